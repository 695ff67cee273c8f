package vn.vanthu.extract.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.Document;
import vn.vanthu.fact.Citation;
import vn.vanthu.registry.Registry;
import vn.vanthu.structure.PlainBlocks;
import vn.vanthu.structure.Structurer;

class CitationExtractorTest {

    private final Registry registry = Registry.bundled();

    @Test
    void a_full_citation_gives_type_number_date_issuer_provision_and_subject() {
        Citation found =
                only(
                        "Thực hiện khoản 2 Điều 5 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của"
                                + " Chính phủ về thực hiện cơ chế một cửa; các cơ quan rà soát.");
        assertThat(found.number()).isEqualTo("61/2018/NĐ-CP");
        assertThat(found.type()).isEqualTo("Nghị định");
        assertThat(found.date()).isEqualTo(LocalDate.of(2018, 4, 23));
        assertThat(found.issuer()).isEqualTo("Chính phủ");
        assertThat(found.provision()).isEqualTo("khoản 2 Điều 5");
        assertThat(found.title()).isEqualTo("về thực hiện cơ chế một cửa");
    }

    @ParameterizedTest
    @CsvSource({
        "Kế hoạch số 12/KH-UBND ngày 05/01/2024, 12/KH-UBND, Kế hoạch",
        "Kết luận số 91-KL/TU, 91-KL/TU, Kết luận",
        "văn bản số 1546/STC-NS, 1546/STC-NS, Công văn",
        "Luật Thi đua số 06/2022/QH15, 06/2022/QH15, Luật",
        "Thông báo làm việc số 29/TT-ĐKT, 29/TT-ĐKT, Thông báo",
        "Quyết định số 2548/QĐUBND, 2548/QĐUBND, Quyết định",
        "Nghị định số 35/2016/NĐ-CPngày 02/5/2016, 35/2016/NĐ-CP, Nghị định",
        "Tờ trình số 1856/TTr -SCT ngày 08/4/2026, 1856/TTr-SCT, Tờ trình",
        "Nghị quyết số 66.25/2026/NQ-CP, 66.25/2026/NQ-CP, Nghị quyết",
        "Quyết định số 412/QĐTTg, 412/QĐTTg, Quyết định",
        "Quyết định số 733/QĐ-Tg ngày 02/5/2023, 733/QĐ-Tg, Quyết định",
        "Biên bản số 07.KCN/BB-VPHC, 07.KCN/BB-VPHC, Biên bản",
        "Văn bản số 16/CGC.BT ngày 19/8/2024, 16/CGC.BT, Văn bản",
        "NQ số 33/2025/QH15, 33/2025/QH15, Nghị quyết",
        "Giấy chứng nhận số 14/GCN-SCT, 14/GCN-SCT, Giấy chứng nhận",
        "Nghị quyết số 51/2025/NQLT-CP-ĐCT, 51/2025/NQLT-CP-ĐCT, Nghị quyết liên tịch"
    })
    void symbols_of_all_shapes_are_read(String text, String number, String type) {
        Citation found = only("Căn cứ " + text + " của cơ quan.");
        assertThat(found.number()).isEqualTo(number);
        assertThat(found.type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theo mẫu số 02/BC-ĐG kèm theo.",
                "Áp dụng QCVN 06:2022/BXD và TCVN ISO 9001:2015.",
                "Có 106/106 xã và 42/102 lớp từ ngày 23/4/2018.",
                "Mức thu 15 triệu đồng/HTX mỗi năm."
            })
    void forms_standards_ratios_and_dates_are_no_citations(String text) {
        assertThat(extract(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Thực hiện Đề án số 03-ĐA/TU của Tỉnh ủy Sơn Hải ngày 20/12/2025 về công nghiệp.', Tỉnh ủy"
                + " Sơn Hải",
        "'Theo Nghị quyết số 12-NQ/TU của Ban Thường vụ Tỉnh ủy và Kế hoạch số 34/KH-UBND.', Ban"
                + " Thường vụ Tỉnh ủy",
        "'Theo Thông tư liên tịch số 03/2009/TTLT-BTC-BNV của Bộ Tài chính và Bộ Nội vụ.', Bộ Tài"
                + " chính và Bộ Nội vụ",
        "'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 88/TTr-SNV ngày 12/3/2025.', Giám đốc"
                + " Sở Nội vụ",
        "'Quy hoạch đã được Thủ tướng Chính phủ phê duyệt tại Quyết định số 412/QĐ-TTg.', Thủ tướng"
                + " Chính phủ"
    })
    void the_issuer_ends_before_its_date_and_before_another_document(String text, String issuer) {
        assertThat(extract(text).getFirst().issuer()).isEqualTo(issuer);
    }

    @Test
    void nobody_issues_a_document_by_being_named_in_it() {
        assertThat(only("Nhiệm vụ giao Sở Nội vụ tại Kế hoạch số 12/KH-BCĐ còn chậm.").issuer())
                .isNull();
    }

    @Test
    void who_issued_it_may_stand_before_it() {
        assertThat(
                        only("Sở Tư pháp ban hành Quyết định số 75/QĐ-STP ngày 09/7/2020 lập đoàn.")
                                .issuer())
                .isEqualTo("Sở Tư pháp");
    }

    @Test
    void the_same_document_counts_once_and_the_document_itself_not_at_all() {
        List<Citation> found =
                extract(
                        """
                        Số: 12/BC-SNV
                        BÁO CÁO

                        Công tác văn thư

                        Thực hiện Công văn số 7/UBND-NC, Sở báo cáo. Công văn số 7/UBND-NC ngày 02/3/2024
                        yêu cầu gửi Báo cáo số 12/BC-SNV trong tháng.
                        """);
        assertThat(found).extracting(Citation::number).containsExactly("7/UBND-NC");
        assertThat(found.getFirst().date()).isEqualTo(LocalDate.of(2024, 3, 2));
    }

    @Test
    void shared_wording_is_taken_apart() {
        assertThat(extract("Thực hiện các Công điện số 007/CĐ-UBND ngày 01/9/2024, 008/CĐ-UBND."))
                .extracting(Citation::number)
                .containsExactly("007/CĐ-UBND", "008/CĐ-UBND");
    }

    @Test
    void a_law_is_cited_by_name_and_year() {
        Citation found = only("Theo Luật Lưu trữ năm 2011, hồ sơ được nộp đúng hạn.");
        assertThat(found.number()).isNull();
        assertThat(found.title()).isEqualTo("Lưu trữ");
    }

    @Test
    void citations_of_thirty_real_openings_are_found_in_ninety_five_of_a_hundred()
            throws IOException {
        Path folder = PlainBlocks.shared().resolve("openings");
        assumeTrue(Files.isDirectory(folder), "no ../shared/openings here");
        var wrong = new ArrayList<String>();
        int all = 0;
        try (var files = Files.list(folder)) {
            for (Path gold : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                var wanted = new TreeSet<String>();
                for (JsonNode number :
                        new ObjectMapper()
                                .readTree(Files.readString(gold))
                                .get("citation_numbers")) {
                    if (!number.isNull()) {
                        wanted.add(number.asText());
                    }
                }
                Path text = Path.of(gold.toString().replace(".json", ".txt"));
                var found = new TreeSet<String>();
                extract(PlainBlocks.read(text)).stream()
                        .map(Citation::number)
                        .filter(Objects::nonNull)
                        .forEach(found::add);
                all += wanted.size();
                wanted.stream().filter(n -> !found.contains(n)).forEach(n -> wrong.add("-" + n));
                found.stream().filter(n -> !wanted.contains(n)).forEach(n -> wrong.add("+" + n));
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(all / 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ngày 24/7/2024, Sở Xây dựng có Công văn số 69/SXD-VP về việc lập hồ sơ.",
                "Nay ngày 24/7/2024 Sở Xây dựng đã ban hành Công văn số 69/SXD-VP."
            })
    void the_date_may_stand_before_the_issuer(String text) {
        Citation found = only(text);
        assertThat(found.date()).isEqualTo(LocalDate.of(2024, 7, 24));
        assertThat(found.issuer()).isEqualTo("Sở Xây dựng");
    }

    @Test
    void the_number_in_the_letterhead_of_a_sample_cites_nothing() {
        assertThat(extract("Trình bày như sau, ví dụ:\n\nSố: 15/QĐ-BNV\n\nDưới đó là ngày."))
                .isEmpty();
    }

    private Citation only(String text) {
        List<Citation> found = extract(text);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Citation> extract(String text) {
        return extract(PlainBlocks.of(text));
    }

    private List<Citation> extract(Document document) {
        return new CitationExtractor(registry.types())
                .extract(new Structurer(registry).structure(document));
    }
}
