//! libFuzzer over one target, which `CANTER_FUZZ_TARGET` names. `npm run fuzz` builds and runs it; see `docs/fuzzing.md`.
//!
//! `CANTER_FUZZ_SEEDS=DIR` writes the target's seeds there before anything is tried; `CANTER_FUZZ_LIST=1` prints the targets and ends.
#![no_main]

use canter_fuzz::{TARGETS, Target};
use std::sync::LazyLock;

static TARGET: LazyLock<&Target> = LazyLock::new(|| {
    let name = std::env::var("CANTER_FUZZ_TARGET").expect("CANTER_FUZZ_TARGET names a target");
    TARGETS.iter().find(|target| target.name == name).unwrap_or_else(|| panic!("Expected a target, but there is no {name}"))
});

fn prepare() {
    // libFuzzer's own hook ends the process at any panic. What the engine contains is no fault; what gets out of a target ends the process all the same.
    drop(std::panic::take_hook());
    if std::env::var_os("CANTER_FUZZ_LIST").is_some() {
        for target in TARGETS {
            println!("{} {}", target.name, target.bytes_max);
        }
        std::process::exit(0);
    }
    if let Some(folder) = std::env::var_os("CANTER_FUZZ_SEEDS") {
        for (number, seed) in (TARGET.seeds)().into_iter().enumerate() {
            let path = std::path::Path::new(&folder).join(format!("seed-{number}"));
            std::fs::write(path, seed).expect("the folder of seeds can be written");
        }
    }
}

libfuzzer_sys::fuzz_target!(init: prepare(), |data: &[u8]| (TARGET.run)(data));
