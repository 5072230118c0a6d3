// The published Java client against a server: one family of constructs after the other, each compiled by its builder, registered, run to its
// end and compared. Prints `ok` or `FAILED` and what was checked, a line each. Run as a single source file.

import io.littlehorse.sdk.common.config.LHConfig;
import io.littlehorse.sdk.common.exception.LHTaskException;
import io.littlehorse.sdk.common.proto.*;
import io.littlehorse.sdk.common.proto.LittleHorseGrpc.LittleHorseBlockingStub;
import io.littlehorse.sdk.wfsdk.*;
import io.littlehorse.sdk.worker.*;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

public class Interop {
    static final LHConfig CONFIG = new LHConfig();
    static final LittleHorseBlockingStub CLIENT = CONFIG.getBlockingStub();
    /** What does not happen within this time does not happen. */
    static final long PATIENCE_MS = 20_000;
    static final List<Closeable> WORKERS = new ArrayList<>();

    @LHStructDef("person")
    public static class Person {
        public String name;
        public int age;

        public Person() {}

        public Person(String name, int age) {
            this.name = name;
            this.age = age;
        }

        public String getName() { return name; }
        public void setName(String name) { this.name = name; }
        public int getAge() { return age; }
        public void setAge(int age) { this.age = age; }
    }

    /** The tasks of all workflows here. */
    public static class Tasks {
        @LHTaskMethod("greet")
        public String greet(String name) { return "hello " + name; }

        @LHTaskMethod("add")
        public long add(long one, long other) { return one + other; }

        @LHTaskMethod("flaky")
        public String flaky(String key, WorkerContext context) {
            context.log("attempt " + context.getAttemptNumber());
            if (context.getAttemptNumber() < 2) throw new IllegalStateException("not yet");
            return key + " after " + context.getAttemptNumber();
        }

        @LHTaskMethod("sell")
        public String sell(long items) {
            if (items > 3) throw new LHTaskException("out-of-stock", "only three are left");
            return "sold " + items;
        }

        @LHTaskMethod("nothing")
        public void nothing() {}

        @LHTaskMethod("birthday")
        public Person birthday(Person person) { return new Person(person.name, person.age + 1); }

        @LHTaskMethod("careful")
        public String careful(WorkerContext context) {
            int first = context.executeAndCheckpoint(checkpoint -> 21, Integer.class);
            int second = context.executeAndCheckpoint(checkpoint -> first * 2, Integer.class);
            return "counted " + second;
        }
    }

    public static void main(String[] arguments) {
        try {
            Tasks tasks = new Tasks();
            for (String name : List.of("greet", "add", "flaky", "sell", "nothing", "birthday", "careful")) {
                LHTaskWorker worker = new LHTaskWorker(tasks, name, CONFIG);
                if (name.equals("birthday")) worker.registerStructDef(Person.class, StructDefCompatibilityType.NO_SCHEMA_UPDATES);
                worker.registerTaskDef();
                worker.start();
                WORKERS.add(worker);
            }
            values();
            branches();
            tasks();
            failures();
            threads();
            waits();
            interrupts();
            events();
            userTasks();
            children();
            structs();
            halts();
            schedules();
        } catch (Throwable problem) {
            System.out.println("FAILED " + problem);
            problem.printStackTrace();
        } finally {
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    // ---- Families

    static void values() {
        register("values", wf -> {
            WfRunVariable number = wf.declareInt("number").withDefault(5);
            WfRunVariable real = wf.declareDouble("real").withDefault(2.5);
            WfRunVariable text = wf.declareStr("text").withDefault("a");
            WfRunVariable object = wf.declareJsonObj("object").withDefault(Map.of("list", List.of(1, 2, 3), "name", "ada"));
            WfRunVariable list = wf.declareJsonArr("list").withDefault(List.of());
            number.assign(number.multiply(3).subtract(1).divide(2));
            number.assign(number.add(wf.pow(number, 2)));
            real.assign(number.castToDouble().divide(4.0));
            list.assign(list.extend(object.jsonPath("$.list")));
            wf.mutate(list, VariableMutationType.ADD, 9);
            wf.mutate(list, VariableMutationType.REMOVE_INDEX, 0);
            text.assign(wf.format("{0} of {1}", object.jsonPath("$.name"), list.size()));
            wf.execute("nothing");
            wf.complete(wf.format("{0}; {1}; {2}", number, real, text));
        });
        check("expressions, casts, JSON paths, sizes, formats", ended("values", Map.of()), "COMPLETED 56; 14; ada of 3");
    }

    static void branches() {
        register("branches", wf -> {
            WfRunVariable count = wf.declareInt("count").required();
            WfRunVariable result = wf.declareStr("result").withDefault("");
            wf.doIf(count.isGreaterThan(10), then -> result.assign("many"))
                    .doElseIf(count.isGreaterThan(2), then -> result.assign("some"))
                    .doElse(then -> result.assign("few"));
            wf.doWhile(count.isGreaterThan(0), body -> {
                body.execute("nothing");
                count.assign(count.subtract(1));
            });
            wf.complete(wf.format("{0}, then {1}", result, count));
        });
        check("if", ended("branches", Map.of("count", of(11))), "COMPLETED many, then 0");
        check("else if", ended("branches", Map.of("count", of(3))), "COMPLETED some, then 0");
        check("else", ended("branches", Map.of("count", of(0))), "COMPLETED few, then 0");
        refused("a missing input", "INVALID_ARGUMENT", () -> start("branches", Map.of()));
    }

    static void tasks() {
        register("tasks", wf -> {
            WfRunVariable name = wf.declareStr("name").searchable().required();
            NodeOutput greeting = wf.execute("greet", name);
            NodeOutput sum = wf.execute("add", 40, 2);
            NodeOutput late = wf.execute("flaky", name).withRetries(3);
            NodeOutput careful = wf.execute("careful");
            wf.complete(wf.format("{0}; {1}; {2}; {3}", greeting, sum, late, careful));
        });
        WfRunId id = start("tasks", Map.of("name", of("ada")));
        check("tasks, retries, checkpoints", await(id), "COMPLETED hello ada; 42; ada after 2; counted 42");
        TaskRun careful = CLIENT.getTaskRun(TaskRunId.newBuilder().setWfRunId(id).setTaskGuid("0-4").build());
        check("two checkpoints", careful.getTotalCheckpoints() + " " + careful.getStatus(), "2 TASK_SUCCESS");
        WfRunIdList found = CLIENT.searchWfRun(SearchWfRunRequest.newBuilder()
                .setWfSpecName("tasks")
                .addVariableFilters(VariableMatch.newBuilder().setVarName("name").setValue(of("ada")))
                .build());
        check("a search by variable", String.valueOf(found.getResultsList().equals(List.of(id))), "true");
    }

    static void failures() {
        register("failures", wf -> {
            WfRunVariable items = wf.declareInt("items").required();
            WfRunVariable result = wf.declareStr("result").withDefault("none");
            NodeOutput sold = wf.execute("sell", items);
            wf.handleException(sold, "out-of-stock", handler -> {
                WfRunVariable why = handler.declareStr(WorkflowThread.HANDLER_INPUT_VAR);
                handler.execute("nothing");
                result.assign("ordered more");
            });
            wf.doIf(items.isGreaterThan(9), then -> then.fail(items, "too-many", "nobody needs so many"));
            wf.complete(result);
        });
        check("no failure", ended("failures", Map.of("items", of(1))), "COMPLETED none");
        check("a handled exception", ended("failures", Map.of("items", of(5))), "COMPLETED ordered more");
        check("an exception of the workflow's own", ended("failures", Map.of("items", of(10))), "EXCEPTION too-many nobody needs so many");
        register("errors", wf -> {
            NodeOutput broken = wf.execute("flaky", "x").withRetries(0);
            wf.handleError(broken, LHErrorType.TASK_FAILURE, handler -> handler.execute("nothing"));
            wf.handleAnyFailure(wf.execute("flaky", "y"), handler -> handler.fail("given-up", "twice is enough"));
        });
        // The handler ends the thread; the failure of its node stays the first one (spec B 7.4).
        check("a handler that fails", ended("errors", Map.of()), "EXCEPTION TASK_FAILURE twice is enough");
    }

    static void threads() {
        register("threads", wf -> {
            WfRunVariable total = wf.declareInt("total").withDefault(0);
            WfRunVariable items = wf.declareJsonArr("items").withDefault(List.of(1, 2, 3, 4));
            SpawnedThread one = wf.spawnThread(child -> {
                WfRunVariable input = child.declareInt("step");
                total.assign(child.execute("add", total, input));
            }, "one", Map.of("step", 10));
            wf.waitForThreads(SpawnedThreads.of(one));
            SpawnedThreads all = wf.spawnThreadForEach(items, "each", child -> {
                WfRunVariable item = child.declareInt(WorkflowThread.HANDLER_INPUT_VAR);
                child.execute("nothing");
                total.assign(total.add(item));
            });
            wf.waitForThreads(all);
            wf.complete(total);
        });
        WfRunId id = start("threads", Map.of());
        check("threads change their parent's variables", await(id), "COMPLETED 20");
        check("five child threads", String.valueOf(CLIENT.getWfRun(id).getGreatestThreadrunNumber()), "5");
    }

    static void waits() {
        register("waits", wf -> {
            WfRunVariable result = wf.declareStr("result").withDefault("none");
            SpawnedThread fast = wf.spawnThread(child -> child.execute("nothing"), "fast", Map.of());
            SpawnedThread never = wf.spawnThread(child -> child.waitForEvent("never").registeredAs(String.class), "never", Map.of());
            wf.waitForAnyOf(SpawnedThreads.of(fast, never));
            SpawnedThread broken = wf.spawnThread(child -> child.fail("broken", "on purpose"), "broken", Map.of());
            wf.waitForThreads(SpawnedThreads.of(broken)).handleExceptionOnChild("broken", handler -> {
                handler.execute("nothing");
                result.assign("mended");
            });
            SpawnedThread first = wf.spawnThread(child -> child.execute("nothing"), "first", Map.of());
            SpawnedThread second = wf.spawnThread(child -> child.waitForEvent("never"), "second", Map.of());
            wf.waitForFirstOf(SpawnedThreads.of(first, second));
            wf.complete(result);
        });
        check("any, first, a handler for a child", ended("waits", Map.of()), "COMPLETED mended");
        register("unmended", wf -> {
            SpawnedThread broken = wf.spawnThread(child -> child.fail("broken", "on purpose"), "broken", Map.of());
            wf.waitForThreads(SpawnedThreads.of(broken));
        });
        check("a child's exception goes up", ended("unmended", Map.of()), "EXCEPTION broken on purpose");
    }

    static void interrupts() {
        register("interrupts", wf -> {
            WfRunVariable news = wf.declareStr("news").withDefault("none");
            wf.registerInterruptHandler("bulletin", handler -> {
                WfRunVariable content = handler.declareStr(WorkflowThread.HANDLER_INPUT_VAR);
                handler.execute("nothing");
                news.assign(content);
            }).withEventType(String.class);
            wf.waitForEvent("go").registeredAs(String.class);
            wf.complete(news);
        });
        WfRunId id = start("interrupts", Map.of());
        post(id, "bulletin", of("rain"));
        until("the interrupt is over", () -> {
            WfRun run = CLIENT.getWfRun(id);
            return run.getThreadRunsCount() == 2 && run.getThreadRuns(0).getStatus() == LHStatus.RUNNING;
        });
        post(id, "go", of("on"));
        check("an interrupt while an event is waited for", await(id), "COMPLETED rain");
    }

    static void events() {
        register("throws", wf -> {
            WfRunVariable key = wf.declareStr("key").required();
            NodeOutput payment = wf.waitForEvent("payment")
                    .registeredAs(Long.class)
                    .withCorrelationId(key)
                    .withCorrelatedEventConfig(CorrelatedEventConfig.newBuilder().setDeleteAfterFirstCorrelation(true).build());
            wf.throwEvent("paid", payment).registeredAs(Long.class);
            NodeOutput late = wf.waitForEvent("go").timeout(1);
            wf.handleError(late, LHErrorType.TIMEOUT, handler -> handler.execute("nothing"));
            wf.waitForCondition(wf.condition(key, Comparator.NOT_EQUALS, ""));
            wf.sleepSeconds(1);
            wf.complete(payment);
        });
        WfRunId id = start("throws", Map.of("key", of("order-7")));
        CLIENT.putCorrelatedEvent(PutCorrelatedEventRequest.newBuilder()
                .setKey("order-7")
                .setExternalEventDefId(ExternalEventDefId.newBuilder().setName("payment"))
                .setContent(of(1200))
                .build());
        WorkflowEvent paid = CLIENT.awaitWorkflowEvent(AwaitWorkflowEventRequest.newBuilder()
                .setWfRunId(id)
                .addEventDefIds(WorkflowEventDefId.newBuilder().setName("paid"))
                .build());
        check("a workflow event is awaited", String.valueOf(paid.getContent().getInt()), "1200");
        check("correlation, timeout, condition, sleep", await(id), "COMPLETED 1200");
    }

    static void userTasks() {
        CLIENT.putUserTaskDef(PutUserTaskDefRequest.newBuilder()
                .setName("approve")
                .addFields(UserTaskField.newBuilder().setName("approved").setDisplayName("OK?").setType(VariableType.BOOL).setRequired(true))
                .build());
        register("approval", wf -> {
            WfRunVariable result = wf.declareStr("result").withDefault("none");
            UserTaskOutput form = wf.assignUserTask("approve", "ada", "staff").withNotes("look closely");
            wf.releaseToGroupOnDeadline(form, 600);
            wf.scheduleReminderTask(form, 600, "nothing");
            result.assign(wf.format("approved: {0}", form.jsonPath("$.approved")));
            UserTaskOutput other = wf.assignUserTask("approve", null, "staff").withOnCancellationException("withdrawn");
            wf.handleException(other, "withdrawn", handler -> handler.execute("nothing"));
            wf.complete(result);
        });
        WfRunId id = start("approval", Map.of());
        UserTaskRunId first = userTask(id, 0);
        refused("a result that the form does not have", "INVALID_ARGUMENT", () -> complete(first, "ada", Map.of("other", of(true))));
        refused("a claim of a claimed task", "FAILED_PRECONDITION", () -> assign(first, "bob", false));
        assign(first, "bob", true);
        CLIENT.putUserTaskRunComment(
                PutUserTaskRunCommentRequest.newBuilder().setUserTaskRunId(first).setUserId("bob").setComment("hm").build());
        CLIENT.saveUserTaskRunProgress(SaveUserTaskRunProgressRequest.newBuilder()
                .setUserTaskRunId(first)
                .setUserId("bob")
                .putResults("approved", of(false))
                .build());
        complete(first, "bob", Map.of("approved", of(true)));
        UserTaskRun done = CLIENT.getUserTaskRun(first);
        check("the life of a user task", done.getStatus() + " " + done.getUserId() + " " + done.getNotes(), "DONE bob look closely");
        CLIENT.cancelUserTaskRun(CancelUserTaskRunRequest.newBuilder().setUserTaskRunId(userTask(id, 1)).build());
        check("completed, cancelled, handled", await(id), "COMPLETED approved: true");
    }

    static void children() {
        register("child", wf -> {
            WfRunVariable name = wf.declareStr("name").required();
            wf.complete(wf.execute("greet", name));
        });
        register("parent", wf -> {
            WfRunVariable name = wf.declareStr("name").withDefault("ada");
            SpawnedChildWf child = wf.runWf("child", Map.of("name", name));
            NodeOutput greeting = wf.waitForChildWf(child);
            wf.execute("greet", greeting);
            wf.complete(name);
        });
        WfRunId id = start("parent", Map.of());
        check("a child WfRun", await(id), "COMPLETED ada");
        WfRunIdList found = CLIENT.searchWfRun(SearchWfRunRequest.newBuilder().setParentWfRunId(id).build());
        check("is found by its parent", String.valueOf(found.getResultsCount()), "1");
        check("its output", await(found.getResults(0)), "COMPLETED hello ada");
        register("elder", wf -> {
            WfRunVariable shared = wf.declareInt("shared").withDefault(1).asPublic();
            wf.waitForCondition(shared.isGreaterThan(1));
            wf.waitForEvent("go");
            wf.complete(shared);
        });
        Workflow younger = Workflow.newWorkflow("younger", wf -> {
            WfRunVariable shared = wf.declareInt("shared").asInherited();
            shared.assign(shared.add(41));
            wf.execute("nothing");
        });
        younger.setParent("elder");
        younger.registerWfSpec(CLIENT);
        WfRunId elder = start("elder", Map.of());
        WfRun run = CLIENT.runWf(RunWfRequest.newBuilder().setWfSpecName("younger").setParentWfRunId(elder).build());
        check("a WfRun below another", await(run.getId()), "COMPLETED");
        post(elder, "go", of("on"));
        check("an inherited variable", await(elder), "COMPLETED 42");
    }

    static void structs() {
        register("structs", wf -> {
            WfRunVariable person = wf.declareStruct("person", Person.class);
            WfRunVariable older = wf.declareStruct("older", Person.class);
            person.assign(wf.buildStruct("person").put("name", "ada").put("age", 36));
            older.assign(wf.execute("birthday", person));
            wf.complete(wf.format("{0} is {1}", older.get("name"), older.get("age")));
        });
        check("structs in variables, tasks and paths", ended("structs", Map.of()), "COMPLETED ada is 37");
        register("arrays", wf -> {
            WfRunVariable numbers = wf.declareArray("numbers", Long.class);
            WfRunVariable total = wf.declareInt("total").withDefault(0);
            SpawnedThreads all = wf.spawnThreadForEach(numbers, "each", child -> {
                WfRunVariable item = child.declareInt(WorkflowThread.HANDLER_INPUT_VAR);
                total.assign(total.add(item));
            });
            wf.waitForThreads(all);
            total.assign(total.add(numbers.get(0)));
            wf.complete(total);
        });
        Array array = Array.newBuilder().addItems(of(5)).addItems(of(6)).build();
        VariableValue numbers = VariableValue.newBuilder().setArray(array).build();
        check("a native array", ended("arrays", Map.of("numbers", numbers)), "COMPLETED 16");
        refused("an array of another type", "INVALID_ARGUMENT", () -> start(
                "arrays", Map.of("numbers", VariableValue.newBuilder().setArray(Array.newBuilder().addItems(of("x"))).build())));
    }

    static void halts() {
        register("halts", wf -> {
            wf.waitForEvent("go");
            NodeOutput late = wf.execute("flaky", "again");
            wf.complete(late);
        });
        WfRunId id = start("halts", Map.of());
        CLIENT.stopWfRun(StopWfRunRequest.newBuilder().setWfRunId(id).build());
        check("a stopped WfRun", CLIENT.getWfRun(id).getStatus().toString(), "HALTED");
        post(id, "go", of("on"));
        CLIENT.resumeWfRun(ResumeWfRunRequest.newBuilder().setWfRunId(id).build());
        check("goes on, and fails", await(id), "ERROR TASK_FAILURE");
        WfRun rescued = CLIENT.rescueThreadRun(RescueThreadRunRequest.newBuilder().setWfRunId(id).setSkipCurrentNode(false).build());
        check("is rescued", rescued.getStatus().toString(), "RUNNING");
        check("and fails once more", await(id), "ERROR TASK_FAILURE");
        CLIENT.deleteWfRun(DeleteWfRunRequest.newBuilder().setId(id).build());
        refused("what was deleted", "NOT_FOUND", () -> CLIENT.getWfRun(id));
    }

    static void schedules() {
        ScheduledWfRun scheduled = CLIENT.scheduleWf(ScheduleWfRequest.newBuilder()
                .setWfSpecName("values")
                .setCronExpression("5 4 * * *")
                .setId("nightly")
                .build());
        check("a schedule", scheduled.getCronExpression(), "5 4 * * *");
        ScheduledWfRunIdList found = CLIENT.searchScheduledWfRun(
                SearchScheduledWfRunRequest.newBuilder().setWfSpecName("values").build());
        check("is found", found.getResultsList().toString().contains("nightly") + "", "true");
        refused("a bad cron expression", "INVALID_ARGUMENT", () -> CLIENT.scheduleWf(
                ScheduleWfRequest.newBuilder().setWfSpecName("values").setCronExpression("every day").build()));
        CLIENT.deleteScheduledWfRun(DeleteScheduledWfRunRequest.newBuilder().setId(scheduled.getId()).build());
    }

    // ---- What the families are written with

    static void register(String name, ThreadFunc body) {
        Workflow.newWorkflow(name, body).registerWfSpec(CLIENT);
    }

    static WfRunId start(String name, Map<String, VariableValue> inputs) {
        return CLIENT.runWf(RunWfRequest.newBuilder().setWfSpecName(name).putAllVariables(inputs).build()).getId();
    }

    static String ended(String name, Map<String, VariableValue> inputs) {
        return await(start(name, inputs));
    }

    /** How a WfRun ended: its status with its output, or its failure. */
    static String await(WfRunId id) {
        until("WfRun " + id.getId() + " ends", () -> switch (CLIENT.getWfRun(id).getStatus()) {
            case COMPLETED, ERROR, EXCEPTION -> true;
            default -> false;
        });
        WfRun run = CLIENT.getWfRun(id);
        ThreadRun thread = run.getThreadRuns(0);
        if (run.getStatus() == LHStatus.COMPLETED) return ("COMPLETED " + show(thread.getOutput())).trim();
        NodeRun node = CLIENT.getNodeRun(NodeRunId.newBuilder().setWfRunId(id).setPosition(thread.getCurrentNodePosition()).build());
        Failure failure = node.getFailures(node.getFailuresCount() - 1);
        return run.getStatus() + " " + failure.getFailureName() + (run.getStatus() == LHStatus.ERROR ? "" : " " + thread.getErrorMessage());
    }

    static void until(String what, BooleanSupplier holds) {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (!holds.getAsBoolean()) {
            if (System.currentTimeMillis() > end) throw new IllegalStateException("Expected that " + what + ", but it did not happen");
            try {
                Thread.sleep(20);
            } catch (InterruptedException problem) {
                throw new IllegalStateException(problem);
            }
        }
    }

    static void post(WfRunId id, String event, VariableValue content) {
        CLIENT.putExternalEvent(PutExternalEventRequest.newBuilder()
                .setWfRunId(id)
                .setExternalEventDefId(ExternalEventDefId.newBuilder().setName(event))
                .setContent(content)
                .build());
    }

    static UserTaskRunId userTask(WfRunId id, int index) {
        ListUserTaskRunRequest request = ListUserTaskRunRequest.newBuilder().setWfRunId(id).build();
        until("user task " + index + " is there", () -> CLIENT.listUserTaskRuns(request).getResultsCount() > index);
        return CLIENT.listUserTaskRuns(request).getResults(index).getId();
    }

    static void assign(UserTaskRunId id, String user, boolean override) {
        CLIENT.assignUserTaskRun(AssignUserTaskRunRequest.newBuilder()
                .setUserTaskRunId(id)
                .setUserId(user)
                .setOverrideClaim(override)
                .build());
    }

    static void complete(UserTaskRunId id, String user, Map<String, VariableValue> results) {
        CLIENT.completeUserTaskRun(CompleteUserTaskRunRequest.newBuilder()
                .setUserTaskRunId(id)
                .setUserId(user)
                .putAllResults(results)
                .build());
    }

    static VariableValue of(long number) { return VariableValue.newBuilder().setInt(number).build(); }
    static VariableValue of(String text) { return VariableValue.newBuilder().setStr(text).build(); }
    static VariableValue of(boolean bool) { return VariableValue.newBuilder().setBool(bool).build(); }

    static String show(VariableValue value) {
        return switch (value.getValueCase()) {
            case INT -> String.valueOf(value.getInt());
            case STR -> value.getStr();
            case VALUE_NOT_SET -> "";
            default -> value.toString().trim();
        };
    }

    static void check(String what, String got, String expected) {
        System.out.println(got.equals(expected) ? "ok " + what : "FAILED " + what + ": expected " + expected + ", got " + got);
    }

    static void refused(String what, String code, Runnable call) {
        try {
            call.run();
            System.out.println("FAILED " + what + ": expected " + code + ", but it was accepted");
        } catch (io.grpc.StatusRuntimeException problem) {
            check(what, problem.getStatus().getCode().toString(), code);
        }
    }
}
