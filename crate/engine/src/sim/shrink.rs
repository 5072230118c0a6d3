//! Makes a failing run smaller: fewer steps, fewer kinds of faults, and then every step that can be left out is.

use super::{Broken, FAULTS, Options, simulate};
use std::ops::Range;

/// Runs that one shrinking may take.
const TRIES_MAX: u32 = 2_000;

struct Shrinking {
    smallest: Broken,
    tries: u32,
}

impl Shrinking {
    /// Whether a run still breaks a promise; if so it is the smallest so far.
    fn still_breaks(&mut self, options: Options) -> bool {
        if self.tries == TRIES_MAX {
            return false;
        }
        self.tries += 1;
        match simulate(&options).result {
            Ok(_) => false,
            Err(broken) => {
                self.smallest = broken;
                true
            }
        }
    }

    fn options(&self) -> Options {
        self.smallest.options.clone()
    }
}

/// A smaller run that breaks a promise too, not always the same one.
pub fn shrink(broken: Broken) -> Broken {
    let mut shrinking = Shrinking { smallest: broken, tries: 0 };
    let step = shrinking.smallest.step;
    if step < shrinking.smallest.options.steps {
        shrinking.still_breaks(Options { steps: step, ..shrinking.options() });
    }
    for (name, _) in FAULTS {
        let mut options = shrinking.options();
        options.without.push(name.to_string());
        shrinking.still_breaks(options);
    }
    let mut chunk = shrinking.smallest.options.steps.div_ceil(2).max(1);
    loop {
        let mut from = 1;
        let mut gone = false;
        while from <= shrinking.smallest.options.steps {
            let options = shrinking.options();
            let to = (from + chunk).min(options.steps + 1);
            let known = options.skip.iter().any(|range| range.start <= from && to <= range.end);
            if !known {
                let skip = with(&options.skip, from..to);
                gone |= shrinking.still_breaks(Options { skip, ..options });
            }
            from = to;
        }
        match (chunk, gone) {
            (1, false) => break,
            (1, true) => (),
            (_, _) => chunk = chunk.div_ceil(2),
        }
        if shrinking.tries == TRIES_MAX {
            break;
        }
    }
    cut_end(&mut shrinking);
    shrinking.smallest
}

/// Steps left out at the end need not be named.
fn cut_end(shrinking: &mut Shrinking) {
    let options = shrinking.options();
    if let Some(last) = options.skip.last().filter(|last| last.end > options.steps).cloned() {
        let skip = options.skip[..options.skip.len() - 1].to_vec();
        shrinking.still_breaks(Options { steps: last.start - 1, skip, ..options });
    }
}

/// Ranges in order, joined where they touch, with one more.
fn with(ranges: &[Range<u64>], more: Range<u64>) -> Vec<Range<u64>> {
    let mut all = ranges.to_vec();
    all.push(more);
    all.sort_by_key(|range| range.start);
    let mut joined: Vec<Range<u64>> = Vec::new();
    for range in all {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            Some(_) | None => joined.push(range),
        }
    }
    joined
}
