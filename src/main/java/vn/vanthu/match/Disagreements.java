package vn.vanthu.match;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Period;
import vn.vanthu.registry.Abbreviations;
import vn.vanthu.registry.Bodies;
import vn.vanthu.registry.IndicatorKey;

/**
 * Finds figures of one body for one period that two of its documents give differently: a report and
 * the one of the next period that tells of it once more. An indicator that a document gives with
 * several values says too little of what it counts, and is let be.
 */
public final class Disagreements {

    /** Nearly all words of both indicators are the same. */
    private static final double SAME = 0.85;

    /** So alike, two figures of one document are taken for one indicator. */
    private static final double LIKE = 0.7;

    private static final int FEWEST_WORDS = 3;

    /** Types that set aims: their numbers are results only where a period says so. */
    private static final Set<String> OF_AIMS =
            Set.of("KH", "CTr", "CTHĐ", "ĐA", "QĐ", "NQ", "CT", "PA", "DA");

    private final Bodies bodies;
    private final Abbreviations abbreviations;

    public Disagreements(Bodies bodies, Abbreviations abbreviations) {
        this.bodies = bodies;
        this.abbreviations = abbreviations;
    }

    /** A figure in the document that gives it. */
    public record Said(AnalysedDocument document, Figure figure) {

        /** What the document's file is called, without its folder. */
        public String file() {
            return Issuer.fileOf(document);
        }

        /** The sentence on one line. */
        public String quote() {
            return document.quote(figure).replaceAll("\\s+", " ").strip();
        }
    }

    /**
     * Two values of one indicator.
     *
     * @param period that both are of
     */
    public record Disagreement(Said first, Said second, Period period) {}

    private record Entry(Said said, IndicatorKey key, Period period) {}

    /** All of them, by the order of the documents, each indicator once for each two documents. */
    public List<Disagreement> among(List<AnalysedDocument> documents) {
        var found = new ArrayList<Disagreement>();
        List<List<Entry>> entries = documents.stream().map(this::entries).toList();
        for (int i = 0; i < documents.size(); i++) {
            for (int j = i + 1; j < documents.size(); j++) {
                if (isOfOneBody(documents.get(i), documents.get(j))) {
                    between(entries.get(i), entries.get(j), found);
                }
            }
        }
        return found;
    }

    private boolean isOfOneBody(AnalysedDocument a, AnalysedDocument b) {
        String province = a.metadata().province();
        String other = b.metadata().province();
        return a.metadata().issuer() != null
                && b.metadata().issuer() != null
                && Issuer.of(bodies, a).key().equals(Issuer.of(bodies, b).key())
                && (province == null || other == null || province.equals(other));
    }

    /** The figures that tell clearly what they count, each indicator once. */
    private List<Entry> entries(AnalysedDocument document) {
        var all = new ArrayList<Entry>();
        for (Figure figure : document.facts().figures()) {
            Period period = period(document, figure);
            IndicatorKey key = IndicatorKey.of(figure.indicator(), abbreviations);
            if (period != null
                    && figure.change() == null
                    && figure.quantity().of() == null
                    && !figure.quantity().approximate()
                    && key.words().size() >= FEWEST_WORDS) {
                all.add(new Entry(new Said(document, figure), key, period));
            }
        }
        return all.stream().filter(entry -> isClear(entry, all)).toList();
    }

    private static @Nullable Period period(AnalysedDocument document, Figure figure) {
        if (figure.period() != null) {
            return figure.period();
        }
        boolean aims = OF_AIMS.contains(Objects.requireNonNullElse(document.metadata().type(), ""));
        return aims ? null : document.metadata().period();
    }

    private static boolean isClear(Entry entry, List<Entry> all) {
        return all.stream()
                .filter(other -> isAlike(entry, other, LIKE))
                .allMatch(other -> value(other).compareTo(value(entry)) == 0);
    }

    private static void between(List<Entry> first, List<Entry> second, List<Disagreement> found) {
        var told = new ArrayList<Entry>();
        for (Entry entry : first) {
            for (Entry other : second) {
                if (isAlike(entry, other, SAME)
                        && !isRounded(value(entry), value(other))
                        && told.stream().noneMatch(before -> isAlike(before, entry, LIKE))) {
                    told.add(entry);
                    found.add(new Disagreement(entry.said(), other.said(), entry.period()));
                }
            }
        }
    }

    private static boolean isAlike(Entry a, Entry b, double likeness) {
        return a.period().equals(b.period())
                && unit(a).equals(unit(b))
                && a.key().likeness(b.key()) >= likeness
                && States.agree(a.said().figure().indicator(), b.said().figure().indicator());
    }

    private static String unit(Entry entry) {
        String unit = entry.said().figure().quantity().unit();
        return unit == null ? "" : unit.toLowerCase(Locale.ROOT).strip();
    }

    private static BigDecimal value(Entry entry) {
        return entry.said().figure().quantity().value();
    }

    /** Whether the two agree in the digits that both have behind the comma. */
    private static boolean isRounded(BigDecimal a, BigDecimal b) {
        int digits = Math.max(0, Math.min(a.scale(), b.scale()));
        return a.setScale(digits, RoundingMode.HALF_UP)
                        .compareTo(b.setScale(digits, RoundingMode.HALF_UP))
                == 0;
    }
}
