"""What the programs share: a config, workers that run beside them, and a line for each check."""

import asyncio
import contextlib
import sys
import time

import grpc
from littlehorse.config import LHConfig
from littlehorse.model import LHStatus, WfRunId
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


def ended(wf_run_id, *statuses):
    """Looks at a WfRun until it has one of these statuses, or any final one. Returns its status by name."""
    statuses = statuses or ("COMPLETED", "ERROR", "EXCEPTION")
    until = time.monotonic() + WAIT_S
    while True:
        status = LHStatus.Name(stub.GetWfRun(WfRunId(id=wf_run_id)).status)
        if status in statuses or time.monotonic() > until:
            return status
        time.sleep(0.05)


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
