package vn.vanthu.draft.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.Value;
import vn.vanthu.match.Issuer;

/** Draws the rates that most bodies give, body by body. */
final class Charts {

    /** With fewer, a table says as much. */
    private static final int FEWEST_BODIES = 3;

    private static final int MOST_CHARTS = 3;

    private Charts() {}

    static List<Draft.Block> of(Consolidation consolidation) {
        var bodies = consolidation.reports().stream().map(Issuer::nameOf).toList();
        return consolidation.lines().stream()
                .filter(line -> line.kind() == Line.Kind.RATE)
                .filter(line -> line.entries().size() >= FEWEST_BODIES)
                .filter(line -> bodiesOf(line).stream().distinct().count() == line.entries().size())
                .limit(MOST_CHARTS)
                .<Draft.Block>map(line -> new Draft.Drawn(chart(line, bodies)))
                .toList();
    }

    private static List<String> bodiesOf(Line line) {
        return line.entries().stream().map(Line.Entry::body).toList();
    }

    private static Value.Chart chart(Line line, List<String> bodies) {
        var values = new ArrayList<@Nullable BigDecimal>();
        var said = new StringBuilder();
        for (String body : bodies) {
            BigDecimal value =
                    line.entries().stream()
                            .filter(entry -> entry.body().equals(body))
                            .map(Line.Entry::value)
                            .findFirst()
                            .orElse(null);
            values.add(value);
            if (value != null) {
                said.append(said.isEmpty() ? "" : "; ")
                        .append(body)
                        .append(' ')
                        .append(Numbers.withUnit(value, line.unit()));
            }
        }
        String title = Numbers.capital(line.indicator()) + " (%)";
        return new Value.Chart(
                title,
                bodies,
                List.of(new Value.Series(line.indicator(), values)),
                title + ": " + said + ".");
    }
}
