//! The core of Canter: a state machine, a scheduler, a journal and a store. It knows neither Node.js nor gRPC.
//!
//! The house is described in `docs/architecture.md`; the bytes on disk in `docs/journal-format.md`.
#![forbid(unsafe_code)]

<<<<<<< HEAD
pub mod api;
pub mod error;
pub mod id;
pub mod row;
pub mod search;
pub mod state;
pub mod tx;
=======
pub mod data_dir;
pub mod error;
pub mod journal;
pub mod limits;
pub mod store;
mod varint;
>>>>>>> store
pub mod wire;

pub use error::{Code, Error, Failure, Reject};
