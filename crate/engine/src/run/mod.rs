//! What happens: WfRuns, their threads, their nodes.
//!
//! Everything here is a function of the transaction: no clock, no chance, no disk, no OS thread. A WfRun advances until every thread
//! waits for something ([`advance`]); what ends a wait is a report, an event, a person, a timer, or a caller ([`task_run`], [`events`],
//! [`user_task_run`], [`timer`], [`halt`]).
//!
//! **Invariant:** a thread has one status and one current NodeRun; a NodeRun that is not current changes no more after the command that left
//! it.
//! **Invariant:** a WfRun that can go on is either advanced to quiescence or carries `continue_ms`.

pub mod advance;
pub mod archive;
pub mod edges;
pub mod events;
pub mod failure;
pub mod halt;
pub mod inputs;
pub mod interrupt;
pub mod node;
pub mod place;
pub mod rescue;
pub mod retry;
pub mod task_run;
pub mod thread_queue;
pub mod thread_run;
pub mod timer;
pub mod user_task_comment;
pub mod user_task_hook;
pub mod user_task_run;
pub mod variable;
pub mod wf_run;

pub use advance::advance;
pub use place::Place;

use crate::wire::LhStatus;

/// Whether nothing more will happen by itself (spec B 2.3).
pub fn is_terminal(status: LhStatus) -> bool {
    match status {
        LhStatus::Completed | LhStatus::Error | LhStatus::Exception => true,
        LhStatus::Starting | LhStatus::Running | LhStatus::Halting | LhStatus::Halted => false,
    }
}
