package vn.vanthu.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private Metadata head(String number, String placeAndDate, String type) {
        return read(
                """
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
                        .replace("%TYPE", type));
    }

    private Metadata read(String text) {
        return structurer.structure(PlainBlocks.of(text)).metadata();
    }
}
