"""Definitions: put, put again, change, find, delete; and the codes of what is refused."""

import littlehorse
from checks import check, code_of, config, main, stub
from google.protobuf.empty_pb2 import Empty
from littlehorse.model import (
    DeleteTaskDefRequest,
    ExternalEventDefId,
    GetLatestWfSpecRequest,
    PutExternalEventDefRequest,
    PutTaskDefRequest,
    SearchExternalEventDefRequest,
    SearchTaskDefRequest,
    SearchWfSpecRequest,
    TaskDefId,
    VariableType,
    WfSpecId,
)
from littlehorse.workflow import Workflow


async def greet(name: str) -> str:
    return f"hello {name}"


async def greet_loudly(name: str, loudness: int) -> str:
    return f"hello {name}" + "!" * loudness


def greeting(wf):
    name = wf.declare_str("name").required()
    wf.execute("def-greet", name)


def longer_greeting(wf):
    name = wf.declare_str("name").required()
    wf.execute("def-greet", name)
    wf.execute("def-greet", name)


def stranger(wf):
    wf.execute("def-of-nobody")


async def program():
    check("whoami: anonymous", stub.Whoami(Empty()).id.id, "anonymous")
    version = stub.GetServerVersion(Empty())
    check("the server has a version", version.major_version + version.minor_version > 0)

    littlehorse.create_task_def(greet, "def-greet", config)
    task_def = stub.GetTaskDef(TaskDefId(name="def-greet"))
    check("a TaskDef's input", [var.name for var in task_def.input_vars], ["name"])
    check("a TaskDef's output", task_def.return_type.return_type.primitive_type, VariableType.STR)
    put = lambda function: code_of(lambda: littlehorse.create_task_def(function, "def-greet", config))
    check("the same TaskDef again", put(greet), "OK")
    check("another one of its name", put(greet_loudly), "ALREADY_EXISTS")
    check("a name that is none", code_of(lambda: stub.PutTaskDef(PutTaskDefRequest(name="No Name!"))), "INVALID_ARGUMENT")
    check("a TaskDef that is not there", code_of(lambda: stub.GetTaskDef(TaskDefId(name="def-none"))), "NOT_FOUND")

    littlehorse.create_external_event_def("def-event", config)
    check("an ExternalEventDef", stub.GetExternalEventDef(ExternalEventDefId(name="def-event")).id.name, "def-event")
    again = code_of(lambda: stub.PutExternalEventDef(PutExternalEventDefRequest(name="def-event")))
    check("the same ExternalEventDef again", again, "OK")
    found = stub.SearchExternalEventDef(SearchExternalEventDefRequest(prefix="def-"))
    check("ExternalEventDefs by prefix", [each.name for each in found.results], ["def-event"])

    littlehorse.create_workflow_spec(Workflow("def-greeting", greeting), config)
    littlehorse.create_workflow_spec(Workflow("def-greeting", greeting), config)
    latest = lambda: stub.GetLatestWfSpec(GetLatestWfSpecRequest(name="def-greeting"))
    check("the same WfSpec again is the same version", (latest().id.major_version, latest().id.revision), (0, 0))
    littlehorse.create_workflow_spec(Workflow("def-greeting", longer_greeting), config)
    check("a changed one is a revision", (latest().id.major_version, latest().id.revision), (0, 1))
    first = stub.GetWfSpec(WfSpecId(name="def-greeting", major_version=0, revision=0))
    check("the older one is still there", len(first.thread_specs["entrypoint"].nodes), 3)
    found = stub.SearchWfSpec(SearchWfSpecRequest(name="def-greeting"))
    check("all versions by name", [each.revision for each in found.results], [0, 1])
    unknown = code_of(lambda: littlehorse.create_workflow_spec(Workflow("def-stranger", stranger), config))
    check("a WfSpec with an unknown task", unknown, "INVALID_ARGUMENT")

    for name in ("def-page-a", "def-page-b", "def-page-c"):
        stub.PutTaskDef(PutTaskDefRequest(name=name))
    page = stub.SearchTaskDef(SearchTaskDefRequest(prefix="def-page", limit=2))
    rest = stub.SearchTaskDef(SearchTaskDefRequest(prefix="def-page", limit=2, bookmark=page.bookmark))
    names = [[each.name for each in results] for results in (page.results, rest.results)]
    check("a search in pages", names, [["def-page-a", "def-page-b"], ["def-page-c"]])
    check("the last page has no bookmark", rest.HasField("bookmark"), False)
    stub.DeleteTaskDef(DeleteTaskDefRequest(id=TaskDefId(name="def-page-a")))
    check("a deleted TaskDef is gone", code_of(lambda: stub.GetTaskDef(TaskDefId(name="def-page-a"))), "NOT_FOUND")


main(program)
