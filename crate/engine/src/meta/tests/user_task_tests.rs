use super::spec::*;
use crate::limits::USER_TASK_ACTIONS_MAX;
use crate::meta::wf_spec;
use crate::wire::node::Node as Case;
use crate::wire::task_node::TaskToExecute;
use crate::wire::ut_action_trigger::{Action, UtaCancel, UtaReassign, UtaTask};
use crate::wire::{NopNode, TaskNode, UserTaskNode, UtActionTrigger, VariableAssignment, variable_assignment::Source};

fn approve() -> UserTaskNode {
    UserTaskNode { user_task_def_name: "approve".to_string(), user_id: Some(var("s")), ..UserTaskNode::default() }
}

fn check_user_task(node: UserTaskNode, expected: &str) {
    check(spec_with(Case::UserTask(node)), "WfSpec order: thread entrypoint: node n: ", expected);
}

/// The version in the stored form.
fn pinned(node: UserTaskNode) -> Option<i32> {
    let row = wf_spec::validate(spec_with(Case::UserTask(node)), &mut Defs::default()).expect("it is valid");
    let stored = row.wf_spec.expect("a WfSpec row holds its WfSpec");
    match &stored.thread_specs["entrypoint"].nodes["n"].node {
        Some(Case::UserTask(node)) => node.user_task_def_version,
        other => panic!("a USER_TASK became {other:?}"),
    }
}

#[test]
fn the_form_exists_and_its_version_is_pinned() {
    // spec A 4.4
    assert_eq!(pinned(approve()), Some(USER_TASK_VERSION_LATEST));
    assert_eq!(pinned(UserTaskNode { user_task_def_version: Some(0), ..approve() }), Some(0));
    let version = |version| UserTaskNode { user_task_def_version: Some(version), ..approve() };
    check_user_task(version(9), "Expected UserTaskDef approve in version 9, but there is none");
    check_user_task(version(-1), "Expected UserTaskDef approve in version -1, but there is none");
    let absent = UserTaskNode { user_task_def_name: "absent".to_string(), ..approve() };
    check_user_task(absent, "Expected UserTaskDef absent, but there is none");
}

#[test]
fn somebody_is_to_do_it() {
    // spec A 4.4
    let given =
        |user_id: Option<VariableAssignment>, user_group: Option<VariableAssignment>| UserTaskNode { user_id, user_group, ..approve() };
    check_user_task(given(None, Some(text("g"))), "");
    check_user_task(given(Some(text("u")), Some(output("start"))), "");
    check_user_task(given(None, None), "Expected a user or a group to do it, but neither is set");
    check_user_task(given(Some(text(" ")), None), "user id: Expected somebody to do it, but it is blank");
    check_user_task(given(Some(null()), None), "user id: Expected a literal of type STR, but it is none");
    check_user_task(given(None, Some(int(5))), "user group: Expected a literal of type STR, but it is none");
    check_user_task(given(Some(var("x")), None), "user id: Expected variable x, but no thread declares it");
}

#[test]
fn names_in_actions_mean_something_but_tasks_need_not_exist() {
    // spec A 4.4; the customary server looks at nothing here and falls over it when it runs.
    let with = |action: Option<Action>| {
        let trigger = UtActionTrigger { delay_seconds: Some(int(5)), hook: 0, action };
        UserTaskNode { actions: vec![trigger], ..approve() }
    };
    let remind = |task: Option<TaskNode>| with(Some(Action::Task(UtaTask { task, mutations: Vec::new() })));
    check_user_task(remind(Some(task("absent", vec![var("s"), int(1)]))), "");
    check_user_task(remind(Some(task("greet", vec![var("x")]))), "action 0: input 0: Expected variable x, but no thread declares it");
    check_user_task(
        remind(Some(TaskNode { task_to_execute: Some(TaskToExecute::DynamicTask(var("x"))), ..TaskNode::default() })),
        "action 0: dynamic task: Expected variable x, but no thread declares it",
    );
    check_user_task(remind(Some(TaskNode::default())), "action 0: Expected a task to execute, but none is set");
    check_user_task(remind(Some(TaskNode { retries: -1, ..task("greet", vec![]) })), "action 0: Expected 0 or more retries, but it is -1");
    check_user_task(remind(None), "action 0: Expected a task to remind with, but none is set");
    check_user_task(with(Some(Action::Reassign(UtaReassign { user_id: Some(null()), user_group: None }))), "");
    check_user_task(
        with(Some(Action::Reassign(UtaReassign { user_id: None, user_group: Some(var("x")) }))),
        "action 0: user group: Expected variable x, but no thread declares it",
    );
    check_user_task(with(None), "action 0: Expected something to do, but none is set");
}

#[test]
fn actions_have_a_hook_and_a_delay_and_are_not_too_many() {
    let cancel = |hook, delay_seconds| UtActionTrigger { delay_seconds, hook, action: Some(Action::Cancel(UtaCancel {})) };
    let with = |actions| UserTaskNode { actions, ..approve() };
    check_user_task(with(vec![cancel(1, Some(var("i"))); USER_TASK_ACTIONS_MAX]), "");
    check_user_task(with(vec![cancel(0, Some(int(1))); USER_TASK_ACTIONS_MAX + 1]), "Expected at most 100 actions, but there are 101");
    check_user_task(with(vec![cancel(7, Some(int(1)))]), "action 0: Expected a hook, but number 7 is none");
    check_user_task(with(vec![cancel(0, None)]), "action 0: delay: Expected a value, but none is set");
}

#[test]
fn notes_and_the_exception_name_variables_that_exist() {
    check_user_task(UserTaskNode { notes: Some(var("x")), ..approve() }, "notes: Expected variable x, but no thread declares it");
    let thrown = VariableAssignment { source: Some(Source::VariableName("x".to_string())), ..VariableAssignment::default() };
    let expected = "cancellation exception: Expected variable x, but no thread declares it";
    check_user_task(UserTaskNode { on_cancellation_exception_name: Some(thrown), ..approve() }, expected);
}

#[test]
fn the_output_is_a_json_object() {
    // spec A 4.3
    let mut spec = spec_with(Case::UserTask(approve()));
    main(&mut spec).nodes.insert("m".to_string(), node(Case::Nop(NopNode {}), "end"));
    edge(&mut spec, "n").sink_node_name = "m".to_string();
    edge(&mut spec, "n").variable_mutations = vec![mutation("j", crate::wire::VariableMutationType::Assign, output("n"))];
    check(spec.clone(), "", "");
    edge(&mut spec, "n").variable_mutations = vec![mutation("i", crate::wire::VariableMutationType::Assign, output("n"))];
    let refused = wf_spec::validate(spec, &mut Defs::default()).expect_err("a JSON_OBJ is no INT");
    assert!(refused[0].text.contains("mutation of i"), "{refused:?}");
}
