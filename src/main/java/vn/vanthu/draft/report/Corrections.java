package vn.vanthu.draft.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Figure;

/**
 * Figures that a person corrected in the workbook.
 *
 * @param values by {@link #key}
 */
public record Corrections(Map<String, BigDecimal> values) {

    public static final Corrections NONE = new Corrections(Map.of());

    public Corrections {
        values = Map.copyOf(values);
    }

    /** Names a figure for good: the file's checksum, shortened, and where its number stands. */
    public static String key(AnalysedDocument report, Figure figure) {
        return report.document().source().sha256().substring(0, 12) + ":" + figure.number().start();
    }

    Optional<BigDecimal> of(AnalysedDocument report, Figure figure) {
        return Optional.ofNullable(values.get(key(report, figure)));
    }
}
