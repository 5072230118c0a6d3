//! What callers can ask for. Each RPC is parse, check, transaction, reply; one file per RPC family.

pub mod method;

pub use method::Method;

/// Whether this Canter answers a method. Any other is refused with UNIMPLEMENTED; `docs/rpcs.md` lists both.
pub fn answers(method: Method) -> bool {
    ANSWERED.contains(&method)
}

#[rustfmt::skip] // One line per family.
const ANSWERED: &[Method] = {
    use Method::*;
    &[
        PutTaskDef, GetTaskDef, DeleteTaskDef, SearchTaskDef,
        PutExternalEventDef, GetExternalEventDef, DeleteExternalEventDef, SearchExternalEventDef,
        PutWfSpec, GetWfSpec, GetLatestWfSpec, DeleteWfSpec, SearchWfSpec,
        RunWf, GetWfRun, SearchWfRun, StopWfRun, ResumeWfRun, RescueThreadRun, DeleteWfRun, AwaitWfRun,
        GetNodeRun, ListNodeRuns, GetTaskRun, ListTaskRuns, GetVariable, ListVariables,
        PutExternalEvent, GetExternalEvent, ListExternalEvents,
        RegisterTaskWorker, GetTaskWorkerGroup, PollTask, ReportTask,
        Whoami, GetServerVersion,
    ]
};
