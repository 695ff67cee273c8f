package vn.vanthu.search;

/** Why an entry has a share of its score. */
public enum Reason {
    IN_TEXT("có trong nội dung"),
    IN_HEADINGS("có trong tên mục"),
    IN_TITLE("có trong số, trích yếu, cơ quan của văn bản"),
    PAIR_IN_TEXT("hai chữ liền nhau trong nội dung"),
    PAIR_IN_HEADINGS("hai chữ liền nhau trong tên mục"),
    PAIR_IN_TITLE("hai chữ liền nhau trong trích yếu"),
    PHRASE("cả cụm từ"),
    ALL_MARKS("mọi từ đều đúng dấu như đã gõ"),
    ALL_WORDS("đủ mọi từ");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** In Vietnamese, as a part of a sentence. */
    public String words() {
        return words;
    }

    static Reason in(Zone zone) {
        return switch (zone) {
            case TEXT -> IN_TEXT;
            case HEADINGS -> IN_HEADINGS;
            case TITLE -> IN_TITLE;
        };
    }

    static Reason pairIn(Zone zone) {
        return switch (zone) {
            case TEXT -> PAIR_IN_TEXT;
            case HEADINGS -> PAIR_IN_HEADINGS;
            case TITLE -> PAIR_IN_TITLE;
        };
    }
}
