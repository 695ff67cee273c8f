package vn.vanthu.web;

import io.javalin.http.sse.SseClient;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.Job;
import vn.vanthu.desk.OutcomeWords;
import vn.vanthu.report.ContractJson;

/** Tells a browser how far a job is, as it goes on (server-sent events). */
final class Watching {

    private final SseClient client;
    private final Job job;
    private final Runnable listener = this::tell;
    private int told;
    private boolean ended;

    private Watching(SseClient client, Job job) {
        this.client = client;
        this.job = job;
    }

    /** Sends an event for each file that is done, from the first on, and one at the end. */
    static void follow(SseClient client, Job job) {
        var watching = new Watching(client, job);
        client.keepAlive();
        client.onClose(() -> job.forget(watching.listener));
        job.onChange(watching.listener);
        watching.tell();
    }

    private synchronized void tell() {
        if (ended || client.terminated()) {
            job.forget(listener);
            return;
        }
        var progress = job.progress();
        while (told < progress.steps().size()) {
            var step = progress.steps().get(told++);
            client.sendEvent("step", ContractJson.print(json(step)));
        }
        client.sendEvent("progress", ContractJson.print(json(progress)));
        if (progress.state().isOver()) {
            ended = true;
            job.forget(listener);
            client.close();
        }
    }

    static Map<String, @Nullable Object> json(Job.Step step) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("file", step.file());
        json.put("outcome", step.kind());
        json.put("words", OutcomeWords.of(step.kind()));
        json.put("message", step.message());
        json.put("document", step.document());
        return json;
    }

    static Map<String, @Nullable Object> json(Job.Progress progress) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("state", progress.state().name());
        json.put("words", progress.state().words());
        json.put("done", progress.steps().size());
        json.put("total", progress.total());
        json.put("message", progress.message());
        return json;
    }
}
