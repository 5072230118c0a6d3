//! What is done with data directories off the event loop: verify, back up, restore, salvage. Reports are JSON.

use crate::handle::{contained, told};
use canter_engine::Error;
use canter_engine::upkeep::{BackedUp, DirVerified, Lost, Restored, Salvaged, Verified};
use napi::{Env, Result, Task};
use serde_json::{Value, json};

/// One piece of work, which ends with a report.
pub struct UpkeepTask(Option<Work>);

type Work = Box<dyn FnOnce() -> std::result::Result<Value, Error> + Send>;

impl UpkeepTask {
    pub fn new<R: Report>(work: impl FnOnce() -> std::result::Result<R, Error> + Send + 'static) -> UpkeepTask {
        UpkeepTask(Some(Box::new(move || work().map(|report| report.json()))))
    }
}

impl Task for UpkeepTask {
    type Output = std::result::Result<Value, Error>;
    type JsValue = String;

    fn compute(&mut self) -> Result<Self::Output> {
        contained("do what was asked with", self.0.take().expect("a task runs once"))
    }

    fn resolve(&mut self, env: Env, done: Self::Output) -> Result<String> {
        match done {
            Ok(report) => Ok(report.to_string()),
            Err(error) => Err(told(&env, &error)?),
        }
    }
}

/// A report as JavaScript gets it: numbers, and hashes as 32 hex digits.
pub trait Report {
    fn json(self) -> Value;
}

fn hash(hash: u128) -> String {
    format!("{hash:032x}")
}

impl Report for DirVerified {
    fn json(self) -> Value {
        let Verified { recovered, rows, groups } = self.verified;
        json!({
            "position": recovered.last_position,
            "stateHash": hash(recovered.state_hash),
            "lastTimeMs": recovered.last_time_ms,
            "segments": recovered.segments,
            "truncatedBytes": recovered.truncated_bytes,
            "rows": rows,
            "groups": groups,
            "isOpen": self.is_open,
        })
    }
}

impl Report for BackedUp {
    fn json(self) -> Value {
        json!({
            "position": self.position,
            "stateHash": hash(self.state_hash),
            "files": self.files,
            "copiedFiles": self.copied_files,
            "copiedBytes": self.copied_bytes,
        })
    }
}

impl Report for Restored {
    fn json(self) -> Value {
        json!({
            "position": self.position,
            "stateHash": hash(self.state_hash),
            "lastTimeMs": self.last_time_ms,
            "rows": self.rows,
        })
    }
}

impl Report for Salvaged {
    fn json(self) -> Value {
        let lost = |lost: Lost| {
            json!({
                "file": lost.file.to_string_lossy(),
                "offset": lost.offset,
                "firstPosition": lost.positions.map(|(first, _)| first),
                "lastPosition": lost.positions.and_then(|(_, last)| last),
                "what": lost.what,
            })
        };
        json!({
            "position": self.position,
            "stateHash": hash(self.state_hash),
            "lastTimeMs": self.last_time_ms,
            "rows": self.rows,
            "lost": self.lost.into_iter().map(lost).collect::<Vec<_>>(),
        })
    }
}
