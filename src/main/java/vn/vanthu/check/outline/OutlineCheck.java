package vn.vanthu.check.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.check.Check;
import vn.vanthu.document.Block;
import vn.vanthu.document.Section;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Span;

/**
 * Raises headings whose labels skip, repeat or go back. A heading that begins a new count (1, I, a)
 * is let pass, and so is a gap where a paragraph with the missing label stands.
 */
public final class OutlineCheck implements Check {

    /** Characters; what lies further apart are two marks that do not belong together. */
    private static final int LONGEST_QUOTATION = 4000;

    @Override
    public List<Finding> check(StructuredDocument document, Facts facts) {
        if (document.document().source().ocr()) {
            return List.of(); // a misread label looks like a wrong one
        }
        var findings = new ArrayList<Finding>();
        siblings(document, document.outline().sections(), findings);
        findings.addAll(new DottedLabels(document).find(findings));
        findings.sort((a, b) -> a.evidence().span().compareTo(b.evidence().span()));
        return findings;
    }

    private static void siblings(
            StructuredDocument document, List<Section> sections, List<Finding> findings) {
        List<Counted> open = new ArrayList<>();
        for (Section section : sections) {
            Ordinal ordinal = Ordinal.of(section.label());
            if (ordinal != null && !isQuoted(document.text(), section.heading().start())) {
                count(document, open, new Counted(section, ordinal), findings);
            }
            siblings(document, section.children(), findings);
        }
    }

    /** A heading with its label as a number. */
    private record Counted(Section section, Ordinal ordinal) {}

    /**
     * Takes the next heading into the counts that are open. A form's point may hold a count of its
     * own under the same kind of label (3, 1, 2, 4): the heading after it goes on with the outer.
     */
    private static void count(
            StructuredDocument document, List<Counted> open, Counted next, List<Finding> findings) {
        if (open.isEmpty() || next.ordinal().isFirst()) {
            open.add(next);
            return;
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            Ordinal before = open.get(i).ordinal();
            if (before.sameKind(next.ordinal()) && before.isFollowedBy(next.ordinal())) {
                open.subList(i, open.size()).clear();
                open.add(next);
                return;
            }
        }
        Counted last = open.removeLast();
        judge(document, last.section(), last.ordinal(), next.section(), next.ordinal(), findings);
        open.add(next);
    }

    /** Whether a place lies between “ and ”: labels there are those of the law that is quoted. */
    static boolean isQuoted(String text, int place) {
        int from = Math.max(0, place - LONGEST_QUOTATION);
        String before = text.substring(from, place);
        int opened = from + before.lastIndexOf('“');
        if (opened <= from + before.lastIndexOf('”')) {
            return false;
        }
        int limit = Math.min(text.length(), opened + LONGEST_QUOTATION + 1);
        int closed = text.indexOf('”', place, limit);
        return closed >= 0 && text.indexOf('“', place, closed) < 0;
    }

    private static void judge(
            StructuredDocument document,
            Section previous,
            Ordinal before,
            Section section,
            Ordinal ordinal,
            List<Finding> findings) {
        if (!before.sameKind(ordinal) || ordinal.isFirst() || before.isFollowedBy(ordinal)) {
            return;
        }
        boolean back = ordinal.value() <= before.value();
        Span between = new Span(previous.heading().start(), section.heading().start());
        String next = before.next();
        if (!back && stands(document, next, between)) {
            return;
        }
        String message =
                back
                        ? "Mục \""
                                + section.label()
                                + "\" đứng sau mục \""
                                + previous.label()
                                + "\": đánh số lùi hoặc lặp; đúng ra là \""
                                + next
                                + "\"."
                        : "Mục \""
                                + section.label()
                                + "\" đứng ngay sau mục \""
                                + previous.label()
                                + "\": thiếu mục \""
                                + next
                                + "\" hoặc đánh số nhảy.";
        findings.add(
                new Finding(
                        document.evidence(section.heading()),
                        Finding.Kind.OUTLINE,
                        Finding.Severity.WARNING,
                        message,
                        List.of(previous.heading())));
    }

    /** Whether some paragraph between the two begins with the label that seems to be missing. */
    private static boolean stands(StructuredDocument document, String label, Span between) {
        var begins =
                Pattern.compile(
                        "(?:Điều |Chương |Mục |Phần )?" + Pattern.quote(label) + "\\s*[.):/-].*",
                        Pattern.DOTALL);
        for (Block block : document.document().blocks()) {
            if (between.contains(block.span().start())
                    && block.span()
                            .in(document.text())
                            .lines()
                            .anyMatch(line -> begins.matcher(line.strip()).matches())) {
                return true;
            }
        }
        return false;
    }

    /**
     * A label as a number.
     *
     * @param prefix what stands before the last part: "1." in "1.2", "Điều " in "Điều 3"
     */
    private record Ordinal(String prefix, Kind kind, int value) {

        private enum Kind {
            ARABIC,
            ROMAN,
            LETTER
        }

        /**
         * Order of points (Nghị định 30/2020/NĐ-CP): the Vietnamese alphabet without ă â ê ô ơ ư.
         */
        private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

        private static final Pattern ROMAN = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");

        static @Nullable Ordinal of(String label) {
            int cut = Math.max(label.lastIndexOf('.'), label.lastIndexOf(' ')) + 1;
            String prefix = label.substring(0, cut);
            String last = label.substring(cut);
            if (last.matches("\\d{1,3}")) {
                return new Ordinal(prefix, Kind.ARABIC, Integer.parseInt(last));
            }
            if (!last.isEmpty() && ROMAN.matcher(last).matches()) {
                return new Ordinal(prefix, Kind.ROMAN, roman(last));
            }
            int letter = last.length() == 1 ? LETTERS.indexOf(last.charAt(0)) : -1;
            return letter < 0 ? null : new Ordinal(prefix, Kind.LETTER, letter + 1);
        }

        boolean sameKind(Ordinal other) {
            return kind == other.kind && prefix.equals(other.prefix);
        }

        boolean isFirst() {
            return value == 1;
        }

        /** Word numbers points a, b, c, d, e: a missing đ is no gap. */
        boolean isFollowedBy(Ordinal other) {
            boolean skipsD = kind == Kind.LETTER && value == 4 && other.value == 6;
            return other.value == value + 1 || skipsD;
        }

        String next() {
            return prefix
                    + switch (kind) {
                        case ARABIC -> Integer.toString(value + 1);
                        case ROMAN -> roman(value + 1);
                        case LETTER ->
                                value < LETTERS.length() ? LETTERS.substring(value, value + 1) : "";
                    };
        }

        private static int roman(String label) {
            int sum = 0;
            for (int i = 0; i < label.length(); i++) {
                int digit = digit(label.charAt(i));
                boolean less = i + 1 < label.length() && digit < digit(label.charAt(i + 1));
                sum += less ? -digit : digit;
            }
            return sum;
        }

        private static int digit(char letter) {
            return switch (letter) {
                case 'I' -> 1;
                case 'V' -> 5;
                default -> 10;
            };
        }

        private static String roman(int value) {
            String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
            return "X".repeat(value / 10) + ones[value % 10];
        }
    }
}
