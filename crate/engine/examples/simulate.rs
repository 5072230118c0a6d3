//! The simulator on the command line; `npm run sim` and its kin call it, and `docs/simulator.md` describes it.
//!
//! `seeds --seeds N [--seed FIRST] [--steps M]` runs many seeds, `--seed N` alone one of them; `--trace` tells what one does, `--shrink` makes
//! a failing one smaller. `exhaustive` tries every fault at every point of fixed scenarios (`--seed` of one), `planted` looks for planted bugs
//! (`--plant` for one). The exit code is 1 if a promise was broken.
#![allow(clippy::print_stdout, reason = "it is a program for the command line")]

use canter_engine::sim::{
    BRANCHES, Broken, FAULTS, Many, Options, PLANTED, Planted, SCENARIOS, Sabotage, detect, exhaustive, many, on_all_cores, set_threads,
    shrink, simulate,
};
use std::collections::BTreeMap;
use std::io::Write;
use std::ops::Range;
use std::process::ExitCode;
use std::sync::Mutex;

/// Seeds run where no number is given.
const SEEDS_DEFAULT: u64 = 1_000;
/// Failing seeds that are shown with what they broke.
const SHOWN_MAX: usize = 10;
/// How often each planted bug is looked for, and the seeds after which it counts as not found.
const PLANTED_TRIES: usize = 10;
const PLANTED_SEEDS_MAX: u64 = 20_000;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

struct Arguments {
    options: Options,
    first: Option<u64>,
    count: Option<u64>,
    shrink: bool,
}

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1).peekable();
    let verb = args.next_if(|arg| !arg.starts_with("--")).unwrap_or_else(|| "seeds".to_string());
    let arguments = match read(args) {
        Ok(arguments) => arguments,
        Err(fault) => {
            println!("{fault}");
            return ExitCode::FAILURE;
        }
    };
    let is_well = match verb.as_str() {
        "seeds" => match (arguments.first, arguments.count) {
            (Some(_), None) => one(&arguments),
            (_, _) => seeds(&arguments),
        },
        "exhaustive" => every_point(&arguments),
        "planted" => planted(&arguments),
        other => {
            println!("Expected seeds, exhaustive or planted, but got {other:?}");
            false
        }
    };
    if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn read(mut args: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let mut all = Arguments { options: Options::new(0), first: None, count: None, shrink: false };
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--trace" => all.options.trace = true,
            "--shrink" => all.shrink = true,
            "--seed" | "--seeds" | "--steps" | "--threads" => {
                let value = args.next().unwrap_or_default();
                let number =
                    value.replace('_', "").parse::<u64>().map_err(|_| format!("Expected a number after {arg}, but got {value:?}"))?;
                match arg.as_str() {
                    "--seed" => all.first = Some(number),
                    "--seeds" => all.count = Some(number),
                    "--threads" => set_threads(usize::try_from(number).map_err(|error| error.to_string())?),
                    _ => all.options.steps = number,
                }
            }
            "--without" => {
                let value = args.next().unwrap_or_default();
                all.options.without = value.split(',').filter(|name| !name.is_empty()).map(str::to_string).collect();
                let names = FAULTS.map(|(name, _)| name);
                if let Some(unknown) = all.options.without.iter().find(|name| !names.contains(&name.as_str())) {
                    return Err(format!("Expected faults to leave out of {names:?}, but got {unknown:?}"));
                }
            }
            "--skip" => {
                let value = args.next().unwrap_or_default();
                let ranges: Option<Vec<Range<u64>>> = value.split(',').map(range).collect();
                all.options.skip =
                    ranges.ok_or_else(|| format!("Expected ranges of steps like 3-9,12-12 after --skip, but got {value:?}"))?;
            }
            "--plant" => {
                let value = args.next().unwrap_or_default();
                let found = Sabotage::ALL.into_iter().find(|sabotage| format!("{sabotage:?}") == value);
                all.options.sabotage = Some(found.ok_or_else(|| format!("Expected one of {:?}, but got {value:?}", Sabotage::ALL))?);
            }
            _ => {
                return Err(format!(
                    "Expected --seeds, --seed, --steps, --threads, --trace, --shrink, --without, --skip or --plant, but got {arg:?}"
                ));
            }
        }
    }
    Ok(all)
}

fn range(text: &str) -> Option<Range<u64>> {
    let (from, to) = text.split_once('-')?;
    Some(from.parse().ok()?..to.parse::<u64>().ok()? + 1)
}

/// Runs one seed.
fn one(arguments: &Arguments) -> bool {
    let options = Options { seed: arguments.first.unwrap_or_default(), ..arguments.options.clone() };
    let end = Mutex::new(None);
    // On an OS thread whose panics are told as broken promises.
    on_all_cores(1, |_| *end.lock().expect("nothing panics with it") = Some(simulate(&options)));
    let outcome = end.into_inner().expect("nothing panics with it").expect("it ran");
    outcome.trace.iter().for_each(|line| println!("{line}"));
    match outcome.result {
        Ok(report) => {
            println!("seed {}: nothing broken in {} steps, {} calls, {} crashes", options.seed, report.steps, report.calls, report.crashes);
            true
        }
        Err(broken) => {
            tell_broken(&broken);
            if arguments.shrink {
                tell_smaller(&broken);
            }
            false
        }
    }
}

fn tell_broken(broken: &Broken) {
    println!("BROKEN at step {}: {}", broken.step, broken.what);
    println!("  npm run sim -- {}", broken.options);
}

fn tell_smaller(broken: &Broken) {
    let smaller = Mutex::new(None);
    on_all_cores(1, |_| *smaller.lock().expect("nothing panics with it") = Some(shrink(broken.clone())));
    let smaller = smaller.into_inner().expect("nothing panics with it").expect("it ran");
    println!("smaller: {} steps are left, faults without {:?}", left(&smaller.options), smaller.options.without);
    tell_broken(&smaller);
}

fn left(options: &Options) -> u64 {
    let skipped: u64 = options.skip.iter().map(|range| range.end.min(options.steps + 1).saturating_sub(range.start)).sum();
    options.steps - skipped
}

/// Runs many seeds.
fn seeds(arguments: &Arguments) -> bool {
    let first = arguments.first.unwrap_or(0);
    let count = arguments.count.unwrap_or(SEEDS_DEFAULT);
    let Many { report, broken, runs, took } = many(&arguments.options, first..first + count, |done, broken| {
        if done % 100 == 0 {
            print!("\r{done} of {count} seeds, {broken} broken");
            drop(std::io::stdout().flush()); // Progress alone.
        }
    });
    println!();
    for broken in broken.iter().take(SHOWN_MAX) {
        tell_broken(broken);
    }
    if let (true, Some(first)) = (arguments.shrink, broken.first()) {
        tell_smaller(first);
    }
    let seconds = took.as_secs_f64();
    println!("runs                  {runs} seeds from {first} on, {} steps each", arguments.options.steps);
    println!("time                  {seconds:.1} s, {:.1} seeds per second", runs as f64 / seconds);
    println!("trace                 {:016x}", report.trace_hash);
    println!("calls                 {} sent, {} completed, {} timers fired", report.calls, report.completions, report.timers);
    println!(
        "records               {} in {} groups, {} folds, {} compactions",
        report.records, report.groups, report.folds, report.compactions
    );
    println!("workflow runs         {}", report.runs);
    println!("lives                 {} ended without power, {} otherwise", report.crashes, report.restarts);
    println!("damages               {} tried, {} refused, the others changed nothing", report.damaged, report.refused);
    table("faults met", &report.faults);
    table("openings", &report.branches);
    let unmet: Vec<&str> = BRANCHES.iter().copied().filter(|branch| !report.branches.contains_key(branch)).collect();
    println!("branches of openings  {} of {} taken; never: {}", BRANCHES.len() - unmet.len(), BRANCHES.len(), listed(&unmet));
    let (never_well, never) = report.not_seen();
    let all = canter_engine::api::Method::ALL.len();
    let names = |methods: &[canter_engine::api::Method]| methods.iter().map(|method| method.name()).collect::<Vec<_>>();
    println!("commands              {} of {all} seen, {} of them answered", all - never.len(), all - never_well.len());
    println!("  never seen          {}", listed(&names(&never)));
    println!("  never answered      {}", listed(&names(&never_well)));
    println!("failures              {}", broken.len());
    broken.is_empty()
}

/// Tries every fault at every point, of all scenarios or of one.
fn every_point(arguments: &Arguments) -> bool {
    let scenarios = arguments.first.map_or(0..SCENARIOS, |one| one..one + 1);
    let all = exhaustive(scenarios, 1, |done, all| {
        println!(
            "{done} scenarios: {} points, {} outcomes, {} broken, {:.0} s",
            all.points(),
            all.outcomes,
            all.broken.len(),
            all.took.as_secs_f64()
        );
    });
    for (point, what) in &all.broken {
        println!("BROKEN in {point}: {what}");
    }
    println!("scenarios             {} with {} commands", all.scenarios, all.commands);
    println!("power lost            at {} operations of the disk", all.crashes);
    println!("  outcomes            {} opened and checked, {} more left the same bytes as one of those", all.outcomes, all.same);
    println!("  sampled             {} losses of power had more outcomes than were tried", all.sampled);
    println!("disk operations       {} faults: EIO, short write, ENOSPC at each", all.errors);
    println!("store                 {} changes that failed or lost power", all.store);
    println!("to the end            {} of these went on to their end", all.ended);
    println!("points                {}", all.points());
    println!("time                  {:.1} s", all.took.as_secs_f64());
    println!("failures              {}", all.broken.len());
    all.broken.is_empty()
}

/// Looks for every planted bug, or for one.
fn planted(arguments: &Arguments) -> bool {
    let wanted = |bug: &Planted| arguments.options.sabotage.is_none_or(|one| one == bug.sabotage);
    let bugs: Vec<Planted> = PLANTED.into_iter().filter(wanted).collect();
    let detections = detect(&bugs, PLANTED_TRIES, PLANTED_SEEDS_MAX);
    let mut caught = 0;
    println!("  no  mean seeds   most  bug");
    for (Planted { number, what, .. }, found) in bugs.iter().zip(&detections) {
        match &found.first {
            Some(first) if found.seeds.len() == PLANTED_TRIES => {
                caught += 1;
                println!("{number:>4}  {:>10.1}  {:>5}  {what}", found.mean(), found.seeds.iter().max().unwrap_or(&0));
                println!("                         {:.150}", first.what);
            }
            Some(_) | None => println!("{number:>4}   NOT FOUND in {PLANTED_SEEDS_MAX} seeds  {what}"),
        }
        if let Some(other) = &found.other {
            println!("                         {} seeds broke something else first: {:.150}", found.others, other.what);
        }
    }
    println!("caught                {caught} of {}, each {PLANTED_TRIES} times", bugs.len());
    caught == bugs.len()
}

fn table(title: &str, counts: &BTreeMap<&'static str, u64>) {
    println!("{title}");
    for (name, count) in counts {
        println!("  {count:>10}  {name}");
    }
}

fn listed(names: &[&str]) -> String {
    if names.is_empty() { "none".to_string() } else { names.join(", ") }
}
