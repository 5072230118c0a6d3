//! The public wire and the row formats as Rust types, generated from `proto/` when the crate is built.
//!
//! **Invariant:** this is the only folder that names the protobuf library; everything else says `wire::`.

#![allow(clippy::all, missing_docs)]

pub use prost::{DecodeError, Message};
pub use prost_types::Timestamp;

/// Messages of package `littlehorse`: the public interface.
pub mod littlehorse {
    include!(concat!(env!("OUT_DIR"), "/littlehorse.rs"));
}

/// Messages of package `canter`: what Canter adds, in a package of its own.
pub mod canter {
    include!(concat!(env!("OUT_DIR"), "/canter.rs"));

    /// Messages of package `canter.rows`: what journal and store hold.
    pub mod rows {
        include!(concat!(env!("OUT_DIR"), "/canter.rows.rs"));
    }
}

pub use canter::rows;
pub use littlehorse::*;
