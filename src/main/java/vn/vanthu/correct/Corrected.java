package vn.vanthu.correct;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Fact;

/**
 * A document with what people put right in it.
 *
 * @param document with its facts as they are now
 * @param items every fact that was extracted or corrected, by kind, each kind in text order; of
 *     each kind those with a fact stand in the order of the document's own list
 */
public record Corrected(AnalysedDocument document, List<Item> items) {

    public Corrected {
        items = List.copyOf(items);
    }

    /** What became of a fact. */
    public enum State {
        /** Nobody said anything of it. */
        UNTOUCHED(""),
        CHANGED("đã sửa"),
        DROPPED("đã bỏ"),
        /** The correction says what is extracted now. */
        AGREED("máy nay trích đúng như hiệu đính"),
        /** It is extracted no more, but stands in the text and was put right by a person. */
        RESTORED("máy nay không trích được, giữ theo hiệu đính"),
        /** What was dropped is extracted no more. */
        GONE("máy nay không trích nữa"),
        /** The words that it was about are no longer in the text. */
        LOST("không còn lời này trong văn bản");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** In Vietnamese; empty where nothing was said. */
        public String words() {
            return words;
        }
    }

    /**
     * A fact and what was said of it.
     *
     * @param id by which people and programs name it in this document
     * @param kind of the fact
     * @param extracted what the rules find; null where they find it no more
     * @param now what it is taken for; null where it is none
     * @param correction null where there is none
     */
    public record Item(
            String id,
            FactKind kind,
            State state,
            @Nullable Fact extracted,
            @Nullable Fact now,
            @Nullable Correction correction) {

        /** The fact to be shown: as it is now, or as it was when it was dropped. */
        public Fact shown() {
            if (now != null) {
                return now;
            }
            return extracted == null
                    ? Objects.requireNonNull(correction, "what was never extracted").was()
                    : extracted;
        }
    }

    /** A document of which nobody said anything. */
    public static Corrected untouched(AnalysedDocument document) {
        return Corrector.correct(document, List.of());
    }

    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Those that a fact of the document stands for, in the order of its lists. */
    public List<Item> of(FactKind kind) {
        return items.stream().filter(item -> item.kind() == kind && item.now() != null).toList();
    }

    /** Those of which somebody said something. */
    public List<Item> corrected() {
        return items.stream().filter(item -> item.correction() != null).toList();
    }
}
