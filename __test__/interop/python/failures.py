"""Failures: retries at once and with waits, handlers by kind and by name, timeouts of events and of tasks."""

import asyncio

import littlehorse
from checks import check, config, ended, main, stub, working
from littlehorse.exceptions import LHTaskException
from littlehorse.model import (
    ExponentialBackoffRetryPolicy,
    LHErrorType,
    ListNodeRunsRequest,
    ListTaskRunsRequest,
    RunWfRequest,
    TaskStatus,
    VariableId,
    VariableValue,
    WfRunId,
)
from littlehorse.worker import WorkerContext
from littlehorse.workflow import Workflow


async def flaky(failures: int, ctx: WorkerContext) -> str:
    if ctx.attempt_number < failures:
        raise RuntimeError(f"attempt {ctx.attempt_number} fails")
    return f"attempt {ctx.attempt_number}"


async def refuses(name: str) -> None:
    raise LHTaskException(name, "it is refused", VariableValue(str="why"))


async def slow(seconds: int) -> None:
    await asyncio.sleep(seconds)


def retried(wf):
    wf.execute("fail-flaky", wf.declare_int("failures").required(), retries=2)


def retried_later(wf):
    policy = ExponentialBackoffRetryPolicy(base_interval_ms=50, max_delay_ms=200, multiplier=2.0)
    wf.execute("fail-flaky", wf.declare_int("failures").required(), retries=3, exponential_backoff=policy)


def handled_by_name(wf):
    name = wf.declare_str("name").required()
    seen = wf.declare_str("seen", default_value="nothing")
    wf.handle_exception(wf.execute("fail-refuses", name), lambda wf: seen.assign("sold out"), "sold-out")


def handled_error(wf):
    seen = wf.declare_str("seen", default_value="nothing")
    wf.handle_error(wf.execute("fail-flaky", 9), lambda wf: seen.assign("error"))


def handled_any(wf):
    seen = wf.declare_str("seen", default_value="nothing")
    wf.handle_any_failure(wf.execute("fail-refuses", "anything"), lambda wf: seen.assign("failure"))


def event_timeout(wf):
    seen = wf.declare_str("seen", default_value="nothing")
    event = wf.wait_for_event("fail-never", timeout=1, return_type=str)
    wf.handle_error(event, lambda wf: seen.assign("timeout"), LHErrorType.TIMEOUT)


def task_timeout(wf):
    wf.execute("fail-slow", 3, timeout_seconds=1)


def fails(wf):
    wf.fail("no-way", "it had to be")


def start(spec, **variables):
    return stub.RunWf(RunWfRequest(wf_spec_name=spec, variables=variables)).id.id


def statuses(run):
    [task] = stub.ListTaskRuns(ListTaskRunsRequest(wf_run_id=WfRunId(id=run))).results
    return [TaskStatus.Name(each.status).removeprefix("TASK_") for each in task.attempts]


def seen(run):
    return stub.GetVariable(VariableId(wf_run_id=WfRunId(id=run), thread_run_number=0, name="seen")).value.str


def failures(run):
    nodes = stub.ListNodeRuns(ListNodeRunsRequest(wf_run_id=WfRunId(id=run), limit=100)).results
    return [failure.failure_name for each in nodes for failure in each.failures]


def run_all():
    bodies = {
        "fail-retried": retried,
        "fail-retried-later": retried_later,
        "fail-handled": handled_by_name,
        "fail-handled-error": handled_error,
        "fail-handled-any": handled_any,
        "fail-event-timeout": event_timeout,
        "fail-task-timeout": task_timeout,
        "fail-fails": fails,
    }
    for name, body in bodies.items():
        littlehorse.create_workflow_spec(Workflow(name, body), config)
    times = lambda count: VariableValue(int=count)

    run = start("fail-retried", failures=times(2))
    check("two failures, two retries", (ended(run), statuses(run)), ("COMPLETED", ["FAILED", "FAILED", "SUCCESS"]))
    run = start("fail-retried", failures=times(3))
    check("retries used up", (ended(run), statuses(run)), ("ERROR", ["FAILED", "FAILED", "FAILED"]))
    check("the failure is the task's", failures(run), ["TASK_FAILURE"])
    run = start("fail-retried-later", failures=times(3))
    check("retries with waits", (ended(run), statuses(run)), ("COMPLETED", ["FAILED", "FAILED", "FAILED", "SUCCESS"]))

    run = start("fail-handled", name=VariableValue(str="sold-out"))
    check("an exception with its handler", (ended(run), seen(run)), ("COMPLETED", "sold out"))
    check("is not tried again", statuses(run), ["EXCEPTION"])
    run = start("fail-handled", name=VariableValue(str="closed"))
    check("an exception without one", (ended(run), seen(run), failures(run)), ("EXCEPTION", "nothing", ["closed"]))
    run = start("fail-handled-error")
    check("a handler of any error", (ended(run), seen(run)), ("COMPLETED", "error"))
    run = start("fail-handled-any")
    check("a handler of anything", (ended(run), seen(run)), ("COMPLETED", "failure"))

    run = start("fail-event-timeout")
    check("an event that never comes", (ended(run), seen(run), failures(run)), ("COMPLETED", "timeout", ["TIMEOUT"]))
    run = start("fail-task-timeout")
    check("a task that takes too long", (ended(run), statuses(run), failures(run)), ("ERROR", ["TIMEOUT"], ["TIMEOUT"]))
    run = start("fail-fails")
    check("a workflow that fails", (ended(run), failures(run)), ("EXCEPTION", ["no-way"]))


async def program():
    async with working({"fail-flaky": flaky, "fail-refuses": refuses, "fail-slow": slow}):
        await asyncio.to_thread(run_all)


main(program)
