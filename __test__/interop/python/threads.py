"""Threads: children that change their parent's variables, waits for all, any and the first of them, their failures, interrupts."""

import asyncio

import littlehorse
from checks import check, config, main, outcome, outcome_of, post, start, status_of, stub, until, working
from littlehorse.exceptions import LHTaskException
from littlehorse.model import LHErrorType, LHStatus, ThreadType, VariableValue, WaitForThreadsStrategy
from littlehorse.workflow import SpawnedThreads, Workflow

threads_of = SpawnedThreads.from_list


async def add(one: int, other: int) -> int:
    return one + other


async def break_down(how: str) -> str:
    if how == "exception":
        raise LHTaskException("broken", "it is broken", VariableValue(str="a wheel"))
    raise RuntimeError("nobody knows why")


def nothing(wf):
    wf.execute("thr-add", 1, 1)


def never(wf):
    wf.wait_for_event("thr-never", return_type=str)


def broken(wf):
    wf.execute("thr-break", "exception")


def changes(wf):
    total = wf.declare_int("total", 0)
    items = wf.declare_json_arr("items", [1, 2, 3, 4])

    def one(child):
        step = child.declare_int("step").required()
        total.assign(child.execute("thr-add", total, step))

    def each(child):
        item = child.declare_int("INPUT")
        factor = child.declare_int("factor")
        total.assign(total.add(item.multiply(factor)))

    wf.wait_for_threads(threads_of(wf.spawn_thread(one, "one", {"step": 10})))
    wf.wait_for_threads(wf.spawn_thread_for_each(items, each, "each", {"factor": 2}))
    wf.complete(total)


def unwaited(wf):
    seen = wf.declare_str("seen", "nothing")

    def child(wf):
        seen.assign(wf.wait_for_event("thr-go", return_type=str))

    wf.spawn_thread(child, "child")
    wf.complete()


def all_of(wf):
    wf.wait_for_threads(threads_of(wf.spawn_thread(nothing, "one"), wf.spawn_thread(nothing, "two")))
    wf.complete("both")


def any_of(wf):
    fast, slow = wf.spawn_thread(nothing, "fast"), wf.spawn_thread(never, "slow")
    wf.wait_for_threads(threads_of(slow, fast), WaitForThreadsStrategy.WAIT_FOR_ANY)
    wf.complete("any")


def any_but_broken(wf):
    bad, slow = wf.spawn_thread(broken, "bad"), wf.spawn_thread(lambda wf: wf.wait_for_event("thr-go"), "slow")
    wf.wait_for_threads(threads_of(bad, slow), WaitForThreadsStrategy.WAIT_FOR_ANY)
    wf.complete("any")


def none_of(wf):
    one, two = wf.spawn_thread(broken, "one"), wf.spawn_thread(broken, "two")
    wf.wait_for_threads(threads_of(one, two), WaitForThreadsStrategy.WAIT_FOR_ANY)


def first_of(wf):
    fast, slow = wf.spawn_thread(nothing, "fast"), wf.spawn_thread(never, "slow")
    wf.wait_for_threads(threads_of(slow, fast), WaitForThreadsStrategy.WAIT_FOR_FIRST)
    wf.complete("first")


def first_broken(wf):
    bad, slow = wf.spawn_thread(broken, "bad"), wf.spawn_thread(never, "slow")
    wf.wait_for_threads(threads_of(slow, bad), WaitForThreadsStrategy.WAIT_FOR_FIRST)


def mended(wf):
    seen = wf.declare_str("seen", "nothing")
    other = wf.declare_str("other", "nothing")

    def by_name(handler):
        seen.assign(handler.declare_str("INPUT"))

    bad = wf.spawn_thread(broken, "bad")
    wf.wait_for_threads(threads_of(bad)).handle_exception_on_child(by_name, "broken")
    worse = wf.spawn_thread(lambda wf: wf.execute("thr-break", "error"), "worse")
    waited = wf.wait_for_threads(threads_of(worse))
    waited.handle_error_on_child(lambda handler: other.assign("an error"), LHErrorType.TASK_FAILURE)
    worst = wf.spawn_thread(broken, "worst")
    wf.wait_for_threads(threads_of(worst)).handle_any_failure_on_child(nothing)
    wf.complete(wf.format("{0}, {1}", seen, other))


def handled_at_the_wait(wf):
    seen = wf.declare_str("seen", "nothing")
    waited = wf.wait_for_threads(threads_of(wf.spawn_thread(broken, "bad")))
    wf.handle_exception(waited, lambda handler: seen.assign("handled"), "broken")
    wf.complete(seen)


def unmended(wf):
    wf.wait_for_threads(threads_of(wf.spawn_thread(broken, "bad")))


def unmended_error(wf):
    wf.wait_for_threads(threads_of(wf.spawn_thread(lambda wf: wf.execute("thr-break", "error"), "bad")))


def forgotten(wf):
    wf.spawn_thread(broken, "bad")
    wf.complete("never")


def interrupts(wf):
    news = wf.declare_str("news", "none")
    count = wf.declare_int("count", 0)

    def bulletin(handler):
        content = handler.declare_str("INPUT")
        handler.execute("thr-add", 1, 1)
        news.assign(content)
        count.assign(count.add(1))

    wf.add_interrupt_handler("thr-bulletin", bulletin).with_event_type(str)
    wf.add_interrupt_handler("thr-stop", lambda handler: handler.fail("stopped", "by somebody")).with_event_type(str)
    wf.wait_for_event("thr-go", return_type=str)
    wf.complete(wf.format("{0} {1}", count, news))


def child_interrupts(wf):
    seen = wf.declare_str("seen", "none")

    def child(wf):
        wf.add_interrupt_handler("thr-bulletin", lambda handler: seen.assign("interrupted"))
        wf.wait_for_event("thr-go")

    wf.wait_for_threads(threads_of(wf.spawn_thread(child, "child")))
    wf.complete(seen)


def interrupted(run, content, handlers):
    """Interrupts a run and waits until its handler is done."""
    claimed = post(run, "thr-bulletin", content).claimed

    def over():
        threads = stub.GetWfRun(run).thread_runs
        handled = [each for each in threads if each.type == ThreadType.INTERRUPT]
        ended = all(each.status == LHStatus.COMPLETED for each in handled)
        return len(handled) == handlers and ended and threads[0].status == LHStatus.RUNNING

    return claimed, until(over)


def run_all():
    bodies = {
        "thr-changes": changes,
        "thr-unwaited": unwaited,
        "thr-all": all_of,
        "thr-any": any_of,
        "thr-any-but-broken": any_but_broken,
        "thr-none": none_of,
        "thr-first": first_of,
        "thr-first-broken": first_broken,
        "thr-mended": mended,
        "thr-at-the-wait": handled_at_the_wait,
        "thr-unmended": unmended,
        "thr-unmended-error": unmended_error,
        "thr-forgotten": forgotten,
        "thr-interrupts": interrupts,
        "thr-child-interrupts": child_interrupts,
    }
    # thr-go and thr-never are registered by the first ones that wait for them with a type.
    for name in sorted(bodies, key=lambda name: name not in ("thr-unwaited", "thr-any", "thr-interrupts")):
        littlehorse.create_workflow_spec(Workflow(name, bodies[name]), config)

    run = start("thr-changes")
    check("children change their parent's variables", outcome(run), ("COMPLETED", 30))
    check("a thread for each item", stub.GetWfRun(run).greatest_threadrun_number, 5)
    types = {ThreadType.Name(each.type) for each in stub.GetWfRun(run).thread_runs}
    check("types of its threads", types, {"ENTRYPOINT", "CHILD"})
    check("nothing to spawn", outcome_of("thr-changes", items=[]), ("COMPLETED", 10))
    check("an input that the child cannot take", outcome_of("thr-changes", items=["x"]), ("ERROR", "VAR_SUB_ERROR"))

    run = start("thr-unwaited")
    check("an exit waits for children", status_of(run), "RUNNING")
    post(run, "thr-go", "on")
    check("that end", outcome(run), ("COMPLETED", None))

    check("all of them", outcome_of("thr-all"), ("COMPLETED", "both"))
    run = start("thr-any")
    check("any of them", outcome(run), ("COMPLETED", "any"))
    check("the other one is halted", LHStatus.Name(stub.GetWfRun(run).thread_runs[2].status), "HALTED")
    run = start("thr-any-but-broken")
    until(lambda: stub.GetWfRun(run).thread_runs[1].status == LHStatus.EXCEPTION)
    check("any of them waits on after a failure", status_of(run), "RUNNING")
    post(run, "thr-go", "on")
    check("for one that completes", outcome(run), ("COMPLETED", "any"))
    check("none of them", outcome_of("thr-none"), ("ERROR", "CHILD_FAILURE"))
    check("the first of them", outcome_of("thr-first"), ("COMPLETED", "first"))
    check("the first of them fails", outcome_of("thr-first-broken"), ("EXCEPTION", "broken"))

    run = start("thr-mended")
    check("handlers for a child's failure", outcome(run), ("COMPLETED", "a wheel, an error"))
    handlers = [each for each in stub.GetWfRun(run).thread_runs if each.type == ThreadType.FAILURE_HANDLER]
    check("are threads of their own", len(handlers), 3)
    check("a handler of the wait itself", outcome_of("thr-at-the-wait"), ("COMPLETED", "handled"))
    check("a child's exception goes up", outcome_of("thr-unmended"), ("EXCEPTION", "broken"))
    check("a child's error goes up", outcome_of("thr-unmended-error"), ("ERROR", "CHILD_FAILURE"))
    check("a failed child that nobody waits for", outcome_of("thr-forgotten"), ("ERROR", "CHILD_FAILURE"))

    run = start("thr-interrupts")
    check("an interrupt", interrupted(run, "rain", 1), (True, True))
    check("and another one", interrupted(run, "sun", 2), (True, True))
    post(run, "thr-go", "on")
    check("the event is still waited for", outcome(run), ("COMPLETED", "2 sun"))
    check("an interrupt of nothing", post(run, "thr-bulletin", "late").claimed, False)
    run = start("thr-interrupts")
    post(run, "thr-stop", "now")
    check("a handler that fails", outcome(run)[0], "EXCEPTION")
    run = start("thr-child-interrupts")
    check("an interrupt of a child", interrupted(run, "fog", 1), (True, True))
    post(run, "thr-go", "on")
    check("it goes on too", outcome(run), ("COMPLETED", "interrupted"))


async def program():
    async with working({"thr-add": add, "thr-break": break_down}):
        await asyncio.to_thread(run_all)


main(program)
