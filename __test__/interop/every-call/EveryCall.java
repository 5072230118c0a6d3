// Plays the steps of steps.ts, given as a file of JSON, by the published client's own stubs: prints for each how it ended. Run as a single
// source file.

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.littlehorse.sdk.common.config.LHConfig;
import io.littlehorse.sdk.common.proto.LittleHorseGrpc.LittleHorseBlockingStub;
import io.littlehorse.sdk.common.proto.PollTaskRequest;
import io.littlehorse.sdk.common.proto.PollTaskResponse;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class EveryCall {
    static final LHConfig CONFIG = new LHConfig();
    static final LittleHorseBlockingStub STUB = CONFIG.getBlockingStub();
    static final long PATIENCE_MS = 60_000;

    record Outcome(String code, JsonObject reply) {}

    public static void main(String[] arguments) throws Exception {
        for (JsonElement each : JsonParser.parseString(Files.readString(Path.of(arguments[0]))).getAsJsonArray()) {
            JsonObject step = each.getAsJsonObject();
            String rpc = step.get("rpc").getAsString();
            Outcome outcome = play(rpc, step);
            JsonObject line = new JsonObject();
            line.addProperty("rpc", rpc);
            line.addProperty("code", outcome.code);
            line.add("reply", outcome.reply);
            System.out.println(line);
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    static Outcome play(String rpc, JsonObject step) throws Exception {
        String name = Character.toLowerCase(rpc.charAt(0)) + rpc.substring(1);
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (true) {
            Outcome outcome = rpc.equals("PollTask") ? poll(step.get("request")) : call(name, step.get("request"));
            boolean done = outcome.code.equals(step.get("code").getAsString()) || !step.get("until").getAsBoolean();
            if (done || System.currentTimeMillis() > end) return outcome;
            Thread.sleep(100);
        }
    }

    static Outcome call(String name, JsonElement request) throws Exception {
        Method method = Arrays.stream(LittleHorseBlockingStub.class.getMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElse(null);
        if (method == null) return new Outcome("ABSENT", new JsonObject());
        Message.Builder builder = (Message.Builder) method.getParameterTypes()[0].getMethod("newBuilder").invoke(null);
        JsonFormat.parser().ignoringUnknownFields().merge(request.toString(), builder);
        try {
            return ok((Message) method.invoke(STUB, builder.build()));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof StatusRuntimeException error) return refused(error);
            throw refused;
        }
    }

    static Outcome poll(JsonElement request) throws Exception {
        PollTaskRequest.Builder builder = PollTaskRequest.newBuilder();
        JsonFormat.parser().merge(request.toString(), builder);
        CompletableFuture<PollTaskResponse> first = new CompletableFuture<>();
        StreamObserver<PollTaskRequest> polls = CONFIG.getAsyncStub().pollTask(new StreamObserver<>() {
            @Override
            public void onNext(PollTaskResponse response) { first.complete(response); }

            @Override
            public void onError(Throwable error) { first.completeExceptionally(error); }

            @Override
            public void onCompleted() {}
        });
        polls.onNext(builder.build());
        try {
            return ok(first.get(PATIENCE_MS, TimeUnit.MILLISECONDS));
        } catch (java.util.concurrent.ExecutionException refused) {
            return refused((StatusRuntimeException) refused.getCause());
        } finally {
            polls.onCompleted();
        }
    }

    static Outcome ok(Message reply) throws Exception {
        return new Outcome("OK", JsonParser.parseString(JsonFormat.printer().print(reply)).getAsJsonObject());
    }

    static Outcome refused(StatusRuntimeException error) {
        return new Outcome(Status.fromThrowable(error).getCode().name(), new JsonObject());
    }
}
