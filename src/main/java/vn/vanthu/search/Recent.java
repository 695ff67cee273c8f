package vn.vanthu.search;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last thing made, for makers that are asked for the same again and again: the entries of
 * a document come one after another and share its title, headings and abbreviations.
 */
final class Recent<K, V> {

    private record Made<K, V>(K key, V value) {}

    private final Function<K, V> maker;
    private volatile @Nullable Made<K, V> last;

    Recent(Function<K, V> maker) {
        this.maker = maker;
    }

    V of(K key) {
        Made<K, V> kept = last;
        if (kept != null && kept.key().equals(key)) {
            return kept.value();
        }
        V value = maker.apply(key);
        last = new Made<>(key, value);
        return value;
    }
}
