package vn.vanthu.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A part of the score of a hit. The shares of a hit add up to its score.
 *
 * @param words of the query that it is about, as they are looked for; empty for all
 */
public record Share(Reason reason, String words, double score) {

    /** What an engine gives one entry for a clause. */
    public interface Scoring<E extends Exception> {
        /** Empty where the entry does not match. */
        OptionalDouble score(Clause clause) throws E;
    }

    /** The shares of an entry that matches, greatest first. */
    public static <E extends Exception> List<Share> of(Clause clause, Scoring<E> scoring) throws E {
        var shares = new ArrayList<Share>();
        gather(clause, scoring, shares);
        shares.sort(Comparator.comparingDouble(Share::score).reversed());
        return List.copyOf(shares);
    }

    private static <E extends Exception> void gather(
            Clause clause, Scoring<E> scoring, List<Share> shares) throws E {
        switch (clause) {
            case Clause.Named(var reason, var words, var inner) -> {
                double score = scoring.score(inner).orElse(0);
                if (score > 0) {
                    shares.add(new Share(reason, words, score));
                }
            }
            case Clause.Best(var clauses) -> {
                Clause best = null;
                double most = 0;
                for (Clause each : clauses) {
                    double score = scoring.score(each).orElse(0);
                    if (score > most) {
                        best = each;
                        most = score;
                    }
                }
                if (best != null) {
                    gather(best, scoring, shares);
                }
            }
            case Clause.Sum sum -> {
                for (Clause each : sum.required()) {
                    gather(each, scoring, shares);
                }
                for (Clause each : sum.helping()) {
                    if (scoring.score(each).isPresent()) {
                        gather(each, scoring, shares);
                    }
                }
            }
            case Clause.Everything ignored -> {}
            case Clause.Nothing ignored -> {}
            case Clause.Meets ignored -> {}
            case Clause.Weighed ignored -> {}
            case Clause.Run ignored -> {}
            case Clause.Constant ignored -> {}
        }
    }
}
