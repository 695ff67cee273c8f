package vn.vanthu.search;

import java.util.List;

/**
 * The four streams of terms of a text, each in order of position.
 *
 * @param exact words with their marks
 * @param folded words without marks
 * @param exactPairs two words that stand together, with marks, divided by "_"
 * @param foldedPairs two words that stand together, without marks
 */
public record Streams(
        List<Term> exact, List<Term> folded, List<Term> exactPairs, List<Term> foldedPairs) {}
