package vn.vanthu.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Format.Alignment;

/** Fonts, sizes, weight, slant, case and alignment of each part. */
final class LookCheck {

    /** A sign or two that look otherwise, a note's mark for one, are no fault. */
    private static final double NEARLY_ALL = 0.8;

    /** Longer lines than this fill the page, and show whether they are justified. */
    private static final int FULL_LINE = 95;

    private static final List<Part> FLOWING = List.of(Part.BODY, Part.BASIS);

    private final Anatomy document;
    private final Standard standard;
    private final Findings findings;

    LookCheck(Anatomy document, Standard standard, Findings findings) {
        this.document = document;
        this.standard = standard;
        this.findings = findings;
    }

    void check() {
        for (Anatomy.Piece piece : document.pieces()) {
            Standard.Wanted wanted = standard.look(piece.part());
            if (wanted != null) {
                size(piece, wanted);
                trait(piece, wanted, wanted.bold(), Look::bold, Mend.Trait.BOLD);
                trait(piece, wanted, wanted.italic(), Look::italic, Mend.Trait.ITALIC);
                letterCase(piece, wanted);
                alignment(piece, wanted);
            }
            font(piece);
            colour(piece);
        }
        mixedSizes();
    }

    private void size(Anatomy.Piece piece, Standard.Wanted wanted) {
        double size = piece.line().halfPoints() / 2.0;
        if (wanted.size().has(size, 0)) {
            return;
        }
        double right = wanted.size().nearest(size);
        boolean near = Math.abs(size - right) <= 1;
        findings.add(
                wanted,
                near ? milder(wanted.severity()) : wanted.severity(),
                "cỡ chữ " + Numbers.of(size),
                wanted.size().from() == wanted.size().to()
                        ? "cỡ chữ " + Numbers.of(right)
                        : "cỡ chữ "
                                + Numbers.of(wanted.size().from())
                                + " đến "
                                + Numbers.of(wanted.size().to()),
                piece.spot(),
                letters(
                        piece.line(),
                        look -> !wanted.size().has(look.halfPoints() / 2.0, 0),
                        Mend.Trait.SIZE,
                        (int) Math.round(right * 2)));
    }

    /** One point off is seen by the ruler only. */
    private static Severity milder(Severity severity) {
        return severity == Severity.FAULT ? Severity.ADVICE : severity;
    }

    private void trait(
            Anatomy.Piece piece,
            Standard.Wanted wanted,
            @Nullable Boolean right,
            Predicate<Look> has,
            Mend.Trait trait) {
        if (right == null) {
            return;
        }
        double share = piece.line().share(has);
        boolean bold = trait == Mend.Trait.BOLD;
        String yes = bold ? "chữ đậm" : "chữ nghiêng";
        String no = bold ? "chữ không đậm" : "chữ đứng";
        if (right && share < NEARLY_ALL) {
            findings.add(
                    wanted,
                    wanted.severity(),
                    share > 0.1 ? "chỉ một phần là " + yes : no,
                    yes,
                    piece.spot(),
                    letters(piece.line(), look -> !has.test(look), trait, 1));
        } else if (!right && share > 0.5) {
            findings.add(
                    wanted,
                    wanted.severity(),
                    yes,
                    no,
                    piece.spot(),
                    letters(piece.line(), has, trait, 0));
        }
    }

    private void letterCase(Anatomy.Piece piece, Standard.Wanted wanted) {
        boolean upper = piece.line().isUpper();
        if (wanted.upper() == null || FLOWING.contains(piece.part()) || wanted.upper() == upper) {
            return;
        }
        boolean letters = piece.line().plain().matches(".*[a-z]{3}.*");
        if (letters) {
            findings.add(
                    wanted,
                    piece.part() == Part.ANNEX ? Severity.ADVICE : wanted.severity(),
                    upper ? "chữ in hoa" : "chữ in thường",
                    wanted.upper() ? "chữ in hoa" : "chữ in thường",
                    piece.spot(),
                    // Which words keep a capital among small letters only a person knows.
                    upper
                            ? List.of()
                            : letters(
                                    piece.line(),
                                    look -> !look.capitals(),
                                    Mend.Trait.CAPITALS,
                                    1));
        }
    }

    private void alignment(Anatomy.Piece piece, Standard.Wanted wanted) {
        Paragraph paragraph = piece.line().paragraph();
        Alignment now = paragraph.setting().alignment();
        Alignment right = wanted.alignment();
        boolean free = piece.line().isWhole() && !paragraph.text().matches("(?s)[\\s\u00A0]{2,}.*");
        if (right == null || now == right || !free) {
            return;
        }
        boolean flows = right == Alignment.JUSTIFY;
        if (flows && piece.line().words().length() < FULL_LINE) {
            return;
        }
        findings.add(
                wanted,
                Severity.ADVICE,
                Words.of(now),
                Words.of(right),
                piece.spot(),
                List.of(new Mend.Align(paragraph.element(), right)));
    }

    private void font(Anatomy.Piece piece) {
        Map<String, List<Mend>> fonts = new HashMap<>();
        for (Stretch stretch : piece.line().paragraph().stretches()) {
            String text = piece.line().paragraph().text().substring(stretch.start(), stretch.end());
            boolean letters = text.codePoints().anyMatch(Character::isLetterOrDigit);
            if (piece.line().touches(stretch) && letters && !stretch.look().isTimes()) {
                fonts.computeIfAbsent(stretch.look().font(), f -> new ArrayList<>())
                        .add(new Mend.Font(stretch.run()));
            }
        }
        fonts.forEach((font, mends) ->
                findings.add(
                        "font",
                        font,
                        "Times New Roman",
                        piece.spot(),
                        // Letters of an old font are other letters in a new one.
                        font.startsWith(".") || font.startsWith("VNI") ? List.of() : mends));
    }

    private void colour(Anatomy.Piece piece) {
        boolean link = piece.line().paragraph().stretches().stream().anyMatch(Stretch::link);
        if (!link && piece.line().share(look -> !look.isBlack()) > 0.5) {
            findings.add("colour", "chữ màu", "chữ màu đen", piece.spot());
        }
    }

    /** Both sizes are allowed, but not both in one text. */
    private void mixedSizes() {
        Map<Integer, List<Anatomy.Piece>> sizes = new HashMap<>();
        for (Anatomy.Piece piece : document.of(Part.BODY)) {
            sizes.computeIfAbsent(piece.line().halfPoints(), s -> new ArrayList<>()).add(piece);
        }
        int usual =
                sizes.entrySet().stream()
                        .max((a, b) -> Integer.compare(a.getValue().size(), b.getValue().size()))
                        .map(Map.Entry::getKey)
                        .orElse(0);
        Standard.Wanted body = standard.look(Part.BODY);
        if (body == null || !body.size().has(usual / 2.0, 0)) {
            return;
        }
        for (var size : sizes.entrySet()) {
            if (size.getKey() == usual || !body.size().has(size.getKey() / 2.0, 0)) {
                continue;
            }
            for (Anatomy.Piece piece : size.getValue()) {
                findings.add(
                        "size-mixed",
                        "cỡ chữ " + Numbers.of(size.getKey() / 2.0),
                        "một cỡ chữ cho cả nội dung, ở đây là " + Numbers.of(usual / 2.0),
                        piece.spot(),
                        letters(
                                piece.line(),
                                look -> look.halfPoints() == size.getKey(),
                                Mend.Trait.SIZE,
                                usual));
            }
        }
    }

    /** Changes to the runs of a line that need them; none where a run belongs to two lines. */
    static List<Mend> letters(Line line, Predicate<Look> wrong, Mend.Trait trait, int value) {
        var mends = new ArrayList<Mend>();
        for (Stretch stretch : line.paragraph().stretches()) {
            if (!line.touches(stretch) || !wrong.test(stretch.look())) {
                continue;
            }
            for (Stretch other : line.paragraph().stretches()) {
                boolean beside = other.run() == stretch.run() && !line.touches(other);
                String text = line.paragraph().text().substring(other.start(), other.end());
                if (beside && !text.isBlank()) {
                    return List.of();
                }
            }
            mends.add(new Mend.Letters(stretch.run(), trait, value));
        }
        return mends;
    }
}
