package vn.vanthu.layout;

/** How much a finding weighs. */
public enum Severity {
    /** Against the words of the rule. */
    FAULT("lỗi"),
    /** Better otherwise, though the rule leaves room or form may be a habit. */
    ADVICE("nên sửa"),
    /** To be looked at by a person; perhaps all is well. */
    NOTE("ghi chú");

    private final String words;

    Severity(String words) {
        this.words = words;
    }

    /** In Vietnamese. */
    public String words() {
        return words;
    }
}
