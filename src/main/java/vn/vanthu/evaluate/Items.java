package vn.vanthu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Pairs gold and found things of one kind and compares their fields.
 *
 * <p>Pairing is one to one, in the order of gold, each gold thing with the first found one that
 * fits and is still free. A gold thing marked {@code optional} comes last and counts for nothing
 * either way.
 *
 * @param kind what they are
 * @param fits whether a found thing (second) can be the gold one (first)
 * @param fields compared within a pair
 */
record Items(Kind kind, BiPredicate<JsonNode, JsonNode> fits, List<Field> fields) {

    /**
     * @param ignored found things that count for nothing when no gold thing takes them
     */
    Result compare(Iterable<JsonNode> gold, List<JsonNode> found, Predicate<JsonNode> ignored) {
        var tally = new Tally(kind);
        var free = new ArrayList<>(found);
        for (boolean optional : new boolean[] {false, true}) {
            for (JsonNode wanted : gold) {
                if (wanted.path("optional").asBoolean() == optional) {
                    pair(wanted, free, tally);
                }
            }
        }
        free.stream().filter(ignored.negate()).forEach(tally::spurious);
        return tally.result();
    }

    private void pair(JsonNode wanted, List<JsonNode> free, Tally tally) {
        boolean optional = wanted.path("optional").asBoolean();
        var fitting = free.stream().filter(one -> fits.test(wanted, one)).findFirst();
        fitting.ifPresent(one -> removeSame(free, one));
        if (optional) {
            return;
        }
        var given = fields.stream().filter(field -> field.isGivenBy(wanted)).toList();
        if (fitting.isPresent()) {
            tally.matched(wanted, fitting.get(), given);
        } else {
            tally.missed(wanted, given);
        }
    }

    /** Two found things may be equal: only the very one goes. */
    private static void removeSame(List<JsonNode> list, JsonNode one) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == one) {
                list.remove(i);
                return;
            }
        }
    }
}
