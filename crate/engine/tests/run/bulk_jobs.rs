//! Bulk jobs (spec B 16.4, C 2.10).

use crate::check::check;
use expect_test::expect;

/// Runs `a` to `e`, one each second: a and c COMPLETED, b ERROR, d HALTED, e RUNNING.
const RUNS: &str = "run a; take greet; ok; +1s; run b; take greet; fail; +1s; run c; take greet; ok; +1s; run d; stop; +1s; run e;";

fn five(script: &str, expected: expect_test::Expect) {
    check("greet on x handler; thread handler; nop", &format!("{RUNS} take greet; ok; hold; {script}"), expected);
}

// spec B 16.4: runs of the name in the status, from the earliest start to before the latest, are deleted in the background.
#[test]
fn a_job_deletes_what_it_is_about() {
    five(
        "bulk j name='w' status='COMPLETED' from=-1 to=10000; search name='w'; get bulk j; release; search name='w'; get bulk j; +1s; get bulk j",
        expect![[r#"
            BULK_JOB_RUNNING w COMPLETED -1..10000, seen never
            a b c d e
            BULK_JOB_RUNNING w COMPLETED -1..10000, seen never
            b d e
            BULK_JOB_COMPLETED w COMPLETED -1..10000, seen 2000
            BULK_JOB_COMPLETED w COMPLETED -1..10000, seen 2000
        "#]],
    );
    five(
        "bulk j status='ERROR' from=-1 to=10000; release; +1s; get bulk j; search name='w'",
        expect![[r#"
        BULK_JOB_RUNNING w ERROR -1..10000, seen never
        BULK_JOB_COMPLETED w ERROR -1..10000, seen 1000
        a c d e
    "#]],
    );
    five(
        "bulk j status='HALTED' from=-1 to=10000; release; +1s; get bulk j; search name='w'",
        expect![[r#"
        BULK_JOB_RUNNING w HALTED -1..10000, seen never
        BULK_JOB_COMPLETED w HALTED -1..10000, seen 3000
        a b c e
    "#]],
    );
    five(
        "bulk j name='other' status='COMPLETED' from=-1 to=10000; release; +1s; get bulk j; search name='w'",
        expect![[r#"
        BULK_JOB_RUNNING other COMPLETED -1..10000, seen never
        BULK_JOB_COMPLETED other COMPLETED -1..10000, seen never
        a b c d e
    "#]],
    );
}

// spec B 16.4: the earliest start counts, the latest does not; an unset time is now.
#[test]
fn the_latest_start_is_not_part_of_the_range() {
    five(
        "bulk j status='COMPLETED' from=2000 to=4000; release; +1s; get bulk j; search name='w'",
        expect![[r#"
        BULK_JOB_RUNNING w COMPLETED 2000..4000, seen never
        BULK_JOB_COMPLETED w COMPLETED 2000..4000, seen 2000
        a b d e
    "#]],
    );
    five(
        "bulk j status='COMPLETED' from=1; release; +1s; get bulk j; search name='w'",
        expect![[r#"
        BULK_JOB_RUNNING w COMPLETED 1..4000, seen never
        BULK_JOB_COMPLETED w COMPLETED 1..4000, seen 2000
        a b d e
    "#]],
    );
}

// spec B 16.4: all versions of the WfSpec.
#[test]
fn a_job_is_about_every_version() {
    check(
        "wf w; wait paid; wf w; wait paid; greet",
        "run a @major=0 @revision=0; run b; stop; use a; stop; +1s; bulk j status='HALTED' from=-1; +1s; get bulk j; search name='w'",
        expect![[r#"
            BULK_JOB_RUNNING w HALTED -1..1000, seen never
            BULK_JOB_COMPLETED w HALTED -1..1000, seen 0
            -
        "#]],
    );
}

// spec B 16.4: a few at a time, with a rest in between; what others want comes in between, and a restart does not matter.
#[test]
fn a_job_deletes_a_few_runs_at_a_time() {
    let runs: String = (0..25).map(|number| format!("run r{number}; +1ms;")).collect();
    check(
        "exit",
        &format!(
            "{runs} hold; bulk j status='COMPLETED' from=-1 to=100; release; get bulk j; +9ms; get bulk j; reopen; run fresh; +1ms; get bulk j; +10ms; get bulk j
             search name='w'"
        ),
        expect![[r#"
            BULK_JOB_RUNNING w COMPLETED -1..100, seen never
            BULK_JOB_RUNNING w COMPLETED -1..100, seen 9
            BULK_JOB_RUNNING w COMPLETED -1..100, seen 9
            BULK_JOB_RUNNING w COMPLETED -1..100, seen 19
            BULK_JOB_COMPLETED w COMPLETED -1..100, seen 34
            -
        "#]],
    );
}

// spec B 16.4: big runs count for more; each is deleted as DeleteWfRun does, in several commands if need be.
#[test]
fn big_runs_are_deleted_one_by_one() {
    let loops = "var n INT = 0; again: nop { n += 1 }; more: nop -> again if n < 400 -> exit; exit: exit";
    check(
        loops,
        "run a; run b; run c; list nodes limit=1; +1s; bulk j status='COMPLETED' from=-1; search name='w'; +1s; search name='w'; get bulk j; list nodes limit=1",
        expect![[r#"
            0/0 ..
            BULK_JOB_RUNNING w COMPLETED -1..1000, seen never
            b c
            -
            BULK_JOB_COMPLETED w COMPLETED -1..1000, seen 0
            -
        "#]],
    );
}

// spec B 16.4, C 2.10: an id that exists is the job that exists, before anything else is looked at.
#[test]
fn a_job_put_again_is_the_one_that_is_there() {
    five(
        "bulk j status='COMPLETED' from=-1 to=10000; bulk j status='RUNNING'; bulk j nothing=1; release; +1s; bulk j status='ERROR' from=-1 to=10000; search name='w'",
        expect![[r#"
            BULK_JOB_RUNNING w COMPLETED -1..10000, seen never
            BULK_JOB_RUNNING w COMPLETED -1..10000, seen never
            BULK_JOB_RUNNING w COMPLETED -1..10000, seen never
            BULK_JOB_COMPLETED w COMPLETED -1..10000, seen 2000
            b d e
        "#]],
    );
}

// spec B 16.4, C 14 #8, #31: what cannot be a job; without a status too.
#[test]
fn what_cannot_be_a_job_is_refused() {
    five(
        "bulk j nothing=1; bulk j name='' status='ERROR' from=1; bulk j name=' ' status='ERROR' from=1; bulk j status='ERROR' from=6 to=5; bulk j from=1
         bulk j status='RUNNING' from=1; bulk j status='HALTING' from=1; bulk j status='ERROR' from=1 @id=''; bulk j status='ERROR' from=1 @id='a/b'
         get bulk j; bulks; bulk ? status='ERROR' from=1",
        expect![[r#"
            bulk: InvalidArgument
            bulk: InvalidArgument
            bulk: InvalidArgument
            bulk: InvalidArgument
            bulk: InvalidArgument
            bulk: InvalidArgument
            bulk: InvalidArgument
            bulk: InvalidArgument
            bulk: InvalidArgument
            get: NotFound
            -
            BULK_JOB_RUNNING w ERROR 1..4000, seen never
        "#]],
    );
}

// spec B 16.4: a job is deleted once it has ended.
#[test]
fn a_running_job_is_not_deleted() {
    five(
        "bulk j status='COMPLETED' from=-1 to=10000; unbulk j; release; unbulk j; unbulk j; get bulk j",
        expect![[r#"
        BULK_JOB_RUNNING w COMPLETED -1..10000, seen never
        unbulk: FailedPrecondition
        unbulk: NotFound
        get: NotFound
    "#]],
    );
}

// spec C 4.2: by status in order of creation, else by id.
#[test]
fn jobs_are_found_by_status() {
    five(
        "bulk c status='COMPLETED' from=-1; release; hold; +1s; bulk b status='ERROR' from=-1; +1s; bulk a status='ERROR' from=-1
         bulks; bulks limit=2; more; bulks status='BULK_JOB_RUNNING'; bulks status='BULK_JOB_RUNNING' limit=1; more
         bulks status='BULK_JOB_COMPLETED'; bulks status='BULK_JOB_FAILED'; bulks number=9",
        expect![[r#"
            BULK_JOB_RUNNING w COMPLETED -1..4000, seen never
            BULK_JOB_RUNNING w ERROR -1..5000, seen never
            BULK_JOB_RUNNING w ERROR -1..6000, seen never
            a b c
            a b ..
            c
            b a
            b ..
            a
            c
            -
            bulks: InvalidArgument
        "#]],
    );
}
