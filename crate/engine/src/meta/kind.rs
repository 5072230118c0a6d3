//! Which node types run: one closed list for the checks of a definition and for the run itself.

use crate::wire::node::Node as Case;
use crate::wire::{self, Node};

/// The node types that run.
pub enum Kind<'n> {
    Entrypoint,
    Exit(&'n wire::ExitNode),
    Task(&'n wire::TaskNode),
    ExternalEvent(&'n wire::ExternalEventNode),
    Nop,
    Sleep(&'n wire::SleepNode),
    WaitForCondition(&'n wire::WaitForConditionNode),
    StartThread(&'n wire::StartThreadNode),
    StartMultipleThreads(&'n wire::StartMultipleThreadsNode),
    WaitForThreads(&'n wire::WaitForThreadsNode),
    UserTask(&'n wire::UserTaskNode),
}

/// Which type a node is. `Err`: the name of a type that does not run yet; PutWfSpec refuses it with UNIMPLEMENTED.
pub fn kind(node: &Node) -> Result<Kind<'_>, &'static str> {
    match &node.node {
        Some(Case::Entrypoint(_)) => Ok(Kind::Entrypoint),
        Some(Case::Exit(exit)) => Ok(Kind::Exit(exit)),
        Some(Case::Task(task)) => Ok(Kind::Task(task)),
        Some(Case::ExternalEvent(event)) => Ok(Kind::ExternalEvent(event)),
        Some(Case::Nop(_)) => Ok(Kind::Nop),
        Some(Case::Sleep(sleep)) => Ok(Kind::Sleep(sleep)),
        Some(Case::WaitForCondition(wait)) => Ok(Kind::WaitForCondition(wait)),
        Some(Case::StartThread(start)) => Ok(Kind::StartThread(start)),
        Some(Case::StartMultipleThreads(start)) => Ok(Kind::StartMultipleThreads(start)),
        Some(Case::WaitForThreads(wait)) => Ok(Kind::WaitForThreads(wait)),
        Some(Case::UserTask(user_task)) => Ok(Kind::UserTask(user_task)),
        Some(Case::ThrowEvent(_)) => Err("THROW_EVENT"),
        Some(Case::RunChildWf(_)) => Err("RUN_CHILD_WF"),
        Some(Case::WaitForChildWf(_)) => Err("WAIT_FOR_CHILD_WF"),
        None => Err("a node without a type"),
    }
}
