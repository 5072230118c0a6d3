"""Events: correlated ones, those that a workflow throws, timeouts, conditions, sleeps, and events that come before their run."""

import asyncio
import time
import uuid
from concurrent.futures import ThreadPoolExecutor

import littlehorse
from checks import check, code_of, config, main, outcome, outcome_of, post, start, status_of, stub, until, until_is, value_of
from littlehorse.model import (
    AwaitWorkflowEventRequest,
    CorrelatedEventConfig,
    CorrelatedEventId,
    DeleteCorrelatedEventRequest,
    ExternalEventDefId,
    LHErrorType,
    ListExternalEventsRequest,
    ListNodeRunsRequest,
    ListWorkflowEventsRequest,
    PutCorrelatedEventRequest,
    SearchCorrelatedEventRequest,
    WfRunId,
    WorkflowEventDefId,
    WorkflowEventId,
)
from littlehorse.workflow import Workflow

once = CorrelatedEventConfig(delete_after_first_correlation=True)
often = CorrelatedEventConfig(delete_after_first_correlation=False)


def plain(wf):
    wf.complete(wf.wait_for_event("evt-plain", return_type=str))


def twice(wf):
    one = wf.wait_for_event("evt-plain")
    other = wf.wait_for_event("evt-plain")
    wf.complete(wf.format("{0} {1}", one, other))


def pays(wf):
    key = wf.declare_str("key").required()
    paid = wf.wait_for_event("evt-payment", correlation_id=key, return_type=int, correlated_event_config=once)
    wf.complete(paid)


def hears(wf):
    key = wf.declare_str("key").required()
    heard = wf.wait_for_event("evt-news", correlation_id=key, return_type=str, correlated_event_config=often)
    wf.complete(heard)


def throws(wf):
    content = wf.wait_for_event("evt-plain")
    wf.throw_event("evt-thrown", content, return_type=str)
    wf.throw_event("evt-thrown", wf.format("{0} again", content))
    wf.throw_event("evt-void", None, auto_register=True)


def timed(wf):
    seen = wf.declare_str("seen", "nothing")
    event = wf.wait_for_event("evt-plain", timeout=1)
    wf.handle_error(event, lambda wf: seen.assign("timeout"), LHErrorType.TIMEOUT)
    wf.complete(seen)


def unhandled(wf):
    wf.wait_for_event("evt-plain", timeout=1)


def condition(wf):
    level = wf.declare_int("level", 0)

    def rise(handler):
        level.assign(level.add(handler.declare_int("INPUT")))

    wf.add_interrupt_handler("evt-rise", rise).with_event_type(int)
    wf.wait_for_condition(level.is_greater_than_eq(3))
    wf.complete(level)


def sleeps(wf):
    seconds = wf.declare_int("seconds").required()
    until = wf.declare_int("until").required()
    wf.sleep(seconds)
    wf.sleep_until(until)
    wf.complete("awake")


def correlate(key, event, content):
    return stub.PutCorrelatedEvent(
        PutCorrelatedEventRequest(
            key=key, external_event_def_id=ExternalEventDefId(name=event), content=value_of(content)
        )
    )


def awaited(run, *events, timeout=30):
    ids = [WorkflowEventDefId(name=name) for name in events]
    return stub.AwaitWorkflowEvent(AwaitWorkflowEventRequest(wf_run_id=run, event_def_ids=ids), timeout=timeout)


def correlations():
    run = start("evt-pays", key="order-1")
    correlate("order-1", "evt-payment", 1200)
    check("a correlated event, after the run", outcome(run), ("COMPLETED", 1200))
    early = correlate("order-2", "evt-payment", 15)
    check("nobody waits for it yet", len(early.external_events), 0)
    check("the same key again", code_of(lambda: correlate("order-2", "evt-payment", 16)), "ALREADY_EXISTS")
    check("a correlated event, before the run", outcome_of("evt-pays", key="order-2"), ("COMPLETED", 15))
    by_id = CorrelatedEventId(key="order-2", external_event_def_id=ExternalEventDefId(name="evt-payment"))
    gone = lambda: code_of(lambda: stub.GetCorrelatedEvent(by_id)) == "NOT_FOUND"
    check("it is gone after the first correlation", until(gone))
    check("a key that is none", code_of(lambda: correlate("a/b", "evt-payment", 1)), "INVALID_ARGUMENT")
    check("an event that does not correlate", code_of(lambda: correlate("a", "evt-plain", "x")), "INVALID_ARGUMENT")
    check("an event of another type", code_of(lambda: correlate("a", "evt-payment", "x")), "INVALID_ARGUMENT")

    runs = [start("evt-hears", key="paper") for _ in range(2)]
    correlate("paper", "evt-news", "rain")
    check("one event for two runs", [outcome(run) for run in runs], [("COMPLETED", "rain")] * 2)
    check("and for one that comes later", outcome_of("evt-hears", key="paper"), ("COMPLETED", "rain"))
    news = CorrelatedEventId(key="paper", external_event_def_id=ExternalEventDefId(name="evt-news"))
    check("it keeps its three events", until(lambda: len(stub.GetCorrelatedEvent(news).external_events) == 3))
    correlate("radio", "evt-news", "sun")

    def search(**how):
        request = SearchCorrelatedEventRequest(external_event_def_id=news.external_event_def_id, **how)
        return sorted(each.key for each in stub.SearchCorrelatedEvent(request).results)

    check("correlated events by def", until(lambda: search() == ["paper", "radio"]))
    check("correlated events that were heard", until(lambda: search(has_external_events=True) == ["paper"]))
    stub.DeleteCorrelatedEvent(DeleteCorrelatedEventRequest(id=news))
    check("a deleted one is gone", code_of(lambda: stub.GetCorrelatedEvent(news)), "NOT_FOUND")


def thrown():
    run = start("evt-throws")
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(awaited, run, "evt-thrown")
        post(run, "evt-plain", "ann")
        check("a workflow event is awaited", waiting.result().content.str, "ann")
    check("the run goes on", outcome(run), ("COMPLETED", None))
    check("awaited after it was thrown", awaited(run, "evt-thrown").content.str, "ann")
    void = awaited(run, "evt-void")
    check("one without content", (void.id.workflow_event_def_id.name, void.content.WhichOneof("value")), ("evt-void", None))
    events = stub.ListWorkflowEvents(ListWorkflowEventsRequest(wf_run_id=run)).results
    found = [(each.id.workflow_event_def_id.name, each.id.number, each.content.str) for each in events]
    check("all of its events", found, [("evt-thrown", 0, "ann"), ("evt-thrown", 1, "ann again"), ("evt-void", 0, "")])
    by_id = WorkflowEventId(wf_run_id=run, workflow_event_def_id=WorkflowEventDefId(name="evt-thrown"), number=1)
    check("an event by its id", stub.GetWorkflowEvent(by_id).content.str, "ann again")
    check("one that never comes", code_of(lambda: awaited(start("evt-throws"), "evt-thrown", timeout=1)), "DEADLINE_EXCEEDED")


def external():
    run = WfRunId(id=uuid.uuid4().hex)
    early = post(run, "evt-plain", "early", "guid-1")
    check("an event before its run", early.claimed, False)
    check("a guid again", code_of(lambda: post(run, "evt-plain", "early", "guid-1")), "ALREADY_EXISTS")
    start("evt-plain", id=run.id)
    check("is there when the run waits", outcome(run), ("COMPLETED", "early"))
    [event] = stub.ListExternalEvents(ListExternalEventsRequest(wf_run_id=run)).results
    at = (event.claimed, event.thread_run_number, event.node_run_position)
    check("and belongs to the node that waited", at, (True, 0, 1))
    run = WfRunId(id=uuid.uuid4().hex)
    for content in ("one", "two"):
        post(run, "evt-plain", content)
    start("evt-twice", id=run.id)
    check("two events, in their order", outcome(run), ("COMPLETED", "one two"))
    check("an event of another type", code_of(lambda: post(run, "evt-plain", {"a": 5})), "INVALID_ARGUMENT")
    check("an event nobody defined", code_of(lambda: post(run, "evt-none", "x")), "INVALID_ARGUMENT")
    post(run, "evt-plain", "late", "guid-late")
    late = [each for each in stub.ListExternalEvents(ListExternalEventsRequest(wf_run_id=run)).results if each.id.guid == "guid-late"]
    check("an event after the end is kept, unclaimed", [each.claimed for each in late], [False])


def waits():
    check("a timeout with its handler", outcome_of("evt-timed"), ("COMPLETED", "timeout"))
    check("a timeout without one", outcome_of("evt-unhandled"), ("ERROR", "TIMEOUT"))
    check("a condition that holds at once", outcome_of("evt-condition", level=7), ("COMPLETED", 7))
    run = start("evt-condition")
    post(run, "evt-rise", 1)
    check("a condition that does not hold yet", status_of(run), "RUNNING")
    post(run, "evt-rise", 2)
    check("a condition that comes true", outcome(run), ("COMPLETED", 3))

    began = time.time()
    run = start("evt-sleeps", seconds=1, until=int(began * 1000) + 2500)
    check("sleeps", outcome(run), ("COMPLETED", "awake"))
    check("never end early", time.time() - began >= 2.5)
    nodes = stub.ListNodeRuns(ListNodeRunsRequest(wf_run_id=run)).results
    slept = [each.sleep.matured for each in nodes if each.WhichOneof("node_type") == "sleep"]
    check("and say so", slept, [True, True])
    check("a sleep until long ago", outcome_of("evt-sleeps", seconds=1, until=1), ("COMPLETED", "awake"))


async def program():
    bodies = {
        "evt-plain": plain,
        "evt-twice": twice,
        "evt-pays": pays,
        "evt-hears": hears,
        "evt-throws": throws,
        "evt-timed": timed,
        "evt-unhandled": unhandled,
        "evt-condition": condition,
        "evt-sleeps": sleeps,
    }
    for name, body in bodies.items():
        littlehorse.create_workflow_spec(Workflow(name, body), config)
    for part in (external, correlations, thrown, waits):
        await asyncio.to_thread(part)


main(program)
