package vn.vanthu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.document.Format;
import vn.vanthu.document.Source;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Finding;
import vn.vanthu.pipeline.Pipeline;
import vn.vanthu.registry.Registry;

/** Sums, percentages and conflicts, from the sentence to what would be right. */
class ReckoningTest {

    private static final Pipeline PIPELINE = new Pipeline(Registry.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Kiểm tra 12 Bộ phận Một cửa (03 của sở, 04 cấp huyện, 06 cấp xã). | 3 + 4 + 6 = 13
                    Kiểm tra tại 25 cơ quan, đơn vị; trong đó 08 sở, ngành, 06 UBND cấp huyện và 10 UBND cấp xã. | 8 + 6 + 10 = 24
                    Ban hành 15 văn bản, gồm 04 nghị quyết và 12 quyết định. | 4 + 12 = 16
                    Đã giải quyết 31.540 hồ sơ; trước hạn và đúng hạn 30.210 hồ sơ, quá hạn 1.230 hồ sơ. | 30.210 + 1.230 = 31.440
                    Tiếp nhận 5.120 hồ sơ, đã giải quyết 4.980 hồ sơ, đang giải quyết 240 hồ sơ. | 4.980 + 240 = 5.220
                    Bố trí 845 công chức chuyên môn và 62 cán bộ lãnh đạo, tổng số 917 người. | 845 + 62 = 907
                    """)
    void parts_that_miss_their_total_are_raised_with_the_right_sum(String text, String sum) {
        assertThat(of(Finding.Kind.SUM, text)).singleElement().asString().contains(sum);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kiểm tra 13 Bộ phận Một cửa (03 của sở, 04 cấp huyện, 06 cấp xã).",
                "Ban hành 52 văn bản quy phạm pháp luật, gồm 18 nghị quyết và 34 quyết định; kiểm"
                        + " tra 96 văn bản của quận, huyện, phát hiện 03 văn bản có sai sót.",
                "Tiếp nhận 1.000 hồ sơ, kỳ trước chuyển sang 30 hồ sơ; đã giải quyết 980 hồ sơ,"
                        + " đang giải quyết 50 hồ sơ.",
                "Phát 86 tin bằng tiếng phổ thông, 52 tin bằng tiếng dân tộc, tổng số 138 tin.",
                "Tổ chức 05 hội nghị (350 đại biểu, 12 báo cáo viên).",
                "Rà soát 412 văn bản, công bố hết hiệu lực 53 văn bản, trong đó hết hiệu lực toàn"
                        + " bộ 34 văn bản, hết hiệu lực một phần 19 văn bản."
            })
    void right_sums_and_lists_of_other_things_are_let_pass(String text) {
        assertThat(of(Finding.Kind.SUM, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Thanh toán trực tuyến 6.120/20.400 giao dịch, đạt 33,0%. | 30
                    Sắp xếp 80 đơn vị hành chính cấp xã thành 30 đơn vị, giảm 50 đơn vị, bằng 65,2% so với trước. | 62,5
                    Mở 42/45 lớp, đạt trên 95%. | 93,33
                    Đất công nghiệp 640,5 ha, đã cho thuê 188,2 ha; tỷ lệ lấp đầy bình quân đạt trên 30%. | 29,38
                    Khu dân cư rộng 12 ha, đã giao 9,46 ha; tỷ lệ lấp đầy đạt 78,87%. | 78,83
                    Rừng trồng 2.400 ha, trong đó rừng phòng hộ 1.254 ha, chiếm 53,2%. | 52,25
                    Cơ cấu kinh tế: nông nghiệp 21,5%, công nghiệp 40,1%, dịch vụ 37,4%. | 99
                    """)
    void percentages_that_are_not_those_of_their_ratio_are_raised(String text, String right) {
        assertThat(of(Finding.Kind.PERCENT, text)).singleElement().asString().contains(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanh toán trực tuyến 6.120/20.400 giao dịch, đạt 30%.",
                "Hoàn thành 52/54 nhiệm vụ, đạt 96,3%.",
                "Sắp xếp 80 đơn vị hành chính cấp xã thành 30 đơn vị, giảm 50 đơn vị, bằng 62,5%"
                        + " so với trước.",
                "Mở 43/45 lớp, đạt trên 95%.",
                "Hoàn thành 42/45 nhiệm vụ, phấn đấu cả năm đạt trên 95%.",
                "Đất công nghiệp 640,5 ha, đã cho thuê 200,2 ha; tỷ lệ lấp đầy đạt trên 30%.",
                "Khu dân cư rộng 12 ha, đã giao 9,46 ha; tỷ lệ lấp đầy đạt 78,8%.",
                "Rừng trồng 2.400 ha, rừng phòng hộ 1.254 ha, cây ăn quả 710 ha, chiếm 9,1% diện"
                        + " tích tự nhiên.",
                "Cơ cấu kinh tế: nông nghiệp 21,5%, công nghiệp 40,1%, dịch vụ 38,4%.",
                "Cơ cấu kinh tế: nông nghiệp 21,5%, công nghiệp 40,1%, dịch vụ trên 37%.",
                "Cơ cấu: ba nhóm lần lượt 33,3%, 33,3%, 33,3%.",
                "Tỉnh còn 446 đơn vị, giảm 40 đơn vị so với năm 2021, đạt tỷ lệ giảm 8,2%."
            })
    void right_percentages_are_let_pass(String text) {
        assertThat(of(Finding.Kind.PERCENT, text)).isEmpty();
    }

    @Test
    void a_row_whose_columns_do_not_add_up_is_proven_by_the_other_rows() {
        var found =
                table(
                        "Cấp tỉnh|5.210|5.010|200",
                        "Cấp huyện|3.100|2.950|170",
                        "Cấp xã|9.400|9.150|250");
        assertThat(found).singleElement().asString().contains("2.950 + 170 = 3.120");
    }

    @Test
    void a_total_row_that_misses_one_column_is_proven_by_the_other_columns() {
        var found =
                table(
                        "Cấp tỉnh|5.210|310|41|77",
                        "Cấp huyện|3.100|295|52|80",
                        "Cấp xã|9.400|915|63|91",
                        "Tổng cộng|17.710|1.520|165|248");
        assertThat(found).singleElement().asString().contains("41 + 52 + 63 = 156");
    }

    @Test
    void groups_with_rows_under_them_and_a_right_total_are_let_pass() {
        assertThat(
                        table(
                                "I Cấp tỉnh|300|200|100",
                                "Đất đai|100|70|30",
                                "Xây dựng|200|130|70",
                                "II Cấp xã|500|450|50",
                                "Tổng cộng|800|650|150"))
                .isEmpty();
    }

    @Test
    void two_values_of_one_indicator_with_exchanged_digits_conflict() {
        var found =
                of(
                        Finding.Kind.CONFLICT,
                        "Số hồ sơ trực tuyến toàn trình là 53.418 hồ sơ.",
                        "Kết quả, hồ sơ trực tuyến toàn trình đạt 54.318 hồ sơ.");
        assertThat(found).singleElement().asString().contains("53.418").contains("54.318");
    }

    @Test
    void like_indicators_of_two_levels_do_not_conflict() {
        assertThat(
                        of(
                                Finding.Kind.CONFLICT,
                                "Tỷ lệ hồ sơ giải quyết đúng hạn cấp huyện đạt 95,6%.",
                                "Tỷ lệ hồ sơ giải quyết đúng hạn cấp xã đạt 96,5%."))
                .isEmpty();
    }

    private static List<String> of(Finding.Kind kind, String... lines) {
        var builder = new DocumentBuilder();
        builder.paragraph("BÁO CÁO", Format.PLAIN, 0);
        builder.paragraph("Kết quả cải cách hành chính năm 2024", Format.PLAIN, 0);
        builder.paragraph("I. KẾT QUẢ THỰC HIỆN", Format.PLAIN, 0);
        for (String line : lines) {
            builder.paragraph(line, Format.PLAIN, 0);
        }
        return messages(kind, builder);
    }

    private static List<String> table(String... rows) {
        var builder = new DocumentBuilder();
        builder.paragraph("Kết quả giải quyết như sau:", Format.PLAIN, 0);
        var cells = new ArrayList<List<DocumentBuilder.CellText>>();
        for (String row : rows) {
            String[] words = row.split("\\|");
            cells.add(
                    IntStream.range(0, words.length)
                            .mapToObj(i -> DocumentBuilder.CellText.of(words[i], i))
                            .toList());
        }
        builder.table(cells, 0, true, 0);
        return messages(Finding.Kind.SUM, builder);
    }

    private static List<String> messages(Finding.Kind kind, DocumentBuilder builder) {
        AnalysedDocument document =
                PIPELINE.process(
                        builder.build(
                                new Source("x.txt", "c".repeat(64), "text/plain", null, false)));
        return document.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::message)
                .toList();
    }
}
