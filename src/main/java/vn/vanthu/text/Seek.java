package vn.vanthu.text;

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
     * @param starts the characters that a match can begin with
     */
    public static boolean next(Matcher matcher, String text, int from, Starts starts) {
        int at = starts.next(text, from);
        if (at == text.length()) {
            return false;
        }
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        while (at < text.length()) {
            if (matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
            at = starts.next(text, at + 1);
        }
        return false;
    }
}
