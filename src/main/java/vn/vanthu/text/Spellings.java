package vn.vanthu.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the spelling of a word, worked out once for each spelling. A text says the same
 * few hundred syllables over and over.
 *
 * @param <V> what follows; a value that never changes
 */
public final class Spellings<V> {

    private record Known<V>(String written, int hash, V value) {}

    private static final int FIRST_SIZE = 32;

    private final Function<String, V> make;
    private @Nullable Known<V>[] table = sized(FIRST_SIZE);
    private int count;

    /** With what makes a value of a spelling. */
    public Spellings(Function<String, V> make) {
        this.make = make;
    }

    /**
     * The value of the word from {@code start} to {@code end}.
     *
     * @param start first UTF-16 code unit
     * @param end first code unit after it
     */
    public V at(String text, int start, int end) {
        int hash = hash(text, start, end);
        int slot = hash & table.length - 1;
        Known<V> known = table[slot];
        while (known != null) {
            if (known.hash() == hash && isAt(known.written(), text, start, end)) {
                return known.value();
            }
            slot = slot + 1 & table.length - 1;
            known = table[slot];
        }
        String written = text.substring(start, end);
        var made = new Known<>(written, hash, make.apply(written));
        table[slot] = made;
        if (++count * 2 > table.length) {
            grow();
        }
        return made.value();
    }

    private void grow() {
        @Nullable Known<V>[] all = table;
        table = sized(all.length * 2);
        for (Known<V> known : all) {
            if (known != null) {
                int slot = known.hash() & table.length - 1;
                while (table[slot] != null) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = known;
            }
        }
    }

    private static boolean isAt(String written, String text, int start, int end) {
        return written.length() == end - start
                && text.regionMatches(start, written, 0, written.length());
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash ^ hash >>> 15;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a type with parameters
    private static <V> @Nullable Known<V>[] sized(int size) {
        return new Known[size];
    }
}
