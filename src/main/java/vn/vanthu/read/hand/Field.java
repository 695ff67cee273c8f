package vn.vanthu.read.hand;

import java.util.regex.Pattern;

/** What stands in a gap of a letterhead, and so which digits can. */
public enum Field {
    /** "Số: ▢/KH-UBND". */
    NUMBER("[1-9]\\d{0,4}|0[1-9]", 0.85),

    /**
     * "ngày ▢ tháng". Days below 10 have a zero in front (Nghị định 30/2020/NĐ-CP, Phụ lục I: "đối
     * với những số thể hiện ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước"); a single
     * 1, 2 or 3 may have lost its second digit.
     */
    DAY("0?[4-9]|0[1-3]|[12]\\d|3[01]", 0.55),

    /** "tháng ▢ năm", with a zero before 1 and 2. */
    MONTH("0?[3-9]|0[12]|1[0-2]", 0.5);

    private final Pattern allowed;
    private final double enough;

    Field(String allowed, double enough) {
        this.allowed = Pattern.compile(allowed);
        this.enough = enough;
    }

    /**
     * How sure a reader must be, 0 to 1: chosen so that of what it then says 98 of 100 are right on
     * lines put together from digits of the set's own test.
     */
    double enough() {
        return enough;
    }

    boolean allows(String digits) {
        return allowed.matcher(digits).matches();
    }

    int longest() {
        return this == NUMBER ? 5 : 2;
    }
}
