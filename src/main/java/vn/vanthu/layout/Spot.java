package vn.vanthu.layout;

/** Where something was found in a Word file. */
public sealed interface Spot {

    /** In Vietnamese, as it stands in a list of findings. */
    String words();

    /** The document as a whole. */
    record Whole() implements Spot {
        @Override
        public String words() {
            return "cả văn bản";
        }
    }

    /**
     * Pages set up alike.
     *
     * @param section number of the Word section, from 1
     */
    record Pages(int section) implements Spot {
        @Override
        public String words() {
            return "phân đoạn trang " + section;
        }
    }

    /**
     * A paragraph.
     *
     * @param paragraph number among the paragraphs with text, cells of tables included, from 1
     * @param section label of the division around it, "II.1"; empty for none
     * @param excerpt its first words
     */
    record At(int paragraph, String section, String excerpt) implements Spot {
        @Override
        public String words() {
            return "đoạn "
                    + paragraph
                    + (section.isEmpty() ? "" : " (mục " + section + ")")
                    + " “"
                    + excerpt
                    + "”";
        }
    }
}
