"""Child WfRuns: started and waited for by a workflow, by an id of their own, and WfRuns below another one with its variables."""

import asyncio

import littlehorse
from checks import answer, check, code_of, config, main, outcome, outcome_of, post, start, status_of, stub, until, working
from littlehorse.exceptions import LHTaskException
from littlehorse.model import (
    DeleteWfRunRequest,
    ListNodeRunsRequest,
    SearchWfRunRequest,
    VariableId,
    VariableValue,
    WfRunId,
)
from littlehorse.workflow import Workflow


async def greet(name: str) -> str:
    if name == "nobody":
        raise LHTaskException("no-such-person", "nobody is there", VariableValue(str="really"))
    if name == "":
        raise RuntimeError("no name")
    return f"hello {name}"


def child(wf):
    name = wf.declare_str("name").required()
    wf.complete(wf.execute("chi-greet", name))


def void(wf):
    wf.wait_for_event("chi-go", return_type=str)


def parent(wf):
    name = wf.declare_str("name", "ada")
    greeting = wf.wait_for_child_wf(wf.run_wf("chi-child", {"name": name}))
    wf.complete(wf.execute("chi-greet", greeting))


def named(wf):
    name = wf.declare_str("name", "ada")
    one = wf.run_wf("chi-child", {"name": name}, child_id=wf.format("child-of-{0}", name))
    other = wf.run_wf("chi-child", {"name": "bob"}, child_id="second")
    first = wf.wait_for_child_wf(one)
    second = wf.wait_for_child_wf(other)
    wf.complete(wf.format("{0}, {1}", first, second))


def named_twice(wf):
    wf.run_wf("chi-child", {"name": "ada"}, child_id="same")
    wf.run_wf("chi-child", {"name": "bob"}, child_id="same")


def catches(wf):
    seen = wf.declare_str("seen", "nothing")
    waited = wf.wait_for_child_wf(wf.run_wf("chi-child", {"name": "nobody"}))
    wf.handle_exception(waited, lambda handler: seen.assign(handler.declare_str("INPUT")), "no-such-person")
    wf.complete(seen)


def leaves(wf):
    wf.run_wf("chi-void")
    wf.complete("gone")


def waits(wf):
    wf.wait_for_child_wf(wf.run_wf("chi-void"))
    wf.complete("waited")


def elder(wf):
    shared = wf.declare_int("shared", 1).as_public()
    wf.declare_int("own", 5)
    wf.wait_for_event("chi-go")
    wf.complete(shared)


def younger(wf):
    shared = wf.declare_int("shared").as_inherited()
    shared.assign(shared.add(41))
    wf.complete(shared)


def children_of(run, **how):
    request = SearchWfRunRequest(parent_wf_run_id=run, **how)
    return stub.SearchWfRun(request).results


def run_all():
    bodies = {
        "chi-child": child,
        "chi-void": void,
        "chi-parent": parent,
        "chi-named": named,
        "chi-named-twice": named_twice,
        "chi-catches": catches,
        "chi-leaves": leaves,
        "chi-waits": waits,
        "chi-elder": elder,
    }
    for name, body in bodies.items():
        littlehorse.create_workflow_spec(Workflow(name, body), config)
    littlehorse.create_workflow_spec(Workflow("chi-younger", younger, "chi-elder"), config)
    unknown = Workflow("chi-unknown", lambda wf: wf.run_wf("chi-none"))
    check("a child nobody defined", code_of(lambda: littlehorse.create_workflow_spec(unknown, config)), "INVALID_ARGUMENT")

    run = start("chi-parent")
    check("a child's output goes on", outcome(run), ("COMPLETED", "hello hello ada"))
    until(lambda: len(children_of(run)) == 1)
    [found] = children_of(run)
    check("a search by parent", found.parent_wf_run_id, run)
    check("the child itself", outcome(found), ("COMPLETED", "hello ada"))
    both = until(lambda: children_of(run, wf_spec_name="chi-child", status="COMPLETED"))
    check("by parent, name and status", list(both), [found])
    check("by parent and another status", len(children_of(run, status="RUNNING")), 0)
    trigger = stub.GetWfRun(found).parent_trigger
    check("the child knows its parent", (trigger.triggering_node_run.wf_run_id, trigger.triggering_node_run.position), (run, 1))
    nodes = stub.ListNodeRuns(ListNodeRunsRequest(wf_run_id=run)).results
    ids = [each.run_child_wf.child_wf_run_id for each in nodes if each.WhichOneof("node_type") == "run_child_wf"]
    check("the parent knows its child", ids, [found])

    run = start("chi-named")
    check("children with ids of their own", outcome(run), ("COMPLETED", "hello ada, hello bob"))
    until(lambda: len(children_of(run)) == 2)
    check("are found by them", sorted(each.id for each in children_of(run)), ["child-of-ada", "second"])
    by_id = WfRunId(id="second", parent_wf_run_id=run)
    check("one of them", outcome(by_id), ("COMPLETED", "hello bob"))
    check("the same id below another parent", outcome_of("chi-named", name="cyd"), ("COMPLETED", "hello cyd, hello bob"))
    check("an id that is none", outcome_of("chi-named", name="Not A Name!"), ("ERROR", "VAR_SUB_ERROR"))
    run = start("chi-named-twice")
    check("an id twice", outcome(run), ("ERROR", "VAR_SUB_ERROR"))
    check("the first one stays", outcome(WfRunId(id="same", parent_wf_run_id=run)), ("COMPLETED", "hello ada"))

    check("a child's exception goes up", outcome_of("chi-parent", name="nobody"), ("EXCEPTION", "no-such-person"))
    check("a child's error goes up", outcome_of("chi-parent", name=""), ("ERROR", "CHILD_FAILURE"))
    check("a child's exception is handled", outcome_of("chi-catches"), ("COMPLETED", "really"))
    run = start("chi-leaves")
    check("a parent that does not wait", outcome(run), ("COMPLETED", "gone"))
    until(lambda: children_of(run))
    [left] = children_of(run)
    check("its child lives on", status_of(left), "RUNNING")
    stub.DeleteWfRun(DeleteWfRunRequest(id=run))
    check("also when it is deleted", answer(lambda: status_of(left)), "RUNNING")
    post(left, "chi-go", "on")
    check("until it ends", outcome(left), ("COMPLETED", None))
    run = start("chi-waits")
    until(lambda: children_of(run))
    [waited] = children_of(run)
    check("a parent that waits", (status_of(run), status_of(waited)), ("RUNNING", "RUNNING"))
    check("does not have its child's events", post(run, "chi-go", "on").claimed, False)
    post(waited, "chi-go", "on")
    check("for a child without output", outcome(run), ("COMPLETED", "waited"))

    run = start("chi-elder")
    check("a run below another", outcome(start("chi-younger", id="below", parent=run)), ("COMPLETED", 42))
    below = WfRunId(id="below", parent_wf_run_id=run)
    check("by the id it was given", status_of(below), "COMPLETED")
    check("its id again", code_of(lambda: start("chi-younger", id="below", parent=run)), "ALREADY_EXISTS")
    shared = VariableId(wf_run_id=run, thread_run_number=0, name="shared")
    check("an inherited variable is the parent's", stub.GetVariable(shared).value.int, 42)
    shared.wf_run_id.CopyFrom(below)
    check("and not its own", code_of(lambda: stub.GetVariable(shared)), "NOT_FOUND")
    check("is no input", code_of(lambda: start("chi-younger", parent=run, shared=1)), "INVALID_ARGUMENT")
    check("without a parent", code_of(lambda: start("chi-younger")), "INVALID_ARGUMENT")
    other = start("chi-leaves")
    check("below a run of another WfSpec", code_of(lambda: start("chi-younger", parent=other)), "INVALID_ARGUMENT")
    nowhere = WfRunId(id="nowhere")
    check("below a run that is not there", code_of(lambda: start("chi-younger", parent=nowhere)), "FAILED_PRECONDITION")
    check("below one that it does not have", code_of(lambda: start("chi-void", parent=run)), "INVALID_ARGUMENT")
    post(run, "chi-go", "on")
    check("the parent ends with it", outcome(run), ("COMPLETED", 42))
    private = Workflow("chi-nosy", lambda wf: wf.declare_int("own").as_inherited(), "chi-elder")
    refused = code_of(lambda: littlehorse.create_workflow_spec(private, config))
    check("a private variable is not inherited", refused, "INVALID_ARGUMENT")


async def program():
    async with working({"chi-greet": greet}):
        await asyncio.to_thread(run_all)


main(program)
