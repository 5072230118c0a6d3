"""What goes on in the background: schedules, checkpoints, migrations, bulk jobs, metrics; and stop, resume, rescue, delete."""

import asyncio
import time

import littlehorse
from checks import answer, check, code_of, config, main, outcome, post, start, status_of, stub, until, value_of, working
from google.protobuf.timestamp_pb2 import Timestamp
from littlehorse.model import (
    ApplyWorkflowMigrationPlanRequest,
    BulkDeleteWfRun,
    BulkJobStatus,
    CheckpointId,
    CountNodeRunRequest,
    CountTaskRunRequest,
    CreateBulkJobRequest,
    DeleteBulkJobRequest,
    DeleteScheduledWfRunRequest,
    DeleteWfRunRequest,
    GetBulkJobRequest,
    GetLatestWfSpecRequest,
    LHStatus,
    ListNodeRunsRequest,
    ListTaskMetricsRequest,
    ListTaskRunsRequest,
    ListWfMetricsRequest,
    MetricWindowId,
    MigrationVars,
    NodeMigrationPlan,
    PutTaskDefRequest,
    PutWorkflowMigrationPlanRequest,
    RescueThreadRunRequest,
    ResumeWfRunRequest,
    ScheduleWfRequest,
    SearchBulkJobRequest,
    SearchScheduledWfRunRequest,
    SearchWfMetricWindowRequest,
    SearchWfRunRequest,
    SearchWorkflowMigrationPlanRequest,
    StopWfRunRequest,
    TaskDefId,
    TaskDefMetricsQueryRequest,
    TaskStatus,
    ThreadMigrationPlanRequest,
    VariableAssignment,
    WfRunId,
    WorkflowMigrationPlanId,
)
from littlehorse.worker import WorkerContext
from littlehorse.workflow import Workflow

# How often the parts of a checkpointed task have run.
ran = []


def once(name, value):
    def part(checkpoint):
        ran.append(name)
        checkpoint.log(f"{name} ran")
        return value

    return part


async def careful(start: int, ctx: WorkerContext) -> str:
    first = await ctx.execute_and_checkpoint(once("first", start))
    if ctx.attempt_number == 0:
        raise RuntimeError("after the first checkpoint")
    second = await ctx.execute_and_checkpoint(once("second", {"twice": first * 2}))
    return f"counted {second['twice']}"


# A task fails until somebody mends it.
mended = False


async def flaky() -> str:
    if not mended:
        raise RuntimeError("not yet")
    return "mended"


def checkpoints(wf):
    wf.complete(wf.execute("bg-careful", 21, retries=1))


def quick(wf):
    wf.declare_int("number", 1)
    wf.complete("quick")


def halts(wf):
    wf.wait_for_event("bg-go", return_type=str)
    wf.complete(wf.execute("bg-flaky"))


def skips(wf):
    wf.execute("bg-flaky")
    wf.sleep(1)
    wf.complete("skipped")


def queued(wf):
    wf.execute("bg-nobody")


def moves_from(wf):
    kept = wf.declare_str("kept", "kept")
    wf.wait_for_event("bg-old", return_type=str)
    wf.complete(kept)


def moves_to(wf):
    kept = wf.declare_str("kept", "kept")
    more = wf.declare_str("more", "default")
    given = wf.declare_str("given")
    content = wf.wait_for_event("bg-new", return_type=str)
    wf.complete(wf.format("{0} {1} {2} {3}", kept, more, given, content))


def register(name, body):
    littlehorse.create_workflow_spec(Workflow(name, body), config)
    return stub.GetLatestWfSpec(GetLatestWfSpecRequest(name=name)).id


def schedules():
    def schedule(cron, spec="bg-quick", id=None):
        request = ScheduleWfRequest(wf_spec_name=spec, cron_expression=cron, id=id, variables={"number": value_of(7)})
        return stub.ScheduleWf(request)

    def search():
        return [each.id for each in stub.SearchScheduledWfRun(SearchScheduledWfRunRequest(wf_spec_name="bg-quick")).results]

    scheduled = schedule("5 4 * * *", id="nightly")
    found = (scheduled.id.id, scheduled.cron_expression, scheduled.wf_spec_id.name)
    check("a schedule", found, ("nightly", "5 4 * * *", "bg-quick"))
    check("its inputs", stub.GetScheduledWfRun(scheduled.id).variables["number"].int, 7)
    check("is found", until(lambda: search() == ["nightly"]))
    check("a cron expression that is none", code_of(lambda: schedule("every day")), "INVALID_ARGUMENT")
    check("one that never comes", code_of(lambda: schedule("0 0 30 2 *")), "INVALID_ARGUMENT")
    check("a WfSpec nobody defined", code_of(lambda: schedule("5 4 * * *", "bg-none")), "INVALID_ARGUMENT")
    stub.DeleteScheduledWfRun(DeleteScheduledWfRunRequest(id=scheduled.id))
    check("a deleted one is gone", code_of(lambda: stub.GetScheduledWfRun(scheduled.id)), "NOT_FOUND")
    check("from searches too", until(lambda: search() == []))


def checkpointed():
    run = start("bg-checkpoints")
    check("a task with checkpoints", outcome(run), ("COMPLETED", "counted 42"))
    check("each part runs once", ran, ["first", "second"])
    [task] = stub.ListTaskRuns(ListTaskRunsRequest(wf_run_id=run)).results
    check("two checkpoints, two attempts", (task.total_checkpoints, len(task.attempts)), (2, 2))
    checkpoint = stub.GetCheckpoint(CheckpointId(task_run=task.id, checkpoint_number=0))
    check("a checkpoint by its id", (checkpoint.value.int, "first ran" in checkpoint.logs), (21, True))
    third = CheckpointId(task_run=task.id, checkpoint_number=2)
    check("one that is not there", code_of(lambda: stub.GetCheckpoint(third)), "NOT_FOUND")


def migration():
    old = register("bg-moves", moves_from)
    run = start("bg-moves", kept="still here")
    new = register("bg-moves", moves_to)
    node = {"1-bg-old-EXTERNAL_EVENT": NodeMigrationPlan(new_node_name="1-bg-new-EXTERNAL_EVENT")}

    def put(name, nodes):
        threads = {"entrypoint": ThreadMigrationPlanRequest(new_thread_name="entrypoint", node_migrations=nodes)}
        return stub.PutWorkflowMigrationPlan(
            PutWorkflowMigrationPlanRequest(
                name=name,
                old_wfSpec=old,
                major_version=new.major_version,
                revision=new.revision,
                thread_migrations=threads,
            )
        )

    def apply(to, plan="bg-plan", **variables):
        given = {name: VariableAssignment(literal_value=value_of(value)) for name, value in variables.items()}
        return stub.ApplyWorkflowMigrationPlan(
            ApplyWorkflowMigrationPlanRequest(
                id=WorkflowMigrationPlanId(name=plan),
                wfRun_id=to,
                migration_vars_by_thread={"entrypoint": MigrationVars(var_assignment_by_var_name=given)},
            )
        )

    check("a migration plan", put("bg-plan", node).workflow_migration_plan_id.name, "bg-plan")
    check("by its name", stub.GetWorkflowMigrationPlan(WorkflowMigrationPlanId(name="bg-plan")).old_wfSpec, old)
    unknown = {"1-none": NodeMigrationPlan(new_node_name="1-bg-new-EXTERNAL_EVENT")}
    check("one with an unknown node", code_of(lambda: put("bg-wrong", unknown)), "INVALID_ARGUMENT")
    search = lambda: [each.name for each in stub.SearchWorkflowMigrationPlan(SearchWorkflowMigrationPlanRequest(prefix="bg-")).results]
    check("is found", until(lambda: answer(search) == ["bg-plan"]))
    check("a plan that is not there", code_of(lambda: apply(run, "bg-none")), "NOT_FOUND")
    check("a variable of another type", code_of(lambda: apply(run, given={"a": 1})), "INVALID_ARGUMENT")
    check("a variable that is not there", code_of(lambda: apply(run, other="x")), "INVALID_ARGUMENT")
    moved = apply(run, given="given")
    check("a run moves at once", (moved.wf_spec_id, list(moved.old_wf_spec_versions)), (new, [old]))
    check("and the plan is done", moved.HasField("workflow_migration_plan_id"), False)
    check("the old event is not waited for", post(run, "bg-old", "x").claimed, False)
    post(run, "bg-new", "came")
    check("the new one is", outcome(run), ("COMPLETED", "still here default given came"))
    check("a run that has ended", code_of(lambda: apply(run)), "FAILED_PRECONDITION")


def bulk():
    done = [start("bg-bulk") for _ in range(25)]
    [outcome(run) for run in done]
    start("bg-bulk-other")
    begin, end = Timestamp(seconds=int(time.time()) - 3600), Timestamp(seconds=int(time.time()) + 3600)

    def create(id, spec="bg-bulk", status="COMPLETED", first=begin, last=end):
        delete = BulkDeleteWfRun(wf_spec_name=spec, earliest_start=first, latest_start=last, wf_run_status=status)
        return stub.CreateBulkJob(CreateBulkJobRequest(id=id, bulk_delete_wf_run=delete))

    job = create("bg-job").id
    check("a bulk job", job.id, "bg-job")
    status = lambda: stub.GetBulkJob(GetBulkJobRequest(id=job)).status
    check("completes", until(lambda: status() == BulkJobStatus.BULK_JOB_COMPLETED))
    left = lambda: stub.SearchWfRun(SearchWfRunRequest(wf_spec_name="bg-bulk")).results
    check("all of that status are gone", until(lambda: len(left()) == 0))
    check("by their ids too", {code_of(lambda run=run: stub.GetWfRun(run)) for run in done}, {"NOT_FOUND"})
    others = stub.SearchWfRun(SearchWfRunRequest(wf_spec_name="bg-bulk-other")).results
    check("others are not", len(others), 1)
    check("the same job again is the same", create("bg-job").created_at, stub.GetBulkJob(GetBulkJobRequest(id=job)).created_at)
    check("a status that runs", code_of(lambda: create("bg-wrong", status="RUNNING")), "INVALID_ARGUMENT")
    check("no status", code_of(lambda: create("bg-wrong", status=None)), "INVALID_ARGUMENT")
    check("no name", code_of(lambda: create("bg-wrong", spec="")), "INVALID_ARGUMENT")
    check("an end before the begin", code_of(lambda: create("bg-wrong", first=end, last=begin)), "INVALID_ARGUMENT")
    search = lambda: [each.id for each in stub.SearchBulkJob(SearchBulkJobRequest(status="BULK_JOB_COMPLETED")).results]
    check("jobs by status", until(lambda: search() == ["bg-job"]))
    stub.DeleteBulkJob(DeleteBulkJobRequest(id=job))
    check("a deleted job is gone", code_of(status), "NOT_FOUND")


def metrics():
    spec = stub.GetLatestWfSpec(GetLatestWfSpecRequest(name="bg-quick")).id
    code = lambda rpc, request: code_of(lambda: rpc(request))
    check("metrics of workflows", code(stub.ListWfMetrics, ListWfMetricsRequest(wf_spec=spec)), "OK")
    check("metrics of all workflows", code(stub.ListWfMetrics, ListWfMetricsRequest()), "OK")
    task = TaskDefId(name="bg-careful")
    check("metrics of tasks", code(stub.ListTaskMetrics, ListTaskMetricsRequest(task_def=task)), "OK")
    search = lambda **how: stub.SearchWfMetricWindow(SearchWfMetricWindowRequest(**how)).results
    check("a search of windows", code_of(lambda: search(wf_spec_name="bg-quick")), "OK")
    check("a search of none", code_of(search), "INVALID_ARGUMENT")
    window = MetricWindowId(wf_spec_id=spec, window_start=Timestamp(seconds=60))
    check("a window that is not there", code(stub.GetMetricWindow, window), "NOT_FOUND")
    legacy = TaskDefMetricsQueryRequest(task_def_name="bg-careful")
    check("metrics as they were", code(stub.GetTaskDefMetricsWindow, legacy), "UNIMPLEMENTED")

    count = lambda name: stub.CountNodeRun(
        CountNodeRunRequest(wf_spec_filter=CountNodeRunRequest.WfSpecFilter(wf_spec_name=name))
    ).value
    check("NodeRuns of a WfSpec", until(lambda: count("bg-checkpoints") == 3))
    start("bg-queued"), start("bg-queued")
    depth = CountTaskRunRequest(task_def_name="bg-nobody", status="TASK_SCHEDULED")
    check("TaskRuns in a queue", until(lambda: stub.CountTaskRun(depth).value == 2))
    depth.status = TaskStatus.TASK_RUNNING
    check("TaskRuns in another status", code(stub.CountTaskRun, depth), "INVALID_ARGUMENT")


def stops():
    global mended
    stop = lambda run, number=0: stub.StopWfRun(StopWfRunRequest(wf_run_id=run, thread_run_number=number))
    resume = lambda run: stub.ResumeWfRun(ResumeWfRunRequest(wf_run_id=run, thread_run_number=0))

    def rescue(run, skip=False):
        return stub.RescueThreadRun(RescueThreadRunRequest(wf_run_id=run, thread_run_number=0, skip_current_node=skip))

    run = start("bg-halts")
    check("a rescue of a running one", code_of(lambda: rescue(run)), "FAILED_PRECONDITION")
    stop(run)
    check("a stopped run", status_of(run), "HALTED")
    check("stopped again", code_of(lambda: stop(run)), "OK")
    check("a thread that is not there", code_of(lambda: stop(run, 9)), "INVALID_ARGUMENT")
    check("takes no event", post(run, "bg-go", "on").claimed, False)
    resume(run)
    check("resumed, it fails", outcome(run), ("ERROR", "TASK_FAILURE"))
    rescue(run)
    check("rescued, it fails again", outcome(run), ("ERROR", "TASK_FAILURE"))
    mended = True
    rescued = rescue(run)
    check("rescued, it runs", (rescued.id, LHStatus.Name(rescued.status)), (run, "RUNNING"))
    check("mended, it completes", outcome(run), ("COMPLETED", "mended"))
    nodes = stub.ListNodeRuns(ListNodeRunsRequest(wf_run_id=run, limit=100)).results
    check("a node for each try", sum(each.WhichOneof("node_type") == "task" for each in nodes), 3)
    check("a rescue of a completed one", code_of(lambda: rescue(run)), "FAILED_PRECONDITION")

    mended = False
    run = start("bg-skips")
    check("one that fails", outcome(run), ("ERROR", "TASK_FAILURE"))
    rescue(run, skip=True)
    check("goes on behind its node", outcome(run), ("COMPLETED", "skipped"))
    stub.DeleteWfRun(DeleteWfRunRequest(id=run))
    check("deleted", code_of(lambda: stub.GetWfRun(run)), "NOT_FOUND")
    check("with its nodes", until(lambda: not stub.ListNodeRuns(ListNodeRunsRequest(wf_run_id=run)).results))
    check("deleted again", code_of(lambda: stub.DeleteWfRun(DeleteWfRunRequest(id=run))), "OK")
    nowhere = WfRunId(id="nowhere")
    codes = [code_of(lambda call=call: call(nowhere)) for call in (stop, resume, rescue)]
    check("a run that is not there", codes, ["NOT_FOUND"] * 3)


def run_all():
    stub.PutTaskDef(PutTaskDefRequest(name="bg-nobody"))
    bodies = {
        "bg-quick": quick,
        "bg-bulk": quick,
        "bg-bulk-other": quick,
        "bg-checkpoints": checkpoints,
        "bg-halts": halts,
        "bg-skips": skips,
        "bg-queued": queued,
    }
    for name, body in bodies.items():
        register(name, body)
    for part in (schedules, checkpointed, migration, bulk, metrics, stops):
        part()


async def program():
    async with working({"bg-careful": careful, "bg-flaky": flaky}):
        await asyncio.to_thread(run_all)


main(program)
