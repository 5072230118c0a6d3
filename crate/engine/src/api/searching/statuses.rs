//! The statuses a search may name: those of WfRuns and NodeRuns.

use crate::error::Reject;
use crate::wire::LhStatus;

/// Every status.
pub const ALL: [LhStatus; 7] =
    [LhStatus::Starting, LhStatus::Running, LhStatus::Completed, LhStatus::Halting, LhStatus::Halted, LhStatus::Error, LhStatus::Exception];

/// The status a request names. Errors: INVALID_ARGUMENT if there is none of that number.
pub fn status(number: i32) -> Result<LhStatus, Reject> {
    LhStatus::try_from(number).map_err(|_| Reject::invalid(format!("Expected a status of LHStatus, but number {number} is none")))
}
