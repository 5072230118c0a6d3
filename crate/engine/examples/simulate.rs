//! Runs the simulator: `--seed N` for one seed (with `--trace` for everything it does), `--seeds A..B` for many, `--steps N` for longer
//! runs, `--sabotage NAME` with a planted bug. The exit code is 1 if a promise was broken.
#![allow(clippy::print_stdout, reason = "it is a program for the command line")]

use canter_engine::sim::{Options, Report, Sabotage, simulate};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut seeds = 0..100u64;
    let mut options = Options::new(0);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        if arg == "--trace" {
            options.trace = true;
            continue;
        }
        let value = args.next().unwrap_or_default();
        let number = || value.parse::<u64>().unwrap_or_else(|_| panic!("Expected a number after {arg}, but got {value:?}"));
        match arg.as_str() {
            "--seed" => seeds = number()..number() + 1,
            "--seeds" => {
                let bounds = value.split_once("..").and_then(|(from, to)| Some(from.parse().ok()?..to.parse().ok()?));
                seeds = bounds.unwrap_or_else(|| panic!("Expected --seeds A..B, but got {value:?}"));
            }
            "--steps" => options.steps = number(),
            "--sabotage" => {
                let found = Sabotage::ALL.into_iter().find(|sabotage| format!("{sabotage:?}") == value);
                options.sabotage = Some(found.unwrap_or_else(|| panic!("Expected one of {:?}, but got {value:?}", Sabotage::ALL)));
            }
            _ => panic!("Expected --seed, --seeds, --steps, --sabotage or --trace, but got {arg:?}"),
        }
    }
    let mut total = Report::default();
    let mut broken = 0u64;
    let count = seeds.end.saturating_sub(seeds.start);
    for seed in seeds {
        let outcome = simulate(Options { seed, ..options });
        outcome.trace.iter().for_each(|line| println!("{line}"));
        match outcome.result {
            Ok(report) => total.add(&report),
            Err(what) => {
                broken += 1;
                println!("seed {seed}, step {}: {}", what.step, what.what);
            }
        }
    }
    println!("simulated {count} seeds, {broken} broken: {total:?}");
    if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
