package vn.vanthu.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects findings; the same fault in many places is one finding. */
final class Findings {

    private final Standard standard;
    private final Map<String, Finding> found = new LinkedHashMap<>();

    Findings(Standard standard) {
        this.standard = standard;
    }

    /** Adds a fault against a rule of the table; where the regime has no such rule, nothing. */
    void add(String rule, String there, String right, Spot spot, List<? extends Mend> mends) {
        Standard.Rule known = standard.rule(rule);
        if (!known.basis().isEmpty()) {
            add(
                    known.id(),
                    known.severity(),
                    known.about(),
                    there,
                    right,
                    known.basis(),
                    spot,
                    mends);
        }
    }

    void add(String rule, String there, String right, Spot spot, Mend... mends) {
        add(rule, there, right, spot, List.of(mends));
    }

    /** Adds a fault against the look of a part. */
    void add(
            Standard.Wanted wanted,
            Severity severity,
            String there,
            String right,
            Spot spot,
            List<? extends Mend> mends) {
        add(
                "look-" + wanted.part(),
                severity,
                wanted.name(),
                there,
                right,
                wanted.basis(),
                spot,
                mends);
    }

    private void add(
            String rule,
            Severity severity,
            String about,
            String there,
            String right,
            String basis,
            Spot spot,
            List<? extends Mend> mends) {
        String key = String.join("\t", rule, severity.name(), there, right, "" + mends.isEmpty());
        Finding before = found.get(key);
        var spots = new ArrayList<Spot>(before == null ? List.of() : before.spots());
        var all = new ArrayList<Mend>(before == null ? List.of() : before.mends());
        if (!spots.contains(spot)) {
            spots.add(spot);
        }
        all.addAll(mends);
        String annex = basis.startsWith("Mục") ? "Phụ lục I, Phần I, " : "";
        String place = standard.regime().words() + ", " + annex + basis;
        found.put(key, new Finding(rule, severity, about, there, right, place, spots, all));
    }

    /** In the order in which they were found, the weightiest first. */
    List<Finding> all() {
        return found.values().stream()
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .toList();
    }
}
