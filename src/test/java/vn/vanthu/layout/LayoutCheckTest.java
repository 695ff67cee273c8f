package vn.vanthu.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.registry.Registry;

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I. */
class LayoutCheckTest {

    @Test
    void a_plan_in_the_right_form_has_no_findings() throws Exception {
        assertThat(new Sheet().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    w:top="1134"  ~ w:top="850"  ~ lỗi | Lề trang: lề trên 15 mm -> 20 đến 25 mm
                    w:left="1701" ~ w:left="1134" ~ lỗi | Lề trang: lề trái 20 mm -> 30 đến 35 mm
                    w:right="1134" ~ w:right="1440" ~ lỗi | Lề trang: lề phải 25,4 mm -> 15 đến 20 mm
                    w:w="11906" w:h="16838" ~ w:w="12240" w:h="15840" ~ lỗi | Khổ giấy: 215,9 x 279,4 mm -> A4, 210 x 297 mm
                    <w:titlePg/> ~ '' ~ nên sửa | Số trang: trang thứ nhất hiện số trang -> chữ số Ả Rập, chữ đứng, cỡ chữ 13 đến 14, canh giữa trong lề trên, không hiện ở trang thứ nhất
                    """)
    void pages(String there, String now, String finding) throws Exception {
        assertThat(new Sheet().withPage(there, now).findings()).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    13cb|CỘNG HÒA     ~ 15cb|CỘNG HÒA     ~ lỗi | Quốc hiệu: cỡ chữ 15 -> cỡ chữ 12 đến 13
                    13cb|CỘNG HÒA     ~ 14cb|CỘNG HÒA     ~ nên sửa | Quốc hiệu: cỡ chữ 14 -> cỡ chữ 12 đến 13
                    XÃ HỘI CHỦ NGHĨA  ~ XÃ HỘI            ~ lỗi | Quốc hiệu: “CỘNG HÒA XÃ HỘI VIỆT NAM” -> “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”
                    Độc lập - Tự do - ~ Độc lập – Tự do – ~ lỗi | Tiêu ngữ: “Độc lập – Tự do – Hạnh phúc” -> “Độc lập - Tự do - Hạnh phúc”
                    14cb|Độc lập      ~ 14c|Độc lập       ~ lỗi | Tiêu ngữ: chữ không đậm -> chữ đậm
                    rule:3452         ~ rule:1500         ~ nên sửa | Đường kẻ dưới Tiêu ngữ: dài 44% dòng chữ -> nét liền, dài bằng dòng chữ
                    13c|Số: 07        ~ 13c|Số: 7         ~ lỗi | Số, ký hiệu: số 7 -> số 07: số nhỏ hơn 10 ghi thêm số 0 phía trước
                    Số: 07/KH         ~ Số 07/KH          ~ lỗi | Số, ký hiệu: “Số 07/KH-UBND” -> “Số:” có dấu hai chấm
                    07/KH-UBND        ~ 07 /KH - UBND     ~ nên sửa | Số, ký hiệu: “Số: 07 /KH - UBND” có cách chữ -> không cách chữ trong số và ký hiệu
                    07/KH-UBND        ~ 07/BC-UBND        ~ nên sửa | Số, ký hiệu: ký hiệu “BC-UBND” không có chữ viết tắt của tên loại -> bắt đầu bằng “KH”
                    Số: 07/           ~ Số:      /        ~ ghi chú | Số, ký hiệu: chưa ghi số -> ghi số khi ban hành
                    ngày 05           ~ ngày 5            ~ lỗi | Thời gian ban hành: ngày 5 -> ngày 05
                    tháng 02          ~ tháng 2           ~ lỗi | Thời gian ban hành: tháng 2 -> tháng 02
                    tháng 02          ~ tháng 05          ~ nên sửa | Thời gian ban hành: tháng 05 -> tháng 5: chỉ tháng 1, 2 ghi thêm số 0
                    Sa, ngày          ~ Sa ngày           ~ lỗi | Địa danh và thời gian ban hành: không có dấu phẩy sau địa danh -> “Đông Sa, ngày …”
                    14ci|Đông Sa      ~ 14c|Đông Sa       ~ lỗi | Địa danh và thời gian ban hành: chữ đứng -> chữ nghiêng
                    13cb|XÃ ĐÔNG SA   ~ 13c|XÃ ĐÔNG SA    ~ lỗi | Tên cơ quan ban hành: chữ không đậm -> chữ đậm
                    14cb|KẾ HOẠCH     ~ 14lb|KẾ HOẠCH     ~ nên sửa | Tên loại: canh trái -> canh giữa
                    14cb|Cải cách     ~ 14c|Cải cách      ~ lỗi | Trích yếu: chữ không đậm -> chữ đậm
                    rule:1400         ~ rule:400          ~ nên sửa | Đường kẻ dưới trích yếu: dài 11% dòng chữ -> nét liền, dài từ 1/3 đến 1/2 dòng chữ
                    """)
    void the_head(String there, String now, String finding) throws Exception {
        assertThat(new Sheet().with(there, now).findings()).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    năm 2025;        ~ năm 2025,           ~ lỗi | Căn cứ: cuối dòng là “,” -> cuối dòng là “;”
                    nhân dân xã.     ~ nhân dân xã;        ~ lỗi | Căn cứ: cuối dòng là “;” -> dòng cuối cùng kết thúc bằng “.”
                    14ji|Căn cứ      ~ 14j|Căn cứ          ~ lỗi | Căn cứ: chữ đứng -> chữ nghiêng
                    14jb|I. MỤC TIÊU ~ 14jb|I. Mục tiêu    ~ nên sửa | Số thứ tự và tiêu đề của mục: chữ in thường -> chữ in hoa
                    14jb|I. MỤC TIÊU ~ 14jb|I/ MỤC TIÊU    ~ nên sửa | Cách viết số thứ tự: dấu “/” sau chữ số La Mã -> dấu “.”
                    14j|2. Chuyển    ~ 14j|3. Chuyển       ~ nên sửa | Số thứ tự: “3.” không nối số trước -> thứ tự liên tục; điểm theo bảng chữ cái tiếng Việt (a, b, c, d, đ, e, …)
                    a) Cấp           ~ a. Cấp              ~ nên sửa | Cách viết số thứ tự: dấu “.” sau chữ cái -> dấu “)”
                    b) Số            ~ c) Số               ~ nên sửa | Số thứ tự: “c)” không nối số trước -> thứ tự liên tục; điểm theo bảng chữ cái tiếng Việt (a, b, c, d, đ, e, …)
                    14j|1. Trả       ~ 15j|1. Trả          ~ nên sửa | Nội dung: cỡ chữ 15 -> cỡ chữ 13 đến 14
                    14j|1. Trả       ~ 13j|1. Trả          ~ nên sửa | Cỡ chữ của nội dung: cỡ chữ 13 -> một cỡ chữ cho cả nội dung, ở đây là 14
                    năm 2026./.      ~ năm 2026.           ~ nên sửa | Dấu kết thúc nội dung: kết thúc bằng “.” -> kết thúc bằng “./.”
                    TM. ỦY BAN       ~ T/M ỦY BAN          ~ lỗi | Quyền hạn của người ký: “T/M” -> “TM.”
                    KT. CHỦ TỊCH     ~ KT.CHỦ TỊCH         ~ nên sửa | Quyền hạn của người ký: “KT.CHỦ TỊCH” -> có cách chữ sau “KT.”
                    14cb|Lê Thị Hạnh ~ 14c|Lê Thị Hạnh     ~ lỗi | Họ và tên người ký: chữ không đậm -> chữ đậm
                    Lê Thị Hạnh      ~ ThS. Lê Thị Hạnh    ~ nên sửa | Họ và tên người ký: “ThS. Lê Thị Hạnh” -> không ghi học hàm, học vị
                    12lbi|Nơi nhận   ~ 12lb|Nơi nhận       ~ lỗi | Từ “Nơi nhận”: chữ đứng -> chữ nghiêng
                    11l|- Đảng ủy    ~ 13l|- Đảng ủy       ~ lỗi | Danh sách nơi nhận: cỡ chữ 13 -> cỡ chữ 11
                    - Đảng ủy xã;    ~ - Đảng ủy xã,       ~ lỗi | Danh sách nơi nhận: cuối dòng là “,” -> cuối dòng là “;”
                    Lưu: VT, VP.     ~ Lưu VT, VP.         ~ lỗi | Danh sách nơi nhận: “- Lưu VT, VP.” -> “Lưu:” có dấu hai chấm
                    """)
    void the_body_and_the_end(String there, String now, String finding) throws Exception {
        assertThat(new Sheet().with(there, now).findings()).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    w:firstLine="567" ~ w:firstLine="283" ~ nên sửa | Thụt đầu dòng: đầu dòng lùi vào 5 mm -> lùi vào 1 cm hoặc 1,27 cm
                    w:before="120"    ~ w:before="40"     ~ nên sửa | Khoảng cách giữa các đoạn: 2 pt -> tối thiểu 6 pt
                    w:line="264"      ~ w:line="480"      ~ nên sửa | Khoảng cách giữa các dòng: 2 dòng -> từ dòng đơn đến 1,5 dòng
                    """)
    void the_same_fault_in_many_paragraphs_is_one_finding(String there, String now, String finding)
            throws Exception {
        var found = new Sheet().withMarkup(xml -> xml.replace(there, now)).check().findings();
        assertThat(found).hasSize(1);
        assertThat(Sheet.words(found.getFirst())).isEqualTo(finding);
        assertThat(found.getFirst().spots()).hasSizeGreaterThan(3);
    }

    @Test
    void a_finding_names_the_paragraph_the_division_and_the_article() throws Exception {
        var finding = new Sheet().with("a) Cấp", "a. Cấp").check().findings().getFirst();
        assertThat(finding.spots().getFirst().words())
                .isEqualTo("đoạn 15 (mục I.2) “a. Cấp tài khoản cho 100% công chức;”");
        assertThat(finding.basis())
                .isEqualTo("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm đ");
    }

    @Test
    void the_font_is_that_of_the_styles_and_the_theme() throws Exception {
        assertThat(new Sheet().withFont("Arial").findings())
                .containsExactly("lỗi | Phông chữ: Arial -> Times New Roman");
    }

    @Test
    void a_face_of_the_font_under_another_name_is_another_font() throws Exception {
        assertThat(new Sheet().withFont("Times New Roman Italic").findings()).hasSize(1);
        assertThat(new Sheet().withFont("TimesNewRomanPSMT").findings()).isEmpty();
    }

    @Test
    void the_rule_under_the_subject_may_stand_below_words_in_brackets() throws Exception {
        assertThat(
                        new Sheet()
                                .with(
                                        "năm 2026\nrule:1400",
                                        "năm 2026\n"
                                                + "14ci|(Kèm theo Nghị quyết số 9-NQ/ĐU)\n"
                                                + "rule:1400")
                                .findings())
                .isEmpty();
    }

    @Test
    void what_is_deleted_in_a_tracked_change_counts_for_nothing() throws Exception {
        assertThat(
                        new Sheet()
                                .withMarkup(xml ->
                                        xml.replace(
                                                "2026./.</w:t></w:r>",
                                                "2026</w:t></w:r><w:del w:id=\"1\" w:author=\"a\">"
                                                    + "<w:r><w:delText>.</w:delText></w:r></w:del><w:ins"
                                                    + " w:id=\"2\" w:author=\"a\"><w:r>"
                                                    + "<w:t>./.</w:t></w:r></w:ins>"))
                                .findings())
                .isEmpty();
    }

    @Test
    void legal_documents_have_rules_of_their_own() throws Exception {
        assertThat(new Sheet().with("07/KH-UBND", "07/2026/QĐ-UBND").findings())
                .singleElement()
                .asString()
                .startsWith("ghi chú | Loại văn bản: văn bản quy phạm pháp luật");
    }

    @Test
    void a_basis_that_opens_the_text_is_no_basis() throws Exception {
        String opening =
                "14j|Căn cứ tình hình thực tế, Ủy ban nhân dân xã ban hành Kế hoạch như sau:";
        assertThat(
                        new Sheet()
                                .with(
                                        "14j|Ủy ban nhân dân xã ban hành",
                                        opening + "\n14j|Kế hoạch gồm")
                                .findings())
                .isEmpty();
    }

    @Test
    void an_annex_has_no_head_and_no_signature() throws Exception {
        var report =
                new Sheet()
                        .withMarkup(xml ->
                                xml.replaceAll("(?s)<w:tbl>.*?</w:tbl>", "")
                                        .replace("KẾ HOẠCH", "Phụ lục")
                                        .replaceFirst("Cải cách hành chính năm 2026", "CHỈ TIÊU"))
                        .check();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void what_is_no_word_file_is_refused() {
        byte[] bytes = "Kế hoạch".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new LayoutCheck(Registry.bundled().types()).check(bytes))
                .isInstanceOf(IOException.class)
                .hasMessage("thiếu word/document.xml");
    }
}
