package vn.vanthu.registry;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * An area of public administration reform (lĩnh vực cải cách hành chính): the six of Nghị quyết
 * 76/NQ-CP of 15 July 2021, Chương trình tổng thể 2021–2030, and the two that PAR INDEX puts before
 * and after them. The order is that of plans, reports and the index.
 */
public enum ReformArea {
    STEERING(0, "Công tác chỉ đạo, điều hành"),
    INSTITUTION(1, "Cải cách thể chế"),
    PROCEDURE(2, "Cải cách thủ tục hành chính"),
    APPARATUS(3, "Cải cách tổ chức bộ máy"),
    CIVIL_SERVICE(4, "Cải cách chế độ công vụ"),
    FINANCE(5, "Cải cách tài chính công"),
    EGOV(6, "Xây dựng và phát triển chính quyền điện tử, chính quyền số"),
    IMPACT(
            0,
            "Tác động của cải cách hành chính đến người dân, tổ chức và phát triển"
                    + " kinh tế - xã hội");

    private final int programmeNumber;
    private final String title;

    ReformArea(int programmeNumber, String title) {
        this.programmeNumber = programmeNumber;
        this.title = title;
    }

    /** The six areas of the programme 2021–2030, in its order. */
    public static List<ReformArea> ofProgramme() {
        return Arrays.stream(values()).filter(area -> area.programmeNumber > 0).toList();
    }

    /** Its number in the programme, 1 to 6; empty for the two that only PAR INDEX has. */
    public OptionalInt programmeNumber() {
        return programmeNumber > 0 ? OptionalInt.of(programmeNumber) : OptionalInt.empty();
    }

    /** The heading in use since 2021. */
    public String title() {
        return title;
    }
}
