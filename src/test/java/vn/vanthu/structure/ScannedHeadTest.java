package vn.vanthu.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.document.Document;
import vn.vanthu.document.Source;
import vn.vanthu.fact.Metadata;
import vn.vanthu.registry.Registry;

/** Letterheads as OCR gives them, with handwriting that nobody could read. */
class ScannedHeadTest {

    private final Structurer structurer = new Structurer(Registry.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Số: 61 /KH-SNV    | 61/KH-SNV
                    Số: 6l /KH-SNV    | 61/KH-SNV
                    Số: O5/KH-SNV     | 05/KH-SNV
                    Số: ;+ /KH-SNV    |
                    Số: 24£(?/KH-SNV  |
                    Số:     /KH-SNV   |
                    """)
    void a_number_is_given_only_where_its_digits_were_read(String line, String number) {
        Metadata found = head(line, "Sơn Hải, ngày 05 tháng 3 năm 2024", "KẾ HOẠCH");

        assertThat(found.number()).isEqualTo(number);
        assertThat(found.symbol()).isEqualTo("KH-SNV");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Sơn Hải, ngày 05 tháng 3 năm 2024    | 2024-03-05
                    Sơn Hải, ngày 5ƒ tháng 3 năm 2024    | 2024-03
                    Sơn Hải, ngày đỆ tháng Ø{ năm 2024   | 2024
                    Sơn Hải, năm 2024                    | 2024
                    — Sơn Hải, ngày   tháng 11 năm 2024  | 2024-11
                    """)
    void a_date_is_given_as_far_as_it_was_read(String line, String date) {
        Metadata found = head("Số: 12/KH-SNV", line, "KẾ HOẠCH");

        assertThat(found.date()).isEqualTo(date);
        assertThat(found.place()).isEqualTo("Sơn Hải");
    }

    @ParameterizedTest
    @CsvSource({"KÉ HOẠCH, KH", "THÔNG BÁ0, TB", "THÔNG BÁO, TB", "TỞ TRÌNH, TTr"})
    void a_type_with_a_misread_letter_is_known(String heading, String type) {
        String symbol = "Số: 12/XYZ";
        assertThat(head(symbol, "Sơn Hải, ngày 05 tháng 3 năm 2024", heading).type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "Số: 04/CT-UBND, CHỈTH, CT",
        "Số: 04/CT-UBND, CHÍ THỊ, CT",
        "Số: 04/BC-UBND, 8ÁO CÁO, BC",
        "Sã: 04/QĐ-UBND, QUYÉT BỊNH, QĐ",
    })
    void the_symbol_makes_up_for_slips_in_the_name_of_its_type(
            String number, String heading, String type) {
        Metadata found = head(number, "Sơn Hải, ngày 05 tháng 3 năm 2024", heading);

        assertThat(found.type()).isEqualTo(type);
        assertThat(found.number()).startsWith("04/" + type);
        assertThat(found.issuer()).isEqualTo("Sở Nội vụ tỉnh Sơn Hải");
        assertThat(found.title()).isEqualTo("Kiểm tra công tác văn thư tại các đơn vị");
    }

    @ParameterizedTest
    @CsvSource({
        "TỈNH BẢC GIANG, Bấc Giang, Bắc Giang",
        "TĨNH HOÀ BÌNH, Hoà Bình, Hoà Bình",
        "TÍNH HOA GIANG, Hoa Giang, Hoa Giang",
    })
    void a_province_of_which_only_marks_were_misread_gets_its_name(
            String printed, String place, String name) {
        Metadata found = scanned("quet-0001.pdf", printed, "Số: 12/KH-SNV", place);

        assertThat(found.issuer()).isEqualTo("Sở Nội vụ tỉnh " + name);
        assertThat(found.place()).isEqualTo(name);
    }

    @Test
    void a_typed_place_stays_as_it_is_typed() {
        Metadata found = head("Số: 12/KH-SNV", "Bảc Giang, ngày 05 tháng 3 năm 2024", "KẾ HOẠCH");

        assertThat(found.place()).isEqualTo("Bảc Giang");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    61.KH-SNV.pdf               | 61/KH-SNV
                    2024/324_kh_snv.pdf         | 324/KH-SNV
                    KH2668-CNTT.pdf             | 2668/KH-SNV
                    KH so 05 ky.signed.pdf      | 05/KH-SNV
                    61.KH-SYT.pdf               |
                    quet-0061.pdf               |
                    KH 06 thang dau nam.pdf     |
                    KH 2024 CCHC.pdf            |
                    KH-05-03-2024.pdf           |
                    61.KH-SNV va 62.KH-SNV.pdf  |
                    """)
    void a_number_that_was_not_read_is_that_of_the_file_where_its_name_has_the_symbol(
            String file, String number) {
        assertThat(scanned(file, "TỈNH SƠN HẢI", "Số: ? /KH-SNV", "Sơn Hải").number())
                .isEqualTo(number);
    }

    @Test
    void a_number_on_the_page_outweighs_that_of_the_file() {
        assertThat(scanned("61.KH-SNV.pdf", "TỈNH SƠN HẢI", "Số: 16/KH-SNV", "Sơn Hải").number())
                .isEqualTo("16/KH-SNV");
    }

    @Test
    void a_number_taken_from_the_file_is_told() {
        Document read =
                structurer
                        .structure(scan("61.KH-SNV.pdf", "TỈNH SƠN HẢI", "Số: ?/KH-SNV", "Sơn Hải"))
                        .document();

        assertThat(read.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "61.KH-SNV.pdf, số, ký hiệu: Không nhận dạng được số trên trang; lấy số"
                                + " 61/KH-SNV theo tên tệp. Đối chiếu với bản gốc.");
    }

    @Test
    void a_number_on_the_page_that_is_not_that_of_the_file_is_told() {
        Document read =
                structurer
                        .structure(
                                scan("61.KH-SNV.pdf", "TỈNH SƠN HẢI", "Số: 67/KH-SNV", "Sơn Hải"))
                        .document();

        assertThat(read.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "61.KH-SNV.pdf, số, ký hiệu: Số trên trang đọc được là 67/KH-SNV, nhưng tên"
                                + " tệp ghi 61/KH-SNV; lấy số trên trang. Đối chiếu với bản gốc.");
    }

    @Test
    void a_number_that_page_and_file_agree_on_is_no_problem() {
        Document read =
                structurer
                        .structure(
                                scan("61.KH-SNV.pdf", "TỈNH SƠN HẢI", "Số: 61/KH-SNV", "Sơn Hải"))
                        .document();

        assertThat(read.problems()).isEmpty();
    }

    @Test
    void the_decision_that_an_annex_belongs_to_lends_it_no_date() {
        Metadata found =
                read(
                        """
                        Phụ lục I

                        MẪU BIÊN BẢN KIỂM TRA

                        (Kèm theo Kế hoạch số 12/KH-SNV ngày 05 tháng 3 năm 2024 của Sở Nội vụ)

                        I. THÀNH PHẦN

                        Đại diện đoàn kiểm tra và đơn vị được kiểm tra.
                        """);

        assertThat(found.date()).isNull();
        assertThat(found.number()).isNull();
    }

    @Test
    void a_rule_about_recipients_is_no_list_of_recipients() {
        Metadata found =
                read(
                        """
                        UBND TỈNH SƠN HẢI

                        Số: 12/HD-UBND

                        Sơn Hải, ngày 05 tháng 3 năm 2024

                        HƯỚNG DẪN

                        Trình bày văn bản

                        I. CÁC THÀNH PHẦN

                        Ô số 9b ghi

                        Nơi nhận

                        Dấu chỉ độ mật đặt ở ô số 10a.
                        """);

        assertThat(found.recipients()).isEmpty();
    }

    private Metadata scanned(String file, String territory, String number, String place) {
        return structurer.structure(scan(file, territory, number, place)).metadata();
    }

    private static Document scan(String file, String territory, String number, String place) {
        String text =
                text(number, place + ", ngày 05 tháng 3 năm 2024", "KẾ HOẠCH")
                        .replace("TỈNH SƠN HẢI", territory);
        Document typed = PlainBlocks.of(text);
        return new Document(
                new Source(file, "0".repeat(64), "application/pdf", 1, true),
                typed.text(),
                typed.blocks(),
                typed.margins(),
                typed.problems());
    }

    private Metadata head(String number, String placeAndDate, String type) {
        return read(text(number, placeAndDate, type));
    }

    private static String text(String number, String placeAndDate, String type) {
        return """
        UBND TỈNH SƠN HẢI

        SỞ NỘI VỤ

        %NUMBER

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

        Độc lập - Tự do - Hạnh phúc

        %DATE

        %TYPE

        Kiểm tra công tác văn thư tại các đơn vị

        Căn cứ Luật Lưu trữ năm 2024, Sở Nội vụ ban hành kế hoạch như sau:
        """
                .replace("%NUMBER", number)
                .replace("%DATE", placeAndDate)
                .replace("%TYPE", type);
    }

    private Metadata read(String text) {
        return structurer.structure(PlainBlocks.of(text)).metadata();
    }
}
