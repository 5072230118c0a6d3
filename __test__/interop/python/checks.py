"""What the programs share: a config, workers that run beside them, and a line for each check."""

import asyncio
import contextlib
import sys
import time

import grpc
from littlehorse.config import LHConfig
from littlehorse.model import (
    ExternalEventDefId,
    LHStatus,
    ListNodeRunsRequest,
    PutExternalEventRequest,
    RunWfRequest,
    VariableValue,
    WfRunId,
)
from littlehorse.utils import extract_value, to_variable_value
from littlehorse.worker import LHTaskWorker

# Host and port come from LHC_API_HOST and LHC_API_PORT, as for every user of the client.
config = LHConfig()
stub = config.stub()

WAIT_S = 60
failed = False


def check(what, actual, expected=True):
    global failed
    if actual == expected:
        print(f"ok {what}", flush=True)
    else:
        failed = True
        print(f"not ok {what}: expected {expected!r}, but got {actual!r}", flush=True)


def code_of(call):
    """The name of the gRPC status a call ends with."""
    try:
        call()
        return "OK"
    except grpc.RpcError as error:
        return error.code().name


def answer(call):
    """What a call answers, or the name of the gRPC status it is refused with."""
    try:
        return call()
    except grpc.RpcError as error:
        return error.code().name


def ended(wf_run_id, *statuses):
    """Looks at a WfRun until it has one of these statuses, or any final one. Returns its status by name."""
    statuses = statuses or ("COMPLETED", "ERROR", "EXCEPTION")
    until = time.monotonic() + WAIT_S
    while True:
        status = LHStatus.Name(stub.GetWfRun(WfRunId(id=wf_run_id)).status)
        if status in statuses or time.monotonic() > until:
            return status
        time.sleep(0.05)


def until(probe):
    """Calls a probe until it returns something true, or the time is up. Returns what it returned last."""
    end = time.monotonic() + WAIT_S
    while True:
        found = probe()
        if found or time.monotonic() > end:
            return found
        time.sleep(0.05)


def until_is(probe, expected):
    """Calls a probe until it returns this, is refused, or the time is up. Returns what it returned last, or its status."""
    last = []

    def found():
        last[:] = [answer(probe)]
        return last[0] == expected or isinstance(last[0], str)

    until(found)
    return last[0]


def value_of(value):
    return value if isinstance(value, VariableValue) else to_variable_value(value)


def start(spec, id=None, parent=None, **variables):
    """Starts a WfRun. Returns its id."""
    inputs = {name: value_of(value) for name, value in variables.items()}
    return stub.RunWf(RunWfRequest(wf_spec_name=spec, id=id, parent_wf_run_id=parent, variables=inputs)).id


def post(wf_run_id, event, content=None, guid=None):
    """Posts an ExternalEvent. Returns it."""
    return stub.PutExternalEvent(
        PutExternalEventRequest(
            wf_run_id=wf_run_id,
            external_event_def_id=ExternalEventDefId(name=event),
            guid=guid,
            content=None if content is None else value_of(content),
        )
    )


def status_of(wf_run_id):
    return LHStatus.Name(stub.GetWfRun(wf_run_id).status)


def outcome(wf_run_id):
    """Waits until a WfRun ends. Returns its status with its output, or with the name of its failure."""
    until(lambda: status_of(wf_run_id) in ("COMPLETED", "ERROR", "EXCEPTION"))
    run = stub.GetWfRun(wf_run_id)
    status, thread = LHStatus.Name(run.status), run.thread_runs[0]
    if status in ("ERROR", "EXCEPTION"):
        nodes = stub.ListNodeRuns(ListNodeRunsRequest(wf_run_id=wf_run_id, limit=100)).results
        [last] = [
            each
            for each in nodes
            if each.id.thread_run_number == 0 and each.id.position == thread.current_node_position
        ]
        return status, last.failures[-1].failure_name
    return status, extract_value(thread.output)


def outcome_of(spec, **variables):
    return outcome(start(spec, **variables))


@contextlib.asynccontextmanager
async def working(tasks):
    """Registers these functions as TaskDefs and has workers run them."""
    workers = [LHTaskWorker(function, name, config) for name, function in tasks.items()]
    for worker in workers:
        worker.register_task_def()
    running = [asyncio.create_task(worker.start()) for worker in workers]
    try:
        yield
    finally:
        for worker in workers:
            worker.stop()
        for each in running:
            each.cancel()
        await asyncio.gather(*running, return_exceptions=True)


def main(program):
    """Runs a program, with calls off the workers' event loop, and says by the exit code whether all of it was as expected."""
    asyncio.run(program())
    sys.exit(1 if failed else 0)
