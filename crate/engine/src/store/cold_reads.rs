//! Rows read for a caller that must not hang with the store: every read is made on another OS thread, and waited for so long and no longer
//! (reliability 4.4).
//!
//! A read that has not come back in time makes the store *late*: whatever is asked of it is refused at once, until that read is back. Then it is
//! asked again; it cost time, and nothing else.
//!
//! Not here: what becomes of a refused read (`state`, `partition`), and writes, which nobody waits for but the fold.
//!
//! **Invariant:** no read takes much longer than its limit.
//! **Invariant:** while no read hangs, whoever drops this has let go of the store.

use super::guard::within;
use super::{Entry, Loaded, Pages};
use crate::error::Error;
use std::ops::Bound;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel, sync_channel};
use std::thread::Builder;
use std::time::Duration;

/// See the module's head.
pub struct ColdReads {
    pages: Arc<Pages>,
    /// `None`: whoever asks reads.
    reader: Option<Reader>,
    /// The last read found the store late.
    was_late: AtomicBool,
    /// It was told that it cannot be believed, or does not answer to that.
    is_distrusted: AtomicBool,
}

impl ColdReads {
    /// Of a store that does not hang, or where nobody minds.
    pub fn direct(pages: Arc<Pages>) -> ColdReads {
        ColdReads { pages, reader: None, was_late: AtomicBool::new(false), is_distrusted: AtomicBool::new(false) }
    }

    /// Each read takes no longer than `limit`. Errors: there is no OS thread for it.
    pub fn within(pages: Arc<Pages>, limit: Duration) -> Result<ColdReads, Error> {
        Ok(ColdReads { reader: Some(Reader::start(limit)?), ..ColdReads::direct(pages) })
    }

    /// As [`Pages::get`]. This and all others: [`Error::StoreLate`] while the store is late.
    pub fn get(&self, family: &[u8], suffix: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        let (family, suffix) = (family.to_vec(), suffix.to_vec());
        self.read(move |pages| pages.get(&family, &suffix))
    }

    /// As [`Pages::range`].
    pub fn range(&self, family: &[u8], from: Bound<&[u8]>, to: Bound<&[u8]>, reverse: bool, limit: usize) -> Result<Vec<Entry>, Error> {
        let (family, from, to) = (family.to_vec(), from.map(<[u8]>::to_vec), to.map(<[u8]>::to_vec));
        self.read(move |pages| pages.range(&family, from.as_ref().map(Vec::as_slice), to.as_ref().map(Vec::as_slice), reverse, limit))
    }

    /// As [`Pages::load`].
    pub fn load(&self, family: &[u8], bytes_max: usize) -> Result<Loaded, Error> {
        let family = family.to_vec();
        self.read(move |pages| pages.load(&family, bytes_max))
    }

    /// As [`Pages::families`].
    pub fn families(&self, prefix: &[u8], after: Option<&[u8]>, limit: usize) -> Result<Vec<Vec<u8>>, Error> {
        let (prefix, after) = (prefix.to_vec(), after.map(<[u8]>::to_vec));
        self.read(move |pages| pages.families(&prefix, after.as_deref(), limit))
    }

    /// Why nothing can be read now: a read hangs.
    pub fn late(&self) -> Option<Error> {
        match &self.reader {
            Some(reader) => reader.is_late().then(|| reader.late()),
            None => {
                self.was_late.load(Ordering::SeqCst).then(|| Error::StoreLate("Expected the store to answer, but it did not".to_string()))
            }
        }
    }

    /// As [`Pages::distrust`]. Where that cannot be done in time, whoever opens the store next finds out by itself what is wrong with it.
    pub fn distrust(&self, reason: &str) {
        let Some(reader) = &self.reader else { return drop(self.pages.distrust(reason)) };
        if self.is_distrusted.load(Ordering::SeqCst) {
            return;
        }
        let (pages, reason) = (self.pages.clone(), reason.to_string());
        let done = within("be distrusted", reader.limit, move || Ok(pages.distrust(&reason).is_ok()));
        // One that hangs is not told again.
        self.is_distrusted.store(done.unwrap_or(true), Ordering::SeqCst);
    }

    fn read<T: Send + 'static>(&self, read: impl FnOnce(&Pages) -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
        let read = match &self.reader {
            Some(reader) => reader.read(self.pages.clone(), read),
            None => read(&self.pages),
        };
        self.was_late.store(matches!(read, Err(Error::StoreLate(_))), Ordering::SeqCst);
        read
    }
}

type Job = Box<dyn FnOnce() + Send>;

/// An OS thread that reads are made on, one after the other.
struct Reader {
    jobs: Sender<Job>,
    limit: Duration,
    asked: AtomicU64,
    /// Of those asked, how many have come back.
    back: Arc<AtomicU64>,
}

impl Reader {
    fn start(limit: Duration) -> Result<Reader, Error> {
        let (jobs, given): (Sender<Job>, Receiver<Job>) = channel();
        let run = move || given.into_iter().for_each(|job| job());
        Builder::new().name("canter-store-reads".into()).spawn(run).map_err(|e| Error::Store(format!("start an OS thread: {e}")))?;
        Ok(Reader { jobs, limit, asked: AtomicU64::new(0), back: Arc::default() })
    }

    fn is_late(&self) -> bool {
        self.back.load(Ordering::SeqCst) < self.asked.load(Ordering::SeqCst)
    }

    fn late(&self) -> Error {
        Error::StoreLate(format!(
            "Expected the store to answer a read within {} ms, but it did not, and has not yet",
            self.limit.as_millis()
        ))
    }

    fn read<T: Send + 'static>(
        &self,
        pages: Arc<Pages>,
        read: impl FnOnce(&Pages) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        if self.is_late() {
            return Err(self.late());
        }
        let (answer, answered) = sync_channel(1);
        let back = self.back.clone();
        let job = move || {
            // A bug is its caller's, as if it had made the read itself.
            let read = catch_unwind(AssertUnwindSafe(|| read(&pages)));
            // Whoever has the answer may close the store.
            drop(pages);
            back.fetch_add(1, Ordering::SeqCst);
            // Nobody listens any more if the limit has passed.
            drop(answer.send(read));
        };
        self.asked.fetch_add(1, Ordering::SeqCst);
        let gone = |_| Error::Store("Expected the OS thread that reads the store, but it has ended".to_string());
        self.jobs.send(Box::new(job)).map_err(gone)?;
        match answered.recv_timeout(self.limit) {
            Ok(read) => read.unwrap_or_else(|panic| resume_unwind(panic)),
            Err(RecvTimeoutError::Timeout) => Err(self.late()),
            Err(RecvTimeoutError::Disconnected) => unreachable!("every job answers"),
        }
    }
}
