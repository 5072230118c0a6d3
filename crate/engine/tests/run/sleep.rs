//! SLEEP and timers (spec B 5.8, 11).

use crate::check::check;
use expect_test::expect;

// spec B 5.8, 11.1: to the millisecond (the reference server ticks every 500 ms); never early.
#[test]
fn a_sleep_wakes_when_it_is_due() {
    check(
        "sleep 5; greet",
        "run; show; +4999ms; show; +1ms; show; times",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, sleep RUNNING
            r RUNNING
            0 RUNNING: entrypoint, sleep RUNNING
            r RUNNING
            0 RUNNING: entrypoint, sleep, greet RUNNING
            r 0..never
            0 0..never: entrypoint 0..0, sleep 0..5000 until 5000 matured, greet 5000..never
            0-2 5000: 5000 never..never
        "#]],
    );
}

// spec B 0.4, 5.8: its end is the moment it was due, however late the clock was turned.
#[test]
fn a_sleep_ends_at_the_moment_it_was_due() {
    check(
        "sleep 5; sleep-2: sleep 7",
        "run; +100s; show; times",
        expect![[r#"
            r COMPLETED
            0 COMPLETED: entrypoint, sleep, sleep-2, exit
            r 0..12000
            0 0..12000: entrypoint 0..0, sleep 0..5000 until 5000 matured, sleep-2 5000..12000 until 12000 matured, exit 12000..12000
        "#]],
    );
}

// spec B 5.8: raw_seconds becomes an INT: truncated, parsed.
#[test]
fn a_span_is_coerced_to_an_int() {
    check(
        "var j JSON_OBJ; sleep j$.n",
        "run a j=json '{\"n\": 2.9}'; times; run b j=json '{\"n\": \"3\"}'; times; run c j=json '{\"n\": -5}'; show",
        expect![[r#"
            a 0..never
            0 0..never: entrypoint 0..0, sleep 0..never until 2000
            b 0..never
            0 0..never: entrypoint 0..0, sleep 0..never until 3000
            c COMPLETED
            0 COMPLETED: entrypoint, sleep, exit
        "#]],
    );
}

// spec B 5.8, Q-8: what is no span is a VAR_SUB_ERROR, without a maturation time.
#[test]
fn a_sleep_that_cannot_be_evaluated_fails() {
    check(
        "var j JSON_OBJ; sleep j$.n",
        "run a j=json '{\"n\": \"soon\"}'; show; times; run b j=json '{}'; show",
        expect![[r#"
            a ERROR
            0 ERROR: entrypoint, sleep ERROR !VAR_SUB_ERROR
            a 0..0
            0 0..0: entrypoint 0..0, sleep 0..never until never
            b ERROR
            0 ERROR: entrypoint, sleep ERROR !VAR_SUB_ERROR
        "#]],
    );
    check(
        "var s STR; date s",
        "run a s='tomorrow'; show; run b; show",
        expect![[r#"
            a ERROR
            0 ERROR: entrypoint, date ERROR !VAR_SUB_ERROR
            b ERROR
            0 ERROR: entrypoint, date ERROR !VAR_SUB_ERROR
        "#]],
    );
    check(
        "var i INT; until i",
        "run; show",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, until ERROR !VAR_SUB_ERROR
        "#]],
    );
    check(
        "var s STR; date s on VAR_SUB_ERROR handler; thread handler; nop",
        "run s='tomorrow'; show",
        expect![[r#"
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, date ERROR !VAR_SUB_ERROR(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, nop, exit
        "#]],
    );
}

// spec B 5.8: until a moment: INT in ms, TIMESTAMP in whole seconds, ISO-8601 text; the past is due at once.
#[test]
fn a_sleep_until_a_moment() {
    check(
        "var i INT; until i",
        "run a i=1704067203500; times; run b i=5; show; times; run c i=-5; show; run d i=9000000000000000000; times",
        expect![[r#"
            a 0..never
            0 0..never: entrypoint 0..0, until 0..never until 3500
            b COMPLETED
            0 COMPLETED: entrypoint, until, exit
            b 0..0
            0 0..0: entrypoint 0..0, until 0..0 until -1704067199995 matured, exit 0..0
            c COMPLETED
            0 COMPLETED: entrypoint, until, exit
            d 0..never
            0 0..never: entrypoint 0..0, until 0..never until 251698233599999
        "#]],
    );
    check(
        "var t TIMESTAMP; until t",
        "run t=at 1704067203900; times",
        expect![[r#"
            r 0..never
            0 0..never: entrypoint 0..0, until 0..never until 3000
        "#]],
    );
    check(
        "var s STR; date s",
        "run a s='2024-01-01T00:00:03.500Z'; times; run b s='2023-12-31T23:00:00Z'; show",
        expect![[r#"
            a 0..never
            0 0..never: entrypoint 0..0, date 0..never until 3500
            b COMPLETED
            0 COMPLETED: entrypoint, date, exit
        "#]],
    );
}

// spec B 5.8: no output; its edge has mutations as any other.
#[test]
fn a_sleep_has_no_output() {
    check(
        "var x INT = 3; sleep x { x = 9 }; exit x",
        "run; +3s; show; vars",
        expect![[r#"
            r COMPLETED
            0 COMPLETED -> 9: entrypoint, sleep, exit
            0/x=9
        "#]],
    );
}

// spec B 11.1: what becomes due on the way happens in order of time.
#[test]
fn timers_fire_in_order_of_time() {
    check(
        "var n INT; sleep n; greet",
        "run a n=9; run b n=3; run c n=6; +10s; poll greet; poll greet; poll greet; times",
        expect![[r#"
            w got b/0-2 #0
            w got c/0-2 #0
            w got a/0-2 #0
            c 0..never
            0 0..never: entrypoint 0..0, sleep 0..6000 until 6000 matured, greet 6000..never
            0-2 6000: 6000 10000..never by w/
        "#]],
    );
}

// spec B 11.1: timers survive a restart; one that is over does not fire.
#[test]
fn a_timer_survives_and_fires_once() {
    check(
        "sleep 5; sleep-2: sleep 5",
        "run; reopen; +5s; show; reopen; +5s; show; reopen; +100s; show",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, sleep, sleep-2 RUNNING
            r COMPLETED
            0 COMPLETED: entrypoint, sleep, sleep-2, exit
            r COMPLETED
            0 COMPLETED: entrypoint, sleep, sleep-2, exit
        "#]],
    );
}
