//! The steps of searches for what lies in WfRuns, of what a search costs, and of bookmarks: every search and list in one table.

use super::script::{again, int, page, text};
use super::text::Tokens;
use super::trail::run_text;
use super::world::{START_MS, World, run_id};
use canter_engine::api::{Method, answers};
use canter_engine::tx::timestamp;
use canter_engine::wire::{self, VariableValue};
use canter_engine::{Code, Reject};

/// What `search tasks|nodes|events|thrown ..` is about; `None`: it is about something else.
pub fn kind(step: &mut Tokens) -> Option<&'static str> {
    ["tasks", "nodes", "events", "thrown"].into_iter().find(|kind| step.eat_word(kind))
}

/// `search tasks of="greet" [status="TASK_RUNNING" from=0 to=5 limit=2]`; `nodes of="paid" [status="RUNNING"]`;
/// `events of="paid" [claimed=1]`; `thrown of="done"`.
pub fn search(world: &mut World, what: &str, step: &mut Tokens, bookmark: Option<Vec<u8>>) -> Option<Reject> {
    let options = step.options();
    let find = |wanted: &str| options.iter().find(|(name, _)| name == wanted).map(|(_, value)| value);
    let known = ["of", "status", "claimed", "from", "to", "limit"];
    assert!(options.iter().all(|(name, _)| known.contains(&name.as_str())), "expected {known:?}, but got {options:?}");
    let time = |name: &str| find(name).map(|value| timestamp(START_MS + int(value)));
    let (earliest_start, latest_start, limit) = (time("from"), time("to"), find("limit").map(|value| int(value) as i32));
    let of = find("of").map_or(String::new(), text);
    let run = |id: &Option<wire::WfRunId>| run_text(id.as_ref().expect("an id names its WfRun"));
    let found = match what {
        "tasks" => {
            let number = |value: &VariableValue| wire::TaskStatus::from_str_name(&text(value)).map_or(99, Into::into);
            let status = find("status").map(number);
            let request = wire::SearchTaskRunRequest { bookmark, limit, task_def_name: of, status, earliest_start, latest_start };
            let list = world.call::<wire::TaskRunIdList>(Method::SearchTaskRun, &request);
            let id = |id: &wire::TaskRunId| format!("{}/{}", run(&id.wf_run_id), id.task_guid);
            list.map(|list| (list.results.iter().map(id).collect(), list.bookmark))
        }
        "nodes" => {
            let number = |value: &VariableValue| wire::LhStatus::from_str_name(&text(value)).map_or(99, Into::into);
            let status = find("status").map_or(0, number);
            let external_event_def = Some(wire::ExternalEventDefId { name: of });
            let request = wire::SearchNodeRunRequest { bookmark, limit, earliest_start, latest_start, status, external_event_def };
            let list = world.call::<wire::NodeRunIdList>(Method::SearchNodeRun, &request);
            let id = |id: &wire::NodeRunId| format!("{}/{}/{}", run(&id.wf_run_id), id.thread_run_number, id.position);
            list.map(|list| (list.results.iter().map(id).collect(), list.bookmark))
        }
        "events" => {
            let external_event_def_id = Some(wire::ExternalEventDefId { name: of });
            let is_claimed = find("claimed").map(|value| int(value) == 1);
            let request =
                wire::SearchExternalEventRequest { bookmark, limit, earliest_start, latest_start, external_event_def_id, is_claimed };
            let list = world.call::<wire::ExternalEventIdList>(Method::SearchExternalEvent, &request);
            let id = |id: &wire::ExternalEventId| format!("{}/{}", run(&id.wf_run_id), id.guid);
            list.map(|list| (list.results.iter().map(id).collect(), list.bookmark))
        }
        "thrown" => {
            let workflow_event_def_id = Some(wire::WorkflowEventDefId { name: of });
            let request = wire::SearchWorkflowEventRequest { bookmark, limit, earliest_start, latest_start, workflow_event_def_id };
            let list = world.call::<wire::WorkflowEventIdList>(Method::SearchWorkflowEvent, &request);
            let id = |id: &wire::WorkflowEventId| format!("{}/{}", run(&id.wf_run_id), id.number);
            list.map(|list| (list.results.iter().map(id).collect(), list.bookmark))
        }
        other => panic!("no such search: {other}"),
    };
    found.map(|(ids, bookmark)| page(world, format!("search {what} {}", again(&options)), ids, bookmark)).err()
}

/// What a page says to those who turn pages: how many results it has, and where the next begins.
type Turned = Result<(usize, Option<Vec<u8>>), Reject>;

/// A search or list, by the name of its RPC.
type Paged = (&'static str, fn(&mut World, Option<i32>, Option<Vec<u8>>) -> Turned);

macro_rules! paged {
    ($($method:ident: $request:ident { $($field:ident: $value:expr),* } -> $reply:ident;)*) => {
        &[$((stringify!($method), |world, limit, bookmark| {
            let request = wire::$request { limit, bookmark, $($field: $value,)* ..Default::default() };
            world.call::<wire::$reply>(Method::$method, &request).map(|reply| (reply.results.len(), reply.bookmark))
        })),*]
    };
}

fn run(id: &str) -> Option<wire::WfRunId> {
    Some(run_id(id))
}

/// Every search and list with pages, asked so that `bookmarks` finds more than one result.
const PAGED: &[Paged] = paged! {
    SearchTaskDef: SearchTaskDefRequest {} -> TaskDefIdList;
    SearchExternalEventDef: SearchExternalEventDefRequest {} -> ExternalEventDefIdList;
    SearchWorkflowEventDef: SearchWorkflowEventDefRequest {} -> WorkflowEventDefIdList;
    SearchUserTaskDef: SearchUserTaskDefRequest {} -> UserTaskDefIdList;
    SearchStructDef: SearchStructDefRequest {} -> StructDefIdList;
    SearchWfSpec: SearchWfSpecRequest {} -> WfSpecIdList;
    SearchWorkflowMigrationPlan: SearchWorkflowMigrationPlanRequest {} -> WorkflowMigrationPlanIdList;
    SearchBulkJob: SearchBulkJobRequest {} -> BulkJobIdList;
    SearchWfRun: SearchWfRunRequest {} -> WfRunIdList;
    SearchTaskRun: SearchTaskRunRequest { task_def_name: "greet".to_string() } -> TaskRunIdList;
    SearchNodeRun: SearchNodeRunRequest { external_event_def: Some(wire::ExternalEventDefId { name: "paid".to_string() }) } -> NodeRunIdList;
    SearchUserTaskRun: SearchUserTaskRunRequest { user_id: Some("u".to_string()) } -> UserTaskRunIdList;
    SearchVariable: SearchVariableRequest {
        wf_spec_name: "w".to_string(), var_name: "x".to_string(),
        value: Some(VariableValue { value: Some(wire::variable_value::Value::Int(1)) })
    } -> VariableIdList;
    SearchExternalEvent: SearchExternalEventRequest {
        external_event_def_id: Some(wire::ExternalEventDefId { name: "paid".to_string() })
    } -> ExternalEventIdList;
    SearchCorrelatedEvent: SearchCorrelatedEventRequest {
        external_event_def_id: Some(wire::ExternalEventDefId { name: "ring".to_string() })
    } -> CorrelatedEventIdList;
    SearchWorkflowEvent: SearchWorkflowEventRequest {
        workflow_event_def_id: Some(wire::WorkflowEventDefId { name: "done".to_string() })
    } -> WorkflowEventIdList;
    SearchWfMetricWindow: SearchWfMetricWindowRequest { wf_spec_name: "w".to_string() } -> MetricWindowIdList;
    SearchTenant: SearchTenantRequest {} -> TenantIdList;
    SearchPrincipal: SearchPrincipalRequest {} -> PrincipalIdList;
    SearchQuota: SearchQuotaRequest {} -> QuotaIdList;
    ListNodeRuns: ListNodeRunsRequest { wf_run_id: run("a") } -> NodeRunList;
    ListTaskRuns: ListTaskRunsRequest { wf_run_id: run("a") } -> TaskRunList;
    ListVariables: ListVariablesRequest { wf_run_id: run("a") } -> VariableList;
    ListExternalEvents: ListExternalEventsRequest { wf_run_id: run("a") } -> ExternalEventList;
    ListWorkflowEvents: ListWorkflowEventsRequest { wf_run_id: run("a") } -> WorkflowEventList;
    ListUserTaskRuns: ListUserTaskRunRequest { wf_run_id: run("a") } -> UserTaskRunList;
};

/// Searches and lists whose requests have no bookmark (spec C 4.3, 4.6).
const WITHOUT_PAGES: &[&str] = &["SearchScheduledWfRun", "ListTaskMetrics", "ListWfMetrics", "ListQuotaUsageMetrics"];

/// Asks every search and list for pages in all wrong ways, and in the right one; shows what does not behave.
pub fn bookmarks(world: &mut World) {
    let is_listed = |name: &str| PAGED.iter().any(|(paged, _)| *paged == name) || WITHOUT_PAGES.contains(&name);
    for method in Method::ALL.iter().filter(|method| answers(**method)) {
        let is_search = method.name().starts_with("Search") || method.name().starts_with("List");
        assert!(
            !is_search || is_listed(method.name()),
            "Expected {} among the searches with pages or without, but it is not",
            method.name()
        );
    }
    put_two_of_each(world);
    let mut own: Vec<Vec<u8>> = Vec::new();
    for (name, ask) in PAGED {
        let first = ask(world, Some(1), None);
        let (results, bookmark) = first.unwrap_or_else(|reject| panic!("{name}: {reject}"));
        assert_eq!(results, 1, "{name} finds something");
        own.push(bookmark.unwrap_or_else(|| panic!("{name} finds more than one")));
    }
    world.reopen();
    let mut faults = Vec::new();
    let is_refused = |turned: &Turned| turned.as_ref().is_err_and(|reject| reject.code == Code::InvalidArgument);
    for (at, (name, ask)) in PAGED.iter().enumerate() {
        for (other, bookmark) in own.iter().enumerate() {
            let turned = ask(world, Some(1), Some(bookmark.clone()));
            let is_right = if at == other { turned.as_ref().is_ok_and(|(results, _)| *results == 1) } else { is_refused(&turned) };
            if !is_right {
                faults.push(format!("{name} with the bookmark of {}: {turned:?}", PAGED[other].0));
            }
        }
        let damaged = (0..own[at].len()).map(|place| {
            let mut bytes = own[at].clone();
            bytes[place] ^= 0x11;
            bytes
        });
        for bytes in damaged.chain([Vec::new(), b"x".to_vec(), own[at][..own[at].len() - 1].to_vec()]) {
            let turned = ask(world, None, Some(bytes));
            if !is_refused(&turned) {
                faults.push(format!("{name} with a damaged bookmark: {turned:?}"));
            }
        }
        let (negative, none, most) = (ask(world, Some(-1), None), ask(world, Some(0), None), ask(world, Some(i32::MAX), None));
        if !is_refused(&negative) || !none.as_ref().is_ok_and(|(results, _)| *results == 0) || !most.is_ok_and(|(results, _)| results > 1) {
            faults.push(format!("{name} with a limit of -1: {negative:?}; of 0: {none:?}"));
        }
    }
    world.show(format!("{} searches and lists, {} faults", PAGED.len(), faults.len()));
    faults.into_iter().for_each(|fault| world.show(fault));
}

/// What no script can put: a second tenant and principal, and quotas that nobody meets.
fn put_two_of_each(world: &mut World) {
    let (tenant, principal) = (wire::TenantId { id: "default".to_string() }, wire::PrincipalId { id: "anonymous".to_string() });
    let request = wire::PutTenantRequest { id: "second".to_string(), output_topic_config: None };
    world.call::<wire::Tenant>(Method::PutTenant, &request).unwrap_or_else(|reject| panic!("{reject}"));
    let request = wire::PutPrincipalRequest { id: "second".to_string(), ..Default::default() };
    world.call::<wire::Principal>(Method::PutPrincipal, &request).unwrap_or_else(|reject| panic!("{reject}"));
    for principal in [None, Some(principal)] {
        let request = wire::PutQuotaRequest { tenant: Some(tenant.clone()), principal, write_requests_per_second: 1_000_000 };
        world.call::<wire::Quota>(Method::PutQuota, &request).unwrap_or_else(|reject| panic!("{reject}"));
    }
}
