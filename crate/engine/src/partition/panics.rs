//! Panics within the core: each is a bug. It ends one command with INTERNAL, and is told so that it can be found.
//!
//! Place and backtrace are only known while a panic begins, to the panic hook of the process. Ours notes them for those OS threads that are
//! in [`contained`], and then does what the hook before it does.
//!
//! A *report* is a file `panics/POSITION-N.json` in the data directory, made to be sent along with a bug report: it holds nothing of what callers
//! sent but what the assertion itself says. The request is beside it, in `POSITION-N.request`, for those who may and want to give it away. The
//! same place is reported once for each opening. In memory there is no report: the error says it all.
//!
//! **Invariant:** a report never keeps a command from being answered, and reports are bounded in number and size.
//! **Invariant:** what provokes a bug is only taken by an engine whose clock is turned by hand: one for tests.

use super::recovery::SCHEMA;
use super::{Caller, INTERNAL_PRINCIPAL, Partition};
use crate::api::Method;
use crate::data_dir::put_panic;
use crate::error::{Error, Reject, panic_text};
use crate::journal::FORMAT_VERSION;
use crate::limits::{PANIC_BACKTRACE_BYTES_MAX, PANIC_MESSAGE_BYTES_MAX, PANIC_REPORTS_MAX, PANIC_REQUEST_BYTES_MAX};
use crate::state::ReadFailed;
use crate::tx::{Stamp, Tx};
use std::any::Any;
use std::backtrace::Backtrace;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::path::PathBuf;
use std::sync::Once;
use xxhash_rust::xxh3::xxh3_128_with_seed;

/// What ended some work before it was done.
pub enum Panic {
    /// The store could not be read.
    Read(Error),
    Bug(Bug),
}

/// A panic that is a bug.
pub struct Bug {
    pub message: String,
    /// File, line and column.
    pub place: String,
    backtrace: Option<Backtrace>,
}

impl fmt::Display for Bug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.message, self.place)
    }
}

impl fmt::Display for Panic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Panic::Read(error) => error.fmt(f),
            Panic::Bug(bug) => bug.fmt(f),
        }
    }
}

thread_local! {
    /// How many [`contained`] this OS thread is in.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    /// Where the newest panic within began.
    static BEGUN: RefCell<Option<(String, Backtrace)>> = const { RefCell::new(None) };
}

static HOOK: Once = Once::new();

/// Does some work; a panic in it ends here.
pub fn contained<T>(work: impl FnOnce() -> T) -> Result<T, Panic> {
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            note(info);
            before(info);
        }));
    });
    DEPTH.set(DEPTH.get() + 1);
    let outcome = catch_unwind(AssertUnwindSafe(work));
    DEPTH.set(DEPTH.get() - 1);
    outcome.map_err(caught)
}

fn note(info: &PanicHookInfo<'_>) {
    // An OS thread that ends may have no such variables any more.
    if DEPTH.try_with(Cell::get).unwrap_or(0) > 0 {
        let place = info.location().map_or_else(String::new, ToString::to_string);
        BEGUN.set(Some((place, Backtrace::force_capture())));
    }
}

fn caught(panic: Box<dyn Any + Send>) -> Panic {
    let panic = match panic.downcast::<ReadFailed>() {
        Ok(failed) => return Panic::Read(failed.0),
        Err(panic) => panic,
    };
    let text = panic_text(&*panic).unwrap_or("a panic");
    let message = text[..text.floor_char_boundary(PANIC_MESSAGE_BYTES_MAX)].to_string();
    let (place, backtrace) = BEGUN.take().map_or((None, None), |(place, backtrace)| (Some(place), Some(backtrace)));
    // Another hook may have been set after ours.
    Panic::Bug(Bug { message, place: place.unwrap_or_else(|| "at a place unknown".to_string()), backtrace })
}

/// The reports of one engine.
#[derive(Default)]
pub struct Reports {
    /// The data directory. `None`: the engine is in memory.
    dir: Option<PathBuf>,
    /// The places reported since the engine was opened, with the names of their files.
    written: BTreeMap<String, String>,
    /// The newest bug and where it is reported, for people.
    pub last: String,
}

/// What a bug was met in.
pub struct Doing<'a> {
    pub what: &'a str,
    pub request: &'a [u8],
}

impl<'a> Caller<'a> {
    pub(super) fn doing(&self) -> Doing<'a> {
        Doing { what: self.method.name(), request: self.request }
    }
}

impl Partition {
    /// Bugs are reported in this data directory.
    pub fn report_panics(&mut self, dir: PathBuf) {
        self.reports.dir = Some(dir);
    }

    /// Takes [`PROVOKE_BUG_NUMBER`](crate::api::method::PROVOKE_BUG_NUMBER) from callers.
    pub fn allow_provoked_bugs(&mut self) {
        self.provokable = true;
    }

    /// The next command of a method ends in a panic, after all it has written.
    pub(super) fn provoke(&mut self, body: &[u8]) -> Result<Option<Vec<u8>>, Reject> {
        let provoked = body.split_first_chunk().and_then(|(number, text)| {
            let method = Method::from_number(u16::from_le_bytes(*number))?;
            Some((method, String::from_utf8(text.to_vec()).ok()?))
        });
        self.provoked = Some(provoked.ok_or_else(|| Reject::invalid("Expected the number of a method and a text, but got neither"))?);
        Ok(Some(Vec::new()))
    }

    /// The newest bug and where it is reported; empty while there was none.
    pub fn last_panic(&self) -> &str {
        &self.reports.last
    }

    /// Reads what a command has left, for those who waited for it.
    pub(super) fn look<T>(&mut self, tenant: String, read: impl FnOnce(&mut Tx<'_>) -> T) -> Result<T, Reject> {
        let stamp = Stamp {
            position: self.state.position() + 1,
            now_ms: self.last_ms,
            seed: self.seed,
            tenant,
            principal: INTERNAL_PRINCIPAL.to_string(),
        };
        let state = &mut self.state;
        let read = contained(|| read(&mut Tx::new(state, stamp)));
        read.map_err(|panic| self.refuse_panic(panic, &Doing { what: "an answer to a parked call", request: &[] }))
    }

    /// What becomes of a call whose command panicked.
    pub(super) fn refuse_panic(&mut self, panic: Panic, doing: &Doing<'_>) -> Reject {
        match panic {
            Panic::Read(error) => {
                self.state.distrust_store(&error);
                Reject::unavailable(format!("Expected to read the store, but {error}"))
            }
            Panic::Bug(bug) => {
                self.panics += 1;
                Reject::internal(format!("A bug in the engine ended this command; nothing of it stays: {bug}{}", self.report(&bug, doing)))
            }
        }
    }

    /// What becomes of a read outside of commands: there is nobody to refuse, so the core ends.
    pub(super) fn read_error(&self, panic: Panic) -> Error {
        match panic {
            Panic::Read(error) => {
                self.state.distrust_store(&error);
                error
            }
            Panic::Bug(bug) => Error::Store(format!("a bug in the state ended a read: {bug}")),
        }
    }

    /// A bug that ends the core.
    pub(super) fn end_by(&mut self, panic: Panic) -> Error {
        match panic {
            Panic::Read(error) => error,
            Panic::Bug(bug) => {
                let report = self.report(&bug, &Doing { what: "the core", request: &[] });
                Error::Poisoned(format!("a bug in the core: {bug}{report}"))
            }
        }
    }

    /// Writes the report and says where it is, to go on a sentence.
    fn report(&mut self, bug: &Bug, doing: &Doing<'_>) -> String {
        let told = self.write_report(bug, doing);
        self.reports.last = format!("{bug}{told}");
        told
    }

    fn write_report(&mut self, bug: &Bug, doing: &Doing<'_>) -> String {
        let Some(dir) = &self.reports.dir else { return String::new() };
        if let Some(name) = self.reports.written.get(&bug.place) {
            return format!("; panics/{name} in the data directory reports the first one");
        }
        if self.reports.written.len() == PANIC_REPORTS_MAX {
            return format!("; there are {PANIC_REPORTS_MAX} reports already");
        }
        let text = self.report_text(bug, doing);
        let request = Some(doing.request).filter(|request| !request.is_empty() && request.len() <= PANIC_REQUEST_BYTES_MAX);
        match put_panic(dir, self.state.position(), text.as_bytes(), request) {
            Ok(name) => {
                let told = format!("; please report it with panics/{name} of the data directory");
                self.reports.written.insert(bug.place.clone(), name);
                told
            }
            // The disk has its own ways to be told of; a caller need not know its paths.
            Err(_) => "; no report of it could be written".to_string(),
        }
    }

    fn report_text(&self, bug: &Bug, doing: &Doing<'_>) -> String {
        let backtrace = bug.backtrace.as_ref().map(ToString::to_string).unwrap_or_default();
        let backtrace = &backtrace[..backtrace.floor_char_boundary(PANIC_BACKTRACE_BYTES_MAX)];
        let report = serde_json::json!({
            "what": "A bug in Canter ended a command; nothing of it stays. Please report it, with this file: it holds nothing of what callers sent \
                     but what the message says. The request, if there is one, is in the file beside it, ending in .request: look at it before you \
                     give it away.",
            "canter": env!("CARGO_PKG_VERSION"),
            "target": env!("CANTER_TARGET"),
            "journalFormat": FORMAT_VERSION,
            "schema": SCHEMA,
            "ended": doing.what,
            "message": bug.message,
            "place": bug.place,
            "position": self.state.position(),
            "timeMs": self.last_ms,
            "stateHash": format!("{:032x}", self.state.hash()),
            // The seed is the directory's secret: a short request cannot be guessed from its hash, and two can still be compared.
            "request": { "bytes": doing.request.len(), "hash": format!("{:032x}", xxh3_128_with_seed(doing.request, self.seed)) },
            "backtrace": backtrace.lines().collect::<Vec<_>>(),
        });
        format!("{report:#}\n")
    }
}
