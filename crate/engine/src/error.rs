//! Three things that can go wrong, three types (`docs/architecture.md`, "Refusals, failures, errors").
//!
//! * [`Reject`]: the caller asked wrongly. A gRPC code and a text "Expected X, but Y". Nothing changed.
//! * [`Failure`]: the workflow failed. It is data, and is recorded in the run.
//! * [`Error`]: the machine failed. The partition says so and stops acknowledging.
//!
//! Bugs are none of them: they are assertions, on in release builds.

use crate::wire::{LhErrorType, VariableValue};
use std::fmt;
use std::path::PathBuf;

/// gRPC status codes the engine answers with. The numbers are gRPC's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Code {
    Ok = 0,
    Cancelled = 1,
    Unknown = 2,
    InvalidArgument = 3,
    DeadlineExceeded = 4,
    NotFound = 5,
    AlreadyExists = 6,
    PermissionDenied = 7,
    ResourceExhausted = 8,
    FailedPrecondition = 9,
    Aborted = 10,
    OutOfRange = 11,
    Unimplemented = 12,
    Internal = 13,
    Unavailable = 14,
    DataLoss = 15,
    Unauthenticated = 16,
}

/// A refusal: the caller asked wrongly, and nothing changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Reject {
    pub code: Code,
    pub message: String,
    /// A quota is used up: when to try again. Nothing else sets it, or clients would try for ever what can never be done (spec C 14.1 #9).
    pub retry_after_ms: Option<u32>,
}

impl Reject {
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Reject { code, message: message.into(), retry_after_ms: None }
    }
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::new(Code::InvalidArgument, message)
    }
    pub fn not_found(message: impl Into<String>) -> Self {
        Self::new(Code::NotFound, message)
    }
    pub fn exists(message: impl Into<String>) -> Self {
        Self::new(Code::AlreadyExists, message)
    }
    pub fn precondition(message: impl Into<String>) -> Self {
        Self::new(Code::FailedPrecondition, message)
    }
    pub fn exhausted(message: impl Into<String>) -> Self {
        Self::new(Code::ResourceExhausted, message)
    }
    /// A quota is used up (spec C 6.6).
    pub fn throttled(message: impl Into<String>, retry_after_ms: u32) -> Self {
        Reject { retry_after_ms: Some(retry_after_ms), ..Self::exhausted(message) }
    }
    pub fn unimplemented(message: impl Into<String>) -> Self {
        Self::new(Code::Unimplemented, message)
    }
    pub fn unavailable(message: impl Into<String>) -> Self {
        Self::new(Code::Unavailable, message)
    }
    pub fn internal(message: impl Into<String>) -> Self {
        Self::new(Code::Internal, message)
    }
    /// Says where the fault is: `place` comes first, so that a reader goes from the outside in.
    pub fn at(mut self, place: impl fmt::Display) -> Self {
        self.message = format!("{place}: {}", self.message);
        self
    }
}

impl fmt::Display for Reject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {}", self.code, self.message)
    }
}

/// A failure of the workflow: data, recorded on the NodeRun (spec B 7).
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// An `LHErrorType` name (the run ends ERROR), or any other name (it ends EXCEPTION).
    pub name: String,
    pub message: String,
    /// What handlers get as `INPUT`. `None`: technical failures have none.
    pub content: Option<VariableValue>,
}

impl Failure {
    pub fn of(kind: LhErrorType, message: impl Into<String>) -> Self {
        Failure { name: kind.as_str_name().to_string(), message: message.into(), content: None }
    }
    /// Substitution of a value failed; most failures of evaluation are this one (spec A 6.1).
    pub fn var_sub(message: impl Into<String>) -> Self {
        Self::of(LhErrorType::VarSubError, message)
    }
    /// Whether the failure is technical (status ERROR) rather than a business exception (spec B 7.1).
    pub fn is_error(&self) -> bool {
        LhErrorType::from_str_name(&self.name).is_some()
    }
}

/// The machine failed: a disk, a file, a lock. Never the caller's fault and never part of a workflow.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    #[error("Expected to {action} {path}, but it failed: {source}")]
    Io { action: &'static str, path: PathBuf, source: std::io::Error },
    #[error("Expected {path} to be a data directory, but it is a file")]
    NotADirectory { path: PathBuf },
    /// The data directory is owned by another process.
    #[error("Expected to own data directory {path}, but it is in use by {owner}")]
    InUse { path: PathBuf, owner: String },
    /// Durable bytes are damaged. The engine refuses rather than answers wrongly.
    #[error("Expected {expected} in {file} at offset {offset}, but {found}: the journal is damaged (data corruption)")]
    Damaged { file: PathBuf, offset: u64, expected: String, found: String },
    #[error("Expected {file} to have journal format {supported} or older, but it has format {found}: it was written by a newer Canter")]
    NewerFormat { file: PathBuf, found: u32, supported: u32 },
    #[error("Expected rebuilt state at position {position} to have hash {expected:032x}, but it has {found:032x} (data corruption)")]
    HashMismatch { position: u64, expected: u128, found: u128 },
    /// A record, or the base, is whole in every checksum, and its rows cannot be put back: a bug wrote them, or somebody else.
    #[error("Expected the rows at position {position} to make sense, but putting them back ended in: {found} (data corruption)")]
    Senseless { position: u64, found: String },
    /// The journal ends before what the store was given, and the store is only given durable records.
    #[error(
        "Expected the journal in {dir} to reach record {expected}, as the store does, but it ends at {found}: durable records are missing. \
         Put the missing segments back; or delete the folder `store` to go on with what the journal has"
    )]
    Lost { dir: PathBuf, expected: u64, found: u64 },
    /// A base stands for records that were asked for one by one: whoever has the state before them has to begin anew.
    #[error("Expected the records after position {position}, but the journal was compacted up to position {base_position}")]
    Compacted { position: u64, base_position: u64 },
    /// An earlier write or sync failed; nothing is acknowledged any more (`reliability`: fsync failure is final).
    #[error("The journal is poisoned by an earlier failure: {0}")]
    Poisoned(String),
    #[error("store: {0}")]
    Store(String),
    /// What the store holds is damaged: it has to be rebuilt.
    #[error("store: {0}")]
    StoreDamaged(String),
    /// The store hangs, for now.
    #[error("store: {0}")]
    StoreLate(String),
    #[error("{0}")]
    Config(String),
}

impl Error {
    pub fn io(action: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Error {
        let path = path.into();
        move |source| Error::Io { action, path, source }
    }
}

/// What a panic says, if it says anything.
pub fn panic_text(panic: &(dyn std::any::Any + Send)) -> Option<&str> {
    panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied())
}
