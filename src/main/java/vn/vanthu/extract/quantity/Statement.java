package vn.vanthu.extract.quantity;

import java.util.List;
import vn.vanthu.document.Section;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/**
 * A sentence with its amounts.
 *
 * @param span in the document's text
 * @param path sections it stands in, outermost first
 * @param footnote whether it stands in a footnote
 */
public record Statement(
        Span span,
        Tokens tokens,
        List<Mention> mentions,
        List<Section> path,
        Mood mood,
        boolean footnote) {

    public Statement {
        mentions = List.copyOf(mentions);
        path = List.copyOf(path);
    }
}
