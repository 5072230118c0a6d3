use super::spec::*;
use crate::value::types::Type;
use crate::wire::node::Node as Case;
use crate::wire::wait_for_threads_node::{ThreadToWaitFor, ThreadsToWaitFor, ThreadsToWaitForOneOf as Waited};
use crate::wire::{
    ExternalEventDefId, ExternalEventNode, FailureHandlerDef, InterruptDef, NopNode, StartMultipleThreadsNode, StartThreadNode,
    VariableAssignment, VariableMutationType, WaitForThreadsNode,
};

/// Checks a node `n` of a WfSpec with another thread `child`, which takes `must` INT (required) and `may` STR.
fn check_node(case: Case, expected: &str) {
    let mut spec = spec_with(case);
    let mut child = thread();
    child.variable_defs = vec![variable("must", &Type::INT), variable("may", &Type::STR)];
    child.variable_defs[0].required = true;
    spec.thread_specs.insert("child".to_string(), child);
    check(spec, "WfSpec order: thread entrypoint: node n: ", expected);
}

fn start(thread: &str, inputs: &[(&str, VariableAssignment)]) -> Case {
    let variables = inputs.iter().map(|(name, input)| (name.to_string(), input.clone())).collect();
    Case::StartThread(StartThreadNode { thread_spec_name: thread.to_string(), variables })
}

#[test]
fn a_started_thread_gets_what_it_declares() {
    // spec A 4.4, 4.11
    check_node(start("child", &[("must", var("i"))]), "");
    check_node(start("child", &[("must", var("j"))]), "input must: Expected a value that can be INT, but it is of type JSON_OBJ");
    check_node(start("child", &[("must", output("start"))]), "");
    check_node(start("child", &[("must", int(1)), ("may", int(1))]), "");
    check_node(start("child", &[("must", int(1)), ("may", null())]), "input may: Expected a value that can be STR, but it is of type NULL");
    check_node(start("child", &[("may", text("x"))]), "Expected required variable must, but it is not given");
    check_node(
        start("child", &[("must", int(1)), ("x", int(1))]),
        "input x: Expected a variable that the thread declares, but it declares none of this name",
    );
    check_node(start("child", &[("must", var("nobody"))]), "input must: Expected variable nobody, but no thread declares it");
    check_node(start("absent", &[]), "Expected thread absent to start, but there is none");
    check_node(start("entrypoint", &[]), "Expected another thread to start, but it is thread entrypoint itself");
}

#[test]
fn many_threads_are_started_for_a_list() {
    // spec A 4.4: types show at run time; that the thread exists is looked at by us.
    let each = |thread: &str, iterable, variables: &[(&str, VariableAssignment)]| {
        let variables = variables.iter().map(|(name, input)| (name.to_string(), input.clone())).collect();
        Case::StartMultipleThreads(StartMultipleThreadsNode { thread_spec_name: thread.to_string(), variables, iterable })
    };
    check_node(each("child", Some(var("a")), &[]), "");
    check_node(each("child", Some(var("i")), &[("x", int(1))]), "");
    check_node(each("entrypoint", Some(var("a")), &[]), "");
    check_node(each("absent", Some(var("a")), &[]), "Expected thread absent to start, but there is none");
    check_node(each("child", None, &[]), "iterable: Expected a value, but none is set");
    check_node(each("child", Some(var("a")), &[("x", var("y2"))]), "input x: Expected variable y2, but no thread declares it");
}

#[test]
fn a_wait_for_threads_takes_numbers_or_a_list() {
    // spec A 4.4; native lists and the strategy are looked at by us.
    let wait = |threads_to_wait_for| WaitForThreadsNode { threads_to_wait_for, ..WaitForThreadsNode::default() };
    let number = |of| Waited::Threads(ThreadsToWaitFor { threads: vec![ThreadToWaitFor { thread_run_number: of }] });
    let check_wait = |waited, expected: &str| check_node(Case::WaitForThreads(wait(waited)), expected);
    check_wait(None, "");
    check_wait(Some(number(Some(var("i")))), "");
    check_wait(Some(number(Some(output("start")))), "");
    check_wait(Some(number(Some(var("s")))), "thread 0: Expected a value that can be INT, but it is of type STR");
    check_wait(Some(number(None)), "thread 0: Expected a value, but none is set");
    check_wait(Some(Waited::ThreadList(var("a"))), "");
    check_wait(Some(Waited::ThreadList(var("i"))), "thread list: Expected a value that can be JSON_ARR, but it is of type INT");
    let strategy = WaitForThreadsNode { strategy: 9, ..WaitForThreadsNode::default() };
    check_node(Case::WaitForThreads(strategy), "Expected a strategy of waiting, but number 9 is none");
    let handler = FailureHandlerDef { handler_spec_name: "absent".to_string(), failure_to_catch: None };
    let handled = WaitForThreadsNode { per_thread_failure_handlers: vec![handler], ..WaitForThreadsNode::default() };
    let expected = "per-thread failure handler 0: Expected thread absent to handle the failure, but there is none";
    check_node(Case::WaitForThreads(handled), expected);
}

#[test]
fn starting_threads_gives_numbers() {
    // spec A 4.3: an INT, a JSON_ARR; waiting gives nothing.
    for (case, accepted) in [
        (start("child", &[]), "i"),
        (
            Case::StartMultipleThreads(StartMultipleThreadsNode {
                thread_spec_name: "child".to_string(),
                iterable: Some(var("a")),
                ..StartMultipleThreadsNode::default()
            }),
            "a",
        ),
    ] {
        for target in ["i", "a"] {
            let mut spec = spec_with(case.clone());
            spec.thread_specs.insert("child".to_string(), thread());
            edge(&mut spec, "n").variable_mutations.push(mutation(target, VariableMutationType::Assign, output("n")));
            let fits = crate::meta::wf_spec::validate(spec, &mut Defs::default()).is_ok();
            assert_eq!(fits, target == accepted, "{case:?} to {target}");
        }
    }
}

#[test]
fn an_interrupt_has_its_event_to_itself() {
    // spec A 4.7
    let interrupt = |event: &str, handler: &str| InterruptDef {
        external_event_def_id: Some(ExternalEventDefId { name: event.to_string() }),
        handler_spec_name: handler.to_string(),
    };
    let check_interrupt = |def: InterruptDef, change: &dyn Fn(&mut Spec), expected: &str| {
        let mut spec = spec_with(Case::Nop(NopNode {}));
        main(&mut spec).interrupt_defs.push(def);
        spec.thread_specs.insert("handler".to_string(), thread());
        change(&mut spec);
        check(spec, "WfSpec order: thread entrypoint: interrupt 0: ", expected);
    };
    let declare = |names: &'static [&'static str]| {
        move |spec: &mut Spec| {
            let handler = spec.thread_specs.get_mut("handler").expect("it was put there");
            handler.variable_defs = names.iter().map(|name| variable(name, &Type::STR)).collect();
        }
    };
    check_interrupt(interrupt("paid", "handler"), &|_| (), "");
    check_interrupt(interrupt("paid", "handler"), &declare(&["INPUT"]), "");
    check_interrupt(
        interrupt("paid", "handler"),
        &declare(&["INPUT", "more"]),
        "Expected the handler to declare INPUT and no other variable, but it declares INPUT, more",
    );
    check_interrupt(
        interrupt("paid", "handler"),
        &declare(&["more"]),
        "Expected the handler to declare INPUT and no other variable, but it declares more",
    );
    check_interrupt(interrupt("absent", "handler"), &|_| (), "Expected ExternalEventDef absent, but there is none");
    check_interrupt(interrupt("paid", "absent"), &|_| (), "Expected thread absent to handle the interrupt, but there is none");
    let wait = |spec: &mut Spec| {
        let id = Some(ExternalEventDefId { name: "paid".to_string() });
        node_of(spec, "n").node = Some(Case::ExternalEvent(ExternalEventNode { external_event_def_id: id, ..Default::default() }));
    };
    let expected = "Expected an event that no node waits for, but one of thread entrypoint does";
    check_interrupt(interrupt("paid", "handler"), &wait, expected);
    check_interrupt(interrupt("any", "handler"), &wait, "");

    let mut both = spec();
    let mut other = thread();
    other.interrupt_defs.push(interrupt("paid", "handler"));
    main(&mut both).interrupt_defs.push(interrupt("paid", "handler"));
    both.thread_specs.insert("handler".to_string(), thread());
    both.thread_specs.insert("other".to_string(), other);
    check(
        both,
        "WfSpec order: thread ",
        "entrypoint: interrupt 0: Expected an event that interrupts one thread, but it interrupts thread other too
other: interrupt 0: Expected an event that interrupts one thread, but it interrupts thread entrypoint too",
    );
}
