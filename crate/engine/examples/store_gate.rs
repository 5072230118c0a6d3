//! The gate an embedded store must pass to be the default (`docs/decisions/store.md`): sled and redb under the same load.
//!
//! `cargo run --release -p canter-engine --example store_gate -- [--runs N] [--kills N] [--churn-seconds N] [--store sled|redb]`
//!
//! Rows as the engine has them: a family of six rows for each WfRun, three index entries that sort by time. They are folded as the engine
//! folds them (`Pages`), in folds of [`FOLD_RUNS`] runs. Every phase is a process of its own, so that its memory is its own, and can be killed.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "its figures are its output")]

use canter_engine::store::{OpenedStore, Pages, StoreKind, Watermark, open_store};
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// WfRuns whose rows are folded at once: about as many bytes as the engine gathers.
const FOLD_RUNS: u64 = 5_000;
const ROWS_PER_RUN: usize = 6;
const ROW_BYTES: usize = 180;
const READERS: usize = 8;
/// A reader or the writer that does nothing for so long is stuck.
const STUCK: Duration = Duration::from_secs(30);

type Row = (Vec<u8>, Option<Vec<u8>>);
type Family = (Vec<u8>, Vec<Row>);

/// Numbers that look random: splitmix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }
}

/// The id of a run: hex digits without order, as generated ids are.
fn run_id(number: u64) -> String {
    format!("{:016x}{:016x}", Random(number).next(), number)
}

fn run_family(number: u64) -> Vec<u8> {
    let mut bytes = vec![0x20];
    bytes.extend(b"default\0");
    bytes.extend(run_id(number).bytes());
    bytes.push(0);
    bytes
}

fn rows(number: u64, version: u64) -> Vec<Row> {
    let mut random = Random(number ^ (version << 48));
    let row = |at: usize, random: &mut Random| {
        let value = (0..ROW_BYTES).map(|_| b"abcdefghijklmnopqrstuvwxyz012345"[random.below(32) as usize]).collect();
        (vec![at as u8, 0, 0], Some(value))
    };
    (0..ROWS_PER_RUN).map(|at| row(at, &mut random)).collect()
}

/// The families of some runs, in order: their rows, and their index entries.
fn families(runs: impl Iterator<Item = (u64, u64, bool)>) -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    let mut entries: Vec<Vec<Row>> = vec![Vec::new(); 3];
    for (number, version, alive) in runs {
        let rows = rows(number, version).into_iter().map(|(suffix, value)| (suffix, value.filter(|_| alive))).collect();
        families.push((run_family(number), rows));
        let suffix = [&(1_700_000_000_000 + number).to_be_bytes()[..], run_id(number).as_bytes()].concat();
        for index in &mut entries {
            index.push((suffix.clone(), alive.then(Vec::new)));
        }
    }
    families.extend(entries.into_iter().enumerate().map(|(at, mut rows)| {
        rows.sort();
        (vec![0x9c, at as u8, 0], rows)
    }));
    families.sort();
    families
}

fn fold(pages: &Pages, families: &[Family], position: u64) -> u64 {
    let of = families.iter().map(|(family, rows)| {
        let rows = rows.iter().map(|(suffix, value)| (&suffix[..], value.as_deref()));
        (&family[..], rows)
    });
    pages.fold(of, Watermark { position, state_hash: 0, schema: 0 }).unwrap();
    let bytes = |(family, rows): &Family| -> usize {
        rows.iter().map(|(suffix, value)| family.len() + suffix.len() + value.as_ref().map_or(0, Vec::len)).sum()
    };
    families.iter().map(bytes).sum::<usize>() as u64
}

fn opened(dir: &Path, kind: StoreKind) -> (Pages, u64) {
    match open_store(dir, kind, std::sync::Arc::new(())).unwrap() {
        OpenedStore::Opened(pages, watermark) => (pages, watermark.map_or(0, |watermark| watermark.position)),
        OpenedStore::MustRebuild { reason } => {
            println!("rebuild {reason}");
            std::process::exit(3);
        }
    }
}

fn rss_bytes() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    statm.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok()).unwrap_or(0) * 4096
}

fn disk_bytes(dir: &Path) -> u64 {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.metadata() {
            Ok(meta) if meta.is_dir() => disk_bytes(&entry.path()),
            Ok(meta) => meta.len(),
            Err(_) => 0,
        })
        .sum()
}

fn mib(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

/// Folds all runs into a new store. Prints bytes, seconds, memory, disk.
fn fill(dir: &Path, kind: StoreKind, runs: u64) {
    let (pages, _) = opened(dir, kind);
    let (mut bytes, mut spent) = (0, Duration::ZERO);
    for from in (0..runs).step_by(FOLD_RUNS as usize) {
        let families = families((from..(from + FOLD_RUNS).min(runs)).map(|number| (number, 0, true)));
        let started = Instant::now();
        bytes += fold(&pages, &families, from + 1);
        spent += started.elapsed();
    }
    let (rss, disk) = (rss_bytes(), disk_bytes(dir));
    println!("{} {} {} {}", bytes, spent.as_millis(), rss, disk);
}

/// One writer changes and deletes runs and makes new ones, and eight read, until the time is over. Prints rounds, reads, memory, disk and
/// logical bytes; ends with an error when somebody is stuck.
fn churn(dir: &Path, kind: StoreKind, runs: u64, seconds: u64) {
    let (pages, position) = opened(dir, kind);
    println!("open");
    let (over, rounds) = (AtomicBool::new(false), AtomicU64::new(0));
    let reads: Vec<AtomicU64> = (0..READERS).map(|_| AtomicU64::new(0)).collect();
    let stuck = std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut random = Random(position);
            for round in 0.. {
                if over.load(Ordering::Relaxed) {
                    return;
                }
                let mut chosen: Vec<u64> = (0..FOLD_RUNS / 5).map(|_| random.below(runs)).collect();
                chosen.sort_unstable();
                chosen.dedup();
                // A quarter is deleted, and comes back when it is chosen again.
                let families = families(chosen.iter().map(|number| (*number, position + round + 1, random.below(4) != 0)));
                fold(&pages, &families, position + round + 1);
                rounds.fetch_add(1, Ordering::Relaxed);
            }
        });
        for (at, count) in reads.iter().enumerate() {
            let (pages, over) = (&pages, &over);
            scope.spawn(move || {
                let mut random = Random(at as u64);
                while !over.load(Ordering::Relaxed) {
                    match random.below(10) {
                        0 => drop(pages.range(&[0x9c, 0, 0], Bound::Unbounded, Bound::Unbounded, true, 100).unwrap()),
                        _ => drop(pages.load(&run_family(random.below(runs)), 1 << 20).unwrap()),
                    }
                    count.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        let counts = || -> Vec<u64> {
            let of_readers = reads.iter().map(|count| count.load(Ordering::Relaxed));
            std::iter::once(rounds.load(Ordering::Relaxed)).chain(of_readers).collect()
        };
        let started = Instant::now();
        let (mut before, mut looked) = (counts(), Instant::now());
        while started.elapsed() < Duration::from_secs(seconds) {
            std::thread::sleep(Duration::from_millis(200));
            if looked.elapsed() >= STUCK {
                let now = counts();
                if now.iter().zip(&before).any(|(now, before)| now == before) {
                    println!("stuck {now:?}");
                    std::process::exit(4);
                }
                (before, looked) = (now, Instant::now());
            }
        }
        over.store(true, Ordering::Relaxed);
        false
    });
    assert!(!stuck);
    let rss = rss_bytes();
    let mut logical = 0;
    for family in pages.families(&[], None, usize::MAX).unwrap() {
        for (suffix, value) in pages.range(&family, Bound::Unbounded, Bound::Unbounded, false, usize::MAX).unwrap() {
            logical += family.len() + suffix.len() + value.len();
        }
    }
    let reads: u64 = reads.iter().map(|count| count.load(Ordering::Relaxed)).sum();
    println!("{} {} {} {} {}", rounds.load(Ordering::Relaxed), reads, rss, disk_bytes(dir), logical);
}

/// Opens the store, and says how long that took, to its first read.
fn open(dir: &Path, kind: StoreKind) {
    let started = Instant::now();
    let (pages, position) = opened(dir, kind);
    drop(pages.load(&run_family(1), 1 << 20).unwrap());
    println!("{} {}", started.elapsed().as_micros(), position);
}

fn kind_of(name: &str) -> StoreKind {
    match name {
        "sled" => StoreKind::Sled,
        "redb" => StoreKind::Redb,
        _ => panic!("Expected a store, sled or redb, but got {name}"),
    }
}

/// Runs a phase in a process of its own; its last line as numbers, or what it said instead.
fn phase(name: &str, args: &[String]) -> Result<Vec<u64>, String> {
    let output = Command::new(std::env::current_exe().unwrap()).arg(name).args(args).stderr(Stdio::inherit()).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let last = text.lines().last().unwrap_or("nothing was said");
    let numbers: Option<Vec<u64>> = last.split(' ').map(|number| number.parse().ok()).collect();
    numbers.filter(|_| output.status.success()).ok_or_else(|| last.to_string())
}

/// Starts a churn, kills it, and opens what it leaves: microseconds of each opening.
fn kills(args: &[String], kills: u64) -> Result<Vec<u64>, String> {
    let mut random = Random(7);
    let mut micros = Vec::new();
    for _ in 0..kills {
        let exe = std::env::current_exe().unwrap();
        let mut child = Command::new(exe).arg("churn").args(args).arg("3600").stdout(Stdio::piped()).spawn().unwrap();
        let mut first = String::new();
        std::io::BufRead::read_line(&mut std::io::BufReader::new(child.stdout.as_mut().unwrap()), &mut first).unwrap();
        std::thread::sleep(Duration::from_millis(100 + random.below(900)));
        child.kill().unwrap();
        child.wait().unwrap();
        micros.push(phase("open", args)?[0]);
    }
    micros.sort_unstable();
    Ok(micros)
}

/// A row of the table.
fn tell(store: &str, what: &str, figures: Result<String, String>) {
    println!("| {store} | {what} | {} |", figures.unwrap_or_else(|text| format!("FAILED: {text}")));
}

fn gate(store: &str, runs: u64, kill_count: u64, seconds: u64) {
    let dir = PathBuf::from(format!("target/store-gate-{store}"));
    let _ = std::fs::remove_dir_all(&dir);
    let args = [dir.to_string_lossy().into_owned(), store.to_string(), runs.to_string()];
    let filled = phase("fill", &args).map(|filled| {
        let (bytes, ms) = (filled[0], filled[1].max(1));
        let (rate, disk) = (mib(bytes) / (ms as f64 / 1e3), filled[3] as f64 / bytes as f64);
        format!("{:.0} MiB of rows at {rate:.1} MiB/s; disk {disk:.2} x; RSS {:.0} MiB", mib(bytes), mib(filled[2]))
    });
    tell(store, &format!("fold {runs} runs"), filled);
    let churned = phase("churn", &[&args[..], &[seconds.to_string()]].concat()).map(|churned| {
        let (disk, logical) = (churned[3] as f64 / churned[4] as f64, mib(churned[4]));
        let [rounds, reads] = [churned[0], churned[1]];
        format!("{rounds} folds, {reads} reads, nobody stuck; disk {disk:.2} x of {logical:.0} MiB; RSS {:.0} MiB", mib(churned[2]))
    });
    tell(store, &format!("{READERS} readers, 1 writer, {seconds} s"), churned);
    let opened = kills(&args, kill_count).map(|micros| {
        let fast = micros.iter().filter(|micros| **micros <= 5_000_000).count();
        let ms = |at: usize| micros.get(at).map_or(0.0, |micros| *micros as f64 / 1e3);
        let (median, most) = (ms(micros.len() / 2), ms(micros.len().saturating_sub(1)));
        format!("{fast} of {kill_count} within 5 s; median {median:.0} ms, slowest {most:.0} ms")
    });
    tell(store, "open after kill -9", opened);
    let _ = std::fs::remove_dir_all(&dir);
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize| args[at].parse().unwrap();
    match args.first().map(String::as_str) {
        Some("fill") => return fill(Path::new(&args[1]), kind_of(&args[2]), number(3)),
        Some("churn") => return churn(Path::new(&args[1]), kind_of(&args[2]), number(3), number(4)),
        Some("open") => return open(Path::new(&args[1]), kind_of(&args[2])),
        _ => (),
    }
    let option = |name: &str, default: &str| {
        let at = args.iter().position(|arg| arg == name);
        at.map_or(default.to_string(), |at| args[at + 1].clone())
    };
    let (runs, kill_count, seconds) = (option("--runs", "100000"), option("--kills", "50"), option("--churn-seconds", "60"));
    println!("| store | phase | figures |\n|---|---|---|");
    for store in ["sled", "redb"] {
        if option("--store", store) == store {
            gate(store, runs.parse().unwrap(), kill_count.parse().unwrap(), seconds.parse().unwrap());
        }
    }
}
