package vn.vanthu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares deadlines and findings, which have a place and one value, and no text of their own. */
final class QuotedComparison {

    private static final List<String> DUE = List.of("value", "recurrence", "duration");

    /** Of these gold names all there are: any other is a false alarm. */
    private static final Set<String> COMPLETE = Set.of("sum", "percent");

    private QuotedComparison() {}

    /** Deadlines may be found by themselves or with their assignment or target. */
    static Result deadlines(JsonNode gold, JsonNode found) {
        var tally = new Tally(Kind.DEADLINES);
        for (JsonNode wanted : gold.path("deadlines")) {
            var key = DUE.stream().filter(field -> Json.gives(wanted, field)).findFirst();
            if (key.isPresent() && !wanted.path("optional").asBoolean()) {
                tally.found(
                        isFound(wanted, key.get(), found),
                        Describe.gold(wanted),
                        Describe.anchor(wanted));
            }
        }
        return tally.result();
    }

    private static boolean isFound(JsonNode wanted, String key, JsonNode found) {
        String value = Json.text(wanted, key);
        var alsoRight = "recurrence".equals(key) ? List.of(value.split(",")) : List.of(value);
        for (String list : List.of("assignments", "targets", "deadlines")) {
            boolean own = "deadlines".equals(list);
            String field = "value".equals(key) && !own ? "deadline" : key;
            for (JsonNode one : found.path(list)) {
                String given = Json.text(one, field);
                if (Letters.touch(Json.text(wanted, "anchor"), Json.quote(one))
                        && (given.equals(value) || alsoRight.contains(given))) {
                    return true;
                }
            }
        }
        return false;
    }

    static Result findings(JsonNode gold, JsonNode found) {
        var tally = new Tally(Kind.FINDINGS);
        for (JsonNode wanted : gold.path("findings")) {
            String kind = Json.text(wanted, "kind");
            boolean right =
                    ofKind(found, Set.of(kind)).stream().anyMatch(one -> touches(wanted, one));
            tally.found(right, Describe.gold(wanted), Describe.anchor(wanted));
            tally.share(kind, right);
        }
        var faults = ofKind(gold, COMPLETE);
        for (JsonNode alarm : ofKind(found, COMPLETE)) {
            if (faults.stream().noneMatch(fault -> touches(fault, alarm))) {
                tally.spurious(alarm);
            }
        }
        return tally.result();
    }

    private static List<JsonNode> ofKind(JsonNode document, Set<String> kinds) {
        var some = new ArrayList<JsonNode>();
        for (JsonNode finding : document.path("findings")) {
            if (kinds.contains(Json.text(finding, "kind"))) {
                some.add(finding);
            }
        }
        return some;
    }

    private static boolean touches(JsonNode gold, JsonNode found) {
        return Letters.touch(Json.text(gold, "anchor"), Json.text(found, "quote"));
    }
}
