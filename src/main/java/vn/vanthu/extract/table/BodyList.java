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
            String bare = bare(part);
            if (!bare.isEmpty()) {
                names.addAll(listed(bare));
            }
        }
        return names;
    }

    /**
     * Of a list that begins with who leads ("Sở Xây dựng (lập hồ sơ); Sở Tài chính thẩm định")
     * those who lead: the first, and others of whom nothing more is said.
     */
    public static List<String> leads(String lines) {
        return parts(lines, true);
    }

    /** The others of such a list. */
    public static List<String> helpers(String lines) {
        return parts(lines, false);
    }

    private static List<String> parts(String lines, boolean leads) {
        var names = new ArrayList<String>();
        boolean first = true;
        for (String part : lines.split("[;\\n]")) {
            String bare = bare(part);
            String alone = bare.replaceAll("\\s*\\([^()]*\\)$", "");
            Optional<BodyPhrase> phrase = BodyGrammar.at(bare, 0, bare.length());
            boolean more =
                    phrase.isPresent() && !bare.substring(phrase.get().span().end()).isBlank();
            if (!bare.isEmpty() && (first || !more) == leads) {
                names.addAll(more && !first ? phrase.get().names(bare) : listed(alone));
            }
            first = first && bare.isEmpty();
        }
        return names;
    }

    private static String bare(String part) {
        return part.replaceAll("^[-–+•*\\s]+|[\\s.,]+$", "");
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
