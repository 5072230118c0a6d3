//! What callers can ask for. Each RPC is parse, check, transaction, reply; one file per RPC family.

pub mod method;

pub use method::Method;

/// Whether this Canter answers a method. Every other one is refused with UNIMPLEMENTED and listed as such in `docs/rpcs.md`.
pub const fn answers(method: Method) -> bool {
    use Method as M;
    matches!(
        method,
        // Definitions.
        M::PutTaskDef | M::GetTaskDef | M::DeleteTaskDef | M::SearchTaskDef
            | M::PutExternalEventDef | M::GetExternalEventDef | M::DeleteExternalEventDef | M::SearchExternalEventDef
            | M::PutWfSpec | M::GetWfSpec | M::GetLatestWfSpec | M::DeleteWfSpec | M::SearchWfSpec
        // Runs.
            | M::RunWf | M::GetWfRun | M::SearchWfRun | M::StopWfRun | M::ResumeWfRun | M::RescueThreadRun | M::DeleteWfRun
            | M::GetNodeRun | M::ListNodeRuns | M::GetTaskRun | M::ListTaskRuns | M::GetVariable | M::ListVariables
            | M::PutExternalEvent | M::GetExternalEvent | M::ListExternalEvents
            | M::AwaitWfRun
        // Workers.
            | M::RegisterTaskWorker | M::GetTaskWorkerGroup | M::PollTask | M::ReportTask
        // The server itself.
            | M::Whoami | M::GetServerVersion
    )
}
