package vn.vanthu.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.registry.BodyGrammar;
import vn.vanthu.registry.BodyPhrase;
import vn.vanthu.text.Span;

/** The bodies that a cell lists. */
public final class BodyList {

    private BodyList() {}

    /** What a semicolon or a line divides are bodies of their own. */
    public static List<String> of(String lines) {
        var names = new ArrayList<String>();
        for (String part : lines.split("\\s*;\\s*|\\n\\s*(?=[-+•*]|\\p{Lu})")) {
            String bare = part.replaceAll("^[-–+•*\\s]+|[\\s.,]+$", "");
            if (!bare.isEmpty()) {
                names.addAll(listed(bare));
            }
        }
        return names;
    }

    /** Words that are no known kind of body are taken as they stand. */
    private static List<String> listed(String words) {
        Optional<BodyPhrase> phrase = BodyGrammar.whole(words, new Span(0, words.length()));
        if (phrase.isPresent()) {
            return phrase.get().names(words);
        }
        var names = new ArrayList<String>();
        for (String part : words.split("(?<=\\p{L}),\\s+(?=\\p{Lu}\\p{Ll}+ )")) {
            String name = part.replaceAll("\\s+", " ").replaceAll("[\\s.;,]+$", "");
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }
}
