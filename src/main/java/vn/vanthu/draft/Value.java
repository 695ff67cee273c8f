package vn.vanthu.draft;

import java.util.List;

/** What a place in a template can be filled with. */
public sealed interface Value permits Value.Words, Value.Many, Value.Flag, Grid {

    /**
     * Words with their notes; an empty list leaves the place empty.
     *
     * @param fate of the whole paragraph that the words fill
     */
    record Words(List<Piece> pieces, Fate fate) implements Value {
        public Words {
            pieces = List.copyOf(pieces);
        }

        public Words(List<Piece> pieces) {
            this(pieces, Fate.KEPT);
        }
    }

    /** A list to repeat a part of the template for. */
    record Many(List<Scope> items) implements Value {
        public Many {
            items = List.copyOf(items);
        }
    }

    /** A condition. */
    record Flag(boolean set) implements Value {}

    static Words words(String text) {
        return new Words(text.isEmpty() ? List.of() : List.of(Piece.of(text)));
    }
}
