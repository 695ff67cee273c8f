package vn.vanthu.extract.quantity;

import vn.vanthu.text.Token;
import vn.vanthu.text.Tokens;

/** Words of tokens as a reader would have them: one space between, no marks of footnotes. */
public final class Words {

    private Words() {}

    /** The text from one token to another, without footnote marks and emphasis. */
    public static String plain(Tokens tokens, int from, int to) {
        var out = new StringBuilder();
        for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
            Token token = tokens.at(i);
            boolean power = i > 0 && tokens.is(i - 1, "m") || tokens.is(i - 1, "km");
            if (token.kind() == Token.Kind.MARK && !(power && tokens.glued(i))) {
                continue;
            }
            if (token.kind() == Token.Kind.BREAK) {
                continue;
            }
            if (!out.isEmpty() && i > from && spaced(tokens, i)) {
                out.append(' ');
            }
            out.append(tokens.text(), token.start(), token.end());
        }
        return out.toString().strip();
    }

    private static boolean spaced(Tokens tokens, int at) {
        return tokens.at(at - 1).end() < tokens.at(at).start()
                || tokens.at(at - 1).kind() == Token.Kind.MARK && tokens.at(at).isWord();
    }
}
