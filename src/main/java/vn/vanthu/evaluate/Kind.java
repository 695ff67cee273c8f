package vn.vanthu.evaluate;

/** What is looked for in a document, each measured by itself. */
public enum Kind {
    METADATA("siêu dữ liệu", false),
    OUTLINE("bố cục", true),
    TARGETS("chỉ tiêu", true),
    ASSIGNMENTS("nhiệm vụ", true),
    FIGURES("số liệu", true),
    CITATIONS("viện dẫn", true),
    DEADLINES("thời hạn", false),
    ABBREVIATIONS("chữ viết tắt", true),
    FINDINGS("phát hiện", true);

    private final String words;
    private final boolean falseFinds;

    Kind(String words, boolean falseFinds) {
        this.words = words;
        this.falseFinds = falseFinds;
    }

    /** Its name in Vietnamese. */
    public String words() {
        return words;
    }

    /** Whether gold is complete enough to tell a false find; precision has a meaning only then. */
    public boolean countsFalseFinds() {
        return falseFinds;
    }
}
