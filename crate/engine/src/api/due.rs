//! What happens when a row becomes due, whatever kind of row it is: which command it is, and who processes it.

use super::{Method, Setup, bulk_jobs, schedules};
use crate::id::{FamilyKind, Key};
use crate::run::timer;
use crate::tx::Tx;

/// What can become due.
enum Due {
    /// Something in a WfRun, or that WfRuns wait for.
    Run,
    Schedule,
    BulkJob,
}

fn due(key: &Key) -> Due {
    match key.family.kind() {
        Some(FamilyKind::Run | FamilyKind::CorrelatedEvent) => Due::Run,
        Some(FamilyKind::ScheduledWfRun) => Due::Schedule,
        Some(FamilyKind::BulkJob) => Due::BulkJob,
        Some(
            FamilyKind::Engine
            | FamilyKind::Tenant
            | FamilyKind::Principal
            | FamilyKind::Quota
            | FamilyKind::PrincipalByAdmin
            | FamilyKind::PrincipalByTenant
            | FamilyKind::QuotaByTenant
            | FamilyKind::TaskDef
            | FamilyKind::ExternalEventDef
            | FamilyKind::WfSpec
            | FamilyKind::StructDef
            | FamilyKind::UserTaskDef
            | FamilyKind::WorkflowEventDef
            | FamilyKind::OutputRecord
            | FamilyKind::WorkflowMigrationPlan
            | FamilyKind::WaitingForKey
            | FamilyKind::CorrelatedEventByDef
            | FamilyKind::MetricWindow
            | FamilyKind::Tally
            | FamilyKind::TaskWorkerGroup
            | FamilyKind::Timer
            | FamilyKind::TaskQueue
            | FamilyKind::WfRunByVersion
            | FamilyKind::WfRunByParent
            | FamilyKind::WfSpecByTaskDef
            | FamilyKind::UnclaimedEvent
            | FamilyKind::ScheduleByWfSpec
            | FamilyKind::BulkJobByStatus
            | FamilyKind::MetricWindowByObject
            | FamilyKind::MetricWindowByWfSpec
            | FamilyKind::VariableByName
            | FamilyKind::VariableByVersion
            | FamilyKind::UserTaskRunByUser
            | FamilyKind::UserTaskRunByGroup
            | FamilyKind::UserTaskRunByDef
            | FamilyKind::UserTaskRunByStatus
            | FamilyKind::TaskRunByDef
            | FamilyKind::NodeRunByEvent
            | FamilyKind::ExternalEventByDef
            | FamilyKind::WorkflowEventByDef
            | FamilyKind::WfRunByTenant
            | FamilyKind::WfRunByName
            | FamilyKind::WfRunByRoot
            | FamilyKind::WfRunByVariable,
        )
        | None => unreachable!("{key:?} has no timer"),
    }
}

/// The command that a timer is.
pub fn method(key: &Key) -> Method {
    match due(key) {
        Due::Run => Method::TimerFired,
        Due::Schedule => Method::ScheduleTick,
        Due::BulkJob => Method::BulkJobTick,
    }
}

/// Fires the timer of the row under `key`, which was due at `due_ms`. Afterwards it is gone, or set anew.
///
/// Tells whether a WfRun goes on in a follow-up command: then the very same timer may be there again.
pub fn fire(tx: &mut Tx<'_>, setup: &Setup, key: &Key, due_ms: i64) -> bool {
    match due(key) {
        Due::Run => return timer::fire(tx, key, due_ms),
        Due::Schedule => schedules::tick(tx, setup, key, due_ms),
        Due::BulkJob => bulk_jobs::tick(tx, key),
    }
    false
}

/// Whether a timer that cannot be fired may be passed over, because the row is due again later.
pub fn can_pass_over(key: &Key) -> bool {
    match due(key) {
        Due::Schedule => true,
        // Each of theirs is needed: it is tried again.
        Due::Run | Due::BulkJob => false,
    }
}

/// Sets a row that can be passed over to when it is due next.
pub fn pass_over(tx: &mut Tx<'_>, key: &Key, due_ms: i64) {
    match due(key) {
        Due::Schedule => schedules::set_next(tx, key, due_ms),
        Due::Run | Due::BulkJob => unreachable!("{key:?} is not passed over"),
    }
}
