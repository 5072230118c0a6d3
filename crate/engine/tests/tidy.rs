//! The house rules a machine can check, for the Rust side: docs/architecture.md draws the arrows, and each message here says what to do
//! instead. The rules for TypeScript and for the whole repository are in `__test__/tidy/`.
//!
//! It reads sources as text, without their comments. What it cannot see that way is left to readers.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each module of the engine may name. A module that is not here, or a name that is not in its row, is a new arrow: draw it in
/// docs/architecture.md first, and never from a lower module to a higher one.
const ARROWS: &[(&str, &str)] = &[
    ("access", "error id limits wire"),
    ("api", "access cron error expr id limits meta output row run search state tally tx value wire"),
    ("clock", ""),
    ("config", "clock limits store"),
    ("cron", ""),
    ("data_dir", "error limits"),
    ("engine", "clock config error journal limits partition tally upkeep"),
    ("error", "wire"),
    ("expr", "error value wire"),
    ("id", "wire"),
    ("journal", "error limits state_hash varint"),
    ("lib", ""),
    ("limits", ""),
    ("meta", "error expr id limits row tx value wire"),
    ("output", "error id limits row run tx value wire"),
    (
        "partition",
        "access api clock config cron data_dir engine error id journal limits output queue row run search state store tally tx upkeep wire",
    ),
    ("queue", ""),
    ("row", "id wire"),
    ("run", "error expr id limits meta search tx value wire"),
    ("search", "access error id limits row tally tx value wire"),
    // The simulator stands beside the engine and looks everywhere; nothing of the engine looks at it.
    ("sim", "api clock config cron engine error id journal limits meta partition queue row run search state store tally tx value wire"),
    ("state", "error id limits row search state_hash store tally"),
    ("state_hash", ""),
    ("store", "error journal limits varint"),
    ("tally", "id row tx wire"),
    ("tx", "id row state tally wire"),
    ("upkeep", "data_dir error journal limits"),
    ("value", "error wire"),
    ("varint", ""),
    ("wire", ""),
];

/// The same inputs give the same bytes: these take time and chance as arguments and reach nothing outside.
const PURE: &[&str] = &["access", "run", "meta", "expr", "value", "id", "tx", "row", "search", "output", "api", "cron"];

/// Where these words may stand in the engine: nowhere but in the files named (a prefix of their path under src/).
const BANNED: &[Ban] = &[
    Ban {
        words: &["std::fs", "File::open", "File::create"],
        except: &["data_dir.rs", "journal/", "store/"],
        instead: "keep files to data_dir, journal and store",
    },
    Ban { words: &["std::net"], except: &[], instead: "leave the network to TypeScript: the core answers calls" },
    Ban {
        words: &["std::thread", "thread::spawn", "thread::sleep"],
        except: &["partition/", "journal/", "store/", "sim/"],
        instead: "leave OS threads to partition, journal and store",
    },
    Ban { words: &["SystemTime"], except: &["clock.rs", "data_dir.rs"], instead: "take `now_ms()` from the transaction" },
    Ban {
        words: &["Instant::", "time::Instant"],
        except: &["clock.rs", "partition/", "journal/", "store/", "sim/"],
        instead: "take `now_ms()` from the transaction",
    },
    Ban { words: &["std::env", "env::var"], except: &[], instead: "add an option to config.rs: the core reads no environment" },
    Ban {
        words: &["rand::", "getrandom", "RandomState"],
        // What the machine gives once: the nonce of a new directory, the seed of an engine in memory.
        except: &["data_dir.rs", "partition/threads.rs"],
        instead: "take ids from the transaction and seeds from the options",
    },
    Ban {
        words: &["HashMap", "HashSet"],
        // Looked up, never gone through; clippy's `iter_over_hash_type` watches them.
        // In the simulator it is a bug, planted.
        except: &["state.rs", "sim/sabotage.rs"],
        instead: "use BTreeMap or BTreeSet: what is iterated must be ordered",
    },
    Ban {
        words: &["prost"],
        except: &["wire/"],
        instead: "name messages through crate::wire, the only place that knows the protobuf library",
    },
    Ban {
        words: &["napi", "tokio", "tonic"],
        except: &[],
        instead: "keep Node.js to crate/binding, and gRPC and async runtimes out of the core",
    },
    Ban {
        words: &["todo!", "unimplemented!", "dbg!", "println!", "print!", "eprintln!", "eprint!"],
        except: &[],
        instead: "finish it, or answer with a Reject, Failure or Error: the core prints nothing",
    },
    Ban { words: &["TODO", "FIXME", "XXX"], except: &[], instead: "do it, or file an issue" },
];

struct Ban {
    words: &'static [&'static str],
    except: &'static [&'static str],
    instead: &'static str,
}

/// A source file: its path under the crate's src/, its text, and its code without comments and without its tests.
struct Source {
    path: String,
    text: String,
    code: String,
}

impl Source {
    /// The module right below the crate that this file belongs to.
    fn module(&self) -> &str {
        let first = self.path.split('/').next().expect("a path has a first part");
        first.strip_suffix(".rs").unwrap_or(first)
    }
}

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).expect("a folder of sources").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("Expected to read {}, but: {error}", path.display()))
}

/// The sources of a crate, tests excepted.
fn sources(of_crate: &str) -> Vec<Source> {
    let src = home().join("crate").join(of_crate).join("src");
    let mut files = Vec::new();
    rust_files(&src, &mut files);
    let sources: Vec<_> = files
        .iter()
        .map(|file| {
            let path = file.strip_prefix(&src).expect("it is below src").to_string_lossy().replace('\\', "/");
            let text = read(file);
            let code = code_of(&text);
            Source { path, text, code }
        })
        .filter(|source| !is_test(&source.path))
        .collect();
    assert!(!sources.is_empty(), "Expected sources in {}, but there are none", src.display());
    sources
}

fn is_test(path: &str) -> bool {
    path.ends_with("tests.rs") || path.ends_with("test_support.rs") || path.contains("/tests/")
}

/// Without comments, and without the inline tests, which are last in a file.
fn code_of(text: &str) -> String {
    let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    let lines = text[..end].lines().map(|line| match line.find("//") {
        Some(at) if line[..at].trim().is_empty() || line[..at].ends_with(' ') => &line[..at],
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether a word stands in a text on its own, and not as a part of a longer one.
fn holds_word(text: &str, word: &str) -> bool {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(part_of_word) && (!word.ends_with(part_of_word) || !after.is_some_and(part_of_word))
    })
}

/// The modules that a text names as `crate::module` or in `crate::{module, ..}`.
fn modules_named(code: &str, known: &BTreeSet<&str>) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(group) => top_level_parts(group),
            None => vec![rest],
        };
        for name in names {
            let name: String = name.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if known.contains(name.as_str()) {
                named.insert(name);
            }
        }
    }
    named
}

/// `a::{b, c}, d}` is `a::{b, c}` and `d`.
fn top_level_parts(group: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                parts.push(&group[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts
}

/// Fails with all faults at once.
fn check(faults: Vec<String>) {
    assert!(faults.is_empty(), "Expected the house rules to hold, but:\n  {}", faults.join("\n  "));
}

#[test]
fn arrows_point_down() {
    let arrows: BTreeMap<&str, BTreeSet<&str>> = ARROWS.iter().map(|(module, names)| (*module, names.split(' ').collect())).collect();
    let known: BTreeSet<&str> = arrows.keys().copied().collect();
    let mut faults = Vec::new();
    for source in sources("engine") {
        let module = source.module();
        let Some(allowed) = arrows.get(module) else {
            faults
                .push(format!("src/{} is of a new module: give `{module}` its row in ARROWS, with as few names as it needs", source.path));
            continue;
        };
        for name in modules_named(&source.code, &known) {
            if name != module && !allowed.contains(name.as_str()) {
                faults.push(format!(
                    "src/{} names crate::{name}, but no arrow goes from `{module}` to `{name}`: pass in what it needs, or move the code",
                    source.path
                ));
            }
        }
    }
    check(faults);
}

// The arrows of the design that no edit of the table may give up.
#[test]
fn the_table_of_arrows_keeps_the_design() {
    let row = |module: &str| ARROWS.iter().find(|(name, _)| *name == module).map_or("", |(_, names)| names);
    let mut faults = Vec::new();
    for (lower, higher) in [
        ("journal", "api run meta expr state tx row partition engine store"),
        ("store", "api run meta expr state tx row partition engine"),
        ("run", "api partition engine journal store state clock"),
        ("meta", "api run partition engine journal store state clock"),
        ("expr", "api run meta tx partition engine journal store state clock"),
        ("value", "api run meta expr tx partition engine journal store state clock id"),
        ("id", "api run meta expr value tx partition engine journal store state clock"),
    ] {
        for name in higher.split(' ') {
            if row(lower).split(' ').any(|allowed| allowed == name) {
                faults.push(format!("ARROWS lets `{lower}` name `{name}`, which is above it: take that arrow out"));
            }
        }
    }
    for (module, names) in ARROWS {
        if *module != "sim" && names.split(' ').any(|name| name == "sim") {
            faults.push(format!("ARROWS lets `{module}` name `sim`: the simulator looks at the engine, never the other way round"));
        }
    }
    check(faults);
}

#[test]
fn the_engine_names_nothing_it_should_not() {
    let mut faults = Vec::new();
    for source in sources("engine") {
        for ban in BANNED {
            if ban.except.iter().any(|prefix| source.path.starts_with(prefix)) {
                continue;
            }
            // Markers stand in comments, all else in code.
            let text = if ban.words.contains(&"TODO") { &source.text } else { &source.code };
            for word in ban.words.iter().filter(|word| holds_word(text, word)) {
                faults.push(format!("src/{} names {word}: {}", source.path, ban.instead));
            }
        }
    }
    for ban in BANNED {
        for module in ban.except {
            if PURE.contains(&module.trim_end_matches('/')) {
                faults.push(format!("BANNED excepts {module}, which must stay pure: take the exception out"));
            }
        }
    }
    check(faults);
}

#[test]
fn the_engine_depends_on_no_boundary_and_no_runtime() {
    let manifest = read(&home().join("crate/engine/Cargo.toml"));
    let mut faults = Vec::new();
    for line in manifest.lines() {
        let name = line.split(['=', '.', ' ']).next().unwrap_or("");
        if ["napi", "napi-derive", "tokio", "async-std", "smol", "tonic", "hyper"].contains(&name) {
            faults.push(format!("crate/engine/Cargo.toml has `{name}`: the core knows neither Node.js nor gRPC and runs on OS threads"));
        }
    }
    if !read(&home().join("crate/engine/src/lib.rs")).contains("#![forbid(unsafe_code)]") {
        faults.push("crate/engine/src/lib.rs lost #![forbid(unsafe_code)]: put it back".to_string());
    }
    check(faults);
}

// Both sides of the boundary list the same functions in the same order, so that a reader can compare them by eye.
#[test]
fn the_binding_offers_what_typescript_expects_and_no_more() {
    let lib = read(&home().join("crate/binding/src/lib.rs"));
    let offered: Vec<String> = lib
        .split("#[napi(")
        .skip(1)
        .filter_map(|item| item.split_once(")]").map(|(_, rest)| rest.trim_start()))
        .filter_map(|item| item.strip_prefix("pub fn "))
        .map(|item| camel(item.split('(').next().unwrap_or("")))
        .collect();
    let native = read(&home().join("ts/native/native.ts"));
    let (_, interface) = native.split_once("export interface Native {").expect("ts/native/native.ts has the interface Native");
    let expected: Vec<String> = interface
        .lines()
        .filter(|line| line.starts_with("  ") && line.as_bytes().get(2).is_some_and(u8::is_ascii_lowercase))
        .filter_map(|line| line.split_once('(').map(|(name, _)| name.trim().to_string()))
        .collect();
    assert!(!expected.is_empty(), "Expected to find the functions of Native, but there are none");
    assert_eq!(
        offered, expected,
        "Expected crate/binding/src/lib.rs and ts/native/native.ts to list the same functions in the same order, but they differ"
    );
}

/// A name as JavaScript has it: `taskQueues` of `task_queues`.
fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or("").to_string();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

#[test]
fn the_binding_has_no_logic() {
    const FILES: &[&str] = &["handle.rs", "lib.rs", "memory.rs", "packed.rs", "sink.rs", "upkeep.rs"];
    const MODULES: &[&str] = &["clock", "config", "engine", "limits", "upkeep"];
    const WORDS: &[&str] =
        &["std::fs", "std::net", "std::env", "std::time", "thread::sleep", "HashMap", "println!", "eprintln!", "dbg!", "todo!"];
    let mut faults = Vec::new();
    for source in sources("binding") {
        if !FILES.contains(&source.path.as_str()) {
            faults
                .push(format!("crate/binding/src/{} is new: logic belongs in the engine or in TypeScript, not between them", source.path));
        }
        for word in WORDS.iter().filter(|word| holds_word(&source.code, word)) {
            faults.push(format!("crate/binding/src/{} names {word}: the binding only hands over, so do it in the engine", source.path));
        }
        for (at, _) in source.code.match_indices("canter_engine::") {
            let rest = &source.code[at + "canter_engine::".len()..];
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            // What the engine exports at its top begins with a capital.
            if name.starts_with(|c: char| c.is_lowercase()) && !MODULES.contains(&name.as_str()) {
                faults.push(format!(
                    "crate/binding/src/{} names canter_engine::{name}: the binding knows the engine's front door only ({})",
                    source.path,
                    MODULES.join(", ")
                ));
            }
        }
    }
    check(faults);
}

#[test]
fn sources_are_ascii_say_what_they_are_and_stay_small() {
    let mut faults = Vec::new();
    for of_crate in ["engine", "binding"] {
        let root = home().join("crate").join(of_crate);
        let mut files = Vec::new();
        rust_files(&root, &mut files);
        for file in files {
            let path = file.strip_prefix(home()).expect("it is below the home").display().to_string();
            let text = read(&file);
            for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.is_ascii()) {
                faults.push(format!("{path}:{} is not ASCII: write it with \\u{{..}}, or in plain words: {}", number + 1, line.trim()));
            }
            let head: String = text.lines().take_while(|line| line.starts_with("//!")).collect();
            if path.contains("/src/") && !is_test(&path) && head.is_empty() {
                faults.push(format!("{path} has no head: begin it with `//!`, what it is and what it is not"));
            }
            let lines = text.lines().count();
            if lines > LINES_MAX && !head.contains("**Size:**") {
                faults.push(format!("{path} has {lines} lines: split it, or say in its head after `**Size:**` why it is one thing"));
            }
        }
    }
    check(faults);
}

/// A longer file says in its head why it is one thing.
const LINES_MAX: usize = 600;

#[test]
fn every_limit_says_why() {
    let text = read(&home().join("crate/engine/src/limits.rs"));
    let lines: Vec<&str> = text.lines().collect();
    let mut faults = Vec::new();
    let mut limits = 0;
    for (at, line) in lines.iter().enumerate() {
        let Some(rest) = line.strip_prefix("pub const ") else { continue };
        limits += 1;
        let name = rest.split(':').next().unwrap_or(rest);
        if at == 0 || !lines[at - 1].starts_with("///") {
            faults.push(format!("limits.rs: {name} has no doc comment: say in a line what it bounds and why this much"));
        }
    }
    assert!(limits > 0, "Expected limits in limits.rs, but there are none");
    check(faults);
}
