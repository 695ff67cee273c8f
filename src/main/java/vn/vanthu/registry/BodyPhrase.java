package vn.vanthu.registry;

import java.util.List;
import vn.vanthu.text.Spaces;
import vn.vanthu.text.Span;

/**
 * One or more bodies named at one place: "Sở Tài chính, Sở Tài nguyên và Môi trường".
 *
 * @param span from the first to the last word of the names
 * @param bodies each body; a fixed group ("các sở, ban, ngành, UBND các huyện, thành phố") is one
 */
public record BodyPhrase(Span span, List<Span> bodies) {
    public BodyPhrase {
        bodies = List.copyOf(bodies);
    }

    /** The names as written, on one line each. */
    public List<String> names(String text) {
        return bodies.stream().map(body -> Spaces.single(body.in(text))).toList();
    }
}
