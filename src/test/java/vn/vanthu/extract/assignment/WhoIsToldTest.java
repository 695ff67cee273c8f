package vn.vanthu.extract.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Test
    void what_a_decision_rests_on_is_nobodys_task() {
        String decision =
                """
                ỦY BAN NHÂN DÂN
                TỈNH SƠN HẢI
                Số: 120/QĐ-UBND
                Sơn Hải, ngày 15 tháng 5 năm 2026

                QUYẾT ĐỊNH

                Về việc ủy quyền cho Giám đốc Sở Xây dựng

                ỦY BAN NHÂN DÂN TỈNH SƠN HẢI

                Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;

                Căn cứ Nghị định số 34/2024/NĐ-CP ngày 31/3/2024 của Chính phủ quy định Danh mục \
                hàng hóa nguy hiểm;

                Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 56/TTr-SXD.

                QUYẾT ĐỊNH:
                """;
        assertThat(read(decision)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Tài chính đề nghị các sở, ban, ngành gửi dự toán về Sở trước ngày 15/8/2025."
                        + " | các sở, ban, ngành",
                "Sở Tài chính trân trọng đề nghị Công ty Cổ phần Nước sạch gửi hồ sơ quyết"
                        + " toán. | Công ty Cổ phần Nước sạch"
            })
    void a_letter_asks_others_and_not_its_own_issuer(String sentence, String asked) {
        assertThat(read(letter(sentence)))
                .singleElement()
                .satisfies(task -> assertThat(task.agencies()).containsExactly(asked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Tài chính nhận được Công văn số 12/SYT-KH ngày 02/7/2025 của Sở Y tế.",
                "Sở Tài chính kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định.",
                "Nhân viên Hội đồng vi phạm quy định về bảo mật thì bị xử lý theo quy định."
            })
    void news_courtesies_and_breaches_are_no_tasks(String sentence) {
        assertThat(read(letter(sentence))).isEmpty();
    }

    private static String letter(String sentence) {
        return """
        UBND TỈNH SƠN HẢI
        SỞ TÀI CHÍNH
        Số: 815/STC-NS
        V/v lập dự toán năm 2026
        Sơn Hải, ngày 10 tháng 7 năm 2025

        Kính gửi: Các sở, ban, ngành tỉnh.

        """
                + sentence
                + "\n\nNơi nhận:\n\n- Như trên;\n\n- Lưu: VT, NS.\n\nGIÁM ĐỐC\n\nTrần Văn Bình\n";
    }

    @Test
    void a_proposal_to_a_superior_orders_nothing_but_what_it_drafts() {
        String proposal =
                """
                UBND TỈNH SƠN HẢI
                SỞ NỘI VỤ
                Số: 367/TTr-SNV
                Sơn Hải, ngày 28 tháng 11 năm 2025

                TỜ TRÌNH

                Đề xuất xử lý các hội chậm tổ chức đại hội

                1. Căn cứ pháp lý

                Nghị định số 12/2024/NĐ-CP quy định thẩm quyền giải thể hội.

                2. Kết quả rà soát

                Sở Xây dựng và Sở Y tế thống nhất đề xuất giải thể 02 hội.

                3. Từ kết quả trên, Sở Nội vụ tham mưu Ủy ban nhân dân tỉnh các nội dung sau:

                a) Văn bản yêu cầu các hội: Hội Làm vườn, Hiệp hội Nhà thầu xây dựng hoàn thành \
                đại hội chậm nhất ngày 31/12/2025. Giao Sở Nội vụ theo dõi việc thực hiện.

                b) Thông báo về việc giải thể 02 hội gồm: Hội Thủy sản và Hội Lâm nghiệp.
                """;
        assertThat(read(proposal))
                .extracting(TaskAssignment::agencies)
                .containsExactly(
                        List.of("Hội Làm vườn", "Hiệp hội Nhà thầu xây dựng"),
                        List.of("Sở Nội vụ"));
        assertThat(read(proposal).getFirst().due())
                .isEqualTo(new Due.On(LocalDate.of(2025, 12, 31)));
    }

    @Test
    void a_circular_gives_tasks_only_where_it_says_who_carries_it_out() {
        String circular =
                """
                BỘ NỘI VỤ
                Số: 07/2027/TT-BNV
                Hà Nội, ngày 19 tháng 01 năm 2027

                THÔNG TƯ

                Hướng dẫn đóng bìa hồ sơ

                Chương I

                QUY ĐỊNH CHUNG

                Điều 1. Tên cơ quan trên bìa

                Tên cơ quan in hoa, ví dụ:

                CỤC VĂN THƯ

                Các dòng chữ trên cách nhau dòng đơn.

                - Đối với các sở của tỉnh: là tên đầy đủ của sở.

                Chương II

                TỔ CHỨC THỰC HIỆN

                Điều 2. Trách nhiệm thi hành

                Bộ, cơ quan ngang Bộ, Ủy ban nhân dân các tỉnh, thành phố chịu trách nhiệm tổ chức \
                thực hiện Thông tư này.
                """;
        assertThat(read(circular))
                .singleElement()
                .satisfies(task -> assertThat(task.task()).startsWith("chịu trách nhiệm"));
    }

    private static List<TaskAssignment> read(String text) {
        return new AssignmentExtractor().extract(structured(text));
    }

    private static StructuredDocument structured(String text) {
        return new Structurer(Registry.bundled()).structure(PlainBlocks.of(text));
    }
}
