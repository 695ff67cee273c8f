package vn.vanthu.draft.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.Draft.Paragraph;
import vn.vanthu.draft.Draft.Part;
import vn.vanthu.draft.Grid;
import vn.vanthu.draft.Letterheads;
import vn.vanthu.draft.Piece;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Period;
import vn.vanthu.match.Issuer;
import vn.vanthu.match.Times;
import vn.vanthu.registry.ReformArea;
import vn.vanthu.registry.Registry;

/**
 * Writes the consolidated report as a draft: every sentence is carried from a report with its
 * source, filled from figures, or an empty place for a decision.
 */
public final class ReportWriter {

    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII"};

    private static final String BLANK = "……………………";

    private final Registry registry;

    public ReportWriter(Registry registry) {
        this.registry = registry;
    }

    /**
     * The draft; the statistics and the open questions are its annexes.
     *
     * @param issuer that reports, as it is to be written; null for the plan's own
     */
    public Draft write(
            AnalysedDocument plan, Consolidation consolidation, @Nullable String issuer) {
        var passages = new Passages(registry);
        consolidation.reports().forEach(passages::add);
        var parts = new ArrayList<Part>();
        parts.add(part(parts.size(), "TÌNH HÌNH BÁO CÁO", reporting(consolidation), List.of()));
        parts.add(
                part(
                        parts.size(),
                        "KẾT QUẢ THỰC HIỆN CHỈ TIÊU",
                        List.of(new TargetTable(plan, consolidation, registry).grid()),
                        Changes.of(consolidation)));
        parts.add(part(parts.size(), "KẾT QUẢ THEO LĨNH VỰC", List.of(), areas(passages.areas())));
        parts.add(part(parts.size(), "ĐÁNH GIÁ CHUNG", List.of(), judgement(passages)));
        parts.add(
                part(
                        parts.size(),
                        "NHIỆM VỤ KỲ TỚI",
                        List.of(),
                        List.of(
                                new Part(
                                        List.of(line("1. Nhiệm vụ theo kế hoạch")),
                                        NextTasks.of(plan, consolidation, registry),
                                        List.of()),
                                new Part(
                                        List.of(line("2. Nhiệm vụ do các cơ quan nêu")),
                                        orBlank(
                                                passages.next(),
                                                "Các báo cáo nhận được không nêu nhiệm vụ kỳ"
                                                        + " tới."),
                                        List.of()))));
        return new Draft(
                Letterheads.ofReport(
                        issuer == null
                                ? plan.metadata()
                                : Signers.by(registry, issuer, plan.metadata()),
                        consolidation.period().to().getYear()),
                List.of(Piece.of(title(plan, consolidation.period()))),
                List.of(opening(plan, consolidation)),
                parts,
                List.of(closing(consolidation.period())),
                List.of(new Paragraph(List.of(Piece.noted(BLANK, "Ghi nơi nhận.")))),
                List.of(),
                List.of(Piece.noted(BLANK, "Ghi quyền hạn, chức vụ, họ tên người ký.")),
                List.of(
                        annex("Phụ lục I", "SỐ LIỆU TỔNG HỢP", figures(consolidation)),
                        annex(
                                "Phụ lục II",
                                "NHỮNG ĐIỂM CẦN XÁC MINH (BỎ KHI BAN HÀNH)",
                                issues(consolidation))),
                List.of());
    }

    private static String title(AnalysedDocument plan, Period period) {
        String title = plan.metadata().title();
        return "Kết quả thực hiện "
                + (title == null ? plan.name() : "Kế hoạch " + lowerFirst(title))
                + " ("
                + Times.named(period)
                + ")";
    }

    private static String lowerFirst(String words) {
        boolean name = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return name ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static Paragraph opening(AnalysedDocument plan, Consolidation consolidation) {
        long reported = consolidation.reports().size();
        return new Paragraph(
                List.of(
                        Piece.of("Thực hiện "),
                        new Piece(
                                (plan.metadata().typeName() == null
                                                ? "Kế hoạch"
                                                : plan.metadata().typeName())
                                        + (plan.metadata().number() == null
                                                ? ""
                                                : " số " + plan.metadata().number()),
                                Piece.Look.PLAIN,
                                "Văn bản gốc: " + Issuer.fileOf(plan) + ".",
                                null,
                                null),
                        Piece.of(
                                ", kết quả "
                                        + Times.named(consolidation.period())
                                        + " tổng hợp từ "
                                        + reported
                                        + " báo cáo nhận được như sau:")));
    }

    private static Paragraph closing(Period period) {
        return new Paragraph(
                List.of(Piece.of("Trên đây là báo cáo kết quả " + Times.named(period) + "./.")));
    }

    private static List<Draft.Block> reporting(Consolidation consolidation) {
        var rows = new ArrayList<Grid.Row>();
        rows.add(
                TargetTable.row(
                        List.of(
                                Piece.of("TT"),
                                Piece.of("Cơ quan, đơn vị"),
                                Piece.of("Báo cáo"),
                                Piece.of("Ngày")),
                        true));
        for (Reporter reporter : consolidation.reporters()) {
            AnalysedDocument report = reporter.report();
            String date = report == null ? null : report.metadata().date();
            rows.add(
                    TargetTable.row(
                            List.of(
                                    Piece.of(Integer.toString(rows.size())),
                                    Piece.of(reporter.body()),
                                    report == null
                                            ? Piece.noted(
                                                    "chưa báo cáo",
                                                    "Có nhiệm vụ trong kế hoạch: đôn đốc.")
                                            : Piece.of(report.name()),
                                    Piece.of(date == null ? "" : day(date))),
                            false));
        }
        return List.of(new Grid(rows));
    }

    /** "2026-09-15" as 15/9/2026. */
    private static String day(String iso) {
        String[] parts = iso.split("-");
        return parts.length < 3
                ? iso
                : parts[2] + "/" + parts[1].replaceFirst("^0(?=[3-9])", "") + "/" + parts[0];
    }

    private static List<Part> areas(Map<ReformArea, List<Passages.Passage>> areas) {
        var parts = new ArrayList<Part>();
        areas.forEach((area, passages) ->
                parts.add(
                        new Part(
                                List.of(line((parts.size() + 1) + ". " + area.title())),
                                paragraphs(passages),
                                List.of())));
        return parts;
    }

    private static List<Part> judgement(Passages passages) {
        var parts = new ArrayList<Part>();
        parts.add(
                new Part(
                        List.of(line("1. Ưu điểm")),
                        orBlank(passages.strengths(), "Các báo cáo nhận được không nêu ưu điểm."),
                        List.of()));
        parts.add(
                new Part(
                        List.of(line("2. Tồn tại, hạn chế")),
                        orBlank(
                                passages.shortcomings(),
                                "Các báo cáo nhận được không nêu hạn chế."),
                        List.of()));
        if (!passages.both().isEmpty()) {
            var blocks = new ArrayList<Draft.Block>();
            blocks.add(
                    new Paragraph(
                            List.of(
                                    Piece.noted(
                                            "(Chưa phân loại)",
                                            "Mục gốc gồm cả ưu điểm và hạn chế: chuyển từng đoạn"
                                                    + " về mục 1 hoặc 2."))));
            blocks.addAll(paragraphs(passages.both()));
            parts.add(new Part(List.of(line("3. Ưu điểm, hạn chế")), blocks, List.of()));
        }
        return parts;
    }

    private static List<Draft.Block> orBlank(List<Passages.Passage> passages, String why) {
        return passages.isEmpty()
                ? List.of(new Paragraph(List.of(Piece.noted(BLANK, why))))
                : paragraphs(passages);
    }

    private static List<Draft.Block> paragraphs(List<Passages.Passage> passages) {
        var blocks = new ArrayList<Draft.Block>();
        for (Passages.Passage passage : passages) {
            blocks.add(
                    new Paragraph(
                            List.of(
                                    new Piece(
                                            "- " + passage.body() + ": ",
                                            Piece.Look.BOLD,
                                            null,
                                            null,
                                            null),
                                    new Piece(
                                            passage.words(),
                                            Piece.Look.PLAIN,
                                            "Nguồn: " + String.join("; ", passage.sources()) + ".",
                                            null,
                                            null))));
        }
        return blocks;
    }

    private static List<Draft.Block> figures(Consolidation consolidation) {
        var blocks = new ArrayList<>(Statistics.of(consolidation));
        blocks.addAll(Charts.of(consolidation));
        return blocks;
    }

    private static List<Draft.Block> issues(Consolidation consolidation) {
        var blocks = new ArrayList<Draft.Block>();
        for (Issue issue : consolidation.issues()) {
            blocks.add(line("- " + issue.kind().title() + ": " + issue.words()));
        }
        return blocks.isEmpty() ? List.of(line("Không có.")) : blocks;
    }

    private static Part part(int before, String title, List<Draft.Block> blocks, List<Part> under) {
        return new Part(List.of(line(ROMAN[before] + ". " + title)), blocks, under);
    }

    private static Part annex(String label, String title, List<Draft.Block> blocks) {
        return new Part(List.of(line(label), line(title)), blocks, List.of());
    }

    private static Paragraph line(String words) {
        return new Paragraph(List.of(Piece.of(words)));
    }
}
