//! Reads entries of what lies in a WfRun, as `search::derive` writes them: time, path of the WfRun's id, an empty name, and the rest.

use crate::id::{Parser, run_row};
use crate::wire::WfRunId;

/// The WfRun of an entry, and what `rest` reads behind it.
pub fn read<T>(entry: &[u8], rest: impl FnOnce(&mut Parser<'_>) -> Option<T>) -> (WfRunId, T) {
    let mut parser = Parser::new(entry);
    let read = || {
        parser.i64()?;
        let run = run_row::read_closed_path(&mut parser)?;
        Some((run, rest(&mut parser)?))
    };
    read().expect("an entry holds the id it was made of")
}
