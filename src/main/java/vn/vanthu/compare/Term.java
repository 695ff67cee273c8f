package vn.vanthu.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or number of a text with the signs and spaces behind it; the first has those before it
 * too, so that the terms of a text make up the whole of it.
 *
 * @param text as written
 * @param key by which it is compared: capitals, the place of the tone mark (hòa, hoà), decomposed
 *     letters, the signs around it and a zero before it (05) make no difference; empty where the
 *     text has nothing but signs
 */
public record Term(String text, String key) implements Comparable<Term> {

    /** Two terms with one key. */
    static final int SAME = Alignment.SAME;

    /** Two that differ by what the plan's year moved. */
    static final int SHIFTED = SAME - 100;

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+(?:[.,/]\\p{Nd}+)*%?");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    private static final Pattern ZERO = Pattern.compile("(?<![\\d.,])0(?=\\d)");

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** The terms of a text, in order. */
    public static List<Term> of(String text) {
        var terms = new ArrayList<Term>();
        Matcher word = WORD.matcher(text);
        int at = 0;
        String key = "";
        while (word.find()) {
            if (!key.isEmpty()) {
                terms.add(new Term(text.substring(at, word.start()), key));
                at = word.start();
            }
            key = key(word.group());
        }
        if (at < text.length()) {
            terms.add(new Term(text.substring(at), key));
        }
        return terms;
    }

    /** Without tone marks, which follow as signs of their own behind the letters. */
    private static String key(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return ZERO.matcher(word).replaceAll("");
        }
        String parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var letters = new StringBuilder(parts.length());
        var tones = new StringBuilder(1);
        for (char c : parts.toCharArray()) {
            (TONES.indexOf(c) < 0 ? letters : tones).append(c);
        }
        return letters.append(tones).toString();
    }

    boolean isYear() {
        return YEAR.matcher(key).matches();
    }

    /**
     * How alike two terms are: {@link #SAME}, {@link #SHIFTED} or 0.
     *
     * @param years by which the later document's year is ahead; 0 where that is not known
     */
    int likeness(Term later, int years) {
        if (key.equals(later.key)) {
            return SAME;
        }
        return years != 0 && movesBy(years, later.key) ? SHIFTED : 0;
    }

    /** Whether years in it, as in 28/02/2025, are so many less than the other's, all else equal. */
    private boolean movesBy(int years, String other) {
        if (key.length() != other.length()) {
            return false;
        }
        String[] mine = key.split("[.,/]");
        String[] others = other.split("[.,/]");
        boolean same = mine.length == others.length;
        for (int i = 0; same && i < mine.length; i++) {
            same =
                    mine[i].equals(others[i])
                            || YEAR.matcher(mine[i]).matches()
                                    && YEAR.matcher(others[i]).matches()
                                    && Integer.parseInt(mine[i]) + years
                                            == Integer.parseInt(others[i]);
        }
        return same;
    }

    @Override
    public int compareTo(Term other) {
        return text.compareTo(other.text);
    }
}
