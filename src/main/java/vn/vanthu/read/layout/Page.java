package vn.vanthu.read.layout;

import java.util.List;

/**
 * What stands on a page.
 *
 * @param number from 1
 * @param words in any order
 * @param recognised whether the words were recognised from a picture, so that sizes and boldness
 *     are guesses
 */
public record Page(
        int number,
        double width,
        double height,
        List<Word> words,
        List<Rule> rules,
        boolean recognised) {
    public Page {
        words = List.copyOf(words);
        rules = List.copyOf(rules);
    }
}
