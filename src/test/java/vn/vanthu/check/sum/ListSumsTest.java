package vn.vanthu.check.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.check.Checked.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.check.Checked;
import vn.vanthu.fact.Finding;

/** Totals whose parts stand in the items of a list, in the next sentence, or in words. */
class ListSumsTest {

    @Test
    void the_items_of_a_list_must_make_the_total_that_announces_them() {
        assertThat(
                        of(
                                "Toàn tỉnh tiếp nhận 1.250 hồ sơ, gồm:",
                                "- Cấp tỉnh: 640 hồ sơ, trong đó trực tuyến 512 hồ sơ;",
                                "- Cấp xã: 590 hồ sơ."))
                .singleElement()
                .asString()
                .contains("640 + 590 = 1.230");
    }

    @Test
    void items_of_lists_within_the_list_are_not_counted_twice() {
        assertThat(
                        of(
                                "- Tổ chức 24 lớp bồi dưỡng, gồm:",
                                "+ 14 lớp cho công chức cấp xã;",
                                "+ 10 lớp cho viên chức.",
                                "- Cử 31 người đi học."))
                .isEmpty();
    }

    @Test
    void items_that_are_only_some_or_overlap_are_let_pass() {
        assertThat(
                        of(
                                "Toàn tỉnh tiếp nhận 1.250 hồ sơ, trong đó:",
                                "- Trực tuyến: 840 hồ sơ;",
                                "- Phí, lệ phí được miễn: 300 hồ sơ."))
                .isEmpty();
        assertThat(
                        of(
                                "Tổ chức 12 lớp với 450 học viên, cụ thể như sau:",
                                "- 300 học viên là công chức;",
                                "- Kinh phí 120 triệu đồng."))
                .isEmpty();
    }

    @Test
    void parts_may_stand_in_the_next_sentence() {
        assertThat(
                        of(
                                "Toàn tỉnh có 45 đơn vị được kiểm tra. Cụ thể: 12 đơn vị cấp tỉnh,"
                                        + " 32 đơn vị cấp xã."))
                .singleElement()
                .asString()
                .contains("12 + 32 = 44");
    }

    private static List<String> of(String... lines) {
        return Checked.of(Finding.Kind.SUM, report(lines));
    }
}
