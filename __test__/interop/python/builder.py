"""The same workflows as builder.test.ts, by the published builder: a line of protojson for each, of what it registers."""

import json

from google.protobuf.json_format import MessageToDict
from littlehorse.model import (
    AllowedUpdateType,
    Comparator,
    ExponentialBackoffRetryPolicy,
    LHErrorType,
    ThreadRetentionPolicy,
    VariableMutationType,
    VariableType,
    WaitForThreadsStrategy,
    WfRunVariableAccessLevel,
    WorkflowRetentionPolicy,
)
from littlehorse.workflow import SpawnedThreads, Workflow


def nothing(wf):
    pass


def variables(wf):
    wf.declare_str("str").required().searchable()
    wf.declare_int("int", 5).as_public()
    wf.declare_double("double").with_default(1.5)
    wf.declare_bool("bool", False).masked()
    wf.declare_bytes("bytes")
    wf.declare_json_obj("obj").searchable_on("$.a", VariableType.STR)
    wf.declare_json_arr("arr").with_access_level(WfRunVariableAccessLevel.PUBLIC_VAR)
    wf.declare_timestamp("time")
    wf.declare_wf_run_id("run")
    wf.declare_struct("car", "car")
    wf.declare_struct("old-car", "car", 3).required()


def tasks(wf):
    name = wf.declare_str("name")
    data = wf.declare_json_obj("data")
    first = wf.execute("first", "x", 1, 1.5, True, None, {"a": 1}, [1, "b"], name, timeout_seconds=30, retries=3)
    wf.execute("second", first, first.with_json_path("$.a"), data.with_json_path("$.b"), data.get("c").get(0))
    wf.execute(name, wf.format("{0} of {1}", name, 7))
    backoff = ExponentialBackoffRetryPolicy(base_interval_ms=100, max_delay_ms=5000, multiplier=2)
    wf.execute(wf.format("task-{0}", name), retries=1, exponential_backoff=backoff)


def expressions(wf):
    i = wf.declare_int("i")
    s = wf.declare_str("s")
    a = wf.declare_json_arr("a")
    o = wf.declare_json_obj("o")
    car = wf.declare_struct("car", "car")
    wf.execute("arithmetic", i.add(1), i.subtract(2), i.multiply(3), i.divide(4), i.pow(5), wf.add(i, i.add(1)))
    wf.execute("collections", a.extend(a), a.remove_if_present(1), a.remove_index(0), o.remove_key("k"))
    wf.execute("casts", s.cast_to_int(), i.cast_to_double(), i.add(1).cast_to_str(), s.cast_to_wf_run_id())
    wf.execute("logic", i.is_less_than(1).do_and(s.is_equal_to("x")).do_or(a.does_contain(1)))
    wf.execute("paths", car.get("owner").get("name"), car.get("tags").get(0))
    i.assign(i.add(1))
    o.with_json_path("$.a").assign(5)
    wf.mutate(i, VariableMutationType.MULTIPLY, 2)
    s.assign(wf.execute("t"))


def branches(wf):
    v = wf.declare_int("v")

    def then(body):
        body.execute("then")
        v.assign(1)

    wf.do_if(v.is_less_than(1), then).do_else_if(v.is_equal_to(2), lambda body: body.execute("other")).do_else(
        lambda body: body.execute("otherwise")
    )
    wf.do_if(wf.condition(v, Comparator.NOT_EQUALS, 5).do_and(v.is_greater_than_eq(1)), then)
    wf.do_while(v.is_greater_than(3), lambda body: body.execute("again"))
    wf.wait_for_condition(v.is_less_than_eq(5))
    wf.complete(v)


def waits(wf):
    key = wf.declare_str("key").masked()
    seconds = wf.declare_int("seconds")
    wf.wait_for_event("plain")
    wf.wait_for_event("timed", timeout=60)
    wf.wait_for_event("correlated", correlation_id=key)
    wf.wait_for_event("shown", correlation_id=key, mask_correlation_id=False)
    wf.sleep(5)
    wf.sleep(seconds)
    wf.sleep_until(wf.declare_int("until"))
    wf.throw_event("thrown", key)
    wf.throw_event("empty", None)


def registered(wf):
    key = wf.declare_str("key")
    wf.wait_for_event("text", auto_register=True, return_type=str)
    wf.throw_event("done", key, auto_register=True, return_type=str)
    wf.add_interrupt_handler("more", nothing).with_event_type(bool)


def failures(wf):
    task = wf.execute("t")

    def with_input(handler):
        handler.execute("tell", handler.declare_str("INPUT"))

    wf.handle_exception(task, with_input, "lost")
    wf.handle_error(task, lambda handler: handler.fail("too-slow", "nobody came"), LHErrorType.TIMEOUT)
    wf.handle_any_failure(task, nothing)
    wf.fail("broken", "it is broken", task)


def threads(wf):
    def child(thread):
        n = thread.declare_int("n").required()
        thread.execute("work", n)

    def each(thread):
        thread.execute("ship", thread.declare_json_obj("INPUT"), thread.declare_str("note"))

    items = wf.declare_json_arr("items")
    one = wf.spawn_thread(child, "one", {"n": 5})
    two = wf.spawn_thread(nothing, "two")
    more = wf.spawn_thread_for_each(items, each, "each", {"note": "now"})
    waited = wf.wait_for_threads(SpawnedThreads.from_list(one, two))
    waited.handle_exception_on_child(nothing, "lost")
    waited.handle_error_on_child(nothing, LHErrorType.TIMEOUT)
    waited.handle_any_failure_on_child(nothing)
    wf.wait_for_threads(more, WaitForThreadsStrategy.WAIT_FOR_ANY)
    wf.wait_for_threads(SpawnedThreads.from_list(two), WaitForThreadsStrategy.WAIT_FOR_FIRST)


def interrupts(wf):
    total = wf.declare_int("total")

    def more(handler):
        total.assign(total.add(handler.declare_int("INPUT")))

    wf.add_interrupt_handler("more", more)
    wf.add_interrupt_handler("stop", lambda handler: handler.fail("stopped", "by somebody"))
    wf.execute("t")


def children(wf):
    name = wf.declare_str("name")
    child = wf.run_wf("ship", {"order": name, "count": 5}, "my-child")
    output = wf.wait_for_child_wf(child)
    wf.execute("t", output)
    wf.wait_for_child_wf(wf.run_wf("other"))


def user_tasks(wf):
    who = wf.declare_str("who")
    form = wf.assign_user_task("form", who, "finance")
    form.with_notes(wf.format("for {0}", who))
    form.with_on_cancellation_exception("too-late")
    wf.schedule_reminder_task(form, 60, "remind", who, 5)
    wf.release_to_group_on_deadline(form, 62)
    wf.cancel_user_task_run_after(form, 63)
    wf.cancel_user_task_run_after_assignment(form, 64)
    wf.assign_user_task("form", "ada")
    output = wf.assign_user_task("form", None, "finance")
    wf.execute("t", output.with_json_path("$.why"))


def settings(wf):
    wf.declare_str("seen").as_inherited()
    wf.with_retention_policy(ThreadRetentionPolicy(seconds_after_thread_termination=60))
    wf.execute("t")


def kept(workflow):
    return (
        workflow.with_update_type(AllowedUpdateType.MINOR_REVISION_UPDATES)
        .with_retention_policy(WorkflowRetentionPolicy(seconds_after_wf_termination=3600))
        .with_task_timeout_seconds(30)
        .with_retry_policy(2)
    )


WORKFLOWS = [
    Workflow("nothing", nothing),
    Workflow("variables", variables),
    Workflow("tasks", tasks),
    Workflow("expressions", expressions),
    Workflow("branches", branches),
    Workflow("waits", waits),
    Workflow("registered", registered),
    Workflow("failures", failures),
    Workflow("threads", threads),
    Workflow("interrupts", interrupts),
    Workflow("children", children),
    Workflow("user-tasks", user_tasks),
    kept(Workflow("settings", settings, "parent")),
]

for workflow in WORKFLOWS:
    spec = MessageToDict(workflow.compile())
    events = [MessageToDict(each.to_put_external_event_def_request()) for each in workflow.external_events_to_register]
    thrown = [MessageToDict(each.to_put_workflow_event_def_request()) for each in workflow.workflow_events_to_register]
    print(json.dumps({"PutExternalEventDef": events, "PutWorkflowEventDef": thrown, "PutWfSpec": [spec]}))
