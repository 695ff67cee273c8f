package vn.vanthu.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.Job;
import vn.vanthu.desk.OutcomeWords;
import vn.vanthu.library.Library;
import vn.vanthu.library.Outcome;
import vn.vanthu.report.ContractJson;

/** Kho: hand files in, see what became of each, read again, remove; how the library does. */
final class LibraryPage implements Page {

    private static final String PATH = "/kho";
    private static final int ON_A_PAGE = 50;
    private static final int LAST_PAGE = 999;
    private static final int AUDIT_LINES = 200;
    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");

    /** Vietnam has one time zone, and no summer time. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT)
                    .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Site site;

    LibraryPage(Site site) {
        this.site = site;
    }

    /**
     * @param megabytes of originals, records and index
     * @param behind documents that the index does not know yet
     */
    record Health(String folder, long documents, long entries, String megabytes, long behind) {}

    /**
     * @param document checksum; null where no document could be made of it
     * @param address of the document; null where there is none
     */
    record Row(
            String file,
            String badge,
            String state,
            String message,
            String at,
            @Nullable String document,
            @Nullable String address) {}

    record Work(String title, String state, String badge, String count, String address) {}

    /**
     * @param mayStop whether the program may be ended from the page
     */
    record View(
            Health health,
            String limit,
            List<Work> jobs,
            List<Row> failures,
            List<Row> files,
            int found,
            int page,
            @Nullable String previous,
            @Nullable String next,
            boolean mayStop) {}

    record JobView(
            String id,
            String title,
            String state,
            boolean over,
            int done,
            int total,
            String message,
            List<Row> steps) {}

    record AuditView(List<AuditRow> lines) {}

    record AuditRow(String at, String who, String deed, String about) {}

    @Override
    public void addTo(Routes routes) {
        routes.get(PATH, this::show);
        routes.post(PATH + "/nap", this::ingest);
        routes.post(PATH + "/doc-lai", ctx -> toJob(ctx, site.jobs().retry(Site.who(ctx))));
        routes.post(PATH + "/chi-muc", ctx -> toJob(ctx, site.jobs().reindex(Site.who(ctx))));
        routes.post(PATH + "/bo/{id}", this::remove);
        routes.get(PATH + "/viec/{id}", this::showJob);
        routes.watch(PATH + "/viec/{id}/tien-do", this::watchJob);
        routes.get(PATH + "/nhat-ky", this::showAudit);
    }

    private void show(Context ctx) throws IOException {
        String digits = ctx.queryParam("trang");
        boolean number = digits != null && digits.matches("\\d{1,3}");
        int page = number ? Math.clamp(Integer.parseInt(digits), 1, LAST_PAGE) : 1;
        try (var visit = site.room().enter()) {
            Library library = visit.library();
            List<Outcome> outcomes = library.outcomes().reversed();
            List<Outcome> done = outcomes.stream().filter(Outcome::isDone).toList();
            int from = Math.min(done.size(), (page - 1) * ON_A_PAGE);
            int to = Math.min(done.size(), from + ON_A_PAGE);
            var view =
                    new View(
                            health(library),
                            megabytes(site.settings().largestFile()),
                            site.jobs().all().stream().limit(5).map(LibraryPage::work).toList(),
                            outcomes.stream()
                                    .filter(outcome -> !outcome.isDone())
                                    .map(LibraryPage::row)
                                    .toList(),
                            done.subList(from, to).stream().map(LibraryPage::row).toList(),
                            done.size(),
                            page,
                            page > 1 ? PATH + "?trang=" + (page - 1) : null,
                            to < done.size() ? PATH + "?trang=" + (page + 1) : null,
                            site.settings().host() == null);
            site.screen().show(ctx, Menu.LIBRARY, "library.jte", "Kho", view);
        }
    }

    private static Health health(Library library) throws IOException {
        var status = library.status();
        long recorded = library.documents().size();
        return new Health(
                library.root().toString(),
                recorded,
                status.entries(),
                megabytes(size(library.root())),
                Math.max(0, recorded - status.documents()));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(LibraryPage::bytes).sum();
        }
    }

    /** Files of an index come and go while it is looked at. */
    private static long bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static String megabytes(long bytes) {
        return bytes < 1 << 20 ? (bytes + 1023) / 1024 + " KB" : (bytes >> 20) + " MB";
    }

    private static Work work(Job job) {
        var progress = job.progress();
        String badge =
                switch (progress.state()) {
                    case DONE -> "good";
                    case FAILED, STOPPED -> "bad";
                    case WAITING, RUNNING -> "warn";
                };
        return new Work(
                job.title(),
                progress.state().words(),
                badge,
                progress.steps().size() + "/" + progress.total(),
                address(job));
    }

    /** The page of a job. */
    static String address(Job job) {
        return PATH + "/viec/" + job.id();
    }

    private static Row row(Outcome outcome) {
        String sha256 = outcome.sha256();
        return new Row(
                String.valueOf(outcome.path().getFileName()),
                badge(outcome.kind()),
                OutcomeWords.of(outcome.kind()),
                outcome.message(),
                time(outcome.at()),
                sha256,
                outcome.isDone() && sha256 != null ? Places.document(sha256) : null);
    }

    private static String badge(String kind) {
        return switch (kind) {
            case Outcome.DONE -> "good";
            case Outcome.PARTIAL -> "warn";
            default -> "bad";
        };
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private void ingest(Context ctx) throws IOException {
        var kept = new ArrayList<Path>();
        for (UploadedFile file : ctx.uploadedFiles()) {
            if (!file.filename().isEmpty()) {
                try (var content = file.content()) {
                    kept.add(site.tray().keep(file.filename(), content).toAbsolutePath());
                }
            }
        }
        if (kept.isEmpty()) {
            throw Refused.badRequest("Chưa chọn tệp nào. Chọn tệp hoặc kéo thả vào trang Kho.");
        }
        toJob(ctx, site.jobs().ingest(kept, Site.who(ctx)));
    }

    /** Scripts get the address of the job, browsers without them its page. */
    private static void toJob(Context ctx, Job job) {
        String accepted = ctx.header("Accept");
        if (accepted != null && accepted.startsWith("application/json")) {
            ctx.status(HttpStatus.ACCEPTED)
                    .contentType("application/json; charset=utf-8")
                    .result(ContractJson.print(Map.of("job", job.id(), "page", address(job))));
        } else {
            ctx.redirect(address(job), HttpStatus.SEE_OTHER);
        }
    }

    private void remove(Context ctx) throws IOException {
        String sha256 = ctx.pathParam("id");
        if (!CHECKSUM.matcher(sha256).matches()) {
            throw Refused.notFound("Kho không có văn bản này.");
        }
        toJob(ctx, site.jobs().remove(sha256, name(sha256), Site.who(ctx)));
    }

    private String name(String sha256) throws IOException {
        try (var visit = site.room().enter()) {
            return visit.library().outcomes().stream()
                    .filter(outcome -> sha256.equals(outcome.sha256()))
                    .map(outcome -> String.valueOf(outcome.path().getFileName()))
                    .findFirst()
                    .orElseThrow(() -> Refused.notFound("Kho không có văn bản này."));
        }
    }

    private void showJob(Context ctx) {
        Job job = job(ctx);
        var progress = job.progress();
        var view =
                new JobView(
                        job.id(),
                        job.title(),
                        progress.state().words(),
                        progress.state().isOver(),
                        progress.steps().size(),
                        progress.total(),
                        progress.message(),
                        progress.steps().stream().map(LibraryPage::row).toList());
        site.screen().show(ctx, Menu.LIBRARY, "job.jte", job.title(), view);
    }

    private static Row row(Job.Step step) {
        String document = step.document();
        return new Row(
                step.file(),
                badge(step.kind()),
                OutcomeWords.of(step.kind()),
                step.message(),
                "",
                document,
                document == null ? null : Places.document(document));
    }

    private Job job(Context ctx) {
        return site.jobs()
                .find(ctx.pathParam("id"))
                .orElseThrow(() -> Refused.notFound("Không có việc này, hoặc đã xong từ lâu."));
    }

    private void watchJob(SseClient client) {
        Watching.follow(client, job(client.ctx()));
    }

    private void showAudit(Context ctx) {
        try {
            var lines =
                    site.audit().last(AUDIT_LINES).stream()
                            .map(line ->
                                    new AuditRow(
                                            time(line.at()),
                                            line.who(),
                                            line.deed().words(),
                                            line.about()))
                            .toList();
            var view = new AuditView(lines);
            site.screen().show(ctx, Menu.LIBRARY, "audit.jte", "Nhật ký", view);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
