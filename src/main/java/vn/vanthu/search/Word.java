package vn.vanthu.search;

import java.util.List;
import java.util.stream.Stream;
import vn.vanthu.text.Span;

/**
 * A word as it was cut from a text: a syllable, a number, or a compound such as a document number,
 * a date, a ratio, a percentage or a range.
 *
 * @param exact with marks
 * @param folded without marks
 * @param parts of a compound, which can be found alone; empty for other words
 * @param span in the text that was cut, as it was before any normalising
 */
record Word(String exact, String folded, List<Word> parts, Span span) {

    /** Whether it has letters whose marks tell something. */
    boolean marked() {
        return !exact.equals(folded);
    }

    /** A compound of letters only ("KH&CN", "và/hoặc"), which may be written apart. */
    boolean loose() {
        return !parts.isEmpty() && exact.chars().noneMatch(Character::isDigit);
    }

    /** Whether it is of letters only, as nearly all words are. */
    boolean isSyllable() {
        return parts.isEmpty() && exact.codePoints().allMatch(Word::isLetter);
    }

    /** The parts of a compound, and their parts, that are words as others. */
    List<Word> syllables() {
        return parts.isEmpty()
                ? parts
                : parts.stream()
                        .flatMap(part ->
                                part.isSyllable() ? Stream.of(part) : part.syllables().stream())
                        .toList();
    }

    /** The tone of an exact form stands behind its letters. */
    private static boolean isLetter(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
