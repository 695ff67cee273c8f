package vn.vanthu.text;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;

/**
 * Looks for a pattern only where a character can begin it. A pattern that opens with a look behind
 * or with many choices is else tried in full at each character of a text, which costs more than all
 * it finds.
 */
public final class Seek {

    private Seek() {}

    /**
     * Finds the next match, as {@link Matcher#find(int)} does, with bounds that let the pattern see
     * the whole text.
     *
     * @param text what the matcher matches
     * @param from first offset where a match may begin
     * @param first whether a character can be the first of a match
     */
    public static boolean next(Matcher matcher, CharSequence text, int from, IntPredicate first) {
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        for (int i = from; i < text.length(); i++) {
            if (first.test(text.charAt(i))) {
                matcher.region(i, text.length());
                if (matcher.lookingAt()) {
                    return true;
                }
            }
        }
        return false;
    }
}
