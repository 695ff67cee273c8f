package vn.vanthu.evaluate.search;

import java.util.List;
import java.util.Map;

/**
 * What one way of searching reached.
 *
 * @param byTyping averages over all questions
 * @param sameFirst questions that find the same first in all typings
 * @param answers of the questions as written, in their order
 */
public record SearchScore(
        SearchVariant variant,
        Map<Typing, Measures> byTyping,
        int sameFirst,
        List<Answer> answers) {

    public SearchScore {
        byTyping = Map.copyOf(byTyping);
        answers = List.copyOf(answers);
    }

    /**
     * @param found ids of the first hits
     */
    public record Answer(Question question, Measures measures, List<String> found) {
        public Answer {
            found = List.copyOf(found);
        }
    }

    /** Of the questions as they are written. */
    public Measures asWritten() {
        return of(Typing.AS_WRITTEN);
    }

    Measures of(Typing typing) {
        Measures measures = byTyping.get(typing);
        if (measures == null) {
            throw new IllegalArgumentException("not measured: " + typing);
        }
        return measures;
    }
}
