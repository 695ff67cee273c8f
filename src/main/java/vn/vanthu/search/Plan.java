package vn.vanthu.search;

import java.util.List;
import java.util.Set;

/**
 * How a question is asked of engines.
 *
 * @param complete entries that have all that was asked
 * @param partial the others that have enough of it
 */
public record Plan(Clause complete, Clause partial) {

    static Plan of(Query query, Set<Means> means) {
        Clause complete = new Planner(true, means).clause(query);
        Clause some = new Planner(false, means).clause(query);
        return new Plan(
                complete,
                new Clause.Sum(List.of(some), List.of(), List.of(), 0, List.of(complete)));
    }
}
