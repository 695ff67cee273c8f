package vn.vanthu.search;

import java.util.List;
import java.util.Set;

/**
 * How a question is asked of engines.
 *
 * @param complete entries that have all that was asked
 * @param some entries that have enough of it, or all
 */
public record Plan(Clause complete, Clause some) {

    static Plan of(Query query, Set<Means> means) {
        return new Plan(
                new Planner(true, means).clause(query), new Planner(false, means).clause(query));
    }

    /** Whether an entry can have enough of what was asked, but not all. */
    public boolean hasPartial() {
        return !some.equals(complete);
    }

    /** Entries that have enough of what was asked, but not all. */
    public Clause partial() {
        return new Clause.Sum(List.of(some), List.of(), List.of(), 0, List.of(complete));
    }
}
