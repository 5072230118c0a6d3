//! NOP: carries conditional edges. Completes on the first check; no output (spec B 5.1).

use super::Step;
use crate::error::Failure;

pub fn check() -> Result<Step, Failure> {
    Ok(Step::Complete)
}
