package vn.vanthu.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.fact.AnalysedDocument;

/** The plan of a department that was merged, for the one that does its work now. */
class NewIssuerTest {

    @TempDir private Path folder;
    private AnalysedDocument plan;

    @BeforeEach
    void write() throws Exception {
        plan =
                Written.document(
                        folder,
                        "UBND TỈNH BÌNH LÂM\nSỞ THÔNG TIN VÀ TRUYỀN THÔNG\n",
                        "09/KH-STTTT",
                        "15 tháng 01 năm 2024",
                        "KẾ HOẠCH",
                        "Cải cách hành chính năm 2024 của Sở Thông tin và Truyền thông",
                        "Sở Thông tin và Truyền thông ban hành Kế hoạch như sau:",
                        "I. NHIỆM VỤ",
                        "1. Văn phòng Sở chủ trì rà soát quy trình nội bộ, xong trước ngày"
                                + " 31/10/2024.",
                        "Trên đây là Kế hoạch của Sở Thông tin và Truyền thông./.",
                        "",
                        "Nơi nhận:",
                        "- UBND tỉnh (b/c);",
                        "- Lưu: VT, VP.",
                        "GIÁM ĐỐC",
                        "",
                        "Lê Hữu Tạo");
    }

    @Test
    void name_symbol_signature_and_recipients_are_changed_or_marked() throws Exception {
        var draft = rolled("Sở Khoa học và Công nghệ tỉnh Bình Lâm");
        var head = draft.accepted().letterhead();
        assertThat(text(head.issuer().getFirst())).isEqualTo("SỞ KHOA HỌC VÀ CÔNG NGHỆ");
        assertThat(text(head.superior())).isEqualTo("UBND TỈNH BÌNH LÂM");
        assertThat(text(head.number())).endsWith("/KH-SKHCN");
        assertThat(text(draft.title()))
                .isEqualTo("Cải cách hành chính năm 2026 của Sở Khoa học và Công nghệ");
        assertThat(text(draft.signatory())).doesNotContain("Lê Hữu Tạo");
        assertThat(draft.recipients())
                .allSatisfy(entry -> assertThat(entry.pieces().getFirst().note()).isNotNull());
        assertThat(draft.changes().getFirst().why()).contains("Cơ quan ban hành đổi");
    }

    @Test
    void refused_it_is_the_plan_of_the_old_body() throws Exception {
        var old = rolled("Sở Khoa học và Công nghệ tỉnh Bình Lâm").rejected();
        assertThat(text(old.letterhead().issuer().getFirst()))
                .isEqualTo("SỞ THÔNG TIN VÀ TRUYỀN THÔNG");
        assertThat(text(old.letterhead().number())).isEqualTo("Số: 09/KH-STTTT");
        assertThat(text(old.signatory())).isEqualTo("Lê Hữu Tạo");
        assertThat(text(old.title()))
                .isEqualTo("Cải cách hành chính năm 2024 của Sở Thông tin và Truyền thông");
    }

    @Test
    void a_body_that_is_no_more_is_marked_where_no_new_one_is_named() throws Exception {
        var draft = rolled(null);
        assertThat(draft.letterhead().issuer().getLast().getFirst().note())
                .contains("Sở Thông tin và Truyền thông không còn sau ngày 30/6/2025")
                .contains("Soạn lại với tên cơ quan ban hành mới");
    }

    @Test
    void the_plan_of_a_department_is_not_that_of_a_commune() {
        assertThatThrownBy(() -> rolled("UBND xã Đông Sa"))
                .isInstanceOf(DraftException.class)
                .hasMessageContaining("khác loại với UBND xã Đông Sa");
    }

    private Draft rolled(String issuer) throws DraftException {
        return Written.rolled(new Sources(List.of(plan), List.of(), List.of(), issuer), 2026);
    }

    private static String text(List<Piece> pieces) {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
