//! Schedules (spec B 11.3, C 2.5). Every script begins on Monday, 1 January 2024, 00:00 UTC.

use crate::check::check;
use expect_test::expect;

// spec B 11.3: the first run is at the next tick, strictly after now; each tick starts a WfRun with a fresh id and the given variables.
#[test]
fn a_schedule_starts_a_run_at_each_tick() {
    check(
        "var x INT; greet",
        "schedule s '0 */2 * * *' x=5; get schedule s; starts; +7199999ms; starts; +1ms; starts; +4h; starts; poll greet; poll greet; get schedule s",
        expect![[r#"
            w 0.0 "0 */2 * * *" x=5 put at 0
            -
            -
            2024-01-01T02:00 w 0.0
            2024-01-01T02:00 w 0.0, 2024-01-01T04:00 w 0.0, 2024-01-01T06:00 w 0.0
            w got de3357d5d72a5ad62aca9eede6d224e2/0-1 #0
            w got d8dd6a588aebbe1fb6342f8916331d0a/0-1 #0
            w 0.0 "0 */2 * * *" x=5 put at 0
        "#]],
    );
}

// spec B 11.3: the spec is found when the schedule is put, for show; each tick resolves what was asked for anew, so that an unpinned
// schedule follows the latest version and a pinned one does not.
#[test]
fn an_unpinned_schedule_follows_new_versions() {
    check(
        "wf w; greet; wf w; greet; greet",
        "schedule any '0 * * * *'; schedule pinned '0 * * * *' @major=0 @revision=0; +1h; starts; get schedule any; get schedule pinned
         put spec; +1h; starts; unschedule any; drop spec w; +1h; starts",
        expect![[r#"
            2024-01-01T01:00 w 0.0, 2024-01-01T01:00 w 0.1
            w 0.1 "0 * * * *" put at 0
            w 0.0 "0 * * * *" put at 0
            2024-01-01T01:00 w 0.0, 2024-01-01T01:00 w 0.1, 2024-01-01T02:00 w 0.2, 2024-01-01T02:00 w 0.0
            2024-01-01T01:00 w 0.0, 2024-01-01T01:00 w 0.1, 2024-01-01T02:00 w 0.2, 2024-01-01T02:00 w 0.0
        "#]],
    );
}

// spec B 11.3, C 14 #8, #31: a WfSpec that is not there, an expression that cannot be read or never ticks, a bad id.
#[test]
fn what_cannot_be_scheduled_is_refused() {
    check(
        "greet",
        "schedule s '0 * * * *' @spec='none'; schedule s '0 * * * *' @major=7; schedule s '0 * * *'; schedule s '0 25 * * *'
         schedule s '0 0 30 2 *'; schedule s '0 * * * *' @id=''; schedule s '0 * * * *' @id='a/b'; get schedule s; schedules; schedule ? '0 0 1 1 *'",
        expect![[r#"
            schedule: InvalidArgument
            schedule: InvalidArgument
            schedule: InvalidArgument
            schedule: InvalidArgument
            schedule: InvalidArgument
            schedule: InvalidArgument
            schedule: InvalidArgument
            get: NotFound
            -
        "#]],
    );
}

// spec B 11.3, C 14 #7 (ours): a schedule put again under its id replaces the old one whole; there is no second chain of ticks.
#[test]
fn an_id_put_again_ticks_once() {
    check(
        "greet",
        "schedule s '0 * * * *'; schedule s '0 * * * *'; schedule s '30 * * * *'; +1h; starts; schedule s '0 3 * * *'; +3h; starts; schedules",
        expect![[r#"
            2024-01-01T00:30 w 0.0
            2024-01-01T00:30 w 0.0, 2024-01-01T03:00 w 0.0
            s
        "#]],
    );
}

// spec B 11.3, C 14 #2: deletion is OK whether there is one or not; nothing ticks any more, runs go on.
#[test]
fn a_deleted_schedule_does_not_tick() {
    check(
        "greet",
        "schedule s '0 * * * *'; +1h; unschedule s; unschedule s; get schedule s; +1d; starts; take greet; ok",
        expect![[r#"
            get: NotFound
            2024-01-01T01:00 w 0.0
        "#]],
    );
}

// spec B 11.3: a run that is refused fails silently; the schedule goes on.
#[test]
fn a_tick_whose_run_is_refused_starts_nothing() {
    check(
        "var x INT required; greet",
        "schedule none '0 * * * *'; schedule wrong '0 * * * *' x='five'; schedule more '0 * * * *' x=1 y=2; +2h; starts
         schedule none '0 * * * *' x=1; +1h; starts; search name='w' limit=1",
        expect![[r#"
            -
            2024-01-01T03:00 w 0.0
            cb84cb4c27661c6d69c90340310d713a
        "#]],
    );
}

// ours: a run too big to be stored is passed over, and later ticks come.
#[test]
fn a_tick_whose_run_cannot_be_stored_is_passed_over() {
    let names: Vec<String> = (0..20).map(|number| format!("v{number}")).collect();
    let declared: String = names.iter().map(|name| format!("var {name} STR; ")).collect();
    let copied: String = names.iter().map(|name| format!("{name} = x, ")).collect();
    let definition = format!(
        "var x STR; {declared} entry: nop -> small if x == 'small' -> big {{ {copied} }}; small: greet -> exit; big: exit; exit: exit"
    );
    check(
        &definition,
        "schedule s '0 * * * *' x=long 900000; +1h; starts; +61s; starts; schedule t '0 * * * *' x='small'; +1h; starts; get schedule s; unschedule s",
        expect![[r#"
            -
            -
            2024-01-01T02:00 w 0.0
            w 0.0 "0 * * * *" x=900000 bytes put at 0
        "#]],
    );
}

// ours: ticks missed while the engine was closed are made up for by one run; the next is worked out from now.
#[test]
fn ticks_missed_while_closed_are_one_run() {
    check(
        "greet",
        "schedule s '*/10 * * * *'; schedule later '0 12 * * *'; +10m; starts; down +65m; starts; +4m; starts; +1m; starts",
        expect![[r#"
            2024-01-01T00:10 w 0.0
            2024-01-01T00:10 w 0.0, 2024-01-01T01:15 w 0.0
            2024-01-01T00:10 w 0.0, 2024-01-01T01:15 w 0.0
            2024-01-01T00:10 w 0.0, 2024-01-01T01:15 w 0.0, 2024-01-01T01:20 w 0.0
        "#]],
    );
    // Not missed at all.
    check(
        "greet",
        "schedule s '0 * * * *'; down +59m; starts; +1m; starts",
        expect![[r#"
        -
        2024-01-01T01:00 w 0.0
    "#]],
    );
}

// ours: the engine's time zone; a schedule keeps the one it was put in. Berlin leaves out 02:00 to 03:00 on 31 March 2024.
#[test]
fn a_time_of_the_day_that_is_left_out_ticks_after_the_gap() {
    check(
        "greet",
        "zone 'Europe/Berlin'; clock '2024-03-30T00:00:00Z'; schedule daily '30 2 * * *'; +3d; starts",
        expect![[r#"
            2024-03-30T01:30 w 0.0, 2024-03-31T01:00 w 0.0, 2024-04-01T00:30 w 0.0
        "#]],
    );
    check(
        "greet",
        "zone 'Europe/Berlin'; clock '2024-03-30T22:00:00Z'; schedule hourly '30 * * * *'; +5h; starts",
        expect![[r#"
            2024-03-30T22:30 w 0.0, 2024-03-30T23:30 w 0.0, 2024-03-31T00:30 w 0.0, 2024-03-31T01:30 w 0.0, 2024-03-31T02:30 w 0.0
        "#]],
    );
}

// ours: Berlin has 02:00 to 03:00 twice on 27 October 2024.
#[test]
fn a_time_of_the_day_that_comes_twice_ticks_once() {
    check(
        "greet",
        "zone 'Europe/Berlin'; clock '2024-10-26T00:00:00Z'; schedule daily '30 2 * * *'; +3d; starts",
        expect![[r#"
            2024-10-26T00:30 w 0.0, 2024-10-27T00:30 w 0.0, 2024-10-28T01:30 w 0.0
        "#]],
    );
    check(
        "greet",
        "zone 'Europe/Berlin'; clock '2024-10-26T22:00:00Z'; schedule hourly '30 * * * *'; +5h; starts",
        expect![[r#"
            2024-10-26T22:30 w 0.0, 2024-10-26T23:30 w 0.0, 2024-10-27T00:30 w 0.0, 2024-10-27T01:30 w 0.0, 2024-10-27T02:30 w 0.0
        "#]],
    );
}

#[test]
fn a_schedule_keeps_the_zone_it_was_put_in() {
    check(
        "greet",
        "zone 'America/New_York'; schedule s '0 9 * * *'; zone 'UTC'; schedule u '0 9 * * *'; +2d; starts",
        expect![[r#"
            2024-01-01T09:00 w 0.0, 2024-01-01T14:00 w 0.0, 2024-01-02T09:00 w 0.0, 2024-01-02T14:00 w 0.0
        "#]],
    );
}

// spec C 4.3: by name, major version, version; all of them at once, by when they were put.
#[test]
fn schedules_are_found_by_their_wf_spec() {
    check(
        "wf w; greet; wf w; greet; greet; wf other; greet",
        "schedule c '0 0 1 1 *'; +1s; schedule b '0 0 1 1 *' @major=0 @revision=0; +1s; schedule a '0 0 1 1 *'; schedule o '0 0 1 1 *' @spec='other'
         schedules; schedules major=0; schedules major=0 revision=0; schedules major=0 revision=1; schedules major=1; schedules name='other'
         schedules name='none'; schedules revision=1; unschedule c; schedules",
        expect![[r#"
            c b a
            c b a
            b
            c a
            -
            o
            -
            schedules: InvalidArgument
            b a
        "#]],
    );
}

// spec C 14 #19 (ours): all of them, though there are more than a page of other searches has.
#[test]
fn more_than_a_hundred_schedules_are_found() {
    let script: String = (100..203).map(|id| format!("schedule {id} '0 0 1 1 *';")).collect();
    check(
        "greet",
        &format!("{script} schedules"),
        expect![[r#"
        100 101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117 118 119 120 121 122 123 124 125 126 127 128 129 130 131 132 133 134 135 136 137 138 139 140 141 142 143 144 145 146 147 148 149 150 151 152 153 154 155 156 157 158 159 160 161 162 163 164 165 166 167 168 169 170 171 172 173 174 175 176 177 178 179 180 181 182 183 184 185 186 187 188 189 190 191 192 193 194 195 196 197 198 199 200 201 202
    "#]],
    );
}
