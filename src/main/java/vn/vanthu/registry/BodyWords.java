package vn.vanthu.registry;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Unmarked;

/** The words that names of bodies begin with, go on with and end at: {@code body-word.tsv}. */
final class BodyWords {

    /** What a word does in a name; each is told in the file. */
    enum Use {
        HEAD,
        GROUP,
        MEMBER,
        SMALL,
        OPENER,
        DOCUMENT,
        END,
        KEPT,
        MARKED
    }

    static final BodyWords BUNDLED = new BodyWords(Table.bundled("body-word.tsv"));

    private final Map<Use, Set<String>> words = new EnumMap<>(Use.class);
    private final Map<String, String> marked;

    private BodyWords(Table table) {
        for (Use use : Use.values()) {
            words.put(use, new HashSet<>());
        }
        table.map(row -> set(row.choice("use", Use.class)).addAll(row.list("words")));
        var byPlain = new HashMap<String, String>();
        set(Use.MARKED).forEach(word -> byPlain.put(Unmarked.of(word), word));
        marked = Map.copyOf(byPlain);
    }

    boolean has(Use use, String word) {
        return set(use).contains(word);
    }

    /** The one way to write a head of one syllable; null where its marks do not matter. */
    @Nullable String marks(String plain) {
        return marked.get(plain);
    }

    private Set<String> set(Use use) {
        Set<String> set = words.get(use);
        if (set == null) {
            throw new IllegalStateException("no words for " + use);
        }
        return set;
    }
}
