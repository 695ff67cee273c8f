package vn.vanthu.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Format.Alignment;

/** Indents, distances and the numbers of divisions in the body. */
final class BodyCheck {

    private static final List<Part> FLOWING = List.of(Part.BODY, Part.BASIS, Part.SECTION);

    /** Millimetres by which an indent may be off. */
    private static final double INDENT = 0.8;

    /** Share of a line by which the distance of lines may be off. */
    private static final double LINES = 0.04;

    private final Anatomy document;
    private final Standard standard;
    private final Findings findings;

    BodyCheck(Anatomy document, Standard standard, Findings findings) {
        this.document = document;
        this.standard = standard;
        this.findings = findings;
    }

    void check() {
        int usual = usualIndent();
        Anatomy.Piece before = null;
        for (Anatomy.Piece piece : document.pieces()) {
            boolean flows =
                    FLOWING.contains(piece.part())
                            && piece.line().isWhole()
                            && piece.line().paragraph().cell() == null;
            if (flows) {
                if (piece.part() != Part.SECTION) {
                    indent(piece, usual);
                }
                lines(piece);
                if (before != null) {
                    gap(before, piece);
                }
            }
            before = flows ? piece : null;
        }
        new LabelCheck(document, findings).check();
    }

    private void indent(Anatomy.Piece piece, int usual) {
        Standard.Range range = standard.range("indent");
        Paragraph paragraph = piece.line().paragraph();
        Setting setting = paragraph.setting();
        boolean aligned =
                setting.alignment() == Alignment.JUSTIFY || setting.alignment() == Alignment.LEFT;
        if (range == null || !aligned || paragraph.text().matches("(?s)\\s.*")) {
            return;
        }
        int shift = setting.left() + setting.first();
        if (!isIndented(shift, range)) {
            boolean both = range.from() == range.to();
            findings.add(
                    "indent",
                    "đầu dòng lùi vào " + Numbers.of(Numbers.millimetres(shift)) + " mm",
                    both
                            ? "lùi vào " + Numbers.of(range.from()) + " mm"
                            : "lùi vào 1 cm hoặc 1,27 cm",
                    piece.spot(),
                    paragraph.label().isEmpty()
                            ? List.of(new Mend.Indent(paragraph.element(), usual))
                            : List.of());
        }
    }

    /** The rule names one length or two, and nothing between. */
    private static boolean isIndented(int twips, Standard.Range range) {
        double shift = Numbers.millimetres(twips);
        return Math.abs(shift - range.from()) <= INDENT || Math.abs(shift - range.to()) <= INDENT;
    }

    /** The right indent that most paragraphs have, or else the rule's wider one. */
    private int usualIndent() {
        Standard.Range range = standard.range("indent");
        if (range == null) {
            return 0;
        }
        Map<Integer, Integer> counts = new HashMap<>();
        for (Anatomy.Piece piece : document.of(Part.BODY)) {
            Setting setting = piece.line().paragraph().setting();
            if (setting.left() == 0 && isIndented(setting.first(), range)) {
                counts.merge(setting.first(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Numbers.twips(range.to()));
    }

    private void lines(Anatomy.Piece piece) {
        Setting setting = piece.line().paragraph().setting();
        double points = piece.line().halfPoints() / 2.0;
        Standard.Range range = standard.range("lines");
        Standard.Range exact = standard.range("exact");
        if (range != null && !range.has(setting.lines(points), LINES)) {
            double right = range.nearest(setting.lines(points));
            findings.add(
                    "lines",
                    there(setting),
                    "từ dòng đơn đến 1,5 dòng",
                    piece.spot(),
                    new Mend.Spacing(
                            piece.line().paragraph().element(),
                            "line",
                            (int) Math.round(right * 240),
                            "auto"));
        }
        boolean isExact = setting.rule().equals("exact");
        if (exact != null && !(isExact && exact.has(setting.line() / 20.0, 0.1))) {
            double right = isExact ? exact.nearest(setting.line() / 20.0) : exact.from();
            findings.add(
                    "lines",
                    there(setting),
                    "đúng (Exactly) "
                            + (Double.isInfinite(exact.to())
                                    ? "tối thiểu " + Numbers.of(exact.from())
                                    : Numbers.of(exact.from()) + " đến " + Numbers.of(exact.to()))
                            + " pt",
                    piece.spot(),
                    new Mend.Spacing(
                            piece.line().paragraph().element(),
                            "line",
                            (int) Math.round(right * 20),
                            "exact"));
        }
    }

    private static String there(Setting setting) {
        return setting.rule().equals("auto")
                ? Numbers.of(setting.line() / 240.0) + " dòng"
                : (setting.rule().equals("exact") ? "đúng " : "ít nhất ")
                        + Numbers.of(setting.line() / 20.0)
                        + " pt";
    }

    private void gap(Anatomy.Piece before, Anatomy.Piece piece) {
        Standard.Range range = standard.range("gap");
        Setting above = before.line().paragraph().setting();
        Setting here = piece.line().paragraph().setting();
        boolean joined = above.style().equals(here.style());
        double gap =
                ((above.contextual() && joined ? 0 : above.after())
                                + (here.contextual() && joined ? 0 : here.before()))
                        / 20.0;
        if (range != null && !range.has(gap, 0.05)) {
            boolean mendable = !(here.contextual() && joined);
            findings.add(
                    "gap",
                    Numbers.of(gap) + " pt",
                    "tối thiểu " + Numbers.of(range.from()) + " pt",
                    piece.spot(),
                    mendable
                            ? List.of(
                                    new Mend.Spacing(
                                            piece.line().paragraph().element(),
                                            "before",
                                            (int) Math.round(range.from() * 20),
                                            ""))
                            : List.of());
        }
    }

    /** The number of divisions: how they are written, and whether one is left out. */
    private static final class LabelCheck {
        private static final Map<Label.Kind, String> NAMES =
                Map.of(
                        Label.Kind.ROMAN, "chữ số La Mã",
                        Label.Kind.ARTICLE, "số của điều",
                        Label.Kind.NUMBER, "chữ số Ả Rập",
                        Label.Kind.LETTER, "chữ cái");

        private final Anatomy document;
        private final Findings findings;
        private final Map<Label.Kind, List<Integer>> counted = new HashMap<>();

        LabelCheck(Anatomy document, Findings findings) {
            this.document = document;
            this.findings = findings;
        }

        void check() {
            for (Anatomy.Piece piece : document.pieces()) {
                if (piece.part() == Part.PART) {
                    counted.remove(Label.Kind.ROMAN);
                    counted.remove(Label.Kind.NUMBER);
                }
                if (piece.part() != Part.SECTION && piece.part() != Part.BODY) {
                    continue;
                }
                Label label = Label.of(piece.line());
                if (label != null) {
                    form(piece, label);
                    order(piece, label);
                } else if (piece.line().words().matches("\\d{1,2}\\.\\d.*")) {
                    counted.remove(Label.Kind.LETTER);
                }
            }
        }

        private void form(Anatomy.Piece piece, Label label) {
            String right = label.kind() == Label.Kind.LETTER ? ")" : ".";
            if (label.sign().equals(right) || label.sign().isEmpty()) {
                return;
            }
            Line line = piece.line();
            int end = line.start() + label.end();
            int start = line.paragraph().text().lastIndexOf(label.sign(), end - 1);
            findings.add(
                    "label-form",
                    "dấu “" + label.sign() + "” sau " + NAMES.get(label.kind()),
                    "dấu “" + right + "”",
                    piece.spot(),
                    label.end() == 0
                            ? List.of()
                            : List.of(new Mend.Words(line.paragraph(), start, end, right)));
        }

        private void order(Anatomy.Piece piece, Label label) {
            switch (label.kind()) {
                case ROMAN -> {
                    counted.remove(Label.Kind.NUMBER);
                    counted.remove(Label.Kind.LETTER);
                }
                case ARTICLE -> {
                    counted.remove(Label.Kind.NUMBER);
                    counted.remove(Label.Kind.LETTER);
                }
                case NUMBER -> counted.remove(Label.Kind.LETTER);
                case LETTER -> {}
            }
            var open = counted.computeIfAbsent(label.kind(), k -> new ArrayList<>());
            Integer last = open.isEmpty() ? null : open.getLast();
            if (label.ordinal() == 1) {
                open.add(1);
            } else if (open.contains(label.ordinal() - 1)) {
                // A list inside an item is over.
                while (open.getLast() != label.ordinal() - 1) {
                    open.removeLast();
                }
                open.set(open.size() - 1, label.ordinal());
            } else {
                gap(piece, label, last);
                open.clear();
                open.add(label.ordinal());
            }
        }

        /** Where counting begins late, it goes on from another place, perhaps of another file. */
        private void gap(Anatomy.Piece piece, Label label, @Nullable Integer last) {
            if (last == null) {
                return;
            }
            String name = label.kind() == Label.Kind.ARTICLE ? "Điều " : "";
            String now = "“" + name + label.name() + label.sign() + "”";
            findings.add(
                    "label-gap",
                    last == label.ordinal() ? "hai lần " + now : now + " không nối số trước",
                    "thứ tự liên tục; điểm theo bảng chữ cái tiếng Việt (a, b, c, d, đ, e, …)",
                    piece.spot());
        }
    }
}
