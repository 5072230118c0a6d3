//! What stands between an embedded store and the engine: a time limit, errors for panics, and a handle that outlives a failed write.
//!
//! **Invariant:** whatever a store does wrong becomes an [`Error::Store`].

use crate::error::{Error, panic_text};
use crate::limits::STORE_FOLD_MS_MAX;
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock, mpsc};
use std::time::Duration;

/// Runs `work` on an OS thread of its own and waits no longer than `limit`. What comes late is dropped there. `action`: what the store is to do.
pub fn within<T: Send + 'static>(
    action: &str,
    limit: Duration,
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let (sender, receiver) = mpsc::sync_channel(1);
    let run = move || {
        // Nobody listens any more if the limit has passed; then a store is closed here by dropping it.
        drop(sender.send(work()));
    };
    std::thread::Builder::new()
        .name("canter-store-aside".into())
        .spawn(run)
        .map_err(|e| Error::Store(format!("start an OS thread: {e}")))?;
    receiver
        .recv_timeout(limit)
        .unwrap_or_else(|_| Err(Error::Store(format!("Expected the store to {action} within {} ms, but it did not", limit.as_millis()))))
}

/// Makes an error of whatever an embedded store does wrong, a panic included. `store`: its name.
pub fn guard<T, E: std::fmt::Display>(store: &str, action: &str, call: impl FnOnce() -> Result<T, E>) -> Result<T, Error> {
    // Whatever state a panic left inside the store, the only thing done with it afterwards is to delete it.
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(e)) => Err(Error::Store(format!("{store} {action}: {e}"))),
        Err(panic) => Err(Error::Store(format!("{store} {action} panicked: {}", panic_text(&*panic).unwrap_or("no text")))),
    }
}

/// A store that is opened anew after a write that failed (a full disk, for instance): embedded stores take nothing more then, and may not even
/// be read. What had not been flushed may be gone. Closing one writes, so that nobody waits for that without limit either.
pub struct Reopening<T: Send + 'static> {
    open: Box<dyn Fn() -> Result<T, Error> + Send + Sync>,
    /// `None`: it could not be opened again yet; the next write tries.
    current: RwLock<Option<T>>,
    /// Held by the write that runs, until it has succeeded or the store is open again.
    writing: Mutex<()>,
    /// How often it was opened anew.
    reopened: AtomicU64,
    keeps: Keeps,
}

/// What is held until a store is closed, however long that takes: the directory must not be somebody else's while an OS thread may still write.
pub type Keeps = Arc<dyn Any + Send + Sync>;

impl<T: Send + 'static> Drop for Reopening<T> {
    fn drop(&mut self) {
        let current = self.current.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        let keeps = std::mem::replace(&mut self.keeps, Arc::new(()));
        let close = move || {
            drop(current);
            drop(keeps);
            Ok(())
        };
        // What it had not written the journal has.
        let _ = within("close", Duration::from_millis(STORE_FOLD_MS_MAX), close);
    }
}

impl<T: Send + 'static> Reopening<T> {
    pub fn new(open: impl Fn() -> Result<T, Error> + Send + Sync + 'static) -> Result<Self, Error> {
        let current = RwLock::new(Some(open()?));
        Ok(Reopening { open: Box::new(open), current, writing: Mutex::new(()), reopened: AtomicU64::new(0), keeps: Arc::new(()) })
    }

    /// Holds something until the store is closed.
    pub fn keep(&mut self, keeps: Keeps) {
        self.keeps = keeps;
    }

    /// How often it was opened anew.
    pub fn reopened(&self) -> u64 {
        self.reopened.load(Ordering::SeqCst)
    }

    /// A read that fails is tried once more, after the write that may be the cause.
    pub fn read<R>(&self, read: impl Fn(&T) -> Result<R, Error>) -> Result<R, Error> {
        self.with(&read).or_else(|_| {
            drop(self.writing.lock().unwrap_or_else(PoisonError::into_inner));
            self.with(&read)
        })
    }

    pub fn write(&self, write: impl Fn(&T) -> Result<(), Error>) -> Result<(), Error> {
        let _writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        if self.current.read().unwrap_or_else(PoisonError::into_inner).is_none() {
            self.reopen()?;
        }
        self.with(&write).inspect_err(|_| {
            // If this fails too, the next write says why.
            drop(self.reopen());
        })
    }

    fn reopen(&self) -> Result<(), Error> {
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        // Whoever reads what comes now knows that it is another one.
        self.reopened.fetch_add(1, Ordering::SeqCst);
        // Its file is locked as long as it is open.
        *current = None;
        *current = Some((self.open)()?);
        Ok(())
    }

    fn with<R>(&self, work: &impl Fn(&T) -> Result<R, Error>) -> Result<R, Error> {
        match &*self.current.read().unwrap_or_else(PoisonError::into_inner) {
            Some(store) => work(store),
            None => Err(Error::Store("Expected an open store, but after a failed write it could not be opened again".to_string())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicU32;

    #[test]
    fn what_does_not_end_in_time_is_given_up() {
        let (release, blocked) = mpsc::channel::<()>();
        let hangs = move || {
            blocked.recv().expect_err("nothing is ever sent");
            Ok(())
        };
        let error = within("open", Duration::from_millis(1), hangs).unwrap_err();
        assert!(error.to_string().contains("Expected the store to open within 1 ms"), "{error}");
        drop(release);
    }

    #[test]
    fn a_store_is_opened_anew_after_a_failed_write() {
        let opened = AtomicU32::new(0);
        let store = Reopening::new({
            let opened = std::sync::Arc::new(opened);
            move || Ok(opened.fetch_add(1, Ordering::SeqCst))
        })
        .unwrap();
        let full = || Error::Store("no room".to_string());
        assert_eq!((store.read(|number| Ok(*number)).unwrap(), store.reopened()), (0, 0));
        store.write(|_| Err(full())).unwrap_err();
        assert_eq!((store.read(|number| Ok(*number)).unwrap(), store.reopened()), (1, 1));
        // What broke with the first one is read from the second one.
        store.write(|number| if *number == 1 { Err(full()) } else { Ok(()) }).unwrap_err();
        store.write(|number| if *number == 1 { Err(full()) } else { Ok(()) }).unwrap();
    }

    #[test]
    fn a_store_that_does_not_open_again_is_tried_with_the_next_write() {
        let tries = AtomicU32::new(0);
        let store = Reopening::new(move || match tries.fetch_add(1, Ordering::SeqCst) {
            1 => Err(Error::Store("no room".to_string())),
            number => Ok(number),
        })
        .unwrap();
        store.write(|_| Err(Error::Store("no room".to_string()))).unwrap_err();
        assert!(store.read(|_| Ok(())).unwrap_err().to_string().contains("could not be opened again"));
        store.write(|_| Ok(())).unwrap();
        assert_eq!(store.read(|number| Ok(*number)).unwrap(), 2);
    }

    #[test]
    fn a_panic_of_a_store_is_an_error_with_its_text() {
        let error = guard::<(), Error>("sled", "get", || panic!("Read corrupted data")).unwrap_err();
        assert_eq!(error.to_string(), "store: sled get panicked: Read corrupted data");
        assert!(within::<()>("open", Duration::from_secs(60), || guard::<(), Error>("sled", "open", || panic!("no"))).is_err());
    }
}
