package vn.vanthu.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps what was made lately, for makers that are asked for the same again and again: the entries
 * of a document come one after another and share its title, headings and abbreviations. Safe for
 * use by several threads.
 */
public final class Recent<K, V> {

    private final int most;
    private final Function<K, V> maker;
    private final Map<K, V> made = new ConcurrentHashMap<>();

    /**
     * @param most to keep; when there are more, all are forgotten
     */
    public Recent(int most, Function<K, V> maker) {
        this.most = most;
        this.maker = maker;
    }

    /** What the maker makes of this, or made of it before. */
    public V of(K key) {
        V kept = made.get(key);
        if (kept != null) {
            return kept;
        }
        V value = maker.apply(key);
        if (made.size() >= most) {
            made.clear();
        }
        made.put(key, value);
        return value;
    }
}
