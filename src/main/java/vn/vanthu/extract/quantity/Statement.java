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
 * @param lead what the line above its list says is counted there ("Số lượng tồn kho:"), in the
 *     document's words without bullet and colon; empty where there is no such line
 */
public record Statement(
        Span span,
        Tokens tokens,
        List<Mention> mentions,
        List<Section> path,
        Mood mood,
        boolean footnote,
        String lead) {

    public Statement {
        mentions = List.copyOf(mentions);
        path = List.copyOf(path);
    }
}
