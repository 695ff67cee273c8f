package vn.vanthu.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Tells whether a word can be a Vietnamese syllable (âm tiết): onset, rhyme and tone by the rules
 * of the national script. Strong enough to tell a wrong decoding from a right one; names and
 * foreign words may fail it.
 */
public final class Syllables {

    private static final Set<String> ONSETS =
            Set.of(
                    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n",
                    "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x");

    private static final Set<String> RHYMES =
            Set.of(
                    ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp"
                                    + " ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i"
                                    + " ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oc"
                                    + " oi om on ong op ot oa oac oach oai oam oan oang oanh oao"
                                    + " oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oong ooc ô"
                                    + " ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung"
                                    + " up ut uê uêch uênh uân uâng uât uây uơ uôc uôi uôm uôn uông"
                                    + " uôt uy uya uych uynh uyt uyp uyu uyên uyêt ư ưa ưc ưi ưm ưn"
                                    + " ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych yêm yên"
                                    + " yêng yêt yêu ynh yt êng")
                            .split(" "));

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final int LONGEST = 7;

    private Syllables() {}

    /** Whether one word, in any case and either Unicode form, can be a syllable. */
    public static boolean isSyllable(String word) {
        if (word.isEmpty() || word.length() > 2 * LONGEST) {
            return false;
        }
        String parts = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var bare = new StringBuilder(parts.length());
        int tone = -1;
        for (int i = 0; i < parts.length(); i++) {
            int found = TONES.indexOf(parts.charAt(i));
            if (found < 0) {
                bare.append(parts.charAt(i));
            } else if (tone >= 0) {
                return false;
            } else {
                tone = found;
            }
        }
        String syllable = Normalizer.normalize(bare, Normalizer.Form.NFC);
        for (int cut = Math.min(3, syllable.length()); cut >= 0; cut--) {
            String rhyme = syllable.substring(cut);
            if (ONSETS.contains(syllable.substring(0, cut))
                    && RHYMES.contains(rhyme)
                    && toneFits(rhyme, tone)) {
                return true;
            }
        }
        return false;
    }

    /**
     * How many words with letters outside ASCII a text has, and how many of them are syllables.
     * Words are cut at white space and ASCII signs.
     */
    public static Census census(String text) {
        int marked = 0;
        int syllables = 0;
        int at = 0;
        while (at < text.length()) {
            int start = at;
            boolean high = false;
            while (at < text.length() && isInWord(text.charAt(at))) {
                high |= text.charAt(at) >= 0x80;
                at++;
            }
            if (high) {
                marked++;
                if (isSyllable(text.substring(start, at))) {
                    syllables++;
                }
            }
            at++;
        }
        return new Census(marked, syllables);
    }

    /**
     * @param marked words with a sign outside ASCII
     * @param syllables those of them that are Vietnamese syllables
     */
    public record Census(int marked, int syllables) {
        /** Share of syllables among the marked words, 0 to 1; 1 when there are none. */
        public double share() {
            return marked == 0 ? 1 : (double) syllables / marked;
        }
    }

    private static boolean isInWord(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
        }
        return c != '\u00A0' && (c < '\u2000' || c > '\u206F');
    }

    /** A syllable that ends in a stop has the acute or the heavy tone, or is not written so. */
    private static boolean toneFits(String rhyme, int tone) {
        char last = rhyme.charAt(rhyme.length() - 1);
        boolean stop =
                last == 'c'
                        || last == 'p'
                        || last == 't'
                        || last == 'h' && rhyme.charAt(rhyme.length() - 2) == 'c';
        return !stop || tone == 1 || tone == 4;
    }
}
