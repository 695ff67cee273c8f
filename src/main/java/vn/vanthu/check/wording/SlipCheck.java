package vn.vanthu.check.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.vanthu.check.Check;
import vn.vanthu.check.SentenceAt;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.Slip;
import vn.vanthu.registry.Slips;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/**
 * Offers what was probably meant by words that are often mistyped or misread ("phần đầu đạt 95%"
 * for phấn đấu). The text itself is never changed. Each slip is raised once, with all its places.
 */
public final class SlipCheck implements Check {

    /** By the first word, in small letters. */
    private final Map<String, List<Slip>> byFirst = new HashMap<>();

    public SlipCheck(Slips slips) {
        for (Slip slip : slips.all()) {
            String first = slip.wrong().toLowerCase(Locale.ROOT).split(" ", 2)[0];
            byFirst.computeIfAbsent(first, word -> new ArrayList<>()).add(slip);
        }
    }

    @Override
    public List<Finding> check(StructuredDocument document, Facts facts) {
        String text = document.text();
        String small = text.toLowerCase(Locale.ROOT);
        if (small.length() != text.length()) {
            return List.of(); // a letter that has no small one of its length: not Vietnamese
        }
        Map<Slip, List<Span>> places = new LinkedHashMap<>();
        Tokens tokens = document.tokens(new Span(0, text.length()));
        for (int i = 0; i < tokens.size(); i++) {
            int at = tokens.at(i).start();
            for (Slip slip : byFirst.getOrDefault(tokens.word(i), List.of())) {
                if (isAt(slip, text, small, at)) {
                    places.computeIfAbsent(slip, s -> new ArrayList<>())
                            .add(new Span(at, at + slip.wrong().length()));
                }
            }
        }
        var findings = new ArrayList<Finding>();
        places.forEach((slip, spans) -> findings.add(finding(document, slip, spans)));
        return findings;
    }

    private static boolean isAt(Slip slip, String text, String small, int at) {
        int end = at + slip.wrong().length();
        String where = slip.isByCapitals() ? text : small;
        return where.startsWith(slip.wrong(), at)
                && (end == small.length() || !Character.isLetter(small.charAt(end)))
                && (slip.before().isEmpty() || endsWithOne(small, at, slip.before()))
                && (slip.behind().isEmpty() || beginsWithOne(small, end, slip.behind()));
    }

    private static boolean endsWithOne(String text, int end, List<String> words) {
        String before = text.substring(Math.max(0, end - 24), end).stripTrailing();
        return words.stream()
                .anyMatch(word ->
                        before.endsWith(word)
                                && (!Character.isLetter(word.charAt(0))
                                        || before.length() == word.length()
                                        || !Character.isLetter(
                                                before.charAt(
                                                        before.length() - word.length() - 1))));
    }

    private static boolean beginsWithOne(String text, int start, List<String> words) {
        String behind = text.substring(start, Math.min(text.length(), start + 24)).stripLeading();
        return words.stream()
                .anyMatch(word ->
                        behind.startsWith(word)
                                && (behind.length() == word.length()
                                        || !Character.isLetter(behind.charAt(word.length()))));
    }

    private static Finding finding(StructuredDocument document, Slip slip, List<Span> spans) {
        return new Finding(
                document.evidence(SentenceAt.of(document, spans.getFirst())),
                Finding.Kind.SPELLING,
                Finding.Severity.INFO,
                "\""
                        + spans.getFirst().in(document.text())
                        + "\" có lẽ là \""
                        + slip.right()
                        + "\" (gõ nhầm hoặc nhận dạng chữ sai)"
                        + (spans.size() > 1 ? ", " + spans.size() + " chỗ" : "")
                        + ": đối chiếu bản gốc.",
                spans);
    }
}
