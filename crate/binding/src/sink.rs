//! Carries completions from the core's OS threads to the event loop: one packed buffer, one call, per group.
//!
//! **Invariant:** all functions are unreferenced, so an open engine alone never keeps the process alive.

use crate::packed::encode_completions;
use canter_engine::engine::{Completion, Sink};
use napi::Status;
use napi::bindgen_prelude::Buffer;
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode};

/// Takes the packed completions of one group.
pub type OnCompletions = ThreadsafeFunction<Buffer, (), Buffer, Status, false, true>;
/// Takes the reason why the engine has stopped acknowledging.
pub type OnFatal = ThreadsafeFunction<String, (), String, Status, false, true>;

/// Takes what was found damaged in a file at rest, with the place.
pub type OnDamage = ThreadsafeFunction<String, (), String, Status, false, true>;

/// The event loop as the core sees it.
pub struct LoopSink {
    pub on_completions: OnCompletions,
    pub on_fatal: OnFatal,
    pub on_damage: OnDamage,
}

impl Sink for LoopSink {
    fn complete(&self, completions: Vec<Completion>) {
        // A refused call means that the JavaScript environment is going away, and with it everyone who could be told.
        let packed = Buffer::from(encode_completions(&completions));
        let _closing = self.on_completions.call(packed, ThreadsafeFunctionCallMode::NonBlocking);
    }

    fn fatal(&self, message: String) {
        let _closing = self.on_fatal.call(message, ThreadsafeFunctionCallMode::NonBlocking);
    }

    fn damage(&self, message: String) {
        let _closing = self.on_damage.call(message, ThreadsafeFunctionCallMode::NonBlocking);
    }
}
