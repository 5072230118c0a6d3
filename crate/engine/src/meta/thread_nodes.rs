//! Rules of the nodes that start threads and wait for them (spec A 4.4).

use super::fault::Faults;
use super::thread_spec::Thread;
use super::{assignment, names, node};
use crate::expr::check;
use crate::value::types::Type;
use crate::wire::wait_for_threads_node::ThreadsToWaitForOneOf as Waited;
use crate::wire::{StartMultipleThreadsNode, StartThreadNode, ThreadSpec, VariableAssignment, WaitForThreadsNode, WaitForThreadsStrategy};

pub fn start_thread(node: &StartThreadNode, thread: &Thread<'_>, faults: &mut Faults) {
    if node.thread_spec_name == thread.name {
        faults.invalid(format_args!("Expected another thread to start, but it is thread {} itself", names::shown(thread.name)));
        return;
    }
    let child = spec_of(&node.thread_spec_name, thread, faults);
    let declared = |name: &str| {
        let mut defs = child?.variable_defs.iter().filter_map(|def| def.var_def.as_ref());
        defs.find(|def| def.name == name)
    };
    for (name, input) in &node.variables {
        faults.at(format_args!("input {}", names::shown(name)), |faults| {
            if assignment::whole(input, thread, faults)
                && let Some(of) = declared(name).and_then(|def| def.type_def.as_ref())
            {
                faults.check(check::can_be(input, thread, of));
            }
            if child.is_some() && declared(name).is_none() {
                faults.invalid("Expected a variable that the thread declares, but it declares none of this name");
            }
        });
    }
    let required = child.into_iter().flat_map(|child| &child.variable_defs).filter(|def| def.required);
    for var_def in required.filter_map(|def| def.var_def.as_ref()) {
        if !node.variables.contains_key(&var_def.name) {
            faults.invalid(format_args!("Expected required variable {}, but it is not given", names::shown(&var_def.name)));
        }
    }
}

/// Types, and which inputs there must be, show at run time (spec A 4.4). A thread may start itself here: the list may become empty.
pub fn start_multiple_threads(node: &StartMultipleThreadsNode, thread: &Thread<'_>, faults: &mut Faults) {
    spec_of(&node.thread_spec_name, thread, faults);
    assignment::part(node.iterable.as_ref(), "iterable", thread, faults);
    for (name, input) in &node.variables {
        assignment::part(Some(input), &format!("input {}", names::shown(name)), thread, faults);
    }
}

pub fn wait_for_threads(node: &WaitForThreadsNode, thread: &Thread<'_>, faults: &mut Faults) {
    match &node.threads_to_wait_for {
        Some(Waited::Threads(threads)) => {
            for (index, each) in threads.threads.iter().enumerate() {
                let what = format!("thread {index}");
                can_be(each.thread_run_number.as_ref(), &what, &[Type::INT], thread, faults);
            }
        }
        Some(Waited::ThreadList(list)) => {
            can_be(Some(list), "thread list", &[Type::JSON_ARR, Type::array(Type::INT)], thread, faults);
        }
        // It waits for none.
        None => (),
    }
    if WaitForThreadsStrategy::try_from(node.strategy).is_err() {
        faults.invalid(format_args!("Expected a strategy of waiting, but number {} is none", node.strategy));
    }
    for (index, handler) in node.per_thread_failure_handlers.iter().enumerate() {
        faults.at(format_args!("per-thread failure handler {index}"), |faults| node::failure_handler(handler, thread, faults));
    }
}

fn spec_of<'t>(name: &str, thread: &Thread<'t>, faults: &mut Faults) -> Option<&'t ThreadSpec> {
    let found = thread.wf_spec.thread_specs.get(name);
    if found.is_none() {
        faults.invalid(format_args!("Expected thread {} to start, but there is none", names::shown(name)));
    }
    found
}

/// Checks an assignment that must be there and can be of one of some types.
fn can_be(of: Option<&VariableAssignment>, what: &str, types: &[Type], thread: &Thread<'_>, faults: &mut Faults) {
    if assignment::part(of, what, thread, faults)
        && let Some(assignment) = of
    {
        let can_be = |of: &Type| check::can_be(assignment, thread, &of.to_definition().expect("a type of its own has a wire form"));
        // The first type is the one to speak of.
        let fits = types.iter().skip(1).fold(can_be(&types[0]), |fits, other| fits.or_else(|reason| can_be(other).map_err(|_| reason)));
        faults.at(what, |faults| faults.check(fits));
    }
}
