package vn.vanthu.evaluate.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.vanthu.search.Means;

/** A way of searching that is measured. */
public sealed interface SearchVariant {

    /** In Vietnamese, for a line of a table. */
    String words();

    /** Ours, with these means. */
    record Ours(Set<Means> means, String words) implements SearchVariant {
        public Ours {
            means = Set.copyOf(means);
        }
    }

    /** Lucene as it comes. */
    record Plain(Over over, String words) implements SearchVariant {}

    /** What plain Lucene has in its one field. */
    enum Over {
        TEXT,
        TEXT_HEADINGS_AND_TITLE
    }

    /** The first of them is ours as it is. */
    static List<SearchVariant> all() {
        var all = new ArrayList<SearchVariant>();
        all.add(new Ours(EnumSet.allOf(Means.class), "vanthu"));
        for (Means left : Means.values()) {
            all.add(new Ours(EnumSet.complementOf(EnumSet.of(left)), "vanthu, tắt " + name(left)));
        }
        all.add(new Plain(Over.TEXT, "Lucene StandardAnalyzer + BM25"));
        all.add(
                new Plain(
                        Over.TEXT_HEADINGS_AND_TITLE,
                        "Lucene như trên, thêm tên mục và trích yếu vào đoạn"));
        return all;
    }

    private static String name(Means means) {
        return switch (means) {
            case FOLDING -> "tìm không dấu";
            case PAIRS -> "cặp chữ liền nhau";
            case BOOSTS -> "trọng số nơi đứng, đủ từ, đúng dấu";
            case SHORT_FORMS -> "chữ viết tắt";
        };
    }
}
