package vn.vanthu.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.fact.Figure;

/** What each number of a sentence is about, in words that stand alone in a table. */
class FigureIndicatorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Sở đã tiếp nhận 240 hồ sơ.|Số hồ sơ Sở đã tiếp nhận
                    Trong quý I, UBND tỉnh đã ban hành 12 quyết định.|Số quyết định đã ban hành
                    Tổ chức 03 lớp bồi dưỡng kỹ năng số tại huyện.|Số lớp bồi dưỡng kỹ năng số tại huyện tổ chức
                    Có 15 đơn vị tự bảo đảm chi thường xuyên.|Số đơn vị tự bảo đảm chi thường xuyên
                    Tỷ lệ hồ sơ thủ tục hành chính (TTHC) giải quyết trước hạn, đúng hạn đạt 97,5%.|Tỷ lệ hồ sơ thủ tục hành chính giải quyết trước hạn, đúng hạn
                    Chỉ số cải cách hành chính (PAR INDEX) của tỉnh xếp thứ 24/63.|Chỉ số cải cách hành chính (PAR INDEX) của tỉnh
                    Số thủ tục thực hiện theo cơ chế một cửa, một cửa liên thông là: 1.988 thủ tục.|Số thủ tục thực hiện theo cơ chế một cửa, một cửa liên thông
                    Trên 96% hồ sơ (kể cả hồ sơ liên thông) được giải quyết đúng hạn.|Tỷ lệ hồ sơ được giải quyết đúng hạn
                    Từ 98% hồ sơ trở lên được trả trước hạn.|Tỷ lệ hồ sơ được trả trước hạn
                    Kinh tế số chiếm 12% tổng sản phẩm trên địa bàn.|Tỷ trọng kinh tế số trong tổng sản phẩm trên địa bàn
                    100% xã có cán bộ chuyên trách.|xã có cán bộ chuyên trách
                    Thu hồi về ngân sách với tổng số tiền 250 tỷ đồng.|Tổng số tiền thu hồi về ngân sách
                    Sửa đổi, bổ sung 171 thủ tục.|Số thủ tục sửa đổi, bổ sung
                    Máy quét tài liệu: 12 cái.|Số máy quét tài liệu
                    Số tiền còn nợ năm 2023 chuyển sang năm 2024: 12 tỷ đồng.|Số tiền còn nợ năm 2023 chuyển sang năm 2024
                    Khảo sát tại phường cho thấy mức độ hài lòng đạt 91%.|mức độ hài lòng
                    Sở đã ban hành quy chế và đã tổ chức tập huấn 7 lớp.|Số lớp đã tổ chức tập huấn
                    """)
    void an_indicator_stands_alone(String sentence, String indicator) {
        assertThat(Reports.figures(sentence))
                .extracting(Figure::indicator)
                .containsExactly(indicator);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Cấp 2.356 chữ ký số, trong đó 1.839 chữ ký số cá nhân.|Số chữ ký số cá nhân cấp
                    Đã kiểm tra 8 đơn vị (04 đơn vị cấp sở).|Số đơn vị cấp sở đã kiểm tra
                    Cung cấp 2.078 dịch vụ công, trong đó: mức độ 2 là 1.938, mức độ 3 là 66.|Số dịch vụ công cung cấp: mức độ 3
                    Ban hành 28 văn bản chỉ đạo, 05 kế hoạch.|Số kế hoạch ban hành
                    Đã giải quyết 900 hồ sơ, 20 hồ sơ đang giải quyết.|Số hồ sơ đang giải quyết
                    Mở được 42/102 lớp, đạt 41,2%.|Tỷ lệ lớp mở
                    Nộp trực tuyến 55% hồ sơ đất đai trong quý II, đến hết năm đạt 65%.|Tỷ lệ hồ sơ đất đai được nộp trực tuyến
                    Cấp tỉnh có 20 đơn vị, cấp huyện: 9 đơn vị.|Số đơn vị cấp huyện
                    """)
    void a_part_keeps_the_words_of_its_whole(String sentence, String lastIndicator) {
        assertThat(Reports.figures(sentence))
                .extracting(Figure::indicator)
                .last()
                .isEqualTo(lastIndicator);
    }

    @ParameterizedTest
    @CsvSource({"Đạt 95%.", "- Đạt 95%."})
    void a_clause_without_words_takes_its_heading(String sentence) {
        assertThat(
                        new FigureExtractor()
                                .extract(Reports.report("II. GIẢI NGÂN VỐN ĐẦU TƯ", sentence)))
                .extracting(Figure::indicator)
                .containsExactly("GIẢI NGÂN VỐN ĐẦU TƯ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    - Khối lượng xi măng tồn kho:|+ Loại PC40: 12 tấn.|Khối lượng xi măng tồn kho: Loại PC40
                    - Đã thực hiện các việc sau:|+ Loại PC40: 12 tấn.|Loại PC40
                    - Tổng số 20 tấn, gồm:|+ Loại PC40: 12 tấn.|Loại PC40
                    - Khối lượng xi măng tồn kho:|- Loại PC40: 12 tấn.|Loại PC40
                    """)
    void items_take_the_line_above_them_where_it_names_a_measure(
            String lead, String item, String indicator) {
        assertThat(Reports.figures(lead + "\n\n" + item))
                .extracting(Figure::indicator)
                .last()
                .isEqualTo(indicator);
    }
}
