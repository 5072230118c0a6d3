//! The one door of these tests: a definition, a script, a trail. Nothing else here knows the API.
//!
//! ```text
//! run [id] [x=5 ..]            RunWf of `w`; id `r` unless told, `?` for a generated one. @spec=name @major=0 @revision=0 @parent="p"
//! use id | child [n] | up      what follows is about that WfRun (`root_child`), the n-th child of the one it was about, its parent
//! poll greet [worker] [version]   PollTask; shows the task if there is one, now or when it comes
//! take greet                   the same, but silent, and there must be one
//! ok [value] | fail | throw name ["message"] [value] | unreadable | unwritable      ReportTask of the task taken last; @n: of the n-th
//! +500ms, +5s, +2m, +3h, +1d   turns the clock; what becomes due on the way happens at its time
//! clock "2024-03-31T01:00:00Z" | zone "Europe/Berlin"      turns it to that moment | opens the engine with that time zone
//! down +3h                     the engine is closed for so long; what was due meanwhile happens when it is open again
//! queued greet [status]        CountTaskRun
//! checkpoint [value] [@attempt 0] [@guid 0-1] [@log "text"]   PutCheckpoint of the task taken last
//! schedule id "0 * * * *" [x=5 ..] | unschedule id | schedules [name="w" major=0 revision=0]      with the options of run; @id=""
//! bulk id [name="w" status="ERROR" from=0 to=5 nothing=1] | unbulk id | bulks [status=".." limit=2] | more
//! plan p 0.0 0.1 main -> main (a -> b, c -> d) child -> kid () | plans [name="w" prefix="p" limit=2] | more
//! unplan p                     DeleteWorkflowMigrationPlan
//! migrate p [main x = 5, y = @a]   ApplyWorkflowMigrationPlan, with variables of a thread
//! event paid [value] [guid=".." thread=0 position=1]
//! correlate 'key' paid [value] | uncorrelate 'key' paid | correlated 'key' paid      Put-, Delete-, GetCorrelatedEvent
//! search-correlated paid [has=1 from=0 to=5 limit=2]
//! await-event [done ..] [ignore done 0 ..]     AwaitWorkflowEvent; shows the event when it comes
//! assign [user="u" group="g" override=true] | complete ["u"] [x=5 ..] | save "u" [x=5 ..] [policy=1] | withdraw (CancelUserTaskRun)
//! comment "u" "text" | recomment 1 "u" "text" | uncomment 1 "u"    of the UserTaskRun; the last one listed, or @"guid" after the word
//! form approve(total INT) | drop form approve 0 | get form approve [0] | forms [name=".." prefix=".." limit=2]    UserTaskDefs
//! search people [status="ASSIGNED" form="approve" user="u" group="g" from=0 to=5 limit=2]
//! metrics workflows|tasks [of="w" from=0 to=5] | windows name="w" [from=0 to=5 limit=2 latest=true] | count nodes [name="w" major=0 revision=0] | count tasks of="greet"
//! stop [n] | resume [n] | rescue n [skip] | delete
//! search [name="w" major=0 revision=0 status="RUNNING" from=0 to=5 limit=2 zero=1 parent=".." tree=1 x=5 ..] | more | borrow search .. (with the last bookmark)
//! search tasks of="greet" [status="TASK_RUNNING" from=0 to=5 limit=2] | search nodes of="paid" [status="RUNNING" ..]
//! search events of="paid" [claimed=1 ..] | search thrown of="done" [..]
//! cost search .. | cost more   what a search reads, instead of what it finds
//! bookmarks                    every search and list with bookmarks and limits, good and bad
//! seek "x" 5 [spec="w" major=0 revision=0 limit=2] | more     SearchVariable
//! list nodes|tasks|vars|events|people|thrown [limit=2 thread=1] | more
//! get run|node|task|var|event|thread|person|thrown|checkpoint|schedule|bulk|plan id
//! call Method                  with an empty request: for what is not there
//! drop task greet | drop event paid | drop thrown done | drop spec w | put spec     DeleteTaskDef, DeleteWfSpec, the first WfSpec once more
//! evolve car(brand STR) | drop struct car [0]     PutStructDef (fully compatible), DeleteStructDef
//! heartbeat greet worker | group greet | await | cancel (what is parked) | reopen
//! watch a [all] [limit=2 after=5]   AwaitChanges of the WfRun, or of all; each watcher goes on from where it was
//! stay                         from here on the partition is not thrown away but by `reopen`: what is only in memory is looked at
//! hold | release               nothing becomes due in between
//! tells all|definitions|nothing        the tenant's OutputTopicConfig
//! told [limit=2] | told from 3 | await-told | forget 3     AwaitOutput: what was not shown yet, or from a number on; ForgetOutput
//! explain                      why it does not go on: threads, their waits, and who could end them
//! show, tasks, people, vars, events, thrown, times, failures, status, kinds, types, waits, counts, var x    what a client can read of the WfRun
//! starts, versions, version    when the WfRuns started; by which versions of the WfSpec this one and its parts run, or it alone
//! records                      how many times something was written so far
//! ```
//! Steps stand on lines of their own or between `;`. A refused step shows as its code.
//!
//! Every script runs three times: the second must write the same records byte for byte; in the third the partition is thrown away after
//! each step and rebuilt from its records, and nothing may change. At its end all is exported, and what has ended imported elsewhere.

mod background;
mod changes;
mod containers;
mod definition;
mod explain;
mod metrics;
mod moves;
mod output;
mod people;
mod script;
mod searches;
mod text;
mod trail;
mod world;

use expect_test::Expect;
use world::World;

/// Runs a script against a definition and compares what it showed.
pub fn check(definition: &str, script: &str, expected: Expect) {
    let first = play(definition, script, false);
    let second = play(definition, script, false);
    assert_eq!(first.trail, second.trail, "the same script shows the same");
    assert!(first.records() == second.records(), "the same script writes the same records");
    let third = play(definition, script, true);
    expected.assert_eq(&first.trail);
    assert_eq!(first.trail, third.trail, "a partition rebuilt after each step goes on as if nothing had happened");
    assert!(first.records() == third.records(), "a partition rebuilt after each step writes the same records");
    moves::check_moves(first);
}

fn play(definition: &str, script: &str, reopen: bool) -> World {
    let mut world = World::new(definition::parse(definition));
    for mut step in text::Tokens::statements(script) {
        script::step(&mut world, &mut step);
        step.end();
        // Parked calls end with their connections, so they cannot outlive a partition.
        if reopen && !world.stays && !world.has_parked() {
            world.reopen();
        }
    }
    world.finish();
    world
}
