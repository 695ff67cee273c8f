package vn.vanthu.check.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.check.Checked.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.check.Checked;
import vn.vanthu.fact.Finding;

/** Citations of a report that was signed on 15/9/2025. */
class CitationCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Quyết định số 912/QĐUBND ngày 04/3/2025 | QĐ-UBND
                    Quyết định số 912/QĐ-Tg ngày 04/3/2025 | 912/QĐ-TTg
                    Quyết định số 912/QĐ-Ttg ngày 04/3/2025 | 912/QĐ-TTg
                    Chỉ thị số 21-CT/TTg ngày 04/3/2025 | 21/CT-TTg
                    Nghị quyết số 17/NQ-TW ngày 04/3/2025 | 17-NQ/TW
                    Nghị quyết số 17/NQ-TU của Tỉnh ủy | 17-NQ/TU
                    Nghị định số 77/2024/ND-CP | 77/2024/NĐ-CP
                    Nghị định số 77/2024/NĐ/CP | 77/2024/NĐ-CP
                    Nghị định số 77/2024/NĐ-BTC | 77/2024/NĐ-CP
                    Nghị quyết số 08/2024/NQ-HDND của HĐND tỉnh | 08/2024/NQ-HĐND
                    """)
    void a_malformed_symbol_is_raised_with_the_right_form(String citation, String right) {
        assertThat(of("Thực hiện " + citation + ", đơn vị đã kiểm tra 12 mỏ."))
                .singleElement()
                .asString()
                .contains(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quyết định số 912/QĐ-TTg ngày 04/3/2025",
                "Nghị quyết số 17-NQ/TW, ngày 04/3/2025",
                "Quyết định số 45-QĐ/TU của Ban Thường vụ Tỉnh ủy",
                "Thông báo số 118/TTHĐND-TH của Thường trực HĐND tỉnh",
                "Công văn số 2077/TTCP-KHTH của Thanh tra Chính phủ",
                "Văn bản số 61/CTCP-KD của Công ty cổ phần Đá Nam Triều",
                "Chỉ thị số 40-CT/TTg ngày 07/5/1997 của Thủ tướng Chính phủ",
                "Quyết định số 327-CT ngày 15/9/1992 của Chủ tịch Hội đồng Bộ trưởng",
                "Kế hoạch số 12/KH-LĐLĐ của Liên đoàn Lao động tỉnh",
                "Nghị quyết số 595/NQ-UBTVQH15 của Ủy ban Thường vụ Quốc hội",
                "Luật số 54/2024/QH15",
                "Thông tư liên tịch số 09/2015/TTLT-BTC-BNV",
            })
    void right_symbols_and_those_of_other_bodies_are_let_pass(String citation) {
        assertThat(of("Thực hiện " + citation + ", đơn vị đã kiểm tra 12 mỏ.")).isEmpty();
    }

    @Test
    void a_malformed_symbol_is_raised_once_however_often_it_is_named() {
        assertThat(
                        of(
                                "Thực hiện Quyết định số 912/QĐUBND, đơn vị đã kiểm tra; theo Quyết"
                                        + " định số 912/QĐUBND thì còn 02 mỏ."))
                .hasSize(1);
    }

    @Test
    void of_a_scan_no_symbol_is_raised_for_it_may_be_misread() {
        assertThat(
                        Checked.ofScan(
                                Finding.Kind.CITATION,
                                report("Thực hiện Quyết định số 912/QĐUBND ngày 04/3/2025.")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thông báo làm việc số 77/TT-ĐKT ngày 25/5/2025",
                "Tờ trình số 15/TT-SNV ngày 25/5/2025",
                "Chỉ thị số 44/KH-UBND ngày 25/5/2025",
                "Chương trình công tác số 44/CT-UBND",
            })
    void a_type_that_the_symbol_does_not_say_is_raised(String citation) {
        assertThat(of("Thực hiện " + citation + ", đơn vị đã kiểm tra 12 mỏ.")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thông báo kết luận số 77/TB-VPUBND ngày 25/5/2025",
                "Thông báo ý kiến kết luận số 77/TB-UBND",
                "Báo cáo số 77/SNV-CCHC ngày 25/5/2025",
                "Chương trình hành động số 12-CTr/TU",
                "Quy định số 37-QĐ/TW",
                "Quyết định ban hành Kế hoạch số 44/KH-UBND",
                "Công văn số 3061/CT-TTHT của Cục Thuế tỉnh",
            })
    void types_that_agree_with_the_symbol_or_have_none_are_let_pass(String citation) {
        assertThat(of("Thực hiện " + citation + ", đơn vị đã kiểm tra 12 mỏ.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Văn bản số 612/STC-CN ngày 14/5/2025 của Sở Công Thương nêu 05 cụm. | Sở Tài chính
                    Sở Công Thương đã xin ý kiến các sở, ngành tại Văn bản số 612/STC-CN ngày 14/5/2025. | Sở Tài chính
                    Quyết định số 912/QĐ-TTg ngày 04/3/2025 của Chính phủ nêu 05 cụm. | Thủ tướng
                    Nghị định số 77/2024/NĐ-CP của Thủ tướng Chính phủ nêu 05 cụm. | Chính phủ
                    """)
    void a_symbol_of_another_body_than_the_one_named_is_raised(String sentence, String owner) {
        assertThat(of(sentence)).singleElement().asString().contains(owner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Văn bản số 612/SCT-CN ngày 14/5/2025 của Sở Công Thương nêu 05 cụm.",
                "Công văn số 77/SKHĐT-TH ngày 14/01/2025 của Sở Tài chính nêu 05 dự án.",
                "Thông tư liên tịch số 09/2015/TTLT-BTC-BNV của Bộ Nội vụ nêu 05 nhóm.",
                "Sở Công Thương đã thực hiện các việc mà Sở Tài chính nêu tại Văn bản số 612/STC-NS"
                        + " ngày 14/5/2025.",
                "Sở Công Thương đã được UBND tỉnh giao tại Văn bản số 88/UBND-CN.",
                "Quyết định số 45/QĐ-TTg ngày 04/3/2025 của Thủ tướng Chính phủ nêu 05 cụm.",
            })
    void a_symbol_of_the_body_that_is_named_is_let_pass(String sentence) {
        assertThat(of(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Thực hiện Kế hoạch số 61/KH-UBND ngày 31/4/2025, tỉnh có 05 mỏ. | không có trong lịch
                    Số liệu tính đến ngày 31/9/2025 là 05 mỏ. | Không có ngày 31 tháng 9
                    Gửi báo cáo trước ngày 31/6 hằng năm. | Không có ngày 31 tháng 6
                    Thực hiện Kế hoạch số 61/KH-UBND ngày 20/9/2025, tỉnh có 05 mỏ. | sau ngày của chính văn bản
                    Thực hiện Nghị định số 77/2026/NĐ-CP, tỉnh có 05 mỏ. | sau năm của chính văn bản
                    Thực hiện Nghị định số 77/2024/NĐ-CP ngày 12/6/2023, tỉnh có 05 mỏ. | một trong hai sai
                    Theo Nghị quyết số 88/NQ-CP ngày 22/7/2024; Nghị quyết số 88/NQ-CP ngày 27/7/2024 nêu rõ. | hai ngày khác nhau
                    Theo Kế hoạch số 61/KH-UBND ngày 06/3/2025; Kế hoạch số 61/KH-UBND ngày 06/3/2024 nêu rõ. | hai ngày khác nhau
                    """)
    void a_date_that_cannot_be_right_is_raised(String sentence, String what) {
        assertThat(of(sentence)).singleElement().asString().contains(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thực hiện Kế hoạch số 61/KH-UBND ngày 15/9/2025, tỉnh có 05 mỏ.",
                "Gửi báo cáo trước ngày 30/6 hằng năm.",
                "Theo Nghị quyết số 01/NQ-CP ngày 05/01/2024; Nghị quyết số 01/NQ-CP ngày"
                        + " 05/01/2025.",
                "Theo Nghị quyết số 88/NQ-CP ngày 22/7/2022; Nghị quyết số 88/NQ-CP ngày"
                        + " 03/6/2024.",
                "Theo Quyết định số 61/QĐ-UBND ngày 06/3/2025 của UBND xã Bình An; Quyết định số"
                        + " 61/QĐ-UBND ngày 08/3/2025 của UBND xã Hòa Lạc.",
                "Theo Quyết định số 61/QĐ-UBND ngày 06/3/2025 của UBND tỉnh; Quyết định số"
                        + " 61/QĐ-UBND ngày 06/3/2025 của Ủy ban nhân dân tỉnh Nam Triều.",
            })
    void dates_that_can_be_right_are_let_pass(String sentence) {
        assertThat(of(sentence)).isEmpty();
    }

    private static List<String> of(String sentence) {
        return Checked.of(Finding.Kind.CITATION, report(sentence));
    }
}
