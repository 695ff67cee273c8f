package vn.vanthu.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a place in a template can be filled with. */
public sealed interface Value
        permits Value.Words, Value.Many, Value.Flag, Value.Chart, Value.Picture, Grid {

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

    /**
     * A chart (biểu đồ), drawn by Word from figures that stay in the document as a workbook.
     *
     * @param title above the chart; empty for none
     * @param categories under the chart, as long as each series
     * @param altText what the chart shows, for those who cannot see it
     */
    record Chart(
            Kind kind, String title, List<String> categories, List<Series> series, String altText)
            implements Value {

        /** How the figures are drawn. */
        public enum Kind {
            /** Columns side by side, to compare bodies or areas. */
            BAR,
            /** Points joined by lines, for the same figure over several periods. */
            LINE
        }

        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
            for (Series one : series) {
                if (one.values().size() != categories.size()) {
                    throw new IllegalArgumentException(
                            one.name()
                                    + ": "
                                    + one.values().size()
                                    + " values for "
                                    + categories.size()
                                    + " categories");
                }
            }
        }

        public Chart(String title, List<String> categories, List<Series> series, String altText) {
            this(Kind.BAR, title, categories, series, altText);
        }
    }

    /**
     * Figures of one kind in a chart.
     *
     * @param values one for each category; null where there is no figure, which leaves a gap
     */
    record Series(String name, List<@Nullable BigDecimal> values) {
        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /** A picture: PNG, JPEG or GIF. */
    final class Picture implements Value {

        private final byte[] image;
        private final String altText;

        /**
         * @param image the bytes of its file
         * @param altText what the picture shows, for those who cannot see it
         */
        public Picture(byte[] image, String altText) {
            this.image = image.clone();
            this.altText = altText;
        }

        public byte[] image() {
            return image.clone();
        }

        public String altText() {
            return altText;
        }
    }

    static Words words(String text) {
        return new Words(text.isEmpty() ? List.of() : List.of(Piece.of(text)));
    }
}
