//! The advance loop and edges (spec B 3, 4.4).

use crate::check::check;
use expect_test::expect;

// spec B 18.1
#[test]
fn a_task_between_entrypoint_and_exit() {
    check(
        "greet",
        "run; show; tasks; take greet; tasks; +5s; ok; show; tasks; times",
        expect![[]],
    );
}
