package vn.vanthu.check.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.check.Check;
import vn.vanthu.check.SentenceAt;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.NumberGrammar;
import vn.vanthu.text.NumberWords;
import vn.vanthu.text.Numeral;
import vn.vanthu.text.Seek;
import vn.vanthu.text.Span;
import vn.vanthu.text.Starts;
import vn.vanthu.text.Tokens;

/**
 * Raises numbers that contradict themselves: digits that the words beside them do not say ("05
 * (bốn) bộ hồ sơ"), and groups of digits that are no groups of three ("5.378.7000.000 đồng").
 */
public final class NumeralCheck implements Check {

    /** Digits, up to three words of a unit, and words in brackets. */
    private static final Pattern DIGITS_THEN_WORDS =
            Pattern.compile(
                    "(?<![\\p{L}\\d.,/-])(?<digits>\\d{1,3}(?:\\.\\d{3})+|\\d{1,6})"
                            + "(?<unit>(?:\\s\\p{Ll}+){0,3})\\s?\\((?:[Bb]ằng chữ:?\\s*)?"
                            + "(?<words>\\p{L}+(?:[\\s,]+\\p{L}+){0,24})\\s*[./]*\\)");

    /** A unit that stands behind the number in the brackets once more. */
    private static final Pattern CURRENCY =
            Pattern.compile("^(?:việt nam )?đồng(?: việt nam)?(?: chẵn)?$");

    /** A first group that begins with 0 is that of a telephone number. */
    private static final Pattern GROUPED =
            Pattern.compile(
                    "(?<![\\p{L}\\d.,/:-])[1-9]\\d{0,2}(?:\\.\\d{2,4}){2,}(?![\\d/-]|[.,]\\d)"
                            + "(?=\\s?(?:\\p{Ll}|%))");

    @Override
    public List<Finding> check(StructuredDocument document, Facts facts) {
        var findings = new ArrayList<Finding>();
        words(document, findings);
        if (!document.document().source().ocr()) {
            groups(document, findings);
        }
        return findings;
    }

    private static void words(StructuredDocument document, List<Finding> findings) {
        String text = document.text();
        Matcher found = DIGITS_THEN_WORDS.matcher(text);
        int at = 0;
        while (Seek.next(found, text, at, Starts.DIGITS)) {
            at = found.end();
            String words = found.group("words").toLowerCase(Locale.ROOT);
            Tokens tokens = Tokens.of(words);
            Numeral said = NumberGrammar.read(tokens, 0);
            var digits = new BigDecimal(found.group("digits").replace(".", ""));
            if (said == null || said.form() != Numeral.Form.WORDS) {
                continue;
            }
            String behind =
                    said.to() >= tokens.size() ? "" : tokens.words(said.to(), tokens.size());
            boolean same = behind.isEmpty() || behind.equals(found.group("unit").strip());
            if ((same || CURRENCY.matcher(behind).matches())
                    && said.value().compareTo(digits) != 0) {
                findings.add(
                        finding(
                                document,
                                new Span(found.start(), found.end()),
                                Finding.Kind.CONFLICT,
                                "Số ghi bằng chữ không khớp số ghi bằng chữ số: "
                                        + found.group("digits")
                                        + " mà trong ngoặc là "
                                        + NumberWords.inDigits(said.value())
                                        + " ("
                                        + found.group("words")
                                        + "): thống nhất một số."));
            }
        }
    }

    private static void groups(StructuredDocument document, List<Finding> findings) {
        String text = document.text();
        Matcher found = GROUPED.matcher(text);
        int at = 0;
        while (Seek.next(found, text, at, Starts.DIGITS)) {
            at = found.end();
            String[] groups = found.group().split("\\.");
            int right = 0;
            for (int i = 1; i < groups.length; i++) {
                right += groups[i].length() == 3 ? 1 : 0;
            }
            if (right > 0 && right == groups.length - 2) {
                findings.add(
                        finding(
                                document,
                                new Span(found.start(), found.end()),
                                Finding.Kind.SPELLING,
                                "Số "
                                        + found.group()
                                        + " nhóm chữ số sai: mỗi nhóm sau dấu chấm phải có ba chữ"
                                        + " số; kiểm tra xem thừa hay thiếu chữ số."));
            }
        }
    }

    private static Finding finding(
            StructuredDocument document, Span span, Finding.Kind kind, String message) {
        return new Finding(
                document.evidence(SentenceAt.of(document, span)),
                kind,
                Finding.Severity.WARNING,
                message,
                List.of(span));
    }
}
