//! SearchWfRun, lists and gets (spec C 4.1, 4.3, 4.4).

use crate::check::check;
use expect_test::expect;

const RUNS: &str = "run b x=1; +10ms; run a x=2; +10ms; run c x=1; take greet; ok; take greet; fail; run d x=null;";

fn search(steps: &str, expected: expect_test::Expect) {
    check("var x INT; greet; exit; wf other; nop", &format!("{RUNS} run e @spec='other'; {steps}"), expected);
}

// spec C 4.1, 4.3: in order of start, by name, version, status; what has no index in the reference server is answered too.
#[test]
fn runs_are_found_by_name_version_and_status() {
    search(
        r#"
        search
        search name='w'
        search name='other'
        search name='w' major=0
        search name='w' major=0 revision=0
        search name='w' status='COMPLETED'
        search name='w' major=0 status='ERROR'
        search name='w' major=0 revision=0 status='RUNNING'
        search status='COMPLETED'
        search status='HALTED'
        "#,
        expect![[r#"
            b a c d e
            b a c d
            e
            b a c d
            b a c d
            b
            a
            c d
            b e
            -
        "#]],
    );
}

// spec C 4.1, C 14 #21: both bounds are inclusive; a zero timestamp is none.
#[test]
fn runs_are_found_by_their_start() {
    search(
        "search name='w' from=10; search name='w' to=10; search name='w' from=10 to=10; search name='w' from=11 to=19; search name='w' zero=1",
        expect![[r#"
            a c d
            b a
            a
            -
            b a c d
        "#]],
    );
}

// spec C 4.3: variables of the entrypoint, equal as they are stored; not only searchable ones.
#[test]
fn runs_are_found_by_variables() {
    search(
        "search name='w' x=1; search name='w' x=2 status='ERROR'; search name='w' x=1.0; search name='w' x=null; search name='w' x=9",
        expect![[r#"
            b c
            a
            -
            d
            -
        "#]],
    );
    check(
        "var j JSON_OBJ; var s STR; nop",
        "run a j=json '{\"b\":1,  \"a\":2}' s='x'; run b s='x'; search name='w' j=json '{\"b\": 1, \"a\": 2}'; search name='w' s='x'; search name='w' s='x' j=null",
        expect![[r#"
            a
            a b
            b
        "#]],
    );
}

// spec C 4.3: what is refused.
#[test]
fn a_search_refuses_what_makes_no_sense() {
    search(
        r#"
        search major=0
        search name='w' revision=0
        search revision=0
        search name='none'
        search name='w' major=7
        search name='w' major=0 revision=7
        search x=1
        search name='w' y=1
        search name='w' limit=-1
        "#,
        expect![[r#"
            search: InvalidArgument
            search: InvalidArgument
            search: InvalidArgument
            search: InvalidArgument
            search: InvalidArgument
            search: InvalidArgument
            search: InvalidArgument
            search: InvalidArgument
            search: InvalidArgument
        "#]],
    );
}

// spec C 4.1: pages by bookmark; 0 is none; a bookmark goes on with its own search only, and stays good after changes.
#[test]
fn a_search_goes_on_from_its_bookmark() {
    search(
        "search name='w' limit=2; more",
        expect![[r#"
            b a ..
            c d
        "#]],
    );
    search(
        "search name='w' limit=3; more; search name='w' limit=4; search limit=0",
        expect![[r#"
            b a c ..
            d
            b a c d
            -
        "#]],
    );
    search(
        "search name='w' x=1 limit=1; more",
        expect![[r#"
            b ..
            c ..
        "#]],
    );
    search(
        "search name='w' limit=1; use b; delete; more; run f; more; more; more",
        expect![[r#"
            b ..
            a ..
            c ..
            d ..
            f
        "#]],
    );
    search(
        "search name='w' limit=1; borrow search name='other' limit=1",
        expect![[r#"
            b ..
            borrow: InvalidArgument
        "#]],
    );
}

// spec C 4.1: 100 results unless told.
#[test]
fn a_page_has_a_hundred_results() {
    let runs: String = (0..101).map(|number| format!("run r{number}; ")).collect();
    check(
        "nop",
        &format!("{runs} search name='w' limit=1000; search name='w'; more"),
        expect![[r#"
            r0 r1 r10 r100 r11 r12 r13 r14 r15 r16 r17 r18 r19 r2 r20 r21 r22 r23 r24 r25 r26 r27 r28 r29 r3 r30 r31 r32 r33 r34 r35 r36 r37 r38 r39 r4 r40 r41 r42 r43 r44 r45 r46 r47 r48 r49 r5 r50 r51 r52 r53 r54 r55 r56 r57 r58 r59 r6 r60 r61 r62 r63 r64 r65 r66 r67 r68 r69 r7 r70 r71 r72 r73 r74 r75 r76 r77 r78 r79 r8 r80 r81 r82 r83 r84 r85 r86 r87 r88 r89 r9 r90 r91 r92 r93 r94 r95 r96 r97 r98 r99
            r0 r1 r10 r100 r11 r12 r13 r14 r15 r16 r17 r18 r19 r2 r20 r21 r22 r23 r24 r25 r26 r27 r28 r29 r3 r30 r31 r32 r33 r34 r35 r36 r37 r38 r39 r4 r40 r41 r42 r43 r44 r45 r46 r47 r48 r49 r5 r50 r51 r52 r53 r54 r55 r56 r57 r58 r59 r6 r60 r61 r62 r63 r64 r65 r66 r67 r68 r69 r7 r70 r71 r72 r73 r74 r75 r76 r77 r78 r79 r8 r80 r81 r82 r83 r84 r85 r86 r87 r88 r89 r9 r90 r91 r92 r93 r94 r95 r96 r97 r98 ..
            r99
        "#]],
    );
}

// spec B 1.4, C 14 #41: a status change is found at once, under the new status only.
#[test]
fn a_search_sees_the_status_of_now() {
    check(
        "greet; wait paid",
        "run; search status='RUNNING'; take greet; ok; stop; search status='RUNNING'; search status='HALTED'; resume; event paid; search status='COMPLETED'; search status='HALTED'",
        expect![[r#"
            r
            -
            r
            r
            -
        "#]],
    );
}

// spec C 4.3: a run without children has none.
#[test]
fn children_of_a_run_are_found_by_their_parent() {
    search(
        "search parent='b'; search parent='b' name='w' major=0 revision=0 status='RUNNING'",
        expect![[r#"
            -
            -
        "#]],
    );
}

// spec C 4.4, 14 (18): NodeRuns in numeric order, of one thread where asked.
#[test]
fn node_runs_are_listed_in_order() {
    let definition =
        "var n INT = 0; again: nop -> back if n < 10 { n += 1 } -> greet; back: nop -> again; greet on any handler; thread handler; nop";
    check(
        definition,
        "run; take greet; fail; list nodes; list nodes thread=1; list nodes thread=7; list nodes limit=12; more",
        expect![[r#"
            0/0 0/1 0/2 0/3 0/4 0/5 0/6 0/7 0/8 0/9 0/10 0/11 0/12 0/13 0/14 0/15 0/16 0/17 0/18 0/19 0/20 0/21 0/22 0/23 1/0 1/1 1/2
            1/0 1/1 1/2
            -
            0/0 0/1 0/2 0/3 0/4 0/5 0/6 0/7 0/8 0/9 0/10 0/11 ..
            0/12 0/13 0/14 0/15 0/16 0/17 0/18 0/19 0/20 0/21 0/22 0/23 ..
        "#]],
    );
}

// spec C 4.4: lists of a run that does not exist are empty; gets are NOT_FOUND.
#[test]
fn lists_of_no_run_are_empty() {
    check(
        "nop",
        "use none; list nodes; list tasks; list vars; list events; get run; get node 0 0; get task 0-1; get var 0 x; get event paid e",
        expect![[r#"
            -
            -
            -
            -
            get: NotFound
            get: NotFound
            get: NotFound
            get: NotFound
            get: NotFound
        "#]],
    );
}

// spec C 4.4: every list has pages.
#[test]
fn every_list_has_pages() {
    check(
        "var a INT; var b INT; event paid; one; two",
        "run; event paid guid='a'; event paid guid='b'; take one; ok; list vars limit=1; more; list events limit=1; more; list tasks limit=1; more; list nodes limit=1; more; more; get task 0-2; get event paid a",
        expect![[r#"
            0/a ..
            0/b
            paid/a ..
            paid/b
            0-1 ..
            0-2
            0/0 ..
            0/1 ..
            0/2
        "#]],
    );
}

// spec B 14.6, C 4.3: by value over all threads, in order of creation; entries follow every mutation.
#[test]
fn variables_are_found_by_their_values() {
    check(
        "var x INT searchable; var d DOUBLE searchable; var s STR searchable; var plain INT; wait go { x = 7 }; wait go",
        "
        run a x=5 d=1 s='b/c'; +1s; run b x=5 d=1.0 s='b'; +1s; run c x=5
        seek 'x' 5; seek 'x' 5 limit=2; more; seek 'x' 5 major=0 revision=0; seek 'x' 6
        seek 'd' 1.0; seek 'd' 1; seek 's' 'b'; seek 's' long 300
        use b; event go; seek 'x' 5; seek 'x' 7; delete; seek 'x' 7
        seek 'x' 5 spec='none'; seek 'x' 5 major=0; seek 'y' 5; seek 'plain' 5; seek 'x' 'a'; seek 'x' null
        ",
        expect![[r#"
            a/0/x b/0/x c/0/x
            a/0/x b/0/x ..
            c/0/x
            a/0/x b/0/x c/0/x
            -
            b/0/d
            a/0/d
            b/0/s
            -
            a/0/x c/0/x
            b/0/x
            -
            seek: InvalidArgument
            seek: InvalidArgument
            seek: InvalidArgument
            seek: InvalidArgument
            seek: InvalidArgument
            seek: InvalidArgument
        "#]],
    );
}

// spec A 4.15, B 14.6: fields of JSON by declared paths, lists passed through; everything in a JSON list.
#[test]
fn fields_of_json_variables_are_found() {
    check(
        "var j JSON_OBJ searchable index '$.a.b' INT index '$.n' STR; var l JSON_ARR searchable index '$.k' STR; var big STR searchable",
        r#"
        run a j=json '{"a":[{"b":1},{"b":2}],"n":"x","o":1}' l=json '[1,"y",[9],{"k":"z","m":3},null]' big=long 300
        seek 'j_$.a.b' 1; seek 'j_$.a.b' 2; seek 'j_$.n' 'x'; seek 'l' 1; seek 'l' 'y'; seek 'l' 9; seek 'l_$.k' 'z'; seek 'big' long 300
        seek 'j_$.o' 1; seek 'l_$.m' 3; seek 'j_$.a.b' 'x'; seek 'j' 'x'
        "#,
        expect![[r#"
            a/0/j
            a/0/j
            a/0/j
            a/0/l
            a/0/l
            -
            a/0/l
            a/0/big
            seek: InvalidArgument
            seek: InvalidArgument
            seek: InvalidArgument
            seek: InvalidArgument
        "#]],
    );
}
