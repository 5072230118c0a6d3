//! Definitions end to end: request in, rows and replies out, through transactions on a state in memory.

use super::*;
use crate::api::Setup;
use crate::error::Reject;
use crate::state::{State, Written};
use crate::tx::Stamp;
use crate::wire::node::Node as Case;
use crate::wire::rows::WfSpecRow;
use crate::wire::search_wf_spec_request::WfSpecCriteria;
use crate::wire::task_node::TaskToExecute;
use crate::wire::*;
use std::collections::BTreeMap;

/// The one door: runs a handler in a transaction of its own; a refusal leaves nothing behind.
pub(super) struct Engine {
    state: State,
    tenant: &'static str,
}

impl Engine {
    pub(super) fn new() -> Engine {
        Engine { state: State::new(None, 0, 0), tenant: "default" }
    }

    pub(super) fn call<Q, R>(&mut self, handler: fn(&mut Tx<'_>, &Setup, Q) -> Result<R, Reject>, request: Q) -> Result<R, String> {
        let position = self.state.position() + 1;
        let (tenant, principal) = (self.tenant.to_string(), "anonymous".to_string());
        let stamp = Stamp { position, now_ms: 1_000 * position as i64, seed: 7, tenant, principal };
        let setup = Setup { advertised_host: "localhost".to_string(), advertised_port: 2023, time_zone: crate::cron::Zone::utc() };
        let mut tx = Tx::new(&mut self.state, stamp);
        let reply = handler(&mut tx, &setup, request).map_err(|reject| reject.to_string())?;
        let writes = tx.finish().writes;
        let written = writes.into_iter().map(|(key, row)| Written::new(key, row));
        self.state.apply(written.collect(), position);
        Ok(reply)
    }

    fn put_task(&mut self, name: &str) {
        self.call(put_task_def, task(name)).expect("it is valid");
    }

    fn put_wf(&mut self, name: &str, tasks: &[&str]) -> String {
        text(self.call(put_wf_spec, wf_spec(name, tasks)).expect("it is valid").id)
    }

    /// All pages of a search of WfSpecs, two to a page.
    fn search_wf(&mut self, wf_spec_criteria: Option<WfSpecCriteria>) -> Vec<Vec<String>> {
        let mut pages = Vec::new();
        let mut bookmark = None;
        loop {
            let request = SearchWfSpecRequest { bookmark, limit: Some(2), wf_spec_criteria: wf_spec_criteria.clone() };
            let page = self.call(search_wf_spec, request).expect("it is a search");
            pages.push(page.results.into_iter().map(|id| text(Some(id))).collect());
            bookmark = page.bookmark;
            if bookmark.is_none() {
                return pages;
            }
        }
    }
}

fn task(name: &str) -> PutTaskDefRequest {
    PutTaskDefRequest { name: name.to_string(), ..PutTaskDefRequest::default() }
}

/// A WfSpec that runs tasks without inputs, one after another.
fn wf_spec(name: &str, tasks: &[&str]) -> PutWfSpecRequest {
    let mut cases = vec![Case::Entrypoint(EntrypointNode {})];
    cases.extend(tasks.iter().map(|task| {
        let id = TaskDefId { name: task.to_string() };
        Case::Task(TaskNode { task_to_execute: Some(TaskToExecute::TaskDefId(id)), ..TaskNode::default() })
    }));
    cases.push(Case::Exit(ExitNode::default()));
    let last = cases.len() - 1;
    let edges = |index: usize| match index {
        index if index == last => vec![],
        index => vec![Edge { sink_node_name: (index + 1).to_string(), ..Edge::default() }],
    };
    let nodes = cases.into_iter().enumerate();
    let nodes = nodes.map(|(index, case)| (index.to_string(), Node { node: Some(case), outgoing_edges: edges(index), ..Node::default() }));
    let thread = ThreadSpec { nodes: nodes.collect(), ..ThreadSpec::default() };
    PutWfSpecRequest {
        name: name.to_string(),
        thread_specs: BTreeMap::from([("main".to_string(), thread)]),
        entrypoint_thread_name: "main".to_string(),
        ..PutWfSpecRequest::default()
    }
}

fn text(id: Option<WfSpecId>) -> String {
    let id = id.unwrap_or_default();
    format!("{} {}.{}", id.name, id.major_version, id.revision)
}

fn version(name: &str, major_version: i32, revision: i32) -> WfSpecId {
    WfSpecId { name: name.to_string(), major_version, revision }
}

#[test]
fn a_task_def_is_put_once_read_and_deleted_with_its_workers() {
    // spec A 2.1, C 2.1
    let mut engine = Engine::new();
    let first = engine.call(put_task_def, task("greet")).expect("it is valid");
    assert_eq!(first.created_at, Some(crate::tx::timestamp(1_000)));
    assert_eq!(engine.call(put_task_def, task("greet")), Ok(first.clone()));
    let changed = PutTaskDefRequest { description: Some("hi".to_string()), ..task("greet") };
    let refused =
        "AlreadyExists: Expected TaskDef greet to be put as it is, but it would change in description: TaskDefs cannot be changed";
    assert_eq!(engine.call(put_task_def, changed), Err(refused.to_string()));
    let id = TaskDefId { name: "greet".to_string() };
    assert_eq!(engine.call(get_task_def, id.clone()), Ok(first));

    let workers = named(FamilyKind::TaskWorkerGroup, "default", "greet");
    let put_group = |tx: &mut Tx<'_>, _: &Setup, key: crate::id::Key| {
        tx.put(key, TaskWorkerGroup::default());
        Ok(())
    };
    let has_group = |tx: &mut Tx<'_>, _: &Setup, key: crate::id::Key| Ok(tx.exists(&key));
    engine.call(put_group, workers.clone()).expect("nothing is refused");
    let none = || Err("NotFound: Expected TaskDef greet, but there is none".to_string());
    assert_eq!(engine.call(delete_task_def, DeleteTaskDefRequest { id: Some(id.clone()) }), Ok(()));
    assert_eq!(engine.call(has_group, workers), Ok(false));
    assert_eq!(engine.call(get_task_def, id.clone()), none().map(|()| TaskDef::default()));
    assert_eq!(engine.call(delete_task_def, DeleteTaskDefRequest { id: Some(id) }), none());
    let absent = "NotFound: Expected TaskDef \"\", but there is none".to_string();
    assert_eq!(engine.call(delete_task_def, DeleteTaskDefRequest { id: None }), Err(absent));
}

#[test]
fn an_external_event_def_is_replaced_by_every_put() {
    // spec A 2.2
    let mut engine = Engine::new();
    let put = |content_type| PutExternalEventDefRequest { name: "paid".to_string(), content_type, ..Default::default() };
    let id = ExternalEventDefId { name: "paid".to_string() };
    engine.call(put_external_event_def, put(None)).expect("it is valid");
    let second = engine.call(put_external_event_def, put(Some(ReturnType::default()))).expect("it is valid");
    assert_eq!(second.created_at, Some(crate::tx::timestamp(2_000)));
    assert_eq!(engine.call(get_external_event_def, id.clone()), Ok(second));
    assert_eq!(engine.call(delete_external_event_def, DeleteExternalEventDefRequest { id: Some(id.clone()) }), Ok(()));
    let none = "NotFound: Expected ExternalEventDef paid, but there is none".to_string();
    assert_eq!(engine.call(get_external_event_def, id.clone()), Err(none.clone()));
    assert_eq!(engine.call(delete_external_event_def, DeleteExternalEventDefRequest { id: Some(id) }), Err(none));
}

#[test]
fn versions_of_a_wf_spec_are_found_exactly_or_as_the_latest() {
    // spec A 1.5, 2.7
    let mut engine = Engine::new();
    engine.put_task("a");
    engine.put_task("b");
    assert_eq!(engine.put_wf("order", &["a"]), "order 0.0");
    assert_eq!(engine.put_wf("order", &["a"]), "order 0.0");
    assert_eq!(engine.put_wf("order", &["a", "b"]), "order 0.1");
    let mut breaking = wf_spec("order", &["b"]);
    let public = ThreadVarDef { var_def: Some(VariableDef { name: "p".to_string(), ..VariableDef::default() }), ..ThreadVarDef::default() };
    breaking.thread_specs.values_mut().for_each(|thread| thread.variable_defs.push(public.clone()));
    assert_eq!(text(engine.call(put_wf_spec, breaking).expect("it is valid").id), "order 1.0");

    let mut latest = |major_version| {
        let found = engine.call(get_latest_wf_spec, GetLatestWfSpecRequest { name: "order".to_string(), major_version });
        found.map(|spec| text(spec.id))
    };
    assert_eq!(latest(None), Ok("order 1.0".to_string()));
    assert_eq!(latest(Some(0)), Ok("order 0.1".to_string()));
    assert_eq!(latest(Some(2)), Err("NotFound: Expected WfSpec order in major version 2, but there is none".to_string()));
    let second = engine.call(get_wf_spec, version("order", 0, 1)).expect("it is stored");
    assert_eq!((second.created_at, text(second.id)), (Some(crate::tx::timestamp(5_000)), "order 0.1".to_string()));
    let none = "NotFound: Expected WfSpec order in version 0.7, but there is none".to_string();
    assert_eq!(engine.call(get_wf_spec, version("order", 0, 7)), Err(none));
}

#[test]
fn a_deleted_version_is_not_found_but_stays_for_its_runs_and_keeps_its_number() {
    let mut engine = Engine::new();
    engine.put_task("a");
    engine.put_wf("order", &[]);
    engine.put_wf("order", &["a"]);
    let delete = |revision| DeleteWfSpecRequest { id: Some(version("order", 0, revision)) };
    assert_eq!(engine.call(delete_wf_spec, delete(1)), Ok(()));
    let none = "NotFound: Expected WfSpec order in version 0.1, but there is none".to_string();
    assert_eq!(engine.call(delete_wf_spec, delete(1)), Err(none.clone()));
    assert_eq!(engine.call(get_wf_spec, version("order", 0, 1)), Err(none));
    assert_eq!(engine.search_wf(None), [["order 0.0"]]);
    assert_eq!(engine.search_wf(Some(WfSpecCriteria::TaskDefName("a".to_string()))), [[""; 0]]);
    let row = |tx: &mut Tx<'_>, _: &Setup, key: crate::id::Key| Ok(tx.get::<WfSpecRow>(&key).is_some_and(|row| row.deleted));
    assert_eq!(engine.call(row, crate::id::wf_spec("default", "order", 0, 1)), Ok(true));
    assert_eq!(engine.put_wf("order", &[]), "order 0.0");
    assert_eq!(engine.put_wf("order", &["a", "a"]), "order 0.2");
}

#[test]
fn a_refused_wf_spec_leaves_nothing() {
    let mut engine = Engine::new();
    let refused = "InvalidArgument: WfSpec order: thread main: node 1: Expected TaskDef a, but there is none".to_string();
    assert_eq!(engine.call(put_wf_spec, wf_spec("order", &["a"])), Err(refused));
    assert_eq!(engine.search_wf(None), [[""; 0]]);
    // Definitions of another tenant do not count.
    engine.tenant = "other";
    engine.put_task("a");
    engine.tenant = "default";
    assert!(engine.call(put_wf_spec, wf_spec("order", &["a"])).is_err());
}

#[test]
fn searches_go_by_name_prefix_and_task_def_a_page_at_a_time() {
    // spec C 4.1, 4.2
    let mut engine = Engine::new();
    for task in ["greet", "gr", "greet-2", "pay"] {
        engine.put_task(task);
    }
    for (name, tasks) in [("order", &["pay"][..]), ("order-x", &["greet"]), ("order", &["pay", "greet"]), ("a", &[]), ("order", &["greet"])]
    {
        engine.put_wf(name, tasks);
    }
    let page =
        |pages: &[&[&str]]| -> Vec<Vec<String>> { pages.iter().map(|page| page.iter().map(|id| id.to_string()).collect()).collect() };
    assert_eq!(engine.search_wf(None), page(&[&["a 0.0", "order 0.0"], &["order 0.1", "order 0.2"], &["order-x 0.0"]]));
    let name = |name: &str| Some(WfSpecCriteria::Name(name.to_string()));
    assert_eq!(engine.search_wf(name("order")), page(&[&["order 0.0", "order 0.1"], &["order 0.2"]]));
    assert_eq!(engine.search_wf(name("orde")), page(&[&[]]));
    let prefix = Some(WfSpecCriteria::Prefix("order-".to_string()));
    assert_eq!(engine.search_wf(prefix), page(&[&["order-x 0.0"]]));
    let by_task = Some(WfSpecCriteria::TaskDefName("greet".to_string()));
    assert_eq!(engine.search_wf(by_task), page(&[&["order-x 0.0", "order 0.1"], &["order 0.2"]]));

    let mut tasks = |prefix: &str, limit, bookmark| {
        let request = SearchTaskDefRequest { prefix: Some(prefix.to_string()), limit, bookmark };
        let page = engine.call(search_task_def, request)?;
        Ok::<_, String>((page.results.into_iter().map(|id| id.name).collect::<Vec<_>>().join(" "), page.bookmark))
    };
    assert_eq!(tasks("gr", None, None), Ok(("gr greet greet-2".to_string(), None)));
    assert_eq!(tasks("gr", Some(0), None), Ok((String::new(), None)));
    assert_eq!(tasks("gr", Some(3), None), Ok(("gr greet greet-2".to_string(), None)));
    let (first, bookmark) = tasks("gr", Some(2), None).expect("it is a search");
    assert_eq!((first.as_str(), bookmark.is_some()), ("gr greet", true));
    assert_eq!(tasks("gr", Some(2), bookmark.clone()), Ok(("greet-2".to_string(), None)));
    let foreign = "InvalidArgument: Expected a bookmark of this very search, but it is damaged or comes from another search";
    assert_eq!(tasks("g", Some(2), bookmark), Err(foreign.to_string()));
    assert_eq!(tasks("g", Some(-1), None), Err("InvalidArgument: Expected a limit of 0 or more, but got -1".to_string()));
}

#[test]
fn a_bookmark_goes_on_where_rows_have_come_and_gone() {
    // spec C 4.1
    let mut engine = Engine::new();
    for event in ["a", "b", "c", "d"] {
        engine.call(put_external_event_def, put_event(event)).expect("it is valid");
    }
    let search = |bookmark| SearchExternalEventDefRequest { bookmark, limit: Some(2), prefix: None };
    let names = |page: &ExternalEventDefIdList| page.results.iter().map(|id| id.name.clone()).collect::<Vec<_>>().join(" ");
    let first = engine.call(search_external_event_def, search(None)).expect("it is a search");
    assert_eq!(names(&first), "a b");
    for gone in ["b", "c"] {
        let id = Some(ExternalEventDefId { name: gone.to_string() });
        engine.call(delete_external_event_def, DeleteExternalEventDefRequest { id }).expect("it is there");
    }
    engine.call(put_external_event_def, put_event("bb")).expect("it is valid");
    let second = engine.call(search_external_event_def, search(first.bookmark)).expect("it is the same search");
    assert_eq!((names(&second).as_str(), second.bookmark), ("bb d", None));
}

#[test]
fn a_search_looks_at_so_many_rows_and_then_says_where_to_go_on() {
    // spec C 4.1: a page may be short and yet have a bookmark.
    let mut engine = Engine::new();
    let delete_many = |tx: &mut Tx<'_>, _: &Setup, count: usize| {
        for revision in 0..count as i32 {
            tx.put(crate::id::wf_spec("default", "order", 0, revision), WfSpecRow { deleted: true, ..WfSpecRow::default() });
        }
        Ok(())
    };
    engine.call(delete_many, crate::limits::FILTERED_ROWS_MAX).expect("nothing is refused");
    engine.put_wf("pay", &[]);
    assert_eq!(engine.search_wf(None), [vec![], vec!["pay 0.0"]]);
}

fn put_event(name: &str) -> PutExternalEventDefRequest {
    PutExternalEventDefRequest { name: name.to_string(), ..PutExternalEventDefRequest::default() }
}

#[test]
fn a_workflow_event_def_never_changes() {
    // spec A 2.3, C 14 #31: the name is bounded by us; an absent content type is void.
    let mut engine = Engine::new();
    let typed = |of: VariableType| {
        let defined_type = Some(type_definition::DefinedType::PrimitiveType(of.into()));
        Some(ReturnType { return_type: Some(TypeDefinition { defined_type, masked: false }) })
    };
    let put = |name: &str, content_type| PutWorkflowEventDefRequest { name: name.to_string(), content_type };
    let first = engine.call(put_workflow_event_def, put("some_name.1", None)).expect("it is new");
    assert_eq!(first.content_type, Some(ReturnType::default()));
    let void = Some(ReturnType::default());
    assert_eq!(engine.call(put_workflow_event_def, put("some_name.1", void)), Ok(first.clone()));
    let refused = engine.call(put_workflow_event_def, put("some_name.1", typed(VariableType::Int)));
    assert_eq!(
        refused,
        Err("AlreadyExists: Expected WorkflowEventDef some_name.1 to bring nothing, as it does, but it would bring INT".to_string())
    );
    for name in ["", "a/b", "a\nb"] {
        let text = format!("{name:?}");
        let refused = engine.call(put_workflow_event_def, put(name, None)).expect_err("it is no name");
        assert!(refused.ends_with(&format!("Expected a name without slashes and control characters, but it is {text}")), "{refused}");
    }
    engine.call(put_workflow_event_def, put("other", typed(VariableType::Str))).expect("it is new");
    let found = |engine: &mut Engine, prefix: &str| {
        let request = SearchWorkflowEventDefRequest { prefix: Some(prefix.to_string()), ..Default::default() };
        let found = engine.call(search_workflow_event_def, request).expect("it is a search").results;
        found.into_iter().map(|id| id.name).collect::<Vec<_>>()
    };
    assert_eq!(found(&mut engine, ""), ["other", "some_name.1"]);
    assert_eq!(found(&mut engine, "some"), ["some_name.1"]);
    assert_eq!(engine.call(get_workflow_event_def, first.id.clone().unwrap()), Ok(first.clone()));
    let delete = || DeleteWorkflowEventDefRequest { id: first.id.clone() };
    assert_eq!(engine.call(delete_workflow_event_def, delete()), Ok(()));
    assert!(engine.call(delete_workflow_event_def, delete()).is_err_and(|refused| refused.starts_with("NotFound")));
    assert!(engine.call(get_workflow_event_def, first.id.clone().unwrap()).is_err_and(|refused| refused.starts_with("NotFound")));
}
