//! Many seeds, on all cores.

use super::{Broken, Options, Report, simulate, simulate_twice};
use std::ops::Range;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Name of the OS threads that simulate.
const SIMULATION: &str = "simulation";
/// One seed in so many is run twice, to see that the same comes of it.
const TWICE_EVERY: u64 = 25;
/// Broken seeds after which no more are run.
const BROKEN_MAX: usize = 20;

/// What many runs came to.
pub struct Many {
    pub report: Report,
    /// The first few that broke a promise, by their seeds.
    pub broken: Vec<Broken>,
    pub runs: u64,
    pub took: Duration,
}

/// Keeps panics of simulations from being printed: they are told as broken promises.
pub fn quiet() {
    static QUIET: std::sync::Once = std::sync::Once::new();
    QUIET.call_once(|| {
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if std::thread::current().name() != Some(SIMULATION) {
                hook(info);
            }
        }));
    });
}

/// How many OS threads simulate; 0: as many as there are cores.
static THREADS: AtomicUsize = AtomicUsize::new(0);

/// Simulates on so many OS threads from now on; 0: on all cores.
pub fn set_threads(count: usize) {
    THREADS.store(count, Ordering::Relaxed);
}

/// Calls `work` with every number below `count`, on all cores or on as many OS threads as were chosen.
pub fn on_all_cores(count: u64, work: impl Fn(u64) + Sync) {
    quiet();
    let next = AtomicU64::new(0);
    let cores = match THREADS.load(Ordering::Relaxed) {
        0 => std::thread::available_parallelism().map_or(1, usize::from),
        chosen => chosen,
    };
    std::thread::scope(|scope| {
        for _ in 0..cores {
            let work = || {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= count {
                        return;
                    }
                    work(number);
                }
            };
            std::thread::Builder::new().name(SIMULATION.to_string()).spawn_scoped(scope, work).expect("there is room for an OS thread");
        }
    });
}

/// Runs `options` with each of the seeds. `tell` hears now and then how many are done and how many broke.
pub fn many(options: &Options, seeds: Range<u64>, tell: impl Fn(u64, usize) + Sync) -> Many {
    let started = Instant::now();
    let total = Mutex::new((Report::default(), Vec::new(), 0u64));
    on_all_cores(seeds.end.saturating_sub(seeds.start), |number| {
        let enough = total.lock().is_ok_and(|total| total.1.len() >= BROKEN_MAX);
        if enough {
            return;
        }
        let options = Options { seed: seeds.start + number, ..options.clone() };
        let outcome = if number % TWICE_EVERY == 0 { simulate_twice(&options) } else { simulate(&options) };
        let mut total = total.lock().expect("nothing below panics");
        match outcome.result {
            Ok(report) => total.0.add(&report),
            Err(broken) => total.1.push(broken),
        }
        total.2 += 1;
        tell(total.2, total.1.len());
    });
    let (report, mut broken, runs) = total.into_inner().expect("nothing above panics");
    broken.sort_by_key(|broken| broken.options.seed);
    Many { report, broken, runs, took: started.elapsed() }
}
