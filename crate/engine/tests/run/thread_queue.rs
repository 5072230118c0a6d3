//! The queue of threads: more children than slots (spec D 1, B 2.6).

use crate::check::check;
use expect_test::expect;

fn list(elements: usize) -> String {
    let numbers: Vec<String> = (1..=elements).map(|number| number.to_string()).collect();
    format!("json '[{}]'", numbers.join(","))
}

const FAN_OUT: &str = "var list JSON_ARR; each list child; join all of @each; thread child; var INPUT INT; fix";

/// Hands out and reports so many tasks.
fn work(tasks: usize) -> String {
    "take fix; ok;".repeat(tasks)
}

// spec D 1: 65 are active at once; the others wait in order, and start as others end.
#[test]
fn children_beyond_the_limit_wait_for_a_slot() {
    check(
        FAN_OUT,
        &format!(
            "run list={}; counts; get thread 64; get thread 65; get thread 70; take fix; ok; counts; get thread 65; get thread 1; {} counts; {} counts; status",
            list(70),
            work(3),
            work(66)
        ),
        expect![[r#"
            65 active (65 RUNNING), 6 queued, last 70
            get: NotFound
            queued 65 CHILD of 0 STARTING INPUT=65
            queued 70 CHILD of 0 STARTING INPUT=70
            65 active (65 RUNNING), 5 queued, last 70
            get: NotFound
            archived 1 CHILD of 0 COMPLETED
            65 active (65 RUNNING), 2 queued, last 70
            57 active (57 COMPLETED), 0 queued, last 70
            COMPLETED
        "#]],
    );
}

// spec D 1: a queued thread has no NodeRuns and no Variables; its inputs are shown, masked ones masked.
#[test]
fn a_queued_thread_shows_its_inputs() {
    check(
        "var list JSON_ARR; each list child(a = 'secret', b = 'open'); thread child; var INPUT INT; var a STR masked; var b STR; fix",
        &format!("run list={}; get thread 65; get node 65 0; get var 65 INPUT; get node 64 0", list(66)),
        expect![[r#"
            queued 65 CHILD of 0 STARTING INPUT=65 a="*****" b="open"
            get: NotFound
            get: NotFound
        "#]],
    );
}

// spec B 2.6, D 1: hundreds of threads, most of them queued; each of them runs, and the parent goes on after the last.
#[test]
fn hundreds_of_threads_run() {
    check(
        "var go INT = 0; var list JSON_ARR; start opener; each list child; join all of @each; thread child; when go > 0; thread opener; fix { go = 1 }",
        &format!("run list={}; counts; take fix; ok; counts; status", list(300)),
        expect![[r#"
            65 active (65 RUNNING), 237 queued, last 301
            57 active (57 COMPLETED), 0 queued, last 301
            COMPLETED
        "#]],
    );
}

// spec D 1: a thousand threads that are over at once, in several commands.
#[test]
fn a_thousand_threads_run() {
    check(
        "var list JSON_ARR; each list child; join all of @each; thread child; nop",
        &format!("run list={}; counts; status", list(1000)),
        expect![[r#"
            57 active (57 COMPLETED), 0 queued, last 1000
            COMPLETED
        "#]],
    );
}

// spec D 1: a queued thread counts as a child: EXIT waits for it.
#[test]
fn an_exit_waits_for_queued_children() {
    check(
        "var list JSON_ARR; each list child; thread child; fix",
        &format!("run list={}; {} counts; {} counts", list(66), work(65), work(1)),
        expect![[r#"
            57 active (55 COMPLETED, 2 RUNNING), 0 queued, last 66
            57 active (57 COMPLETED), 0 queued, last 66
        "#]],
    );
}

// spec D 1: a Stop of a queued thread takes effect at once; it is passed over, keeps its place, and starts after the Resume.
#[test]
fn a_queued_thread_can_be_stopped() {
    check(
        FAN_OUT,
        &format!(
            "run list={}; stop 65; get thread 65; stop 65; rescue 65; rescue 66; {} counts; get thread 65; get thread 66; resume 65; get thread 65; counts; resume 66; {} counts; status",
            list(66),
            work(2),
            work(64)
        ),
        expect![[r#"
            queued 65 CHILD of 0 HALTED [manual] INPUT=65
            rescue: FailedPrecondition
            rescue: FailedPrecondition
            64 active (64 RUNNING), 1 queued, last 66
            queued 65 CHILD of 0 HALTED [manual] INPUT=65
            get: NotFound
            get: NotFound
            65 active (65 RUNNING), 0 queued, last 66
            57 active (57 COMPLETED), 0 queued, last 66
            COMPLETED
        "#]],
    );
    check(
        FAN_OUT,
        &format!("run list={}; stop 65; resume 65; get thread 65; resume 65; get thread 65", list(66)),
        expect![[r#"
            queued 65 CHILD of 0 STARTING INPUT=65
            queued 65 CHILD of 0 STARTING INPUT=65
        "#]],
    );
}

// spec D 1: a queued thread halts with its parent, and is ready again with it.
#[test]
fn queued_threads_halt_with_their_parent() {
    check(
        FAN_OUT,
        &format!(
            "run list={}; stop; get thread 65; {} counts; get thread 65; stop 65; resume; get thread 65; resume 65; counts",
            list(66),
            work(64)
        ),
        expect![[r#"
            queued 65 CHILD of 0 HALTED [parent 0 halted] INPUT=65
            65 active (65 HALTED), 2 queued, last 66
            queued 65 CHILD of 0 HALTED [parent 0 halted] INPUT=65
            queued 65 CHILD of 0 HALTED [manual] INPUT=65
            3 active (3 RUNNING), 0 queued, last 66
        "#]],
    );
    check(
        "var list JSON_ARR; each list child; join all of @each; thread child; var INPUT INT; fix",
        &format!("run list={}; take fix; fail; get thread 66; counts; rescue 1; get thread 66; counts", list(67)),
        expect![[r#"
            queued 66 CHILD of 0 HALTED [parent 0 halted] INPUT=66
            66 active (2 ERROR, 1 HALTED, 63 HALTING), 2 queued, last 67
            queued 66 CHILD of 0 STARTING INPUT=66
            66 active (63 HALTING, 3 RUNNING), 2 queued, last 67
        "#]],
    );
}

// spec D 1: handlers and interrupts do not wait behind children: they go beyond the limit.
#[test]
fn handlers_go_beyond_the_limit() {
    check(
        "var list JSON_ARR; interrupt call handler; each list child; join all of @each per any handler; thread child; wait paid; fix; thread handler; help",
        &format!(
            "run list={}; counts; event call; counts; take help; ok; event paid thread=1; take fix; fail; counts; take help; ok; counts",
            list(70)
        ),
        expect![[r#"
            65 active (65 RUNNING), 6 queued, last 70
            66 active (65 HALTED, 1 RUNNING), 6 queued, last 71
            67 active (1 ERROR, 66 RUNNING), 5 queued, last 72
            66 active (1 ERROR, 65 RUNNING), 5 queued, last 72
        "#]],
    );
}

// ours: threads that failed, or are not needed any more, keep no slot, or the others would never start.
#[test]
fn what_does_nothing_any_more_keeps_no_slot() {
    check(
        "var list JSON_ARR; each list child; join all of @each per any handler; thread child; throw oops; thread handler; nop",
        &format!("run list={}; counts; status", list(140)),
        expect![[r#"
            141 active (1 COMPLETED, 140 EXCEPTION), 0 queued, last 280
            COMPLETED
        "#]],
    );
    check(
        "var list JSON_ARR; each list child; start quick; join any @start, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10; each-2: each list child
         thread child; wait paid; thread quick; nop",
        &format!("run list={}; counts", list(60)),
        expect![[r#"
            75 active (10 HALTED, 65 RUNNING), 46 queued, last 121
        "#]],
    );
}

// ours: threads that all wait for queued ones would wait for ever; so more start then.
#[test]
fn threads_that_wait_for_queued_ones_do_not_hang() {
    check(
        "var list JSON_ARR; each list child; join all of @each
         thread child; start grandchild; join all @start
         thread grandchild; wait paid",
        &format!("run list={}; counts; event paid; counts; get thread 165; {} counts; get thread 165", list(100), "event paid;".repeat(64)),
        expect![[r#"
            130 active (130 RUNNING), 71 queued, last 200
            128 active (128 RUNNING), 71 queued, last 200
            queued 165 CHILD of 65 STARTING
            65 active (65 RUNNING), 6 queued, last 200
            archived 165 CHILD of 65 COMPLETED
        "#]],
    );
    check(
        "var list JSON_ARR; each list child; join all of @each; thread child; start grandchild; join all @start; thread grandchild; nop",
        &format!("run list={}; counts; status", list(100)),
        expect![[r#"
            57 active (57 COMPLETED), 0 queued, last 200
            COMPLETED
        "#]],
    );
}

// ours: the queue has an end; a node that would go beyond it fails with INTERNAL_ERROR, and starts no child (spec B 2.6).
#[test]
fn the_queue_has_an_end() {
    let many = format!("json '[{}1]'", "1,".repeat(10_000));
    check(
        "var list JSON_ARR; each list child; thread child; nop",
        &format!("run list={many}; counts; failures"),
        expect![[r#"
            1 active (1 ERROR), 0 queued, last 0
            0/1 INTERNAL_ERROR "Expected at most 10000 threads to wait for a slot, but 0 wait and 10001 are to be started", no content
            0 ERROR "Expected at most 10000 threads to wait for a slot, but 0 wait and 10001 are to be started"
        "#]],
    );
}

// ours: inputs that together are too big for one command fail the node.
#[test]
fn inputs_have_a_limit_together() {
    check(
        "var list JSON_ARR; var big STR; each list child(x = big); thread child; var x STR; wait paid",
        &format!("run list={} big=long 900000; counts; failures", list(12)),
        expect![[r#"
            10 active (1 ERROR, 9 HALTED), 0 queued, last 9
            0/1 VAR_SUB_ERROR "Expected the inputs of all threads to have at most 8388608 bytes, but they have more", no content
            0 ERROR "Expected the inputs of all threads to have at most 8388608 bytes, but they have more"
        "#]],
    );
    check(
        "var big STR; start child(x = big, y = big); thread child; var x STR; var y STR; wait paid",
        "run big=long 900000; counts; failures",
        expect![[r#"
            1 active (1 ERROR), 0 queued, last 0
            0/1 VAR_SUB_ERROR "Expected the inputs of a thread together to have at most 1000000 bytes, but it would have 1800010", no content
            0 ERROR "Expected the inputs of a thread together to have at most 1000000 bytes, but it would have 1800010"
        "#]],
    );
}
