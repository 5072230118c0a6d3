//! EXIT: ends its thread, with an output or with a failure (spec B 5.2, 7.6).

use super::Step;
use crate::error::Failure;
use crate::run::is_terminal;
use crate::run::place::{Place, thread_run};
use crate::run::thread_run::children;
use crate::run::variable;
use crate::tx::Tx;
use crate::wire::exit_node::Result as ExitResult;
use crate::wire::{ExitNode, FailureDef, LhErrorType, LhStatus, VariableValue};

pub fn check(tx: &mut Tx<'_>, place: &Place, node: &ExitNode) -> Result<Step, Failure> {
    if let Some(ExitResult::FailureDef(def)) = &node.result {
        return Err(failure(tx, place, def));
    }
    let children: Vec<_> = children(tx, &place.run, place.thread).into_iter().map(|child| thread_run(tx, &place.run, child)).collect();
    // HALTED children do not block (spec B 5.2).
    if children.iter().any(|child| !is_terminal(child.status()) && child.status() != LhStatus::Halted) {
        return Ok(Step::Wait);
    }
    let handled = thread_run(tx, &place.run, place.thread).handled_failed_children.clone();
    let failed: Vec<String> = children
        .iter()
        .filter(|child| matches!(child.status(), LhStatus::Error | LhStatus::Exception) && !handled.contains(&child.number))
        .map(|child| child.number.to_string())
        .collect();
    if !failed.is_empty() {
        let message = format!("Expected every child thread to end well, but these failed: {}", failed.join(", "));
        return Err(Failure::of(LhErrorType::ChildFailure, message));
    }
    match &node.result {
        Some(ExitResult::ReturnContent(content)) => {
            let output = variable::evaluate(tx, place, content);
            output.map(|output| Step::Exit(Some(output))).map_err(|failure| Failure::of(LhErrorType::VarError, failure.message))
        }
        Some(ExitResult::FailureDef(_)) | None => Ok(Step::Exit(None)),
    }
}

/// The failure an EXIT throws. Content that cannot be evaluated becomes NULL and a warning in the message.
fn failure(tx: &mut Tx<'_>, place: &Place, def: &FailureDef) -> Failure {
    let mut message = def.message.clone();
    let content = match &def.content {
        Some(content) => variable::evaluate(tx, place, content).unwrap_or_else(|failure| {
            message = format!("{message} (warning: its content could not be evaluated: {})", failure.message);
            VariableValue::default()
        }),
        None => VariableValue::default(),
    };
    Failure { name: def.failure_name.clone(), message, content: Some(content) }
}
