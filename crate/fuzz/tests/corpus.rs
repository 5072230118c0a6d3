//! Replays what fuzzing has kept, and a fixed number of seeded mutations of it: nothing panics, and memory and work have a bound.
//!
//! Without a clock: work is measured by the bytes that are asked of the allocator, so that the same inputs pass or fail on every machine.
//! What fails is written to a file, and named; `docs/fuzzing.md` says what to do with it.

use canter_fuzz::{TARGETS, Target};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// Bytes that one input may hold at once, and ask for in all.
const HELD_BYTES_MAX: u64 = 128 << 20;
const ASKED_BYTES_MAX: u64 = 1 << 30;
/// Bytes of all corpora: they are cloned with the repository.
const CORPORA_BYTES_MAX: u64 = 1 << 20;

/// The system's allocator, which counts what each OS thread asks for.
struct Counting;

thread_local! {
    static ASKED: Cell<u64> = const { Cell::new(0) };
    static HELD: Cell<i64> = const { Cell::new(0) };
    static HELD_MOST: Cell<i64> = const { Cell::new(0) };
}

fn count(bytes: i64) {
    // An OS thread that ends has no counters any more.
    let _ = HELD.try_with(|held| {
        held.set(held.get() + bytes);
        let most = HELD_MOST.get().max(held.get());
        HELD_MOST.set(most);
        ASKED.set(ASKED.get() + bytes.max(0).unsigned_abs());
    });
}

// SAFETY: every call is the system allocator's own; counting neither allocates nor touches the memory.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size() as i64);
        unsafe { System.alloc(layout) }
    }
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size() as i64);
        unsafe { System.alloc_zeroed(layout) }
    }
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        count(-(layout.size() as i64));
        unsafe { System.dealloc(at, layout) }
    }
    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size as i64 - layout.size() as i64);
        unsafe { System.realloc(at, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// splitmix64: a seed means the same for ever.
struct Rng(u64);

impl Rng {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % end.max(1) as u64) as usize
    }
}

fn mutated(inputs: &[Vec<u8>], rng: &mut Rng, bytes_max: usize) -> Vec<u8> {
    let mut input = inputs[rng.below(inputs.len())].clone();
    for _ in 0..=rng.below(4) {
        let at = rng.below(input.len() + 1);
        match rng.below(6) {
            0 if at < input.len() => input[at] ^= 1 << rng.below(8),
            1 if at < input.len() => input[at] = [0, 1, 0x7f, 0x80, 0xff][rng.below(5)],
            2 => input.insert(at, rng.below(256) as u8),
            3 => drop(input.drain(at..(at + 1 + rng.below(8)).min(input.len()))),
            4 => {
                let other = &inputs[rng.below(inputs.len())];
                let from = rng.below(other.len() + 1);
                let to = (from + rng.below(32)).min(other.len());
                drop(input.splice(at..at, other[from..to].iter().copied()));
            }
            _ => input.truncate(at),
        }
    }
    input.truncate(bytes_max);
    input
}

fn corpus_of(target: &Target) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target.name)
}

fn kept(target: &Target) -> Vec<Vec<u8>> {
    // A target whose seeds cover everything has none.
    let Ok(entries) = fs::read_dir(corpus_of(target)) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).expect("it is a file")).collect()
}

/// Runs one input. The error names the file it was written to.
fn run(target: &Target, input: &[u8]) -> Result<(), String> {
    let held = HELD.get();
    HELD_MOST.set(held);
    ASKED.set(0);
    let ran = catch_unwind(AssertUnwindSafe(|| (target.run)(input)));
    let (most, asked) = (u64::try_from(HELD_MOST.get() - held).unwrap_or(0), ASKED.get());
    let fault = match ran {
        Err(_) => "panics".to_string(),
        Ok(()) if most > HELD_BYTES_MAX => format!("holds {most} bytes at once"),
        Ok(()) if asked > ASKED_BYTES_MAX => format!("asks for {asked} bytes"),
        Ok(()) => return Ok(()),
    };
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{:08x}", target.name, crc32fast::hash(input)));
    fs::write(&path, input).expect("the folder for it is there");
    Err(format!("{} {fault}: npm run fuzz -- --target {} --input {}", target.name, target.name, path.display()))
}

fn replay(target: &Target) -> Vec<String> {
    let mut inputs = kept(target);
    inputs.extend((target.seeds)());
    inputs.push(Vec::new());
    let mut faults: Vec<String> = inputs.iter().filter_map(|input| run(target, input).err()).collect();
    let mut rng = Rng(u64::from(crc32fast::hash(target.name.as_bytes())));
    faults.extend((0..target.mutations).filter_map(|_| run(target, &mutated(&inputs, &mut rng, target.bytes_max)).err()));
    faults
}

macro_rules! replayed {
    ($($test:ident: $target:literal,)*) => {
        $(#[test]
        fn $test() {
            let target = TARGETS.iter().find(|target| target.name == $target).expect("it is a target");
            let faults = replay(target);
            assert!(faults.is_empty(), "Expected no input to break a promise, but:\n  {}", faults.join("\n  "));
        })*

        #[test]
        fn every_target_is_replayed() {
            let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
            assert_eq!(names, [$($target),*]);
        }
    };
}

// What was kept and mutations of it break no promise of its target.
replayed! {
    journal_files: "journal-files",
    journal_records: "journal-records",
    rows: "rows",
    store_pages: "store-pages",
    backup_manifest: "backup-manifest",
    data_dir_manifest: "data-dir-manifest",
    bookmarks: "bookmarks",
    calls_as_bytes: "calls-as-bytes",
    calls_as_messages: "calls-as-messages",
    expressions: "expressions",
    json_path: "json-path",
    json_text: "json-text",
    format_strings: "format-strings",
    cron: "cron",
}

#[test]
fn corpora_are_of_targets_and_small() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut bytes = 0;
    for entry in fs::read_dir(&home).expect("there are corpora") {
        let path = entry.expect("an entry").path();
        let is_known = TARGETS.iter().any(|target| corpus_of(target) == path);
        assert!(is_known, "Expected a target for {}, but there is none: its name is a line in lib.rs", path.display());
        for file in fs::read_dir(&path).expect("a corpus is a folder") {
            bytes += file.expect("an entry").metadata().expect("it is a file").len();
        }
    }
    assert!(bytes <= CORPORA_BYTES_MAX, "Expected corpora of at most {CORPORA_BYTES_MAX} bytes, but they have {bytes}");
}
