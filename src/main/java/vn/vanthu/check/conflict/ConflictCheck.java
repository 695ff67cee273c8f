package vn.vanthu.check.conflict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.check.Check;
import vn.vanthu.check.SentenceAt;
import vn.vanthu.document.Block;
import vn.vanthu.fact.Evidence;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.Abbreviations;
import vn.vanthu.registry.IndicatorKey;
import vn.vanthu.text.NumberWords;
import vn.vanthu.text.Span;

/**
 * Raises two figures of one indicator that differ only by two digits that changed places (47,9 and
 * 49,7; 61.217 and 62.117). Figures of like indicators differ for many good reasons (another level,
 * body or period); a pair of exchanged digits is the typist's slip.
 */
public final class ConflictCheck implements Check {

    /** So many digits agree by chance too seldom to ask for more than a like indicator. */
    private static final int MANY_DIGITS = 5;

    private static final double LIKE = 0.5;

    private static final double NEARLY_SAME = 0.6;

    /** Folded words that set two indicators apart when only one of them has it. */
    private static final Set<String> APART =
            Set.of(
                    "huyen", "xa", "phuong", "truoc", "cung", "ky", "giao", "quy", "thang", "chua",
                    "khong", "som", "qua", "nu", "moi", "cu");

    private final Abbreviations abbreviations;

    public ConflictCheck(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    private record Said(Figure figure, IndicatorKey key, boolean inTable) {}

    @Override
    public List<Finding> check(StructuredDocument document, Facts facts) {
        var found = new ArrayList<Finding>();
        Map<String, List<Said>> byDigits = new LinkedHashMap<>();
        for (Figure figure : facts.figures()) {
            String digits = digits(figure.quantity().value());
            if (figure.change() == null && figure.quantity().of() == null && digits.length() >= 3) {
                IndicatorKey key = IndicatorKey.of(figure.indicator(), abbreviations);
                var said = new Said(figure, key, isInTable(document, figure.number()));
                var same = byDigits.computeIfAbsent(sorted(digits), d -> new ArrayList<>());
                Said other = conflicting(same, said);
                if (other != null) {
                    found.add(finding(document, other.figure(), figure));
                }
                same.add(said);
            }
        }
        found.sort((a, b) -> a.evidence().span().compareTo(b.evidence().span()));
        return found;
    }

    private static @Nullable Said conflicting(List<Said> before, Said said) {
        BigDecimal value = said.figure().quantity().value();
        boolean settled =
                before.stream()
                        .map(other -> other.figure().quantity().value())
                        .anyMatch(other -> other.compareTo(value) == 0);
        if (settled) {
            return null; // the number stands twice: it is meant
        }
        for (Said other : before) {
            if (!(said.inTable() && other.inTable())
                    && sameUnit(other.figure(), said.figure())
                    && isExchange(digits(other.figure().quantity().value()), digits(value))
                    && other.figure().quantity().value().scale() == value.scale()
                    && sameIndicator(other, said)) {
                return other;
            }
        }
        return null;
    }

    private static boolean sameIndicator(Said a, Said b) {
        var period = a.figure().period();
        var otherPeriod = b.figure().period();
        if (period != null && otherPeriod != null && !period.equals(otherPeriod)) {
            return false;
        }
        double likeness = a.key().likeness(b.key());
        if (digits(a.figure().quantity().value()).length() >= MANY_DIGITS) {
            return likeness >= LIKE;
        }
        var apart = new HashSet<>(a.key().words());
        apart.addAll(b.key().words());
        apart.removeIf(word -> a.key().words().contains(word) && b.key().words().contains(word));
        boolean within =
                a.key().words().containsAll(b.key().words())
                        || b.key().words().containsAll(a.key().words());
        return within
                && likeness >= NEARLY_SAME
                && Math.min(a.key().words().size(), b.key().words().size()) >= 3
                && apart.stream().noneMatch(APART::contains);
    }

    private static boolean sameUnit(Figure a, Figure b) {
        String unit = a.quantity().unit();
        String other = b.quantity().unit();
        return unit != null
                && other != null
                && unit.toLowerCase(Locale.ROOT)
                        .split(" ", 2)[0]
                        .equals(other.toLowerCase(Locale.ROOT).split(" ", 2)[0]);
    }

    private static boolean isExchange(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < a.length(); i++) {
            different += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return different == 2;
    }

    private static String digits(BigDecimal value) {
        return value.unscaledValue().abs().toString();
    }

    private static String sorted(String digits) {
        char[] all = digits.toCharArray();
        java.util.Arrays.sort(all);
        return new String(all);
    }

    private static boolean isInTable(StructuredDocument document, Span number) {
        for (Block block : document.document().blocks()) {
            if (block.span().contains(number)) {
                boolean drawn = block.span().in(document.text()).indexOf('\t') >= 0;
                return block instanceof Block.Table || drawn;
            }
        }
        return false;
    }

    /** The one outside of tables is raised; the other is where to compare. */
    private static Finding finding(StructuredDocument document, Figure first, Figure second) {
        boolean secondInTable = isInTable(document, second.number());
        Figure raised = secondInTable ? first : second;
        Figure other = secondInTable ? second : first;
        Evidence where = document.evidence(other.number());
        String at = where.section() == null ? "chỗ khác" : "mục " + where.section();
        Span place = SentenceAt.of(document, raised.number());
        return new Finding(
                document.evidence(place),
                Finding.Kind.CONFLICT,
                Finding.Severity.WARNING,
                "Cùng một chỉ tiêu mà ghi hai số: "
                        + NumberWords.inDigits(raised.quantity().value())
                        + " ở đây và "
                        + NumberWords.inDigits(other.quantity().value())
                        + " ở "
                        + at
                        + " (hai chữ số đổi chỗ): đối chiếu nguồn rồi thống nhất một số.",
                List.of(raised.number(), other.number()));
    }
}
