package vn.vanthu.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.correct.Corrected;
import vn.vanthu.desk.CheckDesk;
import vn.vanthu.desk.FileName;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Evidence;
import vn.vanthu.fact.Finding;
import vn.vanthu.layout.LayoutFix;
import vn.vanthu.layout.Severity;
import vn.vanthu.layout.Spot;
import vn.vanthu.read.ReadException;
import vn.vanthu.report.Words;

/** Kiểm tra: a file is dropped, its faults are told, the mended copy is fetched. */
final class CheckPage implements Page {

    private static final String PATH = "/kiem-tra";

    /** So many places of one fault are named; the rest is counted. */
    private static final int SPOTS = 4;

    /** Letters of a quote that are shown. */
    private static final int QUOTED = 400;

    private final Site site;
    private final PickUps copies = new PickUps();

    CheckPage(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PATH, ctx -> show(ctx, null, null));
        routes.post(PATH, this::check);
        routes.post(PATH + "/ban-sua", this::mended);
    }

    private void show(Context ctx, @Nullable String wrong, CheckView.@Nullable Result result) {
        var view = new CheckView((site.settings().largestFile() >> 20) + " MB", wrong, result);
        String title = result == null ? "Kiểm tra" : result.file() + " – Kiểm tra";
        site.screen().show(ctx, Menu.CHECK, "check.jte", title, view);
    }

    private void check(Context ctx) throws IOException {
        UploadedFile file = ctx.uploadedFile("tep");
        if (file == null || file.filename().isEmpty()) {
            refuse(
                    ctx,
                    HttpStatus.BAD_REQUEST,
                    "Chưa chọn tệp nào. Chọn một tệp rồi bấm Kiểm tra.");
            return;
        }
        String name = FileName.harmless(file.filename());
        try (var content = file.content()) {
            show(ctx, null, result(name, site.checks().check(name, content)));
        } catch (ReadException unread) {
            var failure = unread.failure();
            refuse(
                    ctx,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    name + ": " + failure.message() + ". " + failure.remedy() + ".");
        }
    }

    private void refuse(Context ctx, HttpStatus status, String words) {
        ctx.status(status);
        show(ctx, words, null);
    }

    private void mended(Context ctx) {
        String ticket = String.valueOf(ctx.formParam("phieu"));
        var copy =
                copies.of(ticket)
                        .orElseThrow(() ->
                                Refused.notFound(
                                        "Bản đã sửa chỉ được giữ "
                                                + PickUps.KEPT.toMinutes()
                                                + " phút. Kiểm tra lại tệp để có bản"
                                                + " mới."));
        Downloads.send(ctx, copy.name(), copy.bytes());
    }

    private CheckView.Result result(String name, CheckDesk.Checked checked) {
        AnalysedDocument document = checked.document();
        var remarks = new ArrayList<>(DocumentPage.remarks(document));
        if (!checked.remark().isEmpty()) {
            remarks.add("Chưa rà soát được thể thức: " + checked.remark() + ".");
        }
        LayoutFix.Fixed form = checked.form();
        List<Finding> findings = document.findings();
        var raised = new ArrayList<CheckView.Raised>();
        for (Finding finding : findings) {
            raised.add(raised(document, finding, raised.size()));
        }
        var counts =
                Stream.of(Finding.Severity.values())
                        .map(each -> count(each, findings))
                        .filter(each -> !each.words().startsWith("0 "))
                        .toList();
        return new CheckView.Result(
                name,
                called(document, name),
                remarks,
                counts,
                raised,
                form == null ? null : form(name, form),
                findings.isEmpty() ? List.of() : text(document));
    }

    /** Type, number and title, as far as they are known. */
    private static String called(AnalysedDocument document, String file) {
        var metadata = document.metadata();
        String known =
                String.join(
                        " ",
                        Stream.of(metadata.typeName(), metadata.number(), metadata.title())
                                .filter(each -> each != null && !each.isEmpty())
                                .toList());
        return known.equals(file) ? "" : known;
    }

    private static CheckView.Count count(Finding.Severity severity, List<Finding> findings) {
        long count = findings.stream().filter(each -> each.severity() == severity).count();
        return new CheckView.Count(count + " " + Words.of(severity), FactLists.badge(severity));
    }

    private static CheckView.Raised raised(AnalysedDocument document, Finding finding, int number) {
        String quote = document.quote(finding).replaceAll("\\s+", " ").strip();
        return new CheckView.Raised(
                FactLists.badge(finding.severity()),
                Words.of(finding.severity()),
                Words.of(finding.kind()),
                place(finding.evidence()),
                Mishaps.sentence(finding.message().replaceFirst("\\.$", "")),
                quote.length() <= QUOTED ? quote : quote.substring(0, QUOTED - 1) + "…",
                FactLists.noteId(number));
    }

    private static String place(Evidence evidence) {
        return Stream.of(
                        evidence.section() == null ? "" : "mục " + evidence.section(),
                        evidence.page() == null ? "" : "trang " + evidence.page())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static List<Shown> text(AnalysedDocument document) {
        var facts = new FactLists(Corrected.untouched(document), Map.of());
        return new DocumentText(document, facts.findingMarks(), facts.notes(), null).lay();
    }

    private CheckView.Form form(String name, LayoutFix.Fixed form) {
        var report = form.before();
        var counts =
                Stream.of(Severity.values())
                        .filter(each -> report.count(each) > 0)
                        .map(each ->
                                new CheckView.Count(
                                        report.count(each) + " " + each.words(), badge(each)))
                        .toList();
        long mended = report.findings().stream().filter(each -> each.isFixable()).count();
        String stem = name.replaceFirst("(?i)\\.docx$", "");
        String ticket = mended == 0 ? null : copies.keep(stem + "-da-sua.docx", form.docx());
        return new CheckView.Form(
                report.regime().words(),
                counts,
                report.findings().stream().map(CheckPage::fault).toList(),
                ticket,
                mended,
                form.after().findings().size());
    }

    private static CheckView.Fault fault(vn.vanthu.layout.Finding finding) {
        List<String> spots = finding.spots().stream().map(Spot::words).toList();
        int shown = Math.min(SPOTS, spots.size());
        return new CheckView.Fault(
                badge(finding.severity()),
                finding.severity().words(),
                finding.about(),
                finding.there(),
                finding.right(),
                finding.basis(),
                finding.isFixable(),
                spots.subList(0, shown),
                spots.size() - shown);
    }

    private static String badge(Severity severity) {
        return switch (severity) {
            case FAULT -> "bad";
            case ADVICE -> "warn";
            case NOTE -> "";
        };
    }
}
