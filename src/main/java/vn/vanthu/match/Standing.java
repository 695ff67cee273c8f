package vn.vanthu.match;

/** How a target or a task stands by what the reports say (tình trạng thực hiện). */
public enum Standing {
    ACHIEVED("đạt"),
    MISSED("không đạt"),
    IN_PROGRESS("đang thực hiện"),
    OVERDUE("quá hạn"),
    NOT_REPORTED("chưa có báo cáo"),
    /** The reports give another kind of number than the target asks for. */
    NOT_COMPARABLE("không so sánh được"),
    CONTRADICTORY("mâu thuẫn");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** In Vietnamese, as a cell of a table. */
    public String words() {
        return words;
    }
}
