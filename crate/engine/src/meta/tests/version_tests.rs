use super::spec::*;
use crate::meta::wf_spec::{Put, put};
use crate::value::{self, types::Type};
use crate::wire::exit_node::Result as ExitResult;
use crate::wire::node::Node as Case;
use crate::wire::workflow_retention_policy::WfGcPolicy;
use crate::wire::{
    AllowedUpdateType as Allowed, ExitNode, NopNode, ThreadVarDef, WfRunVariableAccessLevel as Access, WorkflowRetentionPolicy,
};

/// Puts the specs one after another and tells what each came to: a version, "same" with one, or the refusal.
fn outcomes(defs: &mut Defs, puts: Vec<Spec>) -> Vec<String> {
    let outcome = |spec| match put(spec, defs) {
        Ok(Put::Same(row)) => format!("same {:?}", version(&row)),
        Ok(Put::New(row)) => {
            defs.versions.push(*row);
            format!("{:?}", version(defs.versions.last().expect("it was pushed")))
        }
        Err(reject) => reject.to_string(),
    };
    puts.into_iter().map(outcome).collect()
}

/// Puts `spec()` with a public variable `p`, a required one `r` and a private one `v`, then the same with a change.
fn check_change(allowed: Allowed, change: impl FnOnce(&mut Spec), expected: &str) {
    let mut base = spec();
    let public = ThreadVarDef { access_level: Access::PublicVar.into(), ..variable("p", &Type::INT) };
    let required = ThreadVarDef { required: true, ..variable("r", &Type::INT) };
    main(&mut base).variable_defs = vec![public, required, variable("v", &Type::INT)];
    let mut changed = base.clone();
    changed.allowed_updates = allowed.into();
    change(&mut changed);
    assert_eq!(outcomes(&mut Defs::default(), vec![base, changed]), ["(0, 0)", expected]);
}

fn returning(spec: &mut Spec, of: &str) {
    let content = ExitResult::ReturnContent(var(of));
    node_of(spec, "end").node = Some(Case::Exit(ExitNode { result: Some(content) }));
}

fn def<'s>(spec: &'s mut Spec, name: &str) -> &'s mut ThreadVarDef {
    let defs = &mut main(spec).variable_defs;
    defs.iter_mut().find(|def| def.var_def.as_ref().is_some_and(|def| def.name == name)).expect("the base declares it")
}

#[test]
fn what_users_depend_on_breaks_and_the_rest_revises() {
    // spec A 2.7.2
    let all = Allowed::AllUpdates;
    check_change(all, |_| (), "same (0, 0)");
    check_change(all, |spec| def(spec, "p").searchable = true, "(1, 0)");
    check_change(all, |spec| def(spec, "p").var_def.as_mut().unwrap().default_value = Some(value::int(1)), "(1, 0)");
    check_change(all, |spec| def(spec, "p").access_level = Access::PrivateVar.into(), "(1, 0)");
    check_change(all, |spec| def(spec, "v").access_level = Access::PublicVar.into(), "(1, 0)");
    check_change(all, |spec| def(spec, "r").required = false, "(1, 0)");
    check_change(all, |spec| def(spec, "v").required = true, "(1, 0)");
    check_change(all, |spec| returning(spec, "v"), "(1, 0)");

    check_change(all, |spec| def(spec, "v").searchable = true, "(0, 1)");
    check_change(all, |spec| main(spec).variable_defs.truncate(2), "(0, 1)");
    check_change(all, |spec| def(spec, "v").var_def.as_mut().unwrap().type_def = Type::STR.to_definition(), "(0, 1)");
    check_change(all, |spec| drop(main(spec).nodes.insert("n".to_string(), node(Case::Nop(NopNode {}), "end"))), "(0, 1)");
    check_change(all, |spec| drop(spec.thread_specs.insert("other".to_string(), thread())), "(0, 1)");
    let week = WorkflowRetentionPolicy { wf_gc_policy: Some(WfGcPolicy::SecondsAfterWfTermination(604_800)) };
    check_change(all, |spec| spec.retention_policy = Some(week), "(0, 1)");
}

#[test]
fn allowed_updates_bound_what_a_put_may_change() {
    // spec A 2.7.1: an unchanged put is fine whatever is allowed.
    let (minor, none) = (Allowed::MinorRevisionUpdates, Allowed::NoUpdates);
    check_change(minor, |_| (), "same (0, 0)");
    check_change(none, |_| (), "same (0, 0)");
    check_change(minor, |spec| def(spec, "v").searchable = true, "(0, 1)");
    check_change(
        minor,
        |spec| {
            def(spec, "p").searchable = true;
            def(spec, "r").required = false;
            returning(spec, "v");
        },
        "FailedPrecondition: Expected WfSpec order 0.0 to change without breaking its users, but its public variables change: p; \
         its required inputs change: r; it would return INT rather than nothing",
    );
    check_change(
        none,
        |spec| def(spec, "v").searchable = true,
        "AlreadyExists: Expected WfSpec order 0.0 to be put as it is, but it would change",
    );
}

#[test]
fn frozen_variables_keep_their_types() {
    // spec A 2.7.3: public or required once means typed for ever, whatever is allowed.
    let retyped = |name: &str, was: &str, is: &str| {
        format!(
            "InvalidArgument: WfSpec order: Expected variable {name} to stay of type {was}, but it is of type {is}: an earlier version has it \
             public or required"
        )
    };
    let retype =
        |name: &'static str, of: Type| move |spec: &mut Spec| def(spec, name).var_def.as_mut().unwrap().type_def = of.to_definition();
    check_change(Allowed::AllUpdates, retype("p", Type::STR), &retyped("p", "INT", "STR"));
    check_change(Allowed::AllUpdates, retype("r", Type { masked: true, ..Type::INT }), &retyped("r", "INT", "INT MASKED"));
    check_change(Allowed::NoUpdates, retype("p", Type::STR), &retyped("p", "INT", "STR"));

    // Gone, it stays frozen; back with another type, it is refused, in whichever thread.
    let public = |of: &Type| ThreadVarDef { access_level: Access::PublicVar.into(), ..variable("p", of) };
    let with = |def: Option<ThreadVarDef>| {
        let mut spec = spec();
        main(&mut spec).variable_defs = def.into_iter().collect();
        spec
    };
    let mut elsewhere = with(None);
    elsewhere
        .thread_specs
        .insert("other".to_string(), crate::wire::ThreadSpec { variable_defs: vec![variable("p", &Type::STR)], ..thread() });
    let mut defs = Defs::default();
    let outcomes = outcomes(&mut defs, vec![with(Some(public(&Type::INT))), with(None), elsewhere, with(Some(public(&Type::INT)))]);
    assert_eq!(outcomes, ["(0, 0)", "(1, 0)", &retyped("p", "INT", "STR"), "(2, 0)"]);
    let frozen = |at: usize| defs.versions[at].wf_spec.as_ref().expect("a row holds it").frozen_variables.clone();
    assert_eq!(frozen(1), [public(&Type::INT)]);
    assert_eq!(frozen(2), [public(&Type::INT)]);
}

#[test]
fn a_version_number_is_given_once() {
    // Ours; the customary server gives the number of a deleted latest version again (spec A 1.5).
    let searchable = |which: &[usize]| {
        let mut spec = spec();
        which.iter().for_each(|index| main(&mut spec).variable_defs[*index].searchable = true);
        spec
    };
    let mut defs = Defs::default();
    assert_eq!(outcomes(&mut defs, vec![searchable(&[]), searchable(&[0]), searchable(&[1])]), ["(0, 0)", "(0, 1)", "(0, 2)"]);
    defs.versions[2].deleted = true;
    assert_eq!(outcomes(&mut defs, vec![searchable(&[0]), searchable(&[1])]), ["same (0, 1)", "(0, 3)"]);
    defs.versions.iter_mut().for_each(|row| row.deleted = true);
    assert_eq!(outcomes(&mut defs, vec![searchable(&[1])]), ["(1, 0)"]);
}
