package vn.vanthu.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.registry.Abbreviations;

/** The words of a sentence, heading or division, for telling how like another's they are. */
public final class Wording implements Comparable<Wording> {

    /** A list label or bullet, which says nothing. */
    private static final Pattern LABEL =
            Pattern.compile("^\\s*(?:\\(?\\d{1,2}[.)]|[a-zđ]\\)|[-+*•–])\\s*");

    private final String text;
    private final List<Term> terms;

    /** Hashes of the words without years, and of each two that follow each other; sorted. */
    private final int[] words;

    private final int[] pairs;

    private Wording(String text, List<Term> terms, List<Term> expanded) {
        this.text = text;
        this.terms = terms;
        var keys = expanded.stream().filter(t -> !t.isYear()).map(Term::key).toList();
        words = keys.stream().mapToInt(String::hashCode).sorted().toArray();
        pairs = new int[Math.max(0, keys.size() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = 31 * keys.get(i).hashCode() + keys.get(i + 1).hashCode();
        }
        Arrays.sort(pairs);
    }

    /** The words of a text; a label before them and years do not count for likeness. */
    public static Wording of(String text, Abbreviations abbreviations) {
        String bare = LABEL.matcher(text).replaceFirst("");
        return new Wording(text, terms(bare), terms(abbreviations.expand(bare)));
    }

    private static List<Term> terms(String text) {
        return Term.of(text).stream().filter(term -> !term.key().isEmpty()).toList();
    }

    /** As it stands in the document. */
    public String text() {
        return text;
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    int size() {
        return terms.size();
    }

    /** How like they are, 0 to {@link Alignment#SAME}: half by words, half by words in a row. */
    public int likeness(Wording other) {
        if (words.length == 0 || other.words.length == 0) {
            return keys().equals(other.keys()) ? Alignment.SAME : 0;
        }
        int byWords = shared(words, other.words);
        if (pairs.length == 0 || other.pairs.length == 0) {
            return byWords;
        }
        return (byWords + shared(pairs, other.pairs)) / 2;
    }

    /** Nothing where the words are the same, SHIFTED where only the year moved, else WORDING. */
    Set<Aspect> differences(Wording later, int years) {
        if (keys().equals(later.keys())) {
            return Set.of();
        }
        boolean alike = terms.size() == later.terms.size();
        for (int i = 0; alike && i < terms.size(); i++) {
            alike = terms.get(i).likeness(later.terms.get(i), years) > 0;
        }
        return Set.of(alike ? Aspect.SHIFTED : Aspect.WORDING);
    }

    private List<String> keys() {
        var keys = new ArrayList<String>(terms.size());
        terms.forEach(term -> keys.add(term.key()));
        return keys;
    }

    /** Dice's coefficient of two sorted bags. */
    private static int shared(int[] one, int[] other) {
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                both++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2 * both * Alignment.SAME / (one.length + other.length);
    }

    @Override
    public int compareTo(Wording other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wording wording && text.equals(wording.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
