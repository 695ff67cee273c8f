package vn.vanthu.extract.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.document.Section;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.fact.TaskAssignment.Role;
import vn.vanthu.registry.Registry;
import vn.vanthu.structure.PlainBlocks;
import vn.vanthu.structure.Structurer;

/** People, those asked at the end of a sentence, key lines, and regulations behind a decision. */
class WhoIsToldTest {

    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            XÃ NAM TRIỀU
            Số: 15/KH-UBND
            Nam Triều, ngày 20 tháng 11 năm 2025

            KẾ HOẠCH
            Tổ chức Ngày hội đọc sách

            """;

    private static final String DECISION =
            """
            QUYẾT ĐỊNH
            Ban hành Quy định quản lý chợ

            Điều 1. Ban hành kèm theo Quyết định này Quy định quản lý chợ.

            Điều 2. Giám đốc các Sở: Công Thương, Tài chính; Chủ tịch UBND các huyện, thị xã, thủ \
            trưởng các cơ quan, tổ chức và cá nhân có liên quan chịu trách nhiệm thi hành Quyết \
            định này./.

            Nơi nhận:

            - Như Điều 2;

            - Lưu: VT.

            TM. ỦY BAN NHÂN DÂN

            CHỦ TỊCH

            Trần Văn Bình

            QUY ĐỊNH

            Về quản lý chợ trên địa bàn tỉnh

            (Ban hành kèm theo Quyết định số 12/2024/QĐ-UBND ngày 05/3/2024)

            Chương I

            QUY ĐỊNH CHUNG

            Điều 1. Phạm vi điều chỉnh

            1. Quy định này áp dụng với các chợ hạng 2 và hạng 3.

            2. Ban quản lý chợ tổ chức thu phí theo Điều 6.

            Chương II

            TRÁCH NHIỆM CỦA CÁC SỞ TRONG QUẢN LÝ CHỢ

            Điều 2. Sở Giáo dục và Đào tạo

            1. Chỉ đạo các trường học gần chợ bảo đảm trật tự cổng trường.

            2. Báo cáo định kỳ 06 tháng một lần.

            Điều 3. Trách nhiệm của Ủy ban nhân dân huyện, thị xã

            1. Kiểm tra các chợ trên địa bàn ít nhất một lần mỗi năm.

            Chương III

            ĐIỀU KIỆN BẢO ĐẢM

            Điều 4. Nơi làm việc của ban quản lý chợ

            a) Đối với Ủy ban nhân dân xã: tối thiểu 40m²;

            Điều 5. Giám đốc Sở Công Thương chủ trì theo dõi việc thực hiện Quy định này.

            Trần Văn Bình
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1. Đồng chí Phó Chủ tịch xã - Phó Trưởng ban: Trực tiếp chỉ đạo việc trang trí. \
                    | Đồng chí Phó Chủ tịch xã - Phó Trưởng ban | Trực tiếp chỉ đạo việc trang trí.
                    1. Ông. Lê Văn Tám - Thư ký đoàn: Chịu trách nhiệm lập biên bản buổi làm việc. \
                    | Ông. Lê Văn Tám - Thư ký đoàn | Chịu trách nhiệm lập biên bản buổi làm việc.
                    - Đồng chí Chủ tịch Hội Phụ nữ xã chịu trách nhiệm huy động hội viên tham gia. \
                    | Đồng chí Chủ tịch Hội Phụ nữ xã | chịu trách nhiệm huy động hội viên tham gia.
                    1. Các thành viên khác trong tiểu ban căn cứ nhiệm vụ chủ động chuẩn bị sách. \
                    | Các thành viên khác trong tiểu ban | căn cứ nhiệm vụ chủ động chuẩn bị sách.
                    2.1 Đối với đơn vị được kiểm tra: Chuẩn bị báo cáo bằng văn bản cho Đoàn. \
                    | đơn vị được kiểm tra | Chuẩn bị báo cáo bằng văn bản cho Đoàn.
                    1. Đối với Đoàn kiểm tra: Các thành viên Đoàn thực hiện đúng quy chế làm việc. \
                    | Các thành viên Đoàn | thực hiện đúng quy chế làm việc.
                    """)
    void people_and_groups_are_told_what_to_do(String line, String who, String task) {
        List<TaskAssignment> found = read(PLAN + "II. TỔ CHỨC THỰC HIỆN\n\n" + line + "\n");
        assertThat(found).extracting(TaskAssignment::agencies).containsExactly(List.of(who));
        assertThat(found.getFirst().task()).isEqualTo(task);
    }

    @Test
    void a_heading_that_calls_people_by_their_work_covers_the_items_under_it() {
        List<TaskAssignment> found =
                read(
                        PLAN
                                + """
                                III. TỔ CHỨC THỰC HIỆN

                                1. Cán bộ phụ trách văn hóa và truyền thanh

                                - Chuẩn bị sân khấu và âm thanh.

                                - Viết tin về ngày hội.

                                2. Trưởng ban: Ông Nguyễn Văn An.
                                """);
        assertThat(found)
                .extracting(TaskAssignment::agencies)
                .containsOnly(List.of("Cán bộ phụ trách văn hóa và truyền thanh"))
                .hasSize(2);
    }

    @Test
    void a_request_that_ends_a_sentence_covers_the_items_under_it() {
        List<TaskAssignment> found =
                read(
                        """
                        THÔNG BÁO
                        Kết quả kiểm tra kho hàng

                        1. Kiến nghị

                        Để công tác bảo quản tốt hơn, Sở Công Thương yêu cầu đơn vị nêu trên thực \
                        hiện một số nội dung sau:

                        - Bổ sung biển báo quanh kho.

                        - Sửa chữa rãnh thoát nước.

                        Sở Công Thương thông báo cho các đơn vị biết và thực hiện./.
                        """);
        assertThat(found)
                .extracting(TaskAssignment::agencies)
                .containsOnly(List.of("đơn vị nêu trên"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Thời gian tới, UBND tỉnh tiếp tục yêu cầu các sở, ban, ngành: | 1
                    UBND tỉnh đã yêu cầu các sở, ban, ngành: | 0
                    Trong năm 2024, UBND tỉnh yêu cầu các sở, ban, ngành: | 0
                    UBND tỉnh giao các sở, ban, ngành: | 0
                    """)
    void a_report_asks_for_what_is_to_come_and_tells_what_was_asked(String leadIn, int tasks) {
        List<TaskAssignment> found =
                read(
                        """
                        BÁO CÁO
                        Kết quả công tác lưu trữ năm 2024

                        1. Kết quả thực hiện

                        %s

                        - Tăng cường kiểm tra việc nộp hồ sơ vào lưu trữ.
                        """
                                .replace("%s", leadIn));
        assertThat(found).hasSize(tasks);
    }

    @Test
    void those_who_attend_are_said_beside_the_one_who_leads() {
        List<TaskAssignment> found =
                read(
                        PLAN
                                + """
                                II. NỘI DUNG VÀ PHÂN CÔNG

                                1. Hội nghị thứ nhất

                                1.1. Nội dung: Thống nhất danh mục sách cần mua.

                                - Thời gian: Quý I.

                                - Thành phần: Ban Thường trực; Trưởng các thôn.

                                - Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
                                """);
        assertThat(found).hasSize(1);
        TaskAssignment only = found.getFirst();
        assertThat(only.agencies()).containsExactly("Phòng Văn hóa - Xã hội");
        assertThat(only.role()).isEqualTo(Role.LEAD);
        assertThat(only.task()).isEqualTo("Thống nhất danh mục sách cần mua.");
        assertThat(only.due())
                .as("seen from November, the first quarter is that of the next year")
                .isEqualTo(new Due.In(Period.quarter(2026, 1)));
    }

    @Test
    void a_numbered_sentence_is_the_task_and_the_items_beside_the_key_lines_explain_it() {
        List<TaskAssignment> found =
                read(
                        PLAN
                                + """
                                II. NỘI DUNG VÀ PHÂN CÔNG

                                1. Chuẩn bị

                                1.1. Xây dựng và ban hành Hướng dẫn tổ chức ngày hội đọc sách tại \
                                các thôn trên địa bàn.

                                - Bảo đảm phù hợp với điều kiện của từng thôn.

                                - Thời gian hoàn thành: 15/12/2025.

                                - Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
                                """);
        assertThat(found)
                .extracting(TaskAssignment::task)
                .containsExactly(
                        "Xây dựng và ban hành Hướng dẫn tổ chức ngày hội đọc sách tại các thôn trên"
                                + " địa bàn.");
        assertThat(found.getFirst().due()).isEqualTo(new Due.On(LocalDate.of(2025, 12, 15)));
    }

    @Test
    void a_regulation_behind_the_signature_is_a_division_with_its_chapters_and_articles() {
        List<Section> sections = structured(DECISION).outline().sections();
        assertThat(sections)
                .extracting(Section::label)
                .containsExactly("Điều 1", "Điều 2", "Quy định");
        Section regulation = sections.getLast();
        assertThat(regulation.title()).isEqualTo("Về quản lý chợ trên địa bàn tỉnh");
        assertThat(regulation.children())
                .extracting(Section::label)
                .containsExactly("Chương I", "Chương II", "Chương III");
        assertThat(regulation.children().getFirst().children())
                .singleElement()
                .satisfies(article -> {
                    assertThat(article.path()).isEqualTo("Quy định.Chương I.Điều 1");
                    assertThat(article.children()).isEmpty();
                });
    }

    @Test
    void a_regulation_gives_tasks_in_the_articles_that_name_a_body() {
        assertThat(read(DECISION))
                .extracting(TaskAssignment::agencies)
                .containsExactly(
                        List.of(
                                "Giám đốc các Sở: Công Thương, Tài chính",
                                "Chủ tịch UBND các huyện, thị xã",
                                "thủ trưởng các cơ quan, tổ chức và cá nhân có liên quan"),
                        List.of("Sở Giáo dục và Đào tạo"),
                        List.of("Sở Giáo dục và Đào tạo"),
                        List.of("Ủy ban nhân dân huyện, thị xã"),
                        List.of("Giám đốc Sở Công Thương"));
    }

    private static List<TaskAssignment> read(String text) {
        return new AssignmentExtractor().extract(structured(text));
    }

    private static StructuredDocument structured(String text) {
        return new Structurer(Registry.bundled()).structure(PlainBlocks.of(text));
    }
}
