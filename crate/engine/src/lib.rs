//! The core of Canter: a state machine, a scheduler, a journal and a store. It knows neither Node.js nor gRPC.
//!
//! The house is described in `docs/architecture.md`; the bytes on disk in `docs/journal-format.md`.
#![forbid(unsafe_code)]

pub mod access;
pub mod api;
pub mod clock;
pub mod config;
pub mod cron;
pub mod data_dir;
pub mod engine;
pub mod error;
pub mod expr;
pub mod id;
pub mod journal;
pub mod limits;
pub mod meta;
pub mod output;
pub mod partition;
pub mod queue;
pub mod row;
pub mod run;
pub mod search;
#[cfg(any(test, feature = "sim"))]
pub mod sim;
pub mod state;
pub mod state_hash;
pub mod store;
pub mod tally;
pub mod tx;
pub mod upkeep;
pub mod value;
mod varint;
pub mod wire;

pub use engine::{Call, Completion, Engine, Sink};
pub use error::{Code, Error, Failure, Reject};
