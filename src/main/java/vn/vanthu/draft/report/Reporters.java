package vn.vanthu.draft.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.match.Issuer;
import vn.vanthu.registry.Bodies;
import vn.vanthu.registry.Body;

/** Who had to report by a plan, and who did. */
public final class Reporters {

    private final Bodies bodies;
    private final AnalysedDocument plan;
    private final Period period;

    public Reporters(Bodies bodies, AnalysedDocument plan, Period period) {
        this.bodies = bodies;
        this.plan = plan;
        this.period = period;
    }

    /** Those who reported, in the order of the reports; then those who had to and did not. */
    public List<Reporter> with(List<AnalysedDocument> reports) {
        Map<String, String> expected = expected();
        var reporters = new ArrayList<Reporter>();
        var reported = new LinkedHashSet<String>();
        for (AnalysedDocument report : reports) {
            var issuer = Issuer.of(bodies, report);
            reported.add(issuer.key());
            reporters.add(new Reporter(issuer.name(), report, expected.containsKey(issuer.key())));
        }
        expected.forEach((key, name) -> {
            if (!reported.contains(key)) {
                reporters.add(new Reporter(name, null, true));
            }
        });
        return List.copyOf(reporters);
    }

    /** "UBND các xã, phường": bodies that the plan does not name one by one, as it writes them. */
    public Set<String> groups() {
        var groups = new LinkedHashSet<String>();
        for (TaskAssignment task : plan.facts().assignments()) {
            for (String agency : task.agencies()) {
                boolean group =
                        bodies.find(agency).stream()
                                .anyMatch(body -> body.extent() == Body.Extent.GROUP);
                if (group) {
                    groups.add(agency);
                }
            }
        }
        return groups;
    }

    /** Single bodies that the plan gives something to do, by key, in the order of the plan. */
    private Map<String, String> expected() {
        var expected = new LinkedHashMap<String, String>();
        for (TaskAssignment task : plan.facts().assignments()) {
            for (String agency : task.agencies()) {
                bodies.find(agency).stream()
                        .filter(body -> body.existsAt(period.to()))
                        .filter(body -> body.extent() == Body.Extent.SINGLE)
                        .filter(body -> body.level() == Body.Level.PROVINCE)
                        .filter(body -> !agency.matches("(?iu)(?:ubnd|ủy ban|uỷ ban).*"))
                        .findFirst()
                        .ifPresent(body -> expected.putIfAbsent(body.id(), body.name()));
            }
        }
        return expected;
    }
}
