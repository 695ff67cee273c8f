package vn.vanthu.text;

/** White space in words that were cut out of a text. */
public final class Spaces {

    private Spaces() {}

    /**
     * The words with one space for each run of blanks, tabs and line breaks, at either end too. A
     * space that does not break stays as it is.
     */
    public static String single(String words) {
        var out = new StringBuilder(words.length());
        boolean behindSpace = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c >= '\t' && c <= '\r';
            if (!space) {
                out.append(c);
            } else if (!behindSpace) {
                out.append(' ');
            }
            behindSpace = space;
        }
        return out.toString();
    }
}
