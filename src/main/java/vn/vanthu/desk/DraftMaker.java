package vn.vanthu.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.desk.NoDraftException.Why;
import vn.vanthu.draft.DraftException;
import vn.vanthu.draft.RollForward;
import vn.vanthu.draft.Sources;
import vn.vanthu.draft.TargetRule;
import vn.vanthu.draft.report.Corrections;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Period;
import vn.vanthu.library.Library;
import vn.vanthu.match.Issuer;
import vn.vanthu.match.Times;
import vn.vanthu.registry.Registry;

/** Makes drafts of documents of the library. */
final class DraftMaker {

    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 70;
    private static final int MOST_PRIORS = 10;
    private static final int MOST_REPORTS = 300;

    private DraftMaker() {}

    /**
     * Sees whether a draft can be asked for like that, and which documents of the library belong to
     * it beside those that were named.
     *
     * @throws NoDraftException when the request cannot be meant
     */
    static DraftSession session(
            ReadingRoom room, String id, String who, Instant now, DraftRequest request)
            throws IOException, NoDraftException {
        try (var visit = room.enter()) {
            Library library = visit.library();
            for (String sha256 : request.documents()) {
                if (!CHECKSUM.matcher(sha256).matches() || !library.keeps(sha256)) {
                    throw wrong("Kho không có văn bản " + shortened(sha256) + ". Chọn lại.");
                }
            }
            return switch (request) {
                case DraftRequest.Plan plan -> {
                    requirePlan(plan);
                    var priors = documents(library, plan.from());
                    String title = "Kế hoạch năm " + plan.year() + " từ " + names(priors);
                    var beside = LaterDocuments.of(priors, library);
                    yield new DraftSession(id, who, now, title, plan, beside, Map.of());
                }
                case DraftRequest.Report report -> {
                    Period period = period(report);
                    var plan = library.document(report.plan());
                    requireReport(report, plan);
                    String title = "Báo cáo " + Times.named(period) + " về " + name(plan);
                    var beside =
                            report.previousInLibrary()
                                    ? ReportDrafting.earlier(library, plan, period)
                                    : List.<String>of();
                    yield new DraftSession(id, who, now, title, report, beside, Map.of());
                }
            };
        }
    }

    /**
     * Makes the draft.
     *
     * @throws NoDraftException when the documents do not allow it, or one is gone
     */
    static MadeDraft made(ReadingRoom room, DraftSession session)
            throws IOException, NoDraftException {
        try (var visit = room.enter()) {
            return switch (session.request()) {
                case DraftRequest.Plan plan -> plan(visit.library(), plan, session.beside());
                case DraftRequest.Report report ->
                        report(visit.library(), report, session.beside());
            };
        }
    }

    private static MadeDraft plan(Library library, DraftRequest.Plan plan, List<String> beside)
            throws IOException, NoDraftException {
        var sources =
                new Sources(
                        documents(library, plan.from()),
                        documents(library, plan.with()),
                        documents(library, beside.stream().filter(library::keeps).toList()),
                        plan.issuer());
        try {
            var draft =
                    new RollForward(Registry.bundled())
                            .roll(sources, plan.year(), requirePlan(plan));
            return new MadeDraft(DraftKind.PLAN, draft, List.of());
        } catch (DraftException impossible) {
            throw wrong(withoutFolders(impossible.words(), sources.priors()));
        }
    }

    /** Where on the machine a file lay is no matter of those who ask from elsewhere. */
    private static String withoutFolders(String words, List<AnalysedDocument> documents) {
        String bare = words;
        for (AnalysedDocument document : documents) {
            bare = bare.replace(document.document().source().file(), Issuer.fileOf(document));
        }
        return bare;
    }

    private static MadeDraft report(
            Library library, DraftRequest.Report report, List<String> beside)
            throws IOException, NoDraftException {
        Period period = period(report);
        var plan = documents(library, List.of(report.plan())).getFirst();
        var drafting = new ReportDrafting(plan, period, documents(library, report.received()));
        var received = drafting.received();
        if (received.reports().isEmpty()) {
            throw wrong(
                    "Không có báo cáo nào của "
                            + Times.named(period)
                            + " trong "
                            + report.received().size()
                            + " văn bản đã chọn. Kiểm tra kỳ báo cáo và các báo cáo."
                            + received.remarks().stream()
                                    .limit(5)
                                    .map(remark -> " " + remark.words())
                                    .collect(Collectors.joining()));
        }
        var earlier =
                drafting.comparedWith(
                        documents(library, beside.stream().filter(library::keeps).toList()));
        var consolidation = drafting.consolidated(Corrections.NONE, earlier);
        var remarks =
                consolidation.issues().stream()
                        .map(issue -> issue.kind().title() + ": " + issue.words())
                        .toList();
        var draft = drafting.draft(consolidation, report.issuer());
        return new MadeDraft(DraftKind.REPORT, draft, remarks);
    }

    private static TargetRule requirePlan(DraftRequest.Plan plan) throws NoDraftException {
        if (plan.from().isEmpty()) {
            throw wrong("Chưa chọn kế hoạch trước. Chọn ít nhất một kế hoạch.");
        }
        if (plan.from().size() > MOST_PRIORS || plan.with().size() > MOST_REPORTS) {
            throw wrong(
                    "Chọn nhiều nhất "
                            + MOST_PRIORS
                            + " kế hoạch và "
                            + MOST_REPORTS
                            + " báo cáo.");
        }
        if (!DraftKind.isPlanYear(plan.year())) {
            throw wrong("“" + plan.year() + "” không phải năm kế hoạch. Ví dụ: 2026.");
        }
        TargetRule rule = TargetRule.of(plan.targets());
        if (rule == null) {
            throw wrong(
                    "“"
                            + plan.targets()
                            + "” không phải quy tắc cho chỉ tiêu. Dùng keep, actual, hay +5%.");
        }
        return rule;
    }

    private static void requireReport(DraftRequest.Report report, AnalysedDocument plan)
            throws NoDraftException {
        if (!DraftKind.isReportedOn(plan)) {
            throw wrong(
                    plan.name() + ": không phải kế hoạch. Chọn kế hoạch mà các báo cáo nói về.");
        }
        if (report.received().isEmpty()) {
            throw wrong("Chưa chọn báo cáo nhận được. Chọn ít nhất một báo cáo.");
        }
        if (report.received().size() > MOST_REPORTS) {
            throw wrong("Chọn nhiều nhất " + MOST_REPORTS + " báo cáo.");
        }
    }

    private static Period period(DraftRequest.Report report) throws NoDraftException {
        return Period.parse(report.period())
                .orElseThrow(() ->
                        wrong(
                                "“"
                                        + report.period()
                                        + "” không phải kỳ báo cáo. Ví dụ: 2026, 2026-H1, 2026-9M,"
                                        + " 2026-Q3, 2026-07."));
    }

    private static List<AnalysedDocument> documents(Library library, List<String> checksums)
            throws IOException, NoDraftException {
        var all = new ArrayList<AnalysedDocument>();
        for (String sha256 : new LinkedHashSet<>(checksums)) {
            if (!library.keeps(sha256)) {
                throw new NoDraftException(
                        Why.GONE,
                        "Văn bản "
                                + shortened(sha256)
                                + " mà dự thảo này làm từ đó không còn trong kho. Nạp lại văn bản,"
                                + " hoặc bỏ bản đang soạn.");
            }
            all.add(library.document(sha256));
        }
        return all;
    }

    private static String names(List<AnalysedDocument> documents) {
        return documents.stream().map(DraftMaker::name).collect(Collectors.joining(", "));
    }

    /** The number, or the beginning of the title. */
    private static String name(AnalysedDocument document) {
        String name = document.name();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private static String shortened(String sha256) {
        return sha256.substring(0, Math.min(12, sha256.length()));
    }

    private static NoDraftException wrong(String words) {
        return new NoDraftException(Why.WRONG, words);
    }
}
