package vn.vanthu.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Metadata;
import vn.vanthu.registry.Capitals;
import vn.vanthu.registry.Registry;
import vn.vanthu.text.Span;

/**
 * Makes the plan of one body into that of another of the same kind: a department that was merged, a
 * commune under its new name. What belonged to the old body is changed or marked, never kept
 * unseen.
 */
final class NewIssuer {

    private static final Pattern TERRITORY =
            Pattern.compile("\\s*((?:tỉnh|thành phố)\\s+\\p{Lu}.*)$");

    private final Metadata old;
    private final Metadata now;
    private final boolean changed;
    private final String gone;

    private NewIssuer(Metadata old, Metadata now, boolean changed, String gone) {
        this.old = old;
        this.now = now;
        this.changed = changed;
        this.gone = gone;
    }

    /**
     * Sees whether the prior plan can be this body's.
     *
     * @param issuer full name; null for that of the prior plan
     * @param year of the new plan
     * @throws DraftException when the bodies are of different kinds
     */
    static NewIssuer of(
            AnalysedDocument prior, @Nullable String issuer, int year, Registry registry)
            throws DraftException {
        var old = prior.metadata();
        String before = old.issuer();
        if (issuer == null || before != null && Alike.fold(before).equals(Alike.fold(issuer))) {
            return new NewIssuer(old, old, false, gone(before, year, registry));
        }
        if (before != null && Issuers.Kind.of(before) != Issuers.Kind.of(issuer)) {
            throw Priors.problem(
                    prior,
                    "là kế hoạch của " + before + ", khác loại với " + issuer,
                    "Chọn kế hoạch của một cơ quan cùng loại");
        }
        Matcher territory = TERRITORY.matcher(issuer);
        String province =
                territory.find()
                        ? territory.group(1).replaceFirst("^(?:tỉnh|thành phố)\\s+", "")
                        : old.province();
        boolean moved = province != null && !province.equalsIgnoreCase(old.province());
        var now =
                new Metadata(
                        old.type(),
                        old.typeName(),
                        old.number(),
                        symbol(old, issuer, registry),
                        issuer,
                        province,
                        moved ? province : old.place(),
                        old.date(),
                        old.title(),
                        old.period(),
                        old.signatory(),
                        old.recipients(),
                        old.addressees(),
                        old.incoming());
        return new NewIssuer(old, now, true, "");
    }

    /** What is known of a body that is no more; empty where it lives on. */
    private static String gone(@Nullable String issuer, int year, Registry registry) {
        if (issuer == null) {
            return "";
        }
        LocalDate last = LocalDate.of(year, 12, 31);
        Set<String> notes = new LinkedHashSet<>();
        new BodyMarks(registry.bodies(), last)
                .in(issuer, Capitals.REQUIRED)
                .forEach(mark -> notes.add(String.valueOf(mark.note())));
        new PlaceMarks(registry.provinces(), last)
                .in(issuer)
                .forEach(mark -> notes.add(String.valueOf(mark.note())));
        return notes.isEmpty()
                ? ""
                : String.join(" ", notes) + " Soạn lại với tên cơ quan ban hành mới.";
    }

    /** "KH-SNV" of the old body becomes "KH-STC"; dots where no abbreviation is known. */
    private static @Nullable String symbol(Metadata old, String issuer, Registry registry) {
        String symbol = old.symbol();
        if (symbol == null || Issuers.Kind.of(issuer) == Issuers.Kind.PARTY) {
            return symbol;
        }
        String type = symbol.replaceFirst("-.*$", "");
        String folded = Alike.fold(issuer);
        if (folded.startsWith("ubnd")) {
            return type + "-UBND";
        }
        return type
                + "-"
                + registry.bodies().find(issuer).stream()
                        .flatMap(body -> body.abbreviations().stream())
                        .findFirst()
                        .orElse("……");
    }

    /** Of the new plan. */
    Metadata metadata() {
        return now;
    }

    /** The letterhead with what differs from the prior plan's. */
    Draft.Letterhead letterhead(Draft.Letterhead before, Draft.Letterhead after) {
        if (!changed) {
            return gone.isEmpty() ? before : marked(before);
        }
        String note = "Cơ quan ban hành thay cho " + old.issuer() + ": kiểm tra.";
        var issuer = new ArrayList<List<Piece>>();
        int lines = Math.max(before.issuer().size(), after.issuer().size());
        for (int i = 0; i < lines; i++) {
            issuer.add(
                    List.of(
                            Piece.changed(
                                    Piece.words(line(before.issuer(), i)),
                                    Piece.words(line(after.issuer(), i)),
                                    note)));
        }
        String superior = Piece.words(before.superior());
        String above = Piece.words(after.superior());
        return new Draft.Letterhead(
                superior.isEmpty() && above.isEmpty()
                        ? List.of()
                        : List.of(Piece.changed(superior, above, note)),
                issuer,
                changed(before.number(), after.number(), note),
                changed(before.placeAndDate(), after.placeAndDate(), note),
                after.typeName(),
                after.layout());
    }

    private Draft.Letterhead marked(Draft.Letterhead head) {
        var issuer = new ArrayList<>(head.issuer());
        issuer.set(issuer.size() - 1, List.of(Piece.noted(Piece.words(issuer.getLast()), gone)));
        return new Draft.Letterhead(
                head.superior(),
                issuer,
                head.number(),
                head.placeAndDate(),
                head.typeName(),
                head.layout());
    }

    private static List<Piece> line(List<List<Piece>> lines, int index) {
        return index < lines.size() ? lines.get(index) : List.of();
    }

    /** Pieces of the new letterhead; where their words differ the old ones are what stood there. */
    private static List<Piece> changed(List<Piece> before, List<Piece> after, String note) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < after.size(); i++) {
            Piece piece = after.get(i);
            String old = i < before.size() ? before.get(i).text() : "";
            boolean same = piece.before() != null || old.equals(piece.text());
            pieces.add(same ? piece : Piece.changed(old, piece.text(), note));
        }
        return pieces;
    }

    /** The old body's name in the text, and its province where the new one is of another. */
    List<Mark> marks(String text) {
        var marks = new ArrayList<Mark>();
        String before = old.issuer();
        String after = now.issuer();
        if (!changed || before == null || after == null) {
            return marks;
        }
        String note = "Cơ quan ban hành đổi từ " + before + " sang " + after + ": kiểm tra.";
        for (String name : names(before)) {
            boolean whole = name.equals(before);
            each(name, text, marks, whole ? after : bare(after), note);
        }
        String province = old.province();
        if (province != null && !province.equals(now.province())) {
            each(province, text, marks, province, note + " Kiểm tra địa bàn.");
        }
        return marks;
    }

    /** As written in full, and without the territory. */
    private static Set<String> names(String issuer) {
        var names = new LinkedHashSet<String>();
        names.add(issuer);
        String bare = bare(issuer);
        if (Issuers.Kind.of(issuer) == Issuers.Kind.DEPARTMENT && bare.contains(" ")) {
            names.add(bare);
        }
        return names;
    }

    private static String bare(String issuer) {
        return TERRITORY.matcher(issuer).replaceFirst("");
    }

    private static void each(
            String name, String text, List<Mark> marks, String words, String note) {
        Matcher found =
                Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})").matcher(text);
        while (found.find()) {
            Span span = Span.of(found.start(), found.end());
            if (marks.stream().noneMatch(mark -> mark.span().overlaps(span))) {
                marks.add(new Mark(span, words, note));
            }
        }
    }

    /** The person who signed for the old body does not sign for the new one. */
    List<Piece> signatory(List<Piece> before) {
        return changed
                ? List.of(
                        Piece.changed(
                                Piece.words(before),
                                "……………………",
                                "Cơ quan ban hành đổi: ghi chức vụ, họ tên người ký."))
                : before;
    }

    /** The list was the old body's. */
    List<Draft.Paragraph> recipients(List<Draft.Paragraph> before) {
        if (!changed || before.isEmpty()) {
            return before;
        }
        var all = new ArrayList<Draft.Paragraph>();
        for (Draft.Paragraph entry : before) {
            boolean kept = entry.pieces().stream().allMatch(piece -> piece.note() == null);
            boolean own = Piece.words(entry.pieces()).toLowerCase(Locale.ROOT).startsWith("lưu");
            String note =
                    own
                            ? "Cơ quan ban hành đổi: ghi đơn vị soạn thảo."
                            : "Cơ quan ban hành đổi: kiểm tra nơi nhận.";
            all.add(
                    kept
                            ? new Draft.Paragraph(
                                    List.of(Piece.noted(Piece.words(entry.pieces()), note)),
                                    entry.fate())
                            : entry);
        }
        return all;
    }

    /** What the list of changes says of it; none where nothing changed. */
    List<Draft.Change> rows() {
        String before = old.issuer() == null ? "" : old.issuer();
        String after = now.issuer() == null ? "" : now.issuer();
        if (changed) {
            return List.of(
                    new Draft.Change(
                            "",
                            before,
                            after,
                            "Cơ quan ban hành đổi: kiểm tra tiêu đề, ký hiệu, người ký, nơi nhận.",
                            true));
        }
        return gone.isEmpty()
                ? List.of()
                : List.of(new Draft.Change("", before, before, gone, true));
    }
}
