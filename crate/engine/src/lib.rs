//! The core of Canter: a state machine, a scheduler, a journal and a store. It knows neither Node.js nor gRPC.
//!
//! The house is described in `docs/architecture.md`; the bytes on disk in `docs/journal-format.md`.
#![forbid(unsafe_code)]

pub mod error;
pub mod expr;
pub mod value;
pub mod wire;

pub use error::{Code, Error, Failure, Reject};
