package vn.vanthu.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text as the comparison with gold sees it: what typing and converters change is left aside. */
final class Letters {

    private static final Pattern NOTE_MARK =
            Pattern.compile("<sup>\\s*\\d*\\s*</sup>|[⁰¹²³⁴⁵⁶⁷⁸⁹*#`{}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Letters() {}

    /** NFC, lower case, single spaces, without footnote marks and mark-up. */
    static String plain(String text) {
        String plain =
                NOTE_MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        plain = plain.replace('–', '-').replace("Ủy", "Uỷ").replace("ủy", "uỷ");
        return SPACES.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Letters and digits alone, so that a joined line or a lost comma changes nothing. */
    static String only(String text) {
        return NOT_LETTERS.matcher(shortBodies(plain(text))).replaceAll("");
    }

    /** Letters and digits in words with one space between. */
    static String spaced(String text) {
        return NOT_LETTERS.matcher(shortBodies(plain(text))).replaceAll(" ").strip();
    }

    /** Whether one is a piece of the other; never for empty ones. */
    static boolean touch(String one, String other) {
        String a = only(one);
        String b = only(other);
        return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
    }

    /** Words that two texts share among all their words, 0 to 1; 1 when both have none. */
    static double shared(String one, String other) {
        var all = words(one);
        var both = new HashSet<>(all);
        var others = words(other);
        both.retainAll(others);
        all.addAll(others);
        return all.isEmpty() ? 1 : (double) both.size() / all.size();
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (String word : NOT_LETTERS.split(shortBodies(plain(text)))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String shortBodies(String text) {
        return text.replace("uỷ ban nhân dân", "ubnd").replace("ủy ban nhân dân", "ubnd");
    }

    /** Letters and digits of a text with the way back, to find a quotation in it. */
    static final class Index {

        private final String letters;
        private final List<Integer> offsets = new ArrayList<>();

        /**
         * @param text in NFC
         */
        Index(String text) {
            var kept = new StringBuilder();
            String lower = text.toLowerCase(Locale.ROOT);
            for (int i = 0; i < lower.length(); i++) {
                char at = lower.charAt(i);
                if (Character.isLetterOrDigit(at)) {
                    kept.append(at);
                    offsets.add(i);
                }
            }
            letters = kept.toString();
        }

        /** The offset where the quotation starts, a UTF-16 unit of the text; -1 for none. */
        int find(String quotation) {
            String wanted = NOT_LETTERS.matcher(plain(quotation)).replaceAll("");
            int at = wanted.isEmpty() ? -1 : letters.indexOf(wanted);
            return at < 0 ? -1 : offsets.get(at);
        }
    }
}
