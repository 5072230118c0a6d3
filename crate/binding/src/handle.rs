//! The opaque handle of an open engine, and what is done with it off the event loop.
//!
//! **Invariant:** a handle that goes away without `close` (collected, end of a worker_thread) closes its engine all the same, on an OS
//! thread of its own: the event loop never waits for a disk.

use crate::sink::LoopSink;
use canter_engine::Engine;
use canter_engine::config::Options;
use canter_engine::engine::TaskQueue;
use napi::bindgen_prelude::JsObjectValue;
use napi::{Env, Error, JsValue, Result, Status, Task};
use napi_derive::napi;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// An engine that is open, or was. JavaScript cannot make one, only `open` can.
#[napi]
pub struct Handle {
    engine: Mutex<Option<Engine>>,
}

impl Handle {
    /// Runs `f` on the engine; an Error when it is closed.
    pub fn with<T>(&self, f: impl FnOnce(&Engine) -> T) -> Result<T> {
        match self.lock().as_ref() {
            Some(engine) => Ok(f(engine)),
            None => Err(Error::new(Status::GenericFailure, "Expected an open engine, but it is closed")),
        }
    }

    /// Takes the engine out, for the one who closes it. `None`: it is closed, or being closed.
    pub fn take(&self) -> Option<Engine> {
        self.lock().take()
    }

    // A panic under the lock leaves an engine that answers for itself, so a poisoned lock is no reason to refuse.
    fn lock(&self) -> MutexGuard<'_, Option<Engine>> {
        self.engine.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        if let Some(engine) = self.take() {
            let closer = std::thread::Builder::new().name("canter-close".into());
            // No OS thread to be had: the journal holds all that was acknowledged, so leaving it open loses nothing.
            let _unclosed = closer.spawn(move || engine.close());
        }
    }
}

/// Opens an engine; recovery may take its time.
pub struct OpenTask {
    pub options: Option<Options>,
    pub sink: Option<Arc<LoopSink>>,
}

impl Task for OpenTask {
    type Output = std::result::Result<Handle, canter_engine::Error>;
    type JsValue = Handle;

    fn compute(&mut self) -> Result<Self::Output> {
        let options = self.options.take().expect("a task runs once");
        let sink = self.sink.take().expect("a task runs once");
        let opened = contained("open", || Engine::open(options, sink))?;
        Ok(opened.map(|engine| Handle { engine: Mutex::new(Some(engine)) }))
    }

    fn resolve(&mut self, env: Env, opened: Self::Output) -> Result<Handle> {
        opened.or_else(|error| Err(told(&env, &error)?))
    }
}

/// Closes an engine: drains, syncs, folds, unlocks.
pub struct CloseTask {
    pub engine: Option<Engine>,
}

impl Task for CloseTask {
    type Output = std::result::Result<(), canter_engine::Error>;
    type JsValue = ();

    fn compute(&mut self) -> Result<Self::Output> {
        match self.engine.take() {
            Some(engine) => contained("close", || engine.close()),
            None => Ok(Ok(())),
        }
    }

    fn resolve(&mut self, env: Env, closed: Self::Output) -> Result<()> {
        closed.or_else(|error| Err(told(&env, &error)?))
    }
}

/// Waits for the core to say what waits for workers.
pub struct TaskQueuesTask {
    pub asked: Receiver<Vec<TaskQueue>>,
}

impl Task for TaskQueuesTask {
    type Output = Vec<TaskQueue>;
    type JsValue = String;

    fn compute(&mut self) -> Result<Self::Output> {
        // An engine that has ended meanwhile has no queues.
        Ok(self.asked.recv().unwrap_or_default())
    }

    fn resolve(&mut self, _env: Env, queues: Self::Output) -> Result<String> {
        let queue = |queue: TaskQueue| {
            serde_json::json!({
                "tenant": queue.tenant, "taskDef": queue.task_def, "queued": queue.queued, "oldestMs": queue.oldest_ms
            })
        };
        Ok(serde_json::Value::Array(queues.into_iter().map(queue).collect()).to_string())
    }
}

/// An error of the machine as JavaScript meets it: its text, and its kind as `code`.
pub fn told(env: &Env, error: &canter_engine::Error) -> Result<Error> {
    use canter_engine::Error::{Config, Damaged, HashMismatch, InUse, NewerFormat, NotADirectory, Senseless};
    let kind = match error {
        NotADirectory { .. } => "NOT_A_DIRECTORY",
        InUse { .. } => "IN_USE",
        Damaged { .. } | HashMismatch { .. } | Senseless { .. } => "DAMAGED",
        NewerFormat { .. } => "NEWER_FORMAT",
        Config(_) => "REFUSED",
        // The enum is open to us: what is added later has no name here, and nobody could act on one.
        _ => "MACHINE",
    };
    let mut object = env.create_error(Error::new(Status::GenericFailure, error.to_string()))?;
    object.set_named_property("code", kind)?;
    Ok(Error::from(object.to_unknown()))
}

/// The work of a task runs under no guard of napi's: a panic there would end the process.
pub fn contained<T>(action: &str, f: impl FnOnce() -> T) -> Result<T> {
    catch_unwind(AssertUnwindSafe(f)).map_err(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_string()));
        let text = text.unwrap_or_else(|| "no message".to_string());
        Error::new(Status::GenericFailure, format!("Expected to {action} the engine, but the core panicked: {text}"))
    })
}
