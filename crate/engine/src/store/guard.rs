//! What stands between an embedded store and the engine: a time limit, and errors for panics.
//!
//! **Invariant:** whatever a store does wrong becomes an [`Error::Store`]: the caller rebuilds.

use crate::error::Error;
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::time::Duration;

/// Runs `work` on an OS thread of its own and waits no longer than `limit`. What comes late is dropped there.
pub fn within<T: Send + 'static>(limit: Duration, work: impl FnOnce() -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
    let (sender, receiver) = mpsc::sync_channel(1);
    let run = move || {
        // Nobody listens any more if the limit has passed; then the store is closed here by dropping it.
        drop(sender.send(work()));
    };
    std::thread::Builder::new()
        .name("canter-store-open".into())
        .spawn(run)
        .map_err(|e| Error::Store(format!("start an OS thread: {e}")))?;
    receiver
        .recv_timeout(limit)
        .unwrap_or_else(|_| Err(Error::Store(format!("Expected the store to open within {} ms, but it did not", limit.as_millis()))))
}

/// Makes an error of whatever an embedded store does wrong, a panic included. `store`: its name.
pub fn guard<T, E: std::fmt::Display>(store: &str, action: &str, call: impl FnOnce() -> Result<T, E>) -> Result<T, Error> {
    // Whatever state a panic left inside the store, the only thing done with it afterwards is to delete it.
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(e)) => Err(Error::Store(format!("{store} {action}: {e}"))),
        Err(panic) => Err(Error::Store(format!("{store} {action} panicked: {}", panic_text(&*panic)))),
    }
}

fn panic_text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no text")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_end_in_time_is_given_up() {
        let (release, blocked) = mpsc::channel::<()>();
        let hangs = move || {
            blocked.recv().expect_err("nothing is ever sent");
            Ok(())
        };
        let error = within(Duration::from_millis(1), hangs).unwrap_err();
        assert!(error.to_string().contains("Expected the store to open within 1 ms"), "{error}");
        drop(release);
    }

    #[test]
    fn a_panic_of_a_store_is_an_error_with_its_text() {
        let error = guard::<(), Error>("sled", "get", || panic!("Read corrupted data")).unwrap_err();
        assert_eq!(error.to_string(), "store: sled get panicked: Read corrupted data");
        assert!(within::<()>(Duration::from_secs(60), || guard::<(), Error>("sled", "open", || panic!("no"))).is_err());
    }
}
