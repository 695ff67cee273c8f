package vn.vanthu.extract.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.Document;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.document.DocumentBuilder.CellText;
import vn.vanthu.document.Format;
import vn.vanthu.document.Source;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.fact.TaskAssignment.Role;
import vn.vanthu.registry.Registry;
import vn.vanthu.structure.PlainBlocks;
import vn.vanthu.structure.Structurer;

class AssignmentExtractorTest {

    private static final String HEAD =
            """
            KẾ HOẠCH
            Số hóa hồ sơ lưu trữ năm 2024

            """;

    @Test
    void a_heading_that_names_a_body_covers_the_items_under_it() {
        List<TaskAssignment> found =
                extract(
                        HEAD
                                + """
                                II. PHÂN CÔNG TRÁCH NHIỆM

                                1. Sở Nội vụ

                                - Lập danh mục hồ sơ cần số hóa trước ngày 15/3/2024.

                                - Hướng dẫn các cơ quan chỉnh lý tài liệu.

                                2. Sở Tài chính: Bố trí kinh phí trong quý II/2024.
                                """);
        assertThat(found)
                .extracting(TaskAssignment::agencies)
                .containsExactly(
                        List.of("Sở Nội vụ"), List.of("Sở Nội vụ"), List.of("Sở Tài chính"));
        assertThat(found.get(0).due()).isEqualTo(new Due.On(LocalDate.of(2024, 3, 15)));
        assertThat(found.get(2).due()).isEqualTo(new Due.In(Period.quarter(2024, 2)));
        assertThat(found.get(2).task()).isEqualTo("Bố trí kinh phí trong quý II/2024.");
    }

    @Test
    void the_subject_of_a_sentence_is_told_what_to_do() {
        TaskAssignment found =
                extract(
                                HEAD
                                        + """
                                        II. TỔ CHỨC THỰC HIỆN

                                        1. Sở Tư pháp chủ trì, phối hợp với Công an tỉnh và UBND các huyện rà
                                        soát dữ liệu hộ tịch.
                                        """)
                        .getFirst();
        assertThat(found.agencies()).containsExactly("Sở Tư pháp");
        assertThat(found.role()).isEqualTo(Role.LEAD);
        assertThat(found.coordinators()).containsExactly("Công an tỉnh", "UBND các huyện");
    }

    @Test
    void a_lead_in_covers_the_list_behind_it_only() {
        assertThat(
                        extract(
                                HEAD
                                        + """
                                        II. TỔ CHỨC THỰC HIỆN

                                        Giao Văn phòng UBND tỉnh:

                                        - Kiểm tra việc cập nhật dữ liệu.

                                        - Tổng hợp khó khăn của các đơn vị.

                                        Nội dung khác thực hiện theo quy định.
                                        """))
                .extracting(TaskAssignment::agencies)
                .containsExactly(List.of("Văn phòng UBND tỉnh"), List.of("Văn phòng UBND tỉnh"));
    }

    @Test
    void demands_and_wishes_are_not_assignments() {
        assertThat(
                        extract(
                                HEAD
                                        + """
                                        I. MỤC ĐÍCH, YÊU CẦU

                                        - Các sở, ban, ngành thực hiện nghiêm túc Kế hoạch.

                                        - Bảo đảm an toàn dữ liệu.
                                        """))
                .isEmpty();
    }

    @Test
    void keyed_lines_belong_to_the_content_above_them() {
        TaskAssignment found =
                extract(
                                HEAD
                                        + """
                                        II. NHIỆM VỤ

                                        1. Xây dựng phần mềm

                                        Nội dung: Thiết kế phần mềm quản lý kho lưu trữ.

                                        Cơ quan chủ trì: Sở Thông tin và Truyền thông.

                                        Cơ quan phối hợp: Sở Nội vụ, Sở Tài chính.

                                        Thời gian: Quý III/2024.

                                        Sản phẩm: Phần mềm được nghiệm thu.
                                        """)
                        .getFirst();
        assertThat(found.agencies()).containsExactly("Sở Thông tin và Truyền thông");
        assertThat(found.coordinators()).containsExactly("Sở Nội vụ", "Sở Tài chính");
        assertThat(found.task()).isEqualTo("Thiết kế phần mềm quản lý kho lưu trữ.");
        assertThat(found.product()).isEqualTo("Phần mềm được nghiệm thu.");
    }

    @Test
    void columns_of_a_table_are_told_by_their_heads_in_any_order() {
        List<TaskAssignment> found =
                extract(
                        table(
                                List.of(
                                        "TT",
                                        "Chủ trì",
                                        "Nội dung công việc",
                                        "Thời hạn",
                                        "Phối hợp"),
                                List.of("I", "", "Công tác chuẩn bị", "", ""),
                                List.of(
                                        "1",
                                        "Sở Nội vụ",
                                        "Mua thiết bị quét",
                                        "Tháng 5/2024",
                                        "Sở Tài chính")));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().agencies()).containsExactly("Sở Nội vụ");
        assertThat(found.getFirst().coordinators()).containsExactly("Sở Tài chính");
        assertThat(found.getFirst().task()).isEqualTo("Mua thiết bị quét");
        assertThat(found.getFirst().due()).isEqualTo(new Due.In(Period.month(2024, 5)));
        assertThat(found.getFirst().role()).isEqualTo(Role.LEAD);
    }

    @Test
    void a_yearly_day_recurs() {
        assertThat(
                        extract(
                                        HEAD
                                                + """
                                                V. CHẾ ĐỘ BÁO CÁO

                                                - Các phòng định kỳ hằng năm (trước ngày 10/12) báo cáo Sở.
                                                """)
                                .getFirst()
                                .due())
                .isEqualTo(new Due.Every("P1Y", MonthDay.of(12, 10)));
    }

    @Test
    void what_a_report_tells_of_the_past_is_no_task() {
        assertThat(
                        extract(
                                """
                                BÁO CÁO
                                Công tác lưu trữ năm 2023

                                I. KẾT QUẢ

                                1. Sở Nội vụ: Chỉnh lý 200 mét tài liệu.
                                """))
                .isEmpty();
    }

    @Test
    void a_sentence_inside_a_paragraph_may_tell_a_body_what_to_do() {
        assertThat(
                        extract(
                                HEAD
                                        + """
                                        III. TỔ CHỨC THỰC HIỆN

                                        1. Kinh phí

                                        Kinh phí lấy từ ngân sách tỉnh. Sở Tài chính hướng dẫn việc sử dụng.

                                        2. Báo cáo

                                        Định kỳ 6 tháng, Sở Nội vụ tổng hợp tiến độ số hóa.
                                        """))
                .extracting(TaskAssignment::agencies)
                .containsExactly(List.of("Sở Tài chính"), List.of("Sở Nội vụ"));
    }

    @Test
    void bodies_with_a_colon_each_in_one_paragraph_get_their_own_tasks() {
        assertThat(
                        extract(
                                HEAD
                                        + """
                                        II. PHÂN CÔNG TRÁCH NHIỆM

                                        - Sở Nội vụ: lập danh mục hồ sơ; Sở Tài chính: bố trí kinh phí mua máy quét.
                                        """))
                .extracting(TaskAssignment::agencies)
                .containsExactly(List.of("Sở Nội vụ"), List.of("Sở Tài chính"));
    }

    @Test
    void what_somebody_is_in_a_group_or_may_do_is_no_task() {
        assertThat(
                        extract(
                                HEAD
                                        + """
                                        II. NHIỆM VỤ CỦA ĐOÀN KIỂM TRA

                                        - Lãnh đạo Sở Tư pháp, Sở Tài chính: Thành viên.

                                        - Đoàn kiểm tra được sử dụng con dấu của Sở Nội vụ.
                                        """))
                .isEmpty();
    }

    @Test
    void a_report_asks_a_body_that_it_names() {
        assertThat(
                        extract(
                                """
                                BÁO CÁO
                                Công tác lưu trữ năm 2023

                                I. KẾT QUẢ

                                1. Sở Nội vụ: Chỉnh lý 200 mét tài liệu.

                                II. KIẾN NGHỊ

                                1. Sở Tài chính: rà soát dự toán mua giá kệ.
                                """))
                .extracting(TaskAssignment::agencies)
                .containsExactly(List.of("Sở Tài chính"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1. Chỉ đạo Sở Nội vụ khẩn trương chủ trì thẩm tra hồ sơ giá kệ. | Sở Nội vụ | LEAD
                    1. Giao UBND các xã có kho cũ chủ động sửa mái. | UBND các xã có kho cũ | IMPLEMENT
                    1. Ban Quản lý dự án đầu tư xây dựng số 3: đẩy nhanh việc xây kho. | Ban Quản lý dự án đầu tư xây dựng số 3 | IMPLEMENT
                    - Đối với 02 đơn vị sửa kho (Công ty Vạn Xuân): Yêu cầu đơn vị khẩn trương bàn giao. | Công ty Vạn Xuân | IMPLEMENT
                    - Đối với 05 cơ sở bảo quản: Yêu cầu các cơ sở chủ động thay bình chữa cháy. | 05 cơ sở bảo quản | IMPLEMENT
                    """)
    void the_proposals_of_a_report_tell_a_body_what_to_do(String line, String body, Role role) {
        List<TaskAssignment> found =
                extract(
                        "BÁO CÁO\nCông tác lưu trữ năm 2023\n\nI. KẾT QUẢ\n\nĐã chỉnh lý.\n\n"
                                + "II. KIẾN NGHỊ\n\n"
                                + line);
        assertThat(found).extracting(TaskAssignment::agencies).containsExactly(List.of(body));
        assertThat(found).extracting(TaskAssignment::role).containsExactly(role);
    }

    @Test
    void one_proposal_may_order_two_bodies() {
        assertThat(
                        extract(
                                """
                                BÁO CÁO
                                Công tác lưu trữ năm 2023

                                I. KIẾN NGHỊ

                                1. Chỉ đạo Sở Xây dựng đẩy nhanh việc xây kho; Sở Tài chính bố trí vốn sửa mái.

                                2. Sở Nội vụ:

                                (i) rà soát danh mục hồ sơ mật;
                                """))
                .extracting(TaskAssignment::agencies)
                .containsExactly(
                        List.of("Sở Xây dựng"), List.of("Sở Tài chính"), List.of("Sở Nội vụ"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a) Kho tàng: Ủy ban nhân dân huyện, thị xã chủ động sửa chữa kho. | Ủy ban nhân dân huyện, thị xã | IMPLEMENT
                    - Ban công tác Mặt trận các thôn căn cứ Kế hoạch này, phối hợp vận động bà con. | Ban công tác Mặt trận các thôn | COORDINATE
                    - Các đồng chí Trưởng, Phó các phòng có trách nhiệm đôn đốc. | Các đồng chí Trưởng, Phó các phòng | IMPLEMENT
                    - Các đơn vị hoạt động khai thác đá chủ động nộp hồ sơ. | Các đơn vị hoạt động khai thác đá | IMPLEMENT
                    - Sở Tư pháp cung cấp danh mục hồ sơ của Sở. | Sở Tư pháp | IMPLEMENT
                    - Sở Y tế vận động nhân viên hiến tặng tư liệu. | Sở Y tế | IMPLEMENT
                    - Sở Xây dựng đăng tải bản vẽ kho mẫu. | Sở Xây dựng | IMPLEMENT
                    - Sở Nội vụ nắm bắt tình hình kho của các huyện. | Sở Nội vụ | IMPLEMENT
                    """)
    void a_topic_or_a_long_name_stands_before_what_is_to_be_done(
            String line, String body, Role role) {
        List<TaskAssignment> found = extract(HEAD + "II. TỔ CHỨC THỰC HIỆN\n\n" + line);
        assertThat(found).extracting(TaskAssignment::agencies).containsExactly(List.of(body));
        assertThat(found).extracting(TaskAssignment::role).containsExactly(role);
    }

    @Test
    void what_a_body_is_to_demand_of_others_is_its_own_task() {
        assertThat(
                        extract(
                                HEAD
                                        + """
                                        II. PHÂN CÔNG TRÁCH NHIỆM

                                        1. Sở Nội vụ

                                        - Yêu cầu các đơn vị sử dụng kho lắp đặt thiết bị báo cháy.
                                        """))
                .extracting(TaskAssignment::agencies)
                .containsExactly(List.of("Sở Nội vụ"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+ Trưởng đoàn: Đại diện Sở Nội vụ",
                "+ Thành viên đoàn: Lãnh đạo Sở Tài chính; mời Công an tỉnh",
                "- Thành phần: Ủy ban Bầu cử xã; đại diện các thôn"
            })
    void who_sits_in_a_group_is_no_task(String line) {
        assertThat(extract(HEAD + "II. TỔ CHỨC THỰC HIỆN\n\n" + line)).isEmpty();
    }

    @Test
    void a_team_of_inspectors_asks_whom_it_inspected() {
        assertThat(
                        extract(
                                """
                                BÁO CÁO
                                Kết quả kiểm tra kho lưu trữ

                                I. KẾT QUẢ

                                Do đó, Đoàn kiểm tra đề nghị Công ty TNHH Vạn Xuân rà soát sổ xuất nhập kho.

                                Đoàn kiểm tra đã đề nghị Công ty TNHH Vạn Xuân rà soát hợp đồng.
                                """))
                .extracting(TaskAssignment::task)
                .containsExactly("rà soát sổ xuất nhập kho.");
    }

    @SafeVarargs
    private static Document table(List<String>... rows) {
        var builder = new DocumentBuilder();
        Stream.of("KẾ HOẠCH", "Số hóa hồ sơ lưu trữ năm 2024", "II. NHIỆM VỤ")
                .forEach(line -> builder.paragraph(line, Format.PLAIN, 0));
        var cells =
                Stream.of(rows)
                        .map(row ->
                                java.util.stream.IntStream.range(0, row.size())
                                        .mapToObj(i -> CellText.of(row.get(i), i))
                                        .toList())
                        .toList();
        return builder.table(cells, 1, true, 0)
                .build(new Source("bang.docx", "0".repeat(64), "text/plain", null, false));
    }

    private static List<TaskAssignment> extract(String text) {
        return extract(PlainBlocks.of(text));
    }

    private static List<TaskAssignment> extract(Document document) {
        return new AssignmentExtractor()
                .extract(new Structurer(Registry.bundled()).structure(document));
    }
}
