package vn.vanthu.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.fact.AnalysedDocument;

/** A plan of a department rolled forward with what has come in since. */
class LaterDocumentsTest {

    private static final String DEPARTMENT = "UBND TỈNH BÌNH LÂM\nSỞ NỘI VỤ\n";
    private static final String OFFICE = "UBND TỈNH BÌNH LÂM\nVĂN PHÒNG\n";

    @TempDir private Path folder;
    private AnalysedDocument plan;

    @BeforeEach
    void write() throws Exception {
        plan =
                Written.document(
                        folder,
                        DEPARTMENT,
                        "15/KH-SNV",
                        "20 tháng 01 năm 2025",
                        "KẾ HOẠCH",
                        "Cải cách hành chính năm 2025 của Sở Nội vụ tỉnh Bình Lâm",
                        "Căn cứ Quyết định số 31/QĐ-UBND ngày 12/01/2024 của UBND tỉnh về phân công"
                                + " theo dõi cải cách hành chính năm 2024;",
                        "Căn cứ Quyết định số 44/QĐ-UBND ngày 20/02/2023 của UBND tỉnh về Quy chế"
                                + " phối hợp giải quyết hồ sơ;",
                        "Sở Nội vụ ban hành Kế hoạch như sau:",
                        "I. NHIỆM VỤ",
                        "1. Văn phòng Sở chủ trì rà soát thủ tục hành chính thuộc thẩm quyền, xong"
                                + " trước ngày 31/10/2025.",
                        "2. Phòng Công chức, viên chức tổ chức 02 lớp bồi dưỡng kỹ năng giao tiếp"
                                + " hành chính.",
                        "Trên đây là Kế hoạch cải cách hành chính năm 2025 của Sở./.");
    }

    @Test
    void a_task_that_a_later_notice_gives_to_the_issuer_is_proposed_with_its_source()
            throws Exception {
        var notice = notice("05 tháng 9 năm 2025", "tại cuộc họp về cải cách hành chính");
        assertThat(draft(notice).changes())
                .filteredOn(change -> change.before().isEmpty() && !change.after().isEmpty())
                .singleElement()
                .satisfies(change ->
                        assertThat(change.after())
                                .isEqualTo(
                                        "- Giao Sở Nội vụ: Chủ trì xây dựng bộ câu hỏi khảo sát mức"
                                                + " độ hài lòng, trình UBND tỉnh trong quý"
                                                + " II/2026."))
                .satisfies(change ->
                        assertThat(change.source()).isEqualTo("120/TB-VP ngày 05/9/2025, mục 2"))
                .satisfies(change ->
                        assertThat(change.why())
                                .contains("Nhiệm vụ mới giao sau kế hoạch trước")
                                .contains("Cần quyết định"));
    }

    @Test
    void a_new_task_becomes_a_row_where_the_plan_keeps_its_tasks_in_a_table() throws Exception {
        Path file = folder.resolve("ke-hoach.html");
        Files.writeString(
                file,
                """
                <html><body>
                <table><tr><td><p>UBND TỈNH BÌNH LÂM</p><p><b>SỞ NỘI VỤ</b></p><p>Số: 15/KH-SNV</p>
                </td><td><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>
                <p><b>Độc lập - Tự do - Hạnh phúc</b></p>
                <p><i>Bình Lâm, ngày 20 tháng 01 năm 2025</i></p></td></tr></table>
                <p><b>KẾ HOẠCH</b></p>
                <p><b>Cải cách hành chính năm 2025 của Sở Nội vụ tỉnh Bình Lâm</b></p>
                <p><b>I. NHIỆM VỤ</b></p>
                <p>Phân công theo bảng dưới đây:</p>
                <table border="1">
                <tr><th>STT</th><th>Nội dung</th><th>Cơ quan chủ trì</th><th>Cơ quan phối hợp</th>
                <th>Thời gian hoàn thành</th></tr>
                <tr><td>1</td><td>Rà soát thủ tục hành chính nội bộ</td><td>Sở Nội vụ</td>
                <td>Sở Tư pháp</td><td>Tháng 10/2025</td></tr>
                <tr><td>2</td><td>Tập huấn nghiệp vụ một cửa cho công chức</td><td>Sở Nội vụ</td>
                <td>Sở Y tế</td><td>Quý IV/2025</td></tr>
                </table>
                <p>Trên đây là Kế hoạch cải cách hành chính năm 2025 của Sở./.</p>
                </body></html>
                """);
        plan = Written.read(file);
        var notice = notice("05 tháng 9 năm 2025", "tại cuộc họp về cải cách hành chính");
        var rows =
                draft(notice).parts().stream()
                        .flatMap(part -> part.blocks().stream())
                        .filter(Grid.class::isInstance)
                        .flatMap(grid -> ((Grid) grid).rows().stream())
                        .filter(row -> row.fate() == Fate.ADDED)
                        .toList();
        assertThat(rows)
                .singleElement()
                .satisfies(row ->
                        assertThat(row.cells())
                                .extracting(cell -> Piece.words(cell.paragraphs().getFirst()))
                                .containsExactly(
                                        "",
                                        "Giao Sở Nội vụ: Chủ trì xây dựng bộ câu hỏi khảo sát mức"
                                                + " độ hài lòng, trình UBND tỉnh trong quý"
                                                + " II/2026.",
                                        "Sở Nội vụ",
                                        "",
                                        "quý II/2026"));
    }

    @Test
    void what_was_given_before_the_prior_plan_is_not_new() throws Exception {
        var notice = notice("05 tháng 9 năm 2024", "tại cuộc họp về cải cách hành chính");
        assertThat(draft(notice)).isEqualTo(draft());
    }

    @Test
    void a_task_on_another_subject_is_listed_and_not_put_into_the_draft() throws Exception {
        var notice =
                Written.document(
                        folder,
                        OFFICE,
                        "131/TB-VP",
                        "10 tháng 9 năm 2025",
                        "THÔNG BÁO",
                        "Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp về phòng, chống thiên"
                                + " tai",
                        "Phó Chủ tịch UBND tỉnh kết luận như sau:",
                        "1. Giao Sở Nội vụ: Chủ trì tặng quà các hộ bị sập nhà do bão, xong trước"
                                + " ngày 20/9/2025.",
                        "Văn phòng thông báo để các cơ quan biết, thực hiện./.");
        var draft = draft(notice);
        assertThat(draft.parts()).isEqualTo(draft().parts());
        assertThat(draft.changes())
                .filteredOn(change -> change.why().contains("tặng quà các hộ"))
                .singleElement()
                .satisfies(change -> assertThat(change.why()).contains("chưa đưa vào dự thảo"))
                .satisfies(change -> assertThat(change.source()).contains("131/TB-VP"));
    }

    @Test
    void a_notice_of_another_province_gives_this_body_nothing() throws Exception {
        var notice =
                Written.document(
                        folder,
                        "UBND TỈNH SƠN HẢI\nVĂN PHÒNG\n",
                        "77/TB-VP",
                        "10 tháng 9 năm 2025",
                        "THÔNG BÁO",
                        "Kết luận tại cuộc họp về cải cách hành chính của tỉnh Sơn Hải",
                        "Chủ tịch UBND tỉnh Sơn Hải kết luận như sau:",
                        "1. Giao Sở Nội vụ: Chủ trì sơ kết mô hình một cửa, xong trong tháng"
                                + " 3/2026.",
                        "Văn phòng thông báo để các cơ quan biết, thực hiện./.");
        assertThat(draft(notice)).isEqualTo(draft());
    }

    @Test
    void the_newest_of_a_series_is_named_where_an_older_one_is_cited() throws Exception {
        var newer =
                Written.province(
                        folder,
                        "29/QĐ-UBND",
                        "08 tháng 01 năm 2026",
                        "QUYẾT ĐỊNH",
                        "Về phân công theo dõi cải cách hành chính năm 2026",
                        "Điều 1. Phân công lãnh đạo theo dõi cải cách hành chính năm 2026.",
                        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.");
        assertThat(noteOn("31/QĐ-UBND", newer))
                .contains("Trong kho có văn bản mới hơn cùng loạt: 29/QĐ-UBND ngày 08/01/2026");
        assertThat(noteOn("44/QĐ-UBND", newer)).doesNotContain("cùng loạt");
    }

    @Test
    void a_document_that_a_later_one_replaces_is_marked_with_the_sentence_that_says_so()
            throws Exception {
        var newer =
                Written.province(
                        folder,
                        "90/QĐ-UBND",
                        "15 tháng 7 năm 2025",
                        "QUYẾT ĐỊNH",
                        "Ban hành Quy định về liên thông hồ sơ",
                        "Điều 1. Ban hành kèm theo Quyết định này Quy định về liên thông hồ sơ.",
                        "Điều 2. Quyết định này thay thế Quyết định số 44/QĐ-UBND ngày 20/02/2023"
                                + " của UBND tỉnh./.");
        assertThat(noteOn("44/QĐ-UBND", newer))
                .contains("Theo 90/QĐ-UBND ngày 15/7/2025")
                .contains("thay thế Quyết định số 44/QĐ-UBND");
        assertThat(noteOn("31/QĐ-UBND", newer)).doesNotContain("90/QĐ-UBND");
    }

    private AnalysedDocument notice(String day, String at) throws Exception {
        return Written.document(
                folder,
                OFFICE,
                "120/TB-VP",
                day,
                "THÔNG BÁO",
                "Kết luận của Chủ tịch UBND tỉnh Bình Lâm " + at,
                "Chủ tịch UBND tỉnh kết luận như sau:",
                "1. Giao Sở Tài chính: Bố trí kinh phí cho Trung tâm phục vụ hành chính công trong"
                        + " quý I/2026.",
                "2. Giao Sở Nội vụ: Chủ trì xây dựng bộ câu hỏi khảo sát mức độ hài lòng, trình"
                        + " UBND tỉnh trong quý II/2026.",
                "Văn phòng thông báo để các cơ quan biết, thực hiện./.");
    }

    private String noteOn(String number, AnalysedDocument... library) throws DraftException {
        return draft(library).changes().stream()
                .filter(change -> change.before().contains(number))
                .map(Draft.Change::why)
                .findFirst()
                .orElse("");
    }

    private Draft draft(AnalysedDocument... library) throws DraftException {
        return Written.rolled(new Sources(List.of(plan), List.of(), List.of(library), null), 2026);
    }
}
