"""Runs: branches, a loop, an event, a sleep, variables and their changes, formats and a result; and reading all of it back."""

import asyncio

import littlehorse
from checks import check, code_of, config, ended, main, stub, working
from littlehorse.model import (
    DeleteWfRunRequest,
    ExternalEventDefId,
    ExternalEventId,
    ListExternalEventsRequest,
    ListNodeRunsRequest,
    ListTaskRunsRequest,
    ListVariablesRequest,
    NodeRunId,
    PutExternalEventRequest,
    ResumeWfRunRequest,
    RunWfRequest,
    SearchWfRunRequest,
    StopWfRunRequest,
    TaskStatus,
    VariableId,
    VariableMatch,
    VariableMutationType,
    VariableValue,
    WfRunId,
)
from littlehorse.worker import WorkerContext
from littlehorse.workflow import Workflow


async def price(item: str, count: int) -> int:
    return count * 10


async def describe(text: str, ctx: WorkerContext) -> str:
    ctx.log(f"describes {text}")
    return text.upper()


def order(wf):
    item = wf.declare_str("item").required().searchable()
    count = wf.declare_int("count", default_value=3)
    card = wf.declare_str("card").masked()
    total = wf.declare_int("total", default_value=0)
    rounds = wf.declare_int("rounds", default_value=0)
    size = wf.declare_str("size")
    extra = wf.declare_json_obj("extra", default_value={"tags": ["a"]})
    text = wf.declare_str("text")

    total.assign(wf.execute("run-price", item, count))
    wf.do_if(total.is_greater_than(100), lambda wf: size.assign("big")).do_else_if(
        total.is_greater_than(20), lambda wf: size.assign("middle")
    ).do_else(lambda wf: size.assign("small"))

    def round(wf):
        rounds.assign(rounds.add(1))
        wf.mutate(total, VariableMutationType.SUBTRACT, 1)

    wf.do_while(rounds.is_less_than(3), round)
    wf.sleep(1)
    paid = wf.wait_for_event("run-paid", timeout=60, return_type=str)
    extra.with_json_path("$.payer").assign(paid)
    text.assign(wf.execute("run-describe", wf.format("{0} of {1} for {2}", size, item, total)))
    wf.complete(text)


def variable(run, name, thread=0):
    return stub.GetVariable(VariableId(wf_run_id=WfRunId(id=run), thread_run_number=thread, name=name)).value


def post(run, guid, who):
    return PutExternalEventRequest(
        wf_run_id=WfRunId(id=run),
        external_event_def_id=ExternalEventDefId(name="run-paid"),
        guid=guid,
        content=VariableValue(str=who),
    )


def run_all():
    littlehorse.create_workflow_spec(Workflow("run-order", order), config)
    start = lambda id, **variables: stub.RunWf(RunWfRequest(wf_spec_name="run-order", id=id, variables=variables))
    start("order-1", item=VariableValue(str="pen"), card=VariableValue(str="4711"))
    start("order-2", item=VariableValue(str="desk"), count=VariableValue(int=20))
    start("order-3", item=VariableValue(str="clip"), count=VariableValue(int=1))
    check("a taken id", code_of(lambda: start("order-1", item=VariableValue(str="pen"))), "ALREADY_EXISTS")
    check("a missing input", code_of(lambda: start("order-4")), "INVALID_ARGUMENT")
    wrong = {"item": VariableValue(str="pen"), "count": VariableValue(str="three")}
    check("an input of another type", code_of(lambda: start("order-4", **wrong)), "INVALID_ARGUMENT")
    check("an input nobody declared", code_of(lambda: start("order-4", items=VariableValue(str="pen"))), "INVALID_ARGUMENT")
    check("an unknown WfSpec", code_of(lambda: stub.RunWf(RunWfRequest(wf_spec_name="run-none"))), "NOT_FOUND")

    stub.PutExternalEvent(post("order-1", "paid-1", "ann"))
    check("the same event again", code_of(lambda: stub.PutExternalEvent(post("order-1", "paid-1", "ann"))), "ALREADY_EXISTS")
    stub.PutExternalEvent(post("order-2", "paid-2", "bob"))
    check("an order ends", ended("order-1"), "COMPLETED")
    check("another one too", ended("order-2"), "COMPLETED")
    check("one without its event goes on", ended("order-3", "RUNNING"), "RUNNING")

    check("the else-if branch", variable("order-1", "size").str, "middle")
    check("the if branch", variable("order-2", "size").str, "big")
    check("the else branch", variable("order-3", "size").str, "small")
    check("a loop of three rounds", (variable("order-1", "rounds").int, variable("order-1", "total").int), (3, 27))
    check("a format, through a task", variable("order-1", "text").str, "MIDDLE OF PEN FOR 27")
    check("a change inside JSON", variable("order-1", "extra").json_obj, '{"tags":["a"],"payer":"ann"}')
    check("a masked variable", variable("order-1", "card").str, "*****")

    run = stub.GetWfRun(WfRunId(id="order-1"))
    check("one thread, completed", [thread.status for thread in run.thread_runs], [run.status])
    nodes = stub.ListNodeRuns(ListNodeRunsRequest(wf_run_id=run.id, limit=100)).results
    kinds = [each.WhichOneof("node_type") for each in sorted(nodes, key=lambda each: each.id.position)]
    check("the first and last nodes", (kinds[0], kinds[1], kinds[-1]), ("entrypoint", "task", "exit"))
    check("a sleep and an event among them", ("sleep" in kinds, "external_event" in kinds), (True, True))
    node = stub.GetNodeRun(NodeRunId(wf_run_id=run.id, thread_run_number=0, position=1))
    check("a NodeRun by its id", node.node_name, "1-run-price-TASK")

    tasks = stub.ListTaskRuns(ListTaskRunsRequest(wf_run_id=run.id)).results
    by_name = {each.task_def_id.name: each for each in tasks}
    check("its TaskRuns", sorted(by_name), ["run-describe", "run-price"])
    attempt = by_name["run-describe"].attempts[0]
    check("a TaskRun by its id", stub.GetTaskRun(by_name["run-price"].id).task_def_id.name, "run-price")
    check("an attempt's status", TaskStatus.Name(attempt.status), "TASK_SUCCESS")
    check("an attempt's output", attempt.output.str, "MIDDLE OF PEN FOR 27")
    check("an attempt's log", "describes middle of pen for 27" in attempt.log_output.str)
    variables = stub.ListVariables(ListVariablesRequest(wf_run_id=run.id)).results
    names = [each.id.name for each in variables]
    check("its variables", names, ["card", "count", "extra", "item", "rounds", "size", "text", "total"])
    events = stub.ListExternalEvents(ListExternalEventsRequest(wf_run_id=run.id)).results
    check("its event, claimed", [(each.id.guid, each.claimed) for each in events], [("paid-1", True)])
    event = stub.GetExternalEvent(
        ExternalEventId(wf_run_id=run.id, external_event_def_id=ExternalEventDefId(name="run-paid"), guid="paid-1")
    )
    check("the event by its id", event.content.str, "ann")

    search = lambda **how: [each.id for each in stub.SearchWfRun(SearchWfRunRequest(wf_spec_name="run-order", **how)).results]
    check("runs by name, oldest first", search(), ["order-1", "order-2", "order-3"])
    check("runs by status", search(status="RUNNING"), ["order-3"])
    match = VariableMatch(var_name="item", value=VariableValue(str="desk"))
    check("runs by variable", search(variable_filters=[match]), ["order-2"])
    page = stub.SearchWfRun(SearchWfRunRequest(wf_spec_name="run-order", limit=2))
    rest = stub.SearchWfRun(SearchWfRunRequest(wf_spec_name="run-order", limit=2, bookmark=page.bookmark))
    check("runs in pages", [[each.id for each in part.results] for part in (page, rest)], [["order-1", "order-2"], ["order-3"]])

    stub.StopWfRun(StopWfRunRequest(wf_run_id=WfRunId(id="order-3"), thread_run_number=0))
    check("a stopped run halts", ended("order-3", "HALTED"), "HALTED")
    stub.ResumeWfRun(ResumeWfRunRequest(wf_run_id=WfRunId(id="order-3"), thread_run_number=0))
    stub.PutExternalEvent(post("order-3", "paid-3", "cyd"))
    check("resumed, it ends", ended("order-3"), "COMPLETED")
    stub.DeleteWfRun(DeleteWfRunRequest(id=WfRunId(id="order-2")))
    check("a deleted run is gone", code_of(lambda: stub.GetWfRun(WfRunId(id="order-2"))), "NOT_FOUND")


async def program():
    async with working({"run-price": price, "run-describe": describe}):
        await asyncio.to_thread(run_all)


main(program)
