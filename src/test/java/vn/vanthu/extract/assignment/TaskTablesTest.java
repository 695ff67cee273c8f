package vn.vanthu.extract.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.extract.DrawnTables;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.fact.TaskAssignment.Role;

class TaskTablesTest {

    private static final String PLAN =
            """
            KẾ HOẠCH
            Số hóa tài liệu lưu trữ năm 2025
            II. NHIỆM VỤ
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    Nội dung công việc; Cơ quan chủ trì; Cơ quan phối hợp; Thời gian hoàn thành; Sản phẩm
                    Tên nhiệm vụ; Sở, ngành chủ trì tham mưu; Đơn vị phối hợp thực hiện; Tiến độ; Kết quả dự kiến
                    NHIỆM VỤ, GIẢI PHÁP; ĐƠN VỊ CHỦ TRÌ; ĐƠN VỊ PHỐI HỢP; THỜI HẠN; ĐẦU RA
                    Hoạt động; Đơn vị đầu mối; Phối hợp; Thời gian; Sản phẩm, kết quả
                    Noi dung; Co quan chu tri; Co quan phoi hop; Thoi han; San pham
                    """)
    void columns_are_told_by_their_heads_whatever_the_wording(
            String content, String lead, String partner, String time, String product) {
        TaskAssignment found =
                extract(
                                """
                                | TT | %s | %s | %s | %s | %s |
                                | 1 | Scan sổ hộ tịch | Sở Tư pháp | Công an tỉnh | Quý II/2025 | Kho dữ liệu |
                                """
                                        .replaceFirst("%s", time)
                                        .replaceFirst("%s", product)
                                        .replaceFirst("%s", partner)
                                        .replaceFirst("%s", content)
                                        .replaceFirst("%s", lead)
                                        .replace(
                                                "Scan sổ hộ tịch | Sở Tư pháp | Công an tỉnh | Quý"
                                                        + " II/2025 | Kho dữ liệu",
                                                "Quý II/2025 | Kho dữ liệu | Công an tỉnh | Scan sổ"
                                                        + " hộ tịch | Sở Tư pháp"))
                        .getFirst();
        assertThat(found.task()).isEqualTo("Scan sổ hộ tịch");
        assertThat(found.agencies()).containsExactly("Sở Tư pháp");
        assertThat(found.role()).isEqualTo(Role.LEAD);
        assertThat(found.coordinators()).containsExactly("Công an tỉnh");
        assertThat(found.due()).isEqualTo(new Due.In(Period.quarter(2025, 2)));
        assertThat(found.product()).isEqualTo("Kho dữ liệu");
    }

    @Test
    void rows_that_name_a_field_are_the_scope_of_the_tasks_under_them() {
        List<TaskAssignment> found =
                extract(
                        """
                        | TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
                        | I | Cải cách thể chế | < | < |
                        | 1 | Rà soát nghị quyết hết hiệu lực | Sở Tư pháp | 30/6/2025 |
                        | II | Chuyển đổi số | | |
                        | 2 | Nâng cấp trục liên thông | Sở Khoa học và Công nghệ | Tháng 9/2025 |
                        """);
        assertThat(found)
                .extracting(TaskAssignment::scope)
                .containsExactly("Cải cách thể chế", "Chuyển đổi số");
        assertThat(found.getFirst().due()).isEqualTo(new Due.On(LocalDate.of(2025, 6, 30)));
    }

    @Test
    void heads_may_take_two_rows_and_their_numbers_a_third() {
        TaskAssignment found =
                extract(
                                """
                                | TT | Nội dung | Tổ chức thực hiện | < | Thời gian |
                                | ^ | ^ | Chủ trì | Phối hợp | ^ |
                                | (1) | (2) | (3) | (4) | (5) |
                                | 1 | Đào tạo công chức cấp xã | Sở Nội vụ | Trường Chính trị | Quý III/2025 |
                                """)
                        .getFirst();
        assertThat(found.agencies()).containsExactly("Sở Nội vụ");
        assertThat(found.coordinators()).containsExactly("Trường Chính trị");
    }

    @Test
    void a_merged_cell_counts_for_each_row_it_covers() {
        assertThat(
                        extract(
                                """
                                | TT | Nội dung | Chủ trì | Thời gian |
                                | 1 | Kiểm kê phông lưu trữ | Văn phòng UBND tỉnh | Tháng 4/2025 |
                                | 2 | Thuê kho bảo quản tạm | ^ | Tháng 5/2025 |
                                """))
                .extracting(TaskAssignment::agencies)
                .containsOnly(List.of("Văn phòng UBND tỉnh"))
                .hasSize(2);
    }

    @Test
    void a_table_goes_on_behind_a_page_break_with_or_without_its_heads() {
        List<TaskAssignment> found =
                extract(
                        """
                        | TT | Nội dung | Chủ trì | Thời gian |
                        | 1 | Chỉnh lý hồ sơ đất đai | Sở Nông nghiệp và Môi trường | 2025 |
                        ---
                        | TT | Nội dung | Chủ trì | Thời gian |
                        | 2 | Lập danh mục hồ sơ quý hiếm | Sở Nội vụ | Tháng 7/2025 |
                        ---
                        | 3 | Tập huấn phần mềm lưu trữ điện tử cho | Sở Nội vụ | Tháng 8/2025 |
                        ---
                        | | công chức văn thư các xã | | |
                        """);
        assertThat(found)
                .extracting(TaskAssignment::task)
                .containsExactly(
                        "Chỉnh lý hồ sơ đất đai",
                        "Lập danh mục hồ sơ quý hiếm",
                        "Tập huấn phần mềm lưu trữ điện tử cho công chức văn thư các xã");
        assertThat(found.getFirst().due()).isEqualTo(new Due.In(Period.year(2025)));
    }

    @Test
    void a_cell_may_name_who_leads_and_who_helps() {
        TaskAssignment found =
                extract(
                                """
                                | TT | Nội dung | Đơn vị thực hiện | Thời gian |
                                | 1 | Trang bị máy quét | Chủ trì: Sở Tài chính; phối hợp: Sở Nội vụ | Quý I/2025 |
                                """)
                        .getFirst();
        assertThat(found.agencies()).containsExactly("Sở Tài chính");
        assertThat(found.coordinators()).containsExactly("Sở Nội vụ");
        assertThat(found.role()).isEqualTo(Role.LEAD);
    }

    @Test
    void of_those_behind_the_leader_whoever_has_a_part_of_their_own_helps() {
        TaskAssignment found =
                extract(
                                """
                                | TT | Nội dung | Cơ quan phụ trách | Thời gian |
                                | 1 | Sửa kho số 2 | Chủ trì: Sở Nội vụ (chủ kho); Sở Xây dựng thẩm định | Quý I/2025 |
                                """)
                        .getFirst();
        assertThat(found.agencies()).containsExactly("Sở Nội vụ");
        assertThat(found.coordinators()).containsExactly("Sở Xây dựng");
    }

    @Test
    void where_a_task_stands_now_is_no_deadline() {
        assertThat(
                        extract(
                                        """
                                        | TT | Giải pháp | Chủ trì | Tiến độ hiện tại |
                                        | 1 | Chuyển hồ sơ về kho mới | Sở Nội vụ | Đến ngày 01/6/2025 đạt 40% |
                                        """)
                                .getFirst()
                                .due())
                .isNull();
    }

    @Test
    void solutions_beside_who_answers_for_them_are_tasks() {
        assertThat(
                        extract(
                                """
                                | TT | Kho | Tiến độ hiện tại | Giải pháp, kiến nghị | Cơ quan phụ trách |
                                | 1 | Kho số 3 | Xong phần móng | Đẩy nhanh việc lợp mái | Sở Xây dựng |
                                """))
                .extracting(TaskAssignment::agencies)
                .containsExactly(List.of("Sở Xây dựng"));
    }

    @Test
    void the_body_may_stand_in_the_row_of_the_group() {
        TaskAssignment found =
                extract(
                                """
                                | TT | Nội dung công việc | Thời gian | Kết quả |
                                | I | Sở Xây dựng | < | < |
                                | 1 | Bàn giao bản vẽ hoàn công giai đoạn 2010-2020 | 31/10/2025 | Biên bản |
                                """)
                        .getFirst();
        assertThat(found.agencies()).containsExactly("Sở Xây dựng");
        assertThat(found.product()).isEqualTo("Biên bản");
    }

    @Test
    void funds_are_told_with_the_unit_of_their_column() {
        List<TaskAssignment> found =
                extract(
                        """
                        | TT | Hạng mục | Chủ trì | Thời gian | Kinh phí (triệu đồng) |
                        | 1 | Mua 02 máy quét khổ A3 | Sở Nội vụ | Quý II/2025 | 1.250 |
                        | 2 | Thuê đường truyền | Sở Nội vụ | Cả năm 2025 | Ngân sách tỉnh |
                        | 3 | Sắp xếp kho | Sở Nội vụ | Cả năm 2025 | - |
                        """);
        assertThat(found)
                .extracting(TaskAssignment::funding)
                .containsExactly("1.250 triệu đồng", "Ngân sách tỉnh", null);
    }

    @Test
    void several_bodies_of_a_cell_are_several_and_a_blank_form_gives_nothing() {
        assertThat(
                        extract(
                                """
                                | TT | Nội dung | Cơ quan chủ trì | Thời gian |
                                | 1 | Tiêu hủy tài liệu hết giá trị | Sở Nội vụ; Công an tỉnh | Tháng 11/2025 |
                                | | | | |
                                | … | | | |
                                """))
                .singleElement()
                .extracting(TaskAssignment::agencies)
                .isEqualTo(List.of("Sở Nội vụ", "Công an tỉnh"));
    }

    @Test
    void lines_with_keys_tell_what_pays_for_the_task() {
        TaskAssignment found =
                extract(
                                """
                                1. Mua giá kệ
                                Nội dung: Mua sắm giá kệ cho kho lưu trữ lịch sử.
                                Cơ quan thực hiện: Trung tâm Lưu trữ lịch sử.
                                Kinh phí: 800 triệu đồng từ ngân sách tỉnh.
                                """)
                        .getFirst();
        assertThat(found.funding()).isEqualTo("800 triệu đồng từ ngân sách tỉnh.");
    }

    private static List<TaskAssignment> extract(String table) {
        return new AssignmentExtractor().extract(DrawnTables.of(PLAN + table));
    }
}
