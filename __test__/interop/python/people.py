"""User tasks: their assignments, claims, progress, comments, results, cancellations and deadlines; and finding them."""

import asyncio

import littlehorse
from checks import check, code_of, config, main, outcome, start, stub, until, value_of, working
from littlehorse.model import (
    AssignUserTaskRunRequest,
    CancelUserTaskRunRequest,
    CompleteUserTaskRunRequest,
    DeleteUserTaskRunCommentRequest,
    EditUserTaskRunCommentRequest,
    GetLatestUserTaskDefRequest,
    ListTaskRunsRequest,
    ListUserTaskRunRequest,
    PutUserTaskDefRequest,
    PutUserTaskRunCommentRequest,
    SaveUserTaskRunProgressRequest,
    SearchUserTaskRunRequest,
    TaskStatus,
    UserTaskField,
    UserTaskRunStatus,
    VariableType,
)
from littlehorse.workflow import Workflow

SaveUserTaskRunAssignmentPolicy = SaveUserTaskRunProgressRequest.SaveUserTaskRunAssignmentPolicy


async def remind(who: str) -> str:
    return f"reminded {who}"


def approval(wf):
    result = wf.declare_str("result", "none")
    who = wf.declare_str("who", "ada")
    form = wf.assign_user_task("ppl-approve", who, "staff").with_notes(wf.format("look closely, {0}", who))
    result.assign(wf.format("approved: {0}", form.with_json_path("$.approved")))
    other = wf.assign_user_task("ppl-approve", None, "staff").with_on_cancellation_exception("withdrawn")
    wf.handle_exception(other, lambda handler: result.assign(wf.format("{0}, withdrawn", result)), "withdrawn")
    wf.complete(result)


def cancelled(wf):
    wf.assign_user_task("ppl-approve", None, "cancels")


def cancelled_late(wf):
    form = wf.assign_user_task("ppl-approve", "late", "cancels")
    wf.cancel_user_task_run_after(form, 1)


def released(wf):
    form = wf.assign_user_task("ppl-approve", "eve", "releases")
    wf.schedule_reminder_task(form, 1, "ppl-remind", "eve")
    wf.release_to_group_on_deadline(form, 1)
    wf.complete(form)


def passed_on(wf):
    form = wf.assign_user_task("ppl-approve", "eve", "releases")
    wf.reassign_user_task_on_deadline(form, 1, user_id="fay")


def nobody(wf):
    who = wf.declare_str("who")
    wf.assign_user_task("ppl-approve", who)


def forms(run):
    return stub.ListUserTaskRuns(ListUserTaskRunRequest(wf_run_id=run)).results


def form_of(run, *statuses):
    """The UserTaskRun of a run that is in one of these statuses, as soon as there is one."""

    def found():
        return [each for each in forms(run) if UserTaskRunStatus.Name(each.status) in statuses]

    return until(found)[0].id


def state(id):
    form = stub.GetUserTaskRun(id)
    return UserTaskRunStatus.Name(form.status), form.user_id, form.user_group


def assign(id, user=None, group=None, override=False):
    return code_of(
        lambda: stub.AssignUserTaskRun(
            AssignUserTaskRunRequest(user_task_run_id=id, user_id=user, user_group=group, override_claim=override)
        )
    )


def values(results):
    return {name: value_of(value) for name, value in results.items()}


def save(id, user, policy=SaveUserTaskRunAssignmentPolicy.FAIL_IF_CLAIMED_BY_OTHER, **results):
    request = SaveUserTaskRunProgressRequest(user_task_run_id=id, user_id=user, policy=policy, results=values(results))
    return code_of(lambda: stub.SaveUserTaskRunProgress(request))


def complete(id, user, **results):
    request = CompleteUserTaskRunRequest(user_task_run_id=id, user_id=user, results=values(results))
    return code_of(lambda: stub.CompleteUserTaskRun(request))


def cancel(id):
    return code_of(lambda: stub.CancelUserTaskRun(CancelUserTaskRunRequest(user_task_run_id=id)))


def events(id):
    return [each.WhichOneof("event") for each in stub.GetUserTaskRun(id).events]


def life():
    run = start("ppl-approval")
    form = form_of(run, "ASSIGNED")
    check("assigned on arrival", state(form), ("ASSIGNED", "ada", "staff"))
    check("notes", stub.GetUserTaskRun(form).notes, "look closely, ada")
    check("a claim of a claimed one", assign(form, "bob"), "FAILED_PRECONDITION")
    check("an assignment to nobody", assign(form, override=True), "INVALID_ARGUMENT")
    check("a claim by force", assign(form, "bob", "staff", override=True), "OK")
    check("changes hands", state(form), ("ASSIGNED", "bob", "staff"))

    check("progress by somebody else", save(form, "ada", approved=False), "FAILED_PRECONDITION")
    ignore = SaveUserTaskRunAssignmentPolicy.IGNORE_CLAIM
    check("progress by somebody else, by force", save(form, "ada", ignore, approved=False), "OK")
    check("progress", save(form, "bob", approved=False, remark="hm"), "OK")
    results = stub.GetUserTaskRun(form).results
    check("is kept", (results["approved"].bool, results["remark"].str), (False, "hm"))

    say = lambda text: stub.PutUserTaskRunComment(
        PutUserTaskRunCommentRequest(user_task_run_id=form, user_id="bob", comment=text)
    )
    say("first"), say("second")
    check("an empty comment", code_of(lambda: say("")), "INVALID_ARGUMENT")
    edit = EditUserTaskRunCommentRequest(user_task_run_id=form, user_comment_id=1, user_id="bob", comment="better")
    stub.EditUserTaskRunComment(edit)
    drop = DeleteUserTaskRunCommentRequest(user_task_run_id=form, user_comment_id=2, user_id="bob")
    stub.DeleteUserTaskRunComment(drop)
    check("a comment deleted twice", code_of(lambda: stub.DeleteUserTaskRunComment(drop)), "FAILED_PRECONDITION")
    edit.user_comment_id = 9
    check("a comment that is not there", code_of(lambda: stub.EditUserTaskRunComment(edit)), "NOT_FOUND")

    check("a field that the form does not have", complete(form, "bob", other=True), "INVALID_ARGUMENT")
    check("a field of another type", complete(form, "bob", approved="yes"), "INVALID_ARGUMENT")
    check("without a required field", complete(form, "bob", remark="fine"), "INVALID_ARGUMENT")
    check("nothing of this ended it", state(form)[0], "ASSIGNED")
    check("complete", complete(form, "bob", approved=True), "OK")
    check("is done", state(form), ("DONE", "bob", "staff"))
    check("saved fields stay", stub.GetUserTaskRun(form).results["remark"].str, "hm")
    check("complete again is ignored", complete(form, "ada", approved=False), "OK")
    check("an assignment of a done one", assign(form, "ada", override=True), "FAILED_PRECONDITION")
    said = ["comment_added", "comment_added", "comment_edited", "comment_deleted"]
    expected = ["assigned", "assigned", "saved", "saved", *said, "completed"]
    check("its events", events(form), expected)

    other = form_of(run, "UNASSIGNED")
    check("one for a group", state(other), ("UNASSIGNED", "", "staff"))
    check("a claim", assign(other, "cyd", "staff"), "OK")
    check("cancel", cancel(other), "OK")
    check("its exception is handled", outcome(run), ("COMPLETED", "approved: true, withdrawn"))
    check("is cancelled", state(other)[0], "CANCELLED")
    statuses = sorted(UserTaskRunStatus.Name(each.status) for each in forms(run))
    check("all of a run", statuses, ["CANCELLED", "DONE"])


def finding():
    run = start("ppl-approval", who="gus")
    form = form_of(run, "ASSIGNED")

    def found(**how):
        return [each.wf_run_id.id for each in stub.SearchUserTaskRun(SearchUserTaskRunRequest(**how)).results]

    check("by user", until(lambda: found(user_id="gus") == [run.id]))
    check("by user and status", until(lambda: found(user_id="gus", status="ASSIGNED") == [run.id]))
    check("by user and another status", found(user_id="gus", status="DONE"), [])
    all_of_it = lambda: found(user_group="staff", user_task_def_name="ppl-approve", status="ASSIGNED")
    check("by group, def and status", until(lambda: all_of_it() == [run.id]))
    check("by nothing", code_of(found), "INVALID_ARGUMENT")
    assign(form, "hal", override=True)
    check("a new user finds it", until(lambda: found(user_id="hal") == [run.id]))
    check("the old one does not", until(lambda: found(user_id="gus") == []))
    check("nor does the group it left", until(lambda: found(user_group="staff", status="ASSIGNED") == []))


def deadlines():
    run = start("ppl-cancelled")
    check("cancel", cancel(form_of(run, "UNASSIGNED")), "OK")
    check("nobody handles it", outcome(run), ("ERROR", "USER_TASK_CANCELLED"))
    run = start("ppl-cancelled-late")
    check("cancelled by a deadline", outcome(run), ("ERROR", "USER_TASK_CANCELLED"))
    run = start("ppl-passed-on")
    form = form_of(run, "ASSIGNED")
    check("passed on by a deadline", until(lambda: state(form) == ("ASSIGNED", "fay", "")))
    run = start("ppl-released")
    form = form_of(run, "ASSIGNED")
    check("released to its group", until(lambda: state(form) == ("UNASSIGNED", "", "releases")))
    check("with a reminder", until(lambda: "task_executed" in events(form)))

    def reminded():
        tasks = stub.ListTaskRuns(ListTaskRunsRequest(wf_run_id=run)).results
        return [each.attempts[-1].output.str for each in tasks if each.status == TaskStatus.TASK_SUCCESS]

    check("that a worker runs", until(reminded), ["reminded eve"])
    check("complete by anybody", complete(form, "ida", approved=True), "OK")
    check("its results are the output", outcome(run), ("COMPLETED", {"approved": True}))
    check("who completes it has it", state(form), ("DONE", "ida", "releases"))
    check("one for nobody", outcome(start("ppl-nobody")), ("ERROR", "VAR_ERROR"))


def run_all():
    approved = UserTaskField(name="approved", display_name="OK?", type=VariableType.BOOL, required=True)
    remark = UserTaskField(name="remark", display_name="Why?", type=VariableType.STR)
    put = PutUserTaskDefRequest(name="ppl-approve", fields=[approved, remark])
    stub.PutUserTaskDef(put)
    latest = stub.GetLatestUserTaskDef(GetLatestUserTaskDefRequest(name="ppl-approve"))
    check("a UserTaskDef", [each.name for each in latest.fields], ["approved", "remark"])
    bodies = {
        "ppl-approval": approval,
        "ppl-cancelled": cancelled,
        "ppl-cancelled-late": cancelled_late,
        "ppl-released": released,
        "ppl-passed-on": passed_on,
        "ppl-nobody": nobody,
    }
    for name, body in bodies.items():
        littlehorse.create_workflow_spec(Workflow(name, body), config)
    life()
    finding()
    deadlines()


async def program():
    async with working({"ppl-remind": remind}):
        await asyncio.to_thread(run_all)


main(program)
