package vn.vanthu.draft;

/** What a person decides about one place of a draft (quyết định từng chỗ). */
public sealed interface Decision {

    /** The draft's words are right. */
    record Taken() implements Decision {}

    /** What stood there before stays; what is new does not come in. */
    record Dropped() implements Decision {}

    /**
     * Other words take their place.
     *
     * @param words on one line
     */
    record Reworded(String words) implements Decision {
        public Reworded {
            words = words.replaceAll("\\s+", " ").strip();
        }
    }
}
