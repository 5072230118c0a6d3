//! The steps of what happens beside WfRuns or to many of them: checkpoints, schedules, bulk jobs, migrations.

use super::script::{int, page, text};
use super::text::{Token, Tokens, shown};
use super::world::{World, run_id};
use canter_engine::api::Method;
use canter_engine::tx::{millis, timestamp};
use canter_engine::wire::{self, Timestamp, VariableValue};
use canter_engine::{Code, Reject};
use std::collections::BTreeMap;

/// `None`: there is no such step.
pub fn step(world: &mut World, name: &str, step: &mut Tokens) -> Option<Option<Reject>> {
    Some(match name {
        "clock" => {
            let moment: Timestamp = step.text().expect("a moment").parse().expect("RFC 3339");
            let ms = millis(Some(&moment)).expect("a moment") - world.now_ms;
            world.turn_clock(ms);
            None
        }
        "zone" => {
            world.time_zone = step.text().expect("a time zone");
            world.reopen();
            None
        }
        "down" => {
            step.expect("+");
            let ms = span(&step.word());
            world.closed_for(ms);
            None
        }
        "checkpoint" => checkpoint(world, step),
        "queued" => {
            let task_def_name = step.text().unwrap_or_else(|| step.word());
            let status = if step.peek().is_some() { step.number() } else { 0 };
            let found = world.call::<wire::Count>(Method::CountTaskRun, &wire::CountTaskRunRequest { task_def_name, status });
            found.map(|count| world.show(format!("{} queued", count.value))).err()
        }
        "schedule" => schedule(world, step),
        "unschedule" => {
            let id = Some(wire::ScheduledWfRunId { id: step.word() });
            world.call::<()>(Method::DeleteScheduledWfRun, &wire::DeleteScheduledWfRunRequest { id }).err()
        }
        "schedules" => schedules(world, step),
        "starts" => {
            starts(world);
            None
        }
        "bulk" => bulk(world, step),
        "unbulk" => {
            let id = Some(wire::BulkJobId { id: step.word() });
            world.call::<()>(Method::DeleteBulkJob, &wire::DeleteBulkJobRequest { id }).err()
        }
        "bulks" => bulks(world, step, None),
        "plan" => plan(world, step),
        "unplan" => {
            let id = Some(wire::WorkflowMigrationPlanId { name: step.word() });
            world.call::<()>(Method::DeleteWorkflowMigrationPlan, &wire::DeleteWorkflowMigrationPlanRequest { id }).err()
        }
        "plans" => plans(world, step, None),
        "migrate" => migrate(world, step),
        "versions" | "version" => {
            versions(world, name == "versions");
            None
        }
        "call" => {
            let name = step.word();
            let method = Method::ALL.iter().find(|method| method.name() == name).unwrap_or_else(|| panic!("no method {name}"));
            world.call::<()>(*method, &()).err()
        }
        _ => return None,
    })
}

/// `more` of a search that began here. `None`: it began elsewhere.
pub fn more(world: &mut World, name: &str, step: &mut Tokens, bookmark: Vec<u8>) -> Option<Option<Reject>> {
    match name {
        "bulks" => Some(bulks(world, step, Some(bookmark))),
        "plans" => Some(plans(world, step, Some(bookmark))),
        _ => None,
    }
}

pub fn get(world: &mut World, what: &str, step: &mut Tokens) -> Option<Reject> {
    match what {
        "checkpoint" => {
            let task_run = Some(wire::TaskRunId { wf_run_id: Some(world.run.clone()), task_guid: step.word() });
            let id = wire::CheckpointId { task_run, checkpoint_number: step.number() };
            let found = world.call::<wire::Checkpoint>(Method::GetCheckpoint, &id);
            found
                .map(|checkpoint| {
                    assert_eq!(checkpoint.id, Some(id));
                    let logs = checkpoint.logs.as_ref().map_or(String::new(), |logs| format!(" log {logs:?}"));
                    let at = super::trail::since_start(checkpoint.created_at.as_ref());
                    world.show(format!("{}{logs} at {at}", shown(checkpoint.value.as_ref())));
                })
                .err()
        }
        "schedule" => {
            let id = wire::ScheduledWfRunId { id: step.word() };
            let found = world.call::<wire::ScheduledWfRun>(Method::GetScheduledWfRun, &id);
            found
                .map(|schedule| {
                    let spec = schedule.wf_spec_id.clone().unwrap_or_default();
                    let inputs = schedule.variables.iter().map(|(name, value)| format!(" {name}={}", shown(Some(value))));
                    let at = super::trail::since_start(schedule.created_at.as_ref());
                    let inputs: String = inputs.collect();
                    let text = format!("{} {:?}{inputs} put at {at}", version(&spec), schedule.cron_expression);
                    world.show(text);
                })
                .err()
        }
        "bulk" => {
            let id = Some(wire::BulkJobId { id: step.word() });
            let found = world.call::<wire::BulkJob>(Method::GetBulkJob, &wire::GetBulkJobRequest { id });
            found
                .map(|job| {
                    let text = bulk_text(&job);
                    world.show(text);
                })
                .err()
        }
        "plan" => {
            let id = wire::WorkflowMigrationPlanId { name: step.word() };
            let found = world.call::<wire::WorkflowMigrationPlan>(Method::GetWorkflowMigrationPlan, &id);
            found
                .map(|plan| {
                    let text = plan_text(&plan);
                    world.show(text);
                })
                .err()
        }
        other => panic!("no such thing to get: {other}"),
    }
}

pub fn span(text: &str) -> i64 {
    let (number, ms) = match text.strip_suffix("ms") {
        Some(number) => (number, 1),
        None => {
            let ms = match text.chars().last() {
                Some('s') => 1_000,
                Some('m') => 60_000,
                Some('h') => 3_600_000,
                Some('d') => 86_400_000,
                _ => panic!("expected a span like 500ms, 5s, 2m, 3h or 1d, but got {text}"),
            };
            (&text[..text.len() - 1], ms)
        }
    };
    number.parse::<i64>().unwrap_or_else(|_| panic!("expected a span, but got {text}")) * ms
}

fn checkpoint(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let task = world.tasks.last().expect("a task was taken").clone();
    let mut request =
        wire::PutCheckpointRequest { task_run_id: task.task_run_id, task_attempt: task.attempt_number, value: None, logs: None };
    let is_option = |token: &Token| matches!(token, Token::Word(word) if word.starts_with('@'));
    if step.peek().is_some_and(|token| !is_option(token)) {
        request.value = Some(step.literal());
    }
    while let Some(option) = step.plain_word() {
        match option.as_str() {
            "@attempt" => request.task_attempt = step.number(),
            "@guid" => request.task_run_id.as_mut().unwrap().task_guid = step.word(),
            "@log" => request.logs = step.text(),
            other => panic!("no such option: {other}"),
        }
    }
    match world.call::<wire::PutCheckpointResponse>(Method::PutCheckpoint, &request) {
        Ok(reply) => {
            let number = reply.created_checkpoint.as_ref().and_then(|checkpoint| checkpoint.id.as_ref()).map(|id| id.checkpoint_number);
            let number = number.map_or(String::new(), |number| format!(" {number}"));
            world.show(format!("{}{number}", reply.flow_control_continue_type().as_str_name()));
            None
        }
        Err(reject) => Some(reject),
    }
}

fn schedule(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let id = step.word();
    let mut request = wire::ScheduleWfRequest {
        id: (id != "?").then_some(id),
        wf_spec_name: "w".to_string(),
        cron_expression: step.text().expect("a cron expression"),
        ..Default::default()
    };
    for (name, value) in step.options() {
        match name.as_str() {
            "@id" => request.id = Some(text(&value)),
            "@spec" => request.wf_spec_name = text(&value),
            "@major" => request.major_version = Some(int(&value) as i32),
            "@revision" => request.revision = Some(int(&value) as i32),
            "@parent" => request.parent_wf_run_id = Some(run_id(&text(&value))),
            _ => drop(request.variables.insert(name, value)),
        }
    }
    let reply = world.call::<wire::ScheduledWfRun>(Method::ScheduleWf, &request);
    reply
        .map(|schedule| {
            let id = schedule.id.clone().expect("a schedule has its id");
            assert!(request.id.is_some() || id.id.len() == 32, "a generated id has 32 digits: {}", id.id);
            assert_eq!(world.call::<wire::ScheduledWfRun>(Method::GetScheduledWfRun, &id), Ok(schedule));
        })
        .err()
}

fn schedules(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let mut request = wire::SearchScheduledWfRunRequest { wf_spec_name: "w".to_string(), ..Default::default() };
    for (name, value) in step.options() {
        match name.as_str() {
            "name" => request.wf_spec_name = text(&value),
            "major" => request.major_version = Some(int(&value) as i32),
            "revision" => request.revision = Some(int(&value) as i32),
            other => panic!("no such option: {other}"),
        }
    }
    let found = world.call::<wire::ScheduledWfRunIdList>(Method::SearchScheduledWfRun, &request);
    found.map(|found| page(world, String::new(), found.results.into_iter().map(|id| id.id).collect(), None)).err()
}

/// When the WfRuns started, by the minute in UTC, oldest first, with their versions and inputs.
fn starts(world: &mut World) {
    let request = wire::SearchWfRunRequest { limit: Some(1_000), ..Default::default() };
    let found = world.call::<wire::WfRunIdList>(Method::SearchWfRun, &request).expect("searches are not refused");
    let mut texts = Vec::new();
    for id in found.results {
        let run = world.call::<wire::WfRun>(Method::GetWfRun, &id).expect("it was found");
        let start = run.start_time.expect("a WfRun has a start").to_string();
        let of = version(&run.wf_spec_id.clone().unwrap_or_default());
        texts.push(format!("{} {of}", start.trim_end_matches(":00Z")));
    }
    world.show(if texts.is_empty() { "-".to_string() } else { texts.join(", ") });
}

fn version(id: &wire::WfSpecId) -> String {
    format!("{} {}.{}", id.name, id.major_version, id.revision)
}

fn bulk(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let id = step.word();
    let mut criteria = wire::BulkDeleteWfRun { wf_spec_name: "w".to_string(), ..Default::default() };
    let mut request = wire::CreateBulkJobRequest { id: (id != "?").then_some(id), operation: None };
    let mut has_operation = true;
    for (name, value) in step.options() {
        match name.as_str() {
            "@id" => request.id = Some(text(&value)),
            "name" => criteria.wf_spec_name = text(&value),
            "status" => criteria.wf_run_status = wire::LhStatus::from_str_name(&text(&value)).map(Into::into),
            "from" => criteria.earliest_start = Some(timestamp(super::world::START_MS + int(&value))),
            "to" => criteria.latest_start = Some(timestamp(super::world::START_MS + int(&value))),
            "nothing" => has_operation = false,
            other => panic!("no such option: {other}"),
        }
    }
    request.operation = has_operation.then_some(wire::create_bulk_job_request::Operation::BulkDeleteWfRun(criteria));
    let reply = world.call::<wire::BulkJob>(Method::CreateBulkJob, &request);
    reply
        .map(|job| {
            let id = job.id.clone().expect("a job has its id").id;
            assert!(request.id.is_some() || id.len() == 32, "a generated id has 32 digits: {id}");
            let text = bulk_text(&job);
            world.show(text);
        })
        .err()
}

/// `BULK_JOB_RUNNING w COMPLETED 0..5, seen 3`.
fn bulk_text(job: &wire::BulkJob) -> String {
    let Some(wire::bulk_job::Operation::BulkDeleteWfRun(criteria)) = &job.operation else { panic!("a job has its operation") };
    assert_eq!(job.total_subprocesses as usize, job.subprocesses.len());
    let since = super::trail::since_start;
    let seen = job.subprocesses.iter().map(|subprocess| {
        assert_eq!(subprocess.status(), job.status(), "one subprocess does it all");
        since(subprocess.last_seen_key.as_ref())
    });
    let seen: Vec<String> = seen.collect();
    let span = format!("{}..{}", since(criteria.earliest_start.as_ref()), since(criteria.latest_start.as_ref()));
    let (status, of) = (job.status().as_str_name(), criteria.wf_run_status().as_str_name());
    format!("{status} {} {of} {span}, seen {}", criteria.wf_spec_name, seen.join(" "))
}

fn bulks(world: &mut World, step: &mut Tokens, bookmark: Option<Vec<u8>>) -> Option<Reject> {
    let mut request = wire::SearchBulkJobRequest { bookmark, ..Default::default() };
    let options = step.options();
    for (name, value) in &options {
        match name.as_str() {
            "status" => request.status = wire::BulkJobStatus::from_str_name(&text(value)).map(Into::into),
            "number" => request.status = Some(int(value) as i32),
            "limit" => request.limit = Some(int(value) as i32),
            other => panic!("no such option: {other}"),
        }
    }
    let found = world.call::<wire::BulkJobIdList>(Method::SearchBulkJob, &request);
    found
        .map(|found| {
            let ids = found.results.into_iter().map(|id| id.id).collect();
            page(world, format!("bulks {}", again(&options)), ids, found.bookmark);
        })
        .err()
}

fn again(options: &[(String, VariableValue)]) -> String {
    options.iter().map(|(name, value)| format!("{name}={} ", shown(Some(value)))).collect()
}

/// `plan p 0.0 0.1 main -> main (a -> b, c -> d) child -> kid ()`.
fn plan(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let name = step.text().unwrap_or_else(|| step.word());
    let (old, new) = (numbers(&step.word()), numbers(&step.word()));
    let mut request = wire::PutWorkflowMigrationPlanRequest {
        name,
        old_wf_spec: Some(wire::WfSpecId { name: "w".to_string(), major_version: old.0, revision: old.1 }),
        major_version: new.0,
        revision: new.1,
        thread_migrations: BTreeMap::new(),
    };
    while step.peek().is_some() {
        let old_thread = step.word();
        step.expect("->");
        let mut thread = wire::ThreadMigrationPlanRequest { new_thread_name: step.word(), ..Default::default() };
        step.expect("(");
        while !step.eat(")") {
            let old_node = step.word();
            step.expect("->");
            thread.node_migrations.insert(old_node, wire::NodeMigrationPlan { new_node_name: step.word() });
            step.eat(",");
        }
        request.thread_migrations.insert(old_thread, thread);
    }
    let reply = world.call::<wire::WorkflowMigrationPlan>(Method::PutWorkflowMigrationPlan, &request);
    reply
        .map(|plan| {
            let id = plan.workflow_migration_plan_id.clone().expect("a plan has its name");
            assert_eq!(world.call::<wire::WorkflowMigrationPlan>(Method::GetWorkflowMigrationPlan, &id), Ok(plan));
        })
        .err()
}

fn numbers(version: &str) -> (i32, i32) {
    let (major, revision) = version.split_once('.').expect("a version");
    (major.parse().expect("a number"), revision.parse().expect("a number"))
}

fn plan_text(plan: &wire::WorkflowMigrationPlan) -> String {
    let threads = plan.thread_migrations.iter().map(|(old, thread)| {
        let after = &thread.thread_spec_dependencies;
        let after = if after.is_empty() { String::new() } else { format!(" after {}", after.join(" ")) };
        let nodes: Vec<String> = thread.node_migrations.iter().map(|(old, new)| format!("{old} -> {}", new.new_node_name)).collect();
        format!(", {old} -> {} ({}){after}", thread.new_thread_name, nodes.join(", "))
    });
    let old = version(&plan.old_wf_spec.clone().unwrap_or_default());
    format!("{old} -> {}.{}{}", plan.major_version, plan.revision, threads.collect::<String>())
}

fn plans(world: &mut World, step: &mut Tokens, bookmark: Option<Vec<u8>>) -> Option<Reject> {
    use wire::search_workflow_migration_plan_request::WorkflowMigrationPlanCriteria;
    let mut request = wire::SearchWorkflowMigrationPlanRequest { bookmark, ..Default::default() };
    let options = step.options();
    for (name, value) in &options {
        match name.as_str() {
            "prefix" => request.workflow_migration_plan_criteria = Some(WorkflowMigrationPlanCriteria::Prefix(text(value))),
            "name" => request.workflow_migration_plan_criteria = Some(WorkflowMigrationPlanCriteria::WfSpecName(text(value))),
            "limit" => request.limit = Some(int(value) as i32),
            other => panic!("no such option: {other}"),
        }
    }
    let found = world.call::<wire::WorkflowMigrationPlanIdList>(Method::SearchWorkflowMigrationPlan, &request);
    found
        .map(|found| {
            let ids = found.results.into_iter().map(|id| id.name).collect();
            page(world, format!("plans {}", again(&options)), ids, found.bookmark);
        })
        .err()
}

/// `migrate p main x = 5, y = @a`: the plan, then for a thread the values of its variables.
fn migrate(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let mut request = wire::ApplyWorkflowMigrationPlanRequest {
        id: Some(wire::WorkflowMigrationPlanId { name: step.word() }),
        wf_run_id: Some(world.run.clone()),
        migration_vars_by_thread: BTreeMap::new(),
    };
    while step.peek().is_some() {
        let thread = request.migration_vars_by_thread.entry(step.word()).or_default();
        loop {
            let name = step.word();
            step.expect("=");
            thread.var_assignment_by_var_name.insert(name, step.expression());
            if !step.eat(",") {
                break;
            }
        }
    }
    let reply = world.call::<wire::WfRun>(Method::ApplyWorkflowMigrationPlan, &request);
    reply.map(|run| assert_eq!(world.call::<wire::WfRun>(Method::GetWfRun, &world.run.clone()), Ok(run))).err()
}

/// Which versions the WfRun, its threads and their NodeRuns run by: `0.1 was 0.0 by p`, `0 main 0.1: entrypoint 0.0, a 0.1`.
fn versions(world: &mut World, all: bool) {
    let short = |id: Option<&wire::WfSpecId>| id.map_or("none".to_string(), |id| format!("{}.{}", id.major_version, id.revision));
    let run = match world.call::<wire::WfRun>(Method::GetWfRun, &world.run.clone()) {
        Ok(run) => run,
        Err(Reject { code: Code::NotFound, .. }) => return world.show("NotFound"),
        Err(other) => panic!("{other}"),
    };
    let mut line = short(run.wf_spec_id.as_ref());
    for old in &run.old_wf_spec_versions {
        line.push_str(&format!(" was {}", short(Some(old))));
    }
    match &run.workflow_migration_plan_id {
        Some(id) => line.push_str(&format!(" by {}", id.name)),
        None => assert!(run.migration_variables.is_empty(), "variables of a migration go with its plan (spec B 15.4)"),
    }
    world.show(line);
    if !all {
        return;
    }
    let request = wire::ListNodeRunsRequest { wf_run_id: Some(world.run.clone()), limit: Some(1_000), ..Default::default() };
    let nodes = world.call::<wire::NodeRunList>(Method::ListNodeRuns, &request).expect("lists are not refused").results;
    for thread in &run.thread_runs {
        let own = nodes.iter().filter(|node| node.id.as_ref().unwrap().thread_run_number == thread.number);
        let own: Vec<String> = own.map(|node| format!("{} {}", node.node_name, short(node.wf_spec_id.as_ref()))).collect();
        let of = short(thread.wf_spec_id.as_ref());
        world.show(format!("{} {} {of}: {}", thread.number, thread.thread_spec_name, own.join(", ")));
    }
}
