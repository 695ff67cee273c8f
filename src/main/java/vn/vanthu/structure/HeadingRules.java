package vn.vanthu.structure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.document.Format;
import vn.vanthu.registry.BodyGrammar;
import vn.vanthu.registry.BodyPhrase;
import vn.vanthu.registry.Duty;
import vn.vanthu.structure.Heading.Strength;
import vn.vanthu.text.Spaces;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/**
 * Tells which numbered paragraphs are headings: those that stand out by their form, and those whose
 * first words name their subject ("2. Sở Nội vụ: Làm đầu mối …").
 */
final class HeadingRules {

    private static final int LONGEST_HEADING = 260;
    private static final int LONGEST_SUBJECT = 180;

    /** Words before a colon that announce a list, so that what stands before is a sentence. */
    private static final Pattern ANNOUNCES =
            Pattern.compile(
                    "(?s).*\\b(sau|sau day|gom|bao gom|nhu|la|cu the|do|rang|trong do|voi|"
                            + "nhu sau|nham|gom co|dat|duoc|co|thanh|tren|khoang)\\s*$");

    private static final Pattern ORDERS =
            Pattern.compile(
                    "^(?:giao|de nghi|yeu cau|doi voi|trach nhiem cua|nhiem vu cua|phan cong|ve"
                            + " phia|kien nghi|de xuat|kinh de nghi|kien nghi voi|de nghi"
                            + " voi)\\s+(?:voi\\s+)?");

    private static final Pattern NEXT_SENTENCE = Pattern.compile("[.;!?]\\s+\\p{Lu}");

    private static final Pattern BREAK =
            Pattern.compile(
                    "[.;]\\s|,\\s*(?=dac biet|nhat la|trong do|trong tam|dam bao|bao dam|gan voi"
                            + "|phan dau|tap trung|tao )|\\n");

    private HeadingRules() {}

    static Heading judge(Label label, Line line, int index) {
        String rest = line.text().substring(label.end());
        int base = line.span().start() + label.end();
        return switch (label.rank()) {
            case ANNEX, PART, CHAPTER, SECTION, SUBSECTION, ROMAN, LETTER, ARTICLE ->
                    named(label, line, index, rest);
            case NUMBER, NUMBER_2, NUMBER_3, NUMBER_4, POINT ->
                    numbered(label, line, index, rest, base);
        };
    }

    private static Heading named(Label label, Line line, int index, String rest) {
        int end = rest.length() > LONGEST_HEADING || hasSubject(rest) ? cut(rest) : rest.length();
        Strength strength =
                label.rank() == Label.Rank.LETTER && !stands(line.format(), rest)
                        ? Strength.WEAK
                        : Strength.SURE;
        return heading(label, line, index, strength, end);
    }

    private static Heading numbered(Label label, Line line, int index, String rest, int base) {
        if (rest.isBlank()) {
            return heading(label, line, index, Strength.NONE, 0);
        }
        if (stands(line.format(), rest)) {
            return heading(label, line, index, Strength.SURE, titleEnd(rest));
        }
        Optional<Integer> subject = bodyEnd(rest);
        if (subject.isPresent()) {
            return heading(label, line, index, told(label, rest, subject.get()), subject.get());
        }
        if (hasSubject(rest)) {
            boolean small =
                    Character.isLowerCase(rest.substring(colon(rest) + 1).strip().charAt(0));
            Strength strength =
                    !small ? Strength.SURE : told(rest) ? Strength.RUN_IN : Strength.WEAK;
            return heading(label, line, index, strength, colon(rest));
        }
        boolean closed = endsIn(rest, ".;,/!?…");
        boolean sentence = NEXT_SENTENCE.matcher(rest).find();
        if (!closed && !sentence && rest.length() <= LONGEST_HEADING - 60) {
            String bare = rest.replaceFirst("[\\s:]+$", "");
            boolean announces =
                    rest.stripTrailing().endsWith(":")
                            && ANNOUNCES.matcher(Unmarked.of(bare)).matches()
                            && bare.length() > 60;
            return heading(
                    label, line, index, announces ? Strength.WEAK : Strength.SURE, bare.length());
        }
        boolean item = endsIn(rest, ";,");
        return heading(label, line, index, item ? Strength.NONE : Strength.WEAK, cut(rest));
    }

    /**
     * "2. Sở Nội vụ: Làm đầu mối …" names its subject; "2. Sở Nội vụ chủ trì …" is a sentence, and
     * a heading only beside others. Points that begin so are divisions all the same.
     */
    private static Strength told(Label label, String rest, int end) {
        String behind = rest.substring(end).replaceFirst("^\\s*\\([^)]*\\)", "").strip();
        boolean verb = !behind.isEmpty() && Character.isLetter(behind.charAt(0));
        return verb && label.rank() != Label.Rank.POINT ? Strength.WEAK : Strength.SURE;
    }

    /** Bold or capital letters, or a heading style. */
    private static boolean stands(Format format, String rest) {
        boolean shortEnough = rest.length() <= LONGEST_HEADING;
        return shortEnough && (format.bold() || format.level() > 0 || Line.isCapitals(rest));
    }

    /** Whether a whole sentence, and no amount or item of a list, stands behind the colon. */
    private static boolean told(String rest) {
        String behind = rest.substring(colon(rest) + 1).strip();
        return behind.length() > 40 && behind.matches("(?s)\\p{L}.*\\.");
    }

    /** Whether a colon parts a subject from what is said of it. */
    private static boolean hasSubject(String rest) {
        int colon = colon(rest);
        if (colon <= 0 || colon > LONGEST_SUBJECT || rest.substring(colon + 1).isBlank()) {
            return false;
        }
        String before = rest.substring(0, colon);
        return !before.replaceFirst("^(?:Ông|Bà|Đ/c|TP|Ths|TS)\\.\\s*", "")
                        .matches("(?s).*[.;!?]\\s.*")
                && !ANNOUNCES.matcher(Unmarked.of(before)).matches();
    }

    /** The first colon outside of brackets and quotation marks; -1 where there is none. */
    private static int colon(String rest) {
        int depth = 0;
        for (int i = 0; i < rest.length(); i++) {
            switch (rest.charAt(i)) {
                case '(', '“', '[' -> depth++;
                case ')', '”', ']' -> depth--;
                case ':' -> {
                    if (depth <= 0 && !isTime(rest, i)) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    /** Whether a colon stands between digits. */
    private static boolean isTime(String rest, int colon) {
        if (colon == 0 || !isDigit(rest.charAt(colon - 1))) {
            return false;
        }
        String behind = rest.substring(colon + 1).stripLeading();
        return !behind.isEmpty() && isDigit(behind.charAt(0));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Where the body that a paragraph begins with ends, if it is told there what to do. */
    private static Optional<Integer> bodyEnd(String rest) {
        Matcher orders = ORDERS.matcher(Unmarked.of(rest));
        int start = orders.find() ? orders.end() : 0;
        Optional<BodyPhrase> bodies = BodyGrammar.at(rest, start, rest.length());
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        int end = bodies.get().span().end();
        String behind = rest.substring(end).strip();
        if (behind.isEmpty() || behind.matches("(?s)[.:;]\\s*|:.*|\\([^)]*\\)\\s*[:.]?\\s*.*")) {
            return Optional.of(end);
        }
        return Duty.follows(behind) ? Optional.of(end) : Optional.empty();
    }

    private static int titleEnd(String rest) {
        int colon = colon(rest);
        int end =
                colon > 0 && !rest.substring(colon + 1).isBlank() && hasSubject(rest)
                        ? colon
                        : rest.length();
        return rest.substring(0, end).replaceFirst("[\\s:.;,]+$", "").length();
    }

    /** Where the first words that name the subject of a long paragraph end. */
    private static int cut(String rest) {
        int colon = colon(rest);
        Matcher matcher = BREAK.matcher(Unmarked.of(rest));
        int end = matcher.find() && matcher.start() > 8 ? matcher.start() : rest.length();
        if (colon > 0 && colon < end) {
            end = colon;
        }
        if (end > LONGEST_HEADING) {
            int space = rest.lastIndexOf(' ', LONGEST_HEADING);
            end = space > 0 ? space : LONGEST_HEADING;
        }
        return end;
    }

    private static Heading heading(
            Label label, Line line, int index, Strength strength, int length) {
        String words = line.text().substring(label.end(), label.end() + length);
        String title = without(without(Spaces.single(words), "⁰¹²³⁴⁵⁶⁷⁸⁹"), " :.;,").strip();
        int start = line.span().start();
        Span span = new Span(start, start + label.end() + words.stripTrailing().length());
        return new Heading(label, index, strength, title, span);
    }

    private static boolean endsIn(String words, String signs) {
        String bare = words.stripTrailing();
        return !bare.isEmpty() && signs.indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }

    /** The words without any of these signs at their end. */
    private static String without(String words, String signs) {
        int end = words.length();
        while (end > 0 && signs.indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }
}
