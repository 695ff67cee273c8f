package vn.vanthu.draft.docx;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vanthu.draft.Grid;
import vn.vanthu.draft.Scope;
import vn.vanthu.draft.Value;

/**
 * What a {@code neu:} control asks: {@code name} (set, not empty), {@code khong:name} (the
 * contrary), {@code mot:name} and {@code nhieu:name} (a list of one, of several). Inside a loop
 * {@code dauTien} and {@code cuoiCung} hold for its first and last item.
 */
record Condition(String words) {

    static final String FIRST = "dauTien";
    static final String LAST = "cuoiCung";

    /** Where an item stands in its list. */
    static Scope position(int index, int size) {
        return new Scope(
                Map.of(
                        FIRST, new Value.Flag(index == 0),
                        LAST, new Value.Flag(index == size - 1)));
    }

    /** The name that is asked about. */
    String field() {
        return words.substring(words.lastIndexOf(':') + 1).strip();
    }

    /** What is asked about it; empty for whether it is set. */
    String asks() {
        return words.contains(":") ? words.substring(0, words.lastIndexOf(':')).strip() : "";
    }

    boolean isKnown() {
        return switch (asks()) {
            case "", "khong", "mot", "nhieu" -> true;
            default -> false;
        };
    }

    /**
     * @param unknown what to do when there is no such value
     */
    boolean holds(Function<String, @Nullable Value> values, Runnable unknown) {
        Value value = values.apply(field());
        if (value == null || !isKnown()) {
            unknown.run();
            return false;
        }
        int size = size(value);
        return switch (asks()) {
            case "khong" -> size == 0;
            case "mot" -> size == 1;
            case "nhieu" -> size > 1;
            default -> size > 0;
        };
    }

    private static int size(Value value) {
        return switch (value) {
            case Value.Flag(var set) -> set ? 1 : 0;
            case Value.Words words -> words.pieces().isEmpty() ? 0 : 1;
            case Value.Many(var items) -> items.size();
            case Grid ignored -> 1;
            case Value.Chart ignored -> 1;
            case Value.Picture ignored -> 1;
        };
    }
}
