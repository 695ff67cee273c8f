package vn.vanthu.draft.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.Draft.Paragraph;
import vn.vanthu.draft.Grid;
import vn.vanthu.draft.Letterheads;
import vn.vanthu.draft.Piece;
import vn.vanthu.draft.Scope;
import vn.vanthu.draft.Value;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Metadata;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.match.Issuer;
import vn.vanthu.match.Standing;
import vn.vanthu.match.Times;
import vn.vanthu.match.Tracking;
import vn.vanthu.registry.Body;
import vn.vanthu.registry.Registry;

/**
 * A letter to the bodies that have not reported or are late (công văn đôn đốc, Nghị định 30/2020,
 * Phụ lục III, mẫu 1.5). Every task and deadline is the plan's; what the letter demands by when is
 * left to a person.
 */
public final class Reminder {

    private static final String BLANK = "……………………";

    private final AnalysedDocument plan;
    private final Registry registry;
    private final Tracking tracking;
    private final @Nullable String issuer;
    private final List<String> silent;

    /** Bodies as the letter names them, with what they are reminded of. */
    private final Map<String, List<Reminded>> bodies = new LinkedHashMap<>();

    private final Set<String> groups = new LinkedHashSet<>();

    private record Reminded(Tracking.OfTask tracked, boolean silent) {}

    /**
     * @param period whose reports are waited for
     * @param reports that came in for it
     * @param issuer that writes, and does not write to itself; null for the plan's own
     */
    public Reminder(
            AnalysedDocument plan,
            Registry registry,
            Period period,
            List<AnalysedDocument> reports,
            Tracking tracking,
            @Nullable String issuer) {
        this.issuer = issuer;
        this.plan = plan;
        this.registry = registry;
        this.tracking = tracking;
        this.silent =
                new Reporters(registry.bodies(), plan, period)
                        .with(reports).stream()
                                .filter(reporter -> !reporter.reported())
                                .map(Reporter::body)
                                .filter(body -> !isWriter(body))
                                .toList();
        silent.forEach(body -> bodies.put(body, new ArrayList<>()));
        tracking.tasks().forEach(this::add);
    }

    /** Those that the letter goes to; empty where nobody is to be reminded. */
    public List<String> addressees() {
        return List.copyOf(bodies.keySet());
    }

    /** Groups that a late task is given to: nothing tells which of them is late. */
    public Set<String> groups() {
        return Set.copyOf(groups);
    }

    private void add(Tracking.OfTask tracked) {
        boolean late = tracked.standing() == Standing.OVERDUE;
        for (String agency : tracked.task().agencies()) {
            String key = keyOf(agency);
            var known =
                    bodies.keySet().stream().filter(name -> keyOf(name).equals(key)).findFirst();
            boolean quiet = known.isPresent() && silent.contains(known.get());
            if (late && !isSingle(agency)) {
                groups.add(agency);
            } else if ((late || quiet) && !isWriter(agency)) {
                bodies.computeIfAbsent(known.orElse(agency), name -> new ArrayList<>())
                        .add(new Reminded(tracked, quiet));
            }
        }
    }

    private boolean isWriter(String body) {
        return issuer != null && keyOf(body).equals(keyOf(issuer));
    }

    private boolean isSingle(String agency) {
        var known = registry.bodies().find(agency);
        return !known.isEmpty() && known.stream().allMatch(b -> b.extent() == Body.Extent.SINGLE);
    }

    private String keyOf(String body) {
        return Issuer.of(registry.bodies(), body, plan.metadata().province()).key();
    }

    /**
     * The values for the template of letters.
     *
     * @param period whose reports are waited for
     */
    public Scope scope(Period period) {
        Metadata by =
                issuer == null ? plan.metadata() : Signers.by(registry, issuer, plan.metadata());
        var draft =
                new Draft(
                        Letterheads.ofLetter(by, tracking.day().getYear()),
                        List.of(
                                Piece.of(
                                        "V/v đôn đốc báo cáo và thực hiện nhiệm vụ "
                                                + Times.named(period))),
                        words(period, by),
                        List.of(),
                        List.of(),
                        List.of(
                                new Paragraph(List.of(Piece.of("Như trên"))),
                                new Paragraph(List.of(Piece.noted(BLANK, "Ghi nơi nhận khác.")))),
                        List.of(),
                        List.of(Piece.noted(BLANK, "Ghi quyền hạn, chức vụ, họ tên người ký.")),
                        List.of(),
                        List.of());
        var values = new LinkedHashMap<>(draft.scope().values());
        values.put("kinhGui", addressed());
        values.put("doan", values.getOrDefault("moDau", new Value.Many(List.of())));
        return new Scope(values);
    }

    /** One body stands alone with a full stop, several stand in a list (mẫu 1.5). */
    private Value addressed() {
        var lines = new ArrayList<Scope>();
        for (String body : bodies.keySet()) {
            boolean last = lines.size() == bodies.size() - 1;
            String line = (bodies.size() == 1 ? "" : "- ") + body + (last ? "." : ";");
            lines.add(new Scope(Map.of("dong", Value.words(line))));
        }
        return new Value.Many(lines);
    }

    private List<Draft.Block> words(Period period, Metadata by) {
        var blocks = new ArrayList<Draft.Block>();
        String writer = by.issuer() == null ? BLANK : by.issuer();
        blocks.add(
                new Paragraph(
                        List.of(
                                new Piece(
                                        named(),
                                        Piece.Look.PLAIN,
                                        "Văn bản gốc: " + plan.document().source().file() + ".",
                                        null,
                                        null),
                                Piece.of(
                                        silent.isEmpty()
                                                ? " giao các cơ quan thực hiện các nhiệm vụ có"
                                                        + " thời hạn."
                                                : " giao các cơ quan thực hiện nhiệm vụ. Đến hết"
                                                        + " ngày "
                                                        + Times.date(tracking.day())
                                                        + ", "
                                                        + writer
                                                        + " chưa nhận được báo cáo "
                                                        + Times.named(period)
                                                        + " của: "
                                                        + String.join("; ", silent)
                                                        + "."))));
        var late = rows();
        if (late.rows().size() > 1) {
            blocks.add(
                    new Paragraph(
                            List.of(
                                    Piece.of(
                                            "Tính đến ngày "
                                                    + Times.date(tracking.day())
                                                    + ", các nhiệm vụ sau đây đã quá thời hạn mà"
                                                    + " chưa có báo cáo là hoàn thành, hoặc của cơ"
                                                    + " quan chưa báo cáo:"))));
            blocks.add(late);
        }
        blocks.add(
                new Paragraph(
                        List.of(
                                Piece.of(
                                        "Đề nghị các cơ quan nêu trên báo cáo tình hình, kết quả"
                                                + " thực hiện trước ngày "),
                                Piece.noted(
                                        "…………",
                                        "Quyết định thời hạn gửi báo cáo"
                                                + (groups.isEmpty()
                                                        ? "."
                                                        : ". Nhiệm vụ quá hạn giao chung cho "
                                                                + String.join("; ", groups)
                                                                + " không đưa vào công văn: không"
                                                                + " rõ nơi nào chậm.")),
                                Piece.of("./."))));
        return blocks;
    }

    /** "Kế hoạch số 365/KH-UBND ngày 26/12/2025 của … về …", as far as it is known. */
    private String named() {
        Metadata metadata = plan.metadata();
        var words = new StringBuilder();
        words.append(metadata.typeName() == null ? "Kế hoạch" : metadata.typeName());
        words.append(metadata.number() == null ? "" : " số " + metadata.number());
        String date = metadata.date();
        if (date != null && date.length() == 10) {
            words.append(" ngày ").append(Times.date(LocalDate.parse(date)));
        }
        words.append(metadata.issuer() == null ? "" : " của " + metadata.issuer());
        return words.toString();
    }

    private Grid rows() {
        var rows = new ArrayList<Grid.Row>();
        rows.add(
                TargetTable.row(
                        List.of(
                                Piece.of("TT"),
                                Piece.of("Cơ quan"),
                                Piece.of("Nhiệm vụ"),
                                Piece.of("Thời hạn"),
                                Piece.of("Tình trạng")),
                        true));
        bodies.forEach((body, reminded) -> {
            for (Reminded one : reminded) {
                rows.add(TargetTable.row(cells(rows.size(), body, one), false));
            }
        });
        return new Grid(rows);
    }

    private List<Piece> cells(int number, String body, Reminded reminded) {
        TaskAssignment task = reminded.tracked().task();
        Due due = task.due();
        String section = task.evidence().section();
        boolean late = reminded.tracked().standing() == Standing.OVERDUE;
        return List.of(
                Piece.of(Integer.toString(number)),
                Piece.of(body),
                new Piece(
                        task.task().replaceAll("\\s+", " ").strip(),
                        Piece.Look.PLAIN,
                        "Nguồn: " + plan.name() + (section == null ? "" : ", mục " + section) + ".",
                        null,
                        null),
                Piece.of(due == null ? "–" : Times.of(due)),
                status(reminded, late));
    }

    private static Piece status(Reminded reminded, boolean late) {
        String words =
                (late ? "Quá hạn" : "")
                        + (late && reminded.silent() ? "; " : "")
                        + (reminded.silent() ? (late ? "chưa báo cáo" : "Chưa báo cáo") : "");
        return reminded.tracked().proofs().stream()
                .min(Comparator.comparing(proof -> proof.span().start()))
                .map(proof ->
                        new Piece(
                                words,
                                Piece.Look.PLAIN,
                                "Báo cáo ghi: “"
                                        + proof.quote()
                                        + "” ("
                                        + proof.report().name()
                                        + ").",
                                null,
                                null))
                .orElse(Piece.of(words));
    }
}
