package vn.vanthu.evaluate.search;

import java.util.Map;

/**
 * A question with its judged answers.
 *
 * @param grades by id of a passage: 1 touches it, 2 answers a part, 3 answers; others count as 0
 */
public record Question(String id, String text, Map<String, Integer> grades) {
    public Question {
        grades = Map.copyOf(grades);
    }
}
