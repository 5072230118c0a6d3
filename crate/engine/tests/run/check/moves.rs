//! What holds of every script: all of the tenant can be exported, and what has ended can be imported elsewhere, where it is the same.

use super::definition::Definitions;
use super::world::World;
use canter_engine::api::Method;
use canter_engine::wire::LhStatus;
use canter_engine::wire::canter::export_objects_request::What;
use canter_engine::wire::canter::exported_object::Object;
use canter_engine::wire::canter::{ExportObjectsRequest, ExportedObject, ExportedObjects, ImportObjectsRequest, ImportedObjects};
use std::collections::BTreeSet;

/// Exports, imports, and compares.
pub fn check_moves(mut from: World) {
    let (definitions, runs) = exported(&mut from);
    let mut to = World::new(Definitions::default());
    to.now_ms = from.now_ms;
    let first = import(&mut to, &definitions, &runs);
    assert_eq!((first.definitions, first.definitions_present), (definitions.len() as i64, 0));
    assert_eq!(exported(&mut to), (definitions.clone(), runs.clone()), "what was imported is what was exported");
    let wf_runs = runs.iter().filter(|exported| matches!(exported.object, Some(Object::WfRun(_)))).count() as i64;
    assert_eq!((first.wf_runs, first.wf_runs_present), (wf_runs, 0));
    to.reopen();
    let hash = to.hash();
    let second = import(&mut to, &definitions, &runs);
    assert_eq!((second.definitions, second.wf_runs), (0, 0), "all of it is there");
    assert_eq!((second.definitions_present, second.wf_runs_present), (definitions.len() as i64, wf_runs));
    assert_eq!(to.hash(), hash, "an import that was made already changes nothing");
    to.finish();
}

/// The definitions, and what belongs to WfRuns that have ended.
fn exported(world: &mut World) -> (Vec<ExportedObject>, Vec<ExportedObject>) {
    let mut objects = Vec::new();
    let mut request = ExportObjectsRequest { what: Some(What::Tenant(true)), bookmark: None };
    loop {
        let page: ExportedObjects = world.call(Method::ExportObjects, &request).unwrap_or_else(|reject| panic!("{reject}"));
        objects.extend(page.objects);
        request.bookmark = page.bookmark;
        if request.bookmark.is_none() {
            break;
        }
    }
    let (mut definitions, mut runs, mut seen, mut is_over) = (Vec::new(), Vec::new(), BTreeSet::new(), false);
    for exported in objects {
        match exported.object.as_ref().expect("an object is one") {
            Object::Tenant(_) => continue,
            Object::WfRun(wf_run) => {
                is_over = match wf_run.status() {
                    LhStatus::Completed | LhStatus::Error | LhStatus::Exception => true,
                    LhStatus::Starting | LhStatus::Running | LhStatus::Halting | LhStatus::Halted => false,
                };
                assert!(seen.insert(format!("{:?}", wf_run.id)), "a WfRun is told once: {:?}", wf_run.id);
            }
            _ => (),
        }
        match seen.is_empty() {
            true => definitions.push(exported),
            false if is_over => runs.push(exported),
            false => (),
        }
    }
    (definitions, runs)
}

fn import(world: &mut World, definitions: &[ExportedObject], runs: &[ExportedObject]) -> ImportedObjects {
    let request = ImportObjectsRequest { objects: [definitions, runs].concat() };
    world.call(Method::ImportObjects, &request).unwrap_or_else(|reject| panic!("{reject}"))
}
