package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says besides the hits. */
class SearchCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir static Path folder;

    private static Path library;

    @BeforeAll
    static void take_documents_in() throws IOException {
        write(
                "ha-vi-kh.txt",
                """
                ỦY BAN NHÂN DÂN
                TỈNH HẠ VI
                Số: 41/KH-UBND
                Hạ Vi, ngày 05 tháng 01 năm 2024
                KẾ HOẠCH
                Cải cách hành chính tỉnh Hạ Vi năm 2024
                I. MỤC TIÊU
                1. Năm 2024 tối thiểu 95% hồ sơ thủ tục hành chính được giải quyết đúng hạn.
                II. NHIỆM VỤ
                1. Sở Nội vụ chủ trì rà soát vị trí việc làm, hoàn thành trước ngày 30/6/2024.
                2. Sở Tư pháp chủ trì công bố thủ tục hành chính trong Quý III năm 2024.
                """);
        province("Yên Bái", "7/KH-UBND", "2024");
        province("Lào Cai", "8/KH-UBND", "2024");
        province("Lào Cai", "9/KH-UBND", "2026");
        library = folder.resolve("kho");
        assertThat(Run.of("ingest", folder.resolve("nhan"), "--library", library).code()).isZero();
    }

    private static void province(String name, String number, String year) throws IOException {
        write(
                number.replace('/', '-') + ".txt",
                """
                ỦY BAN NHÂN DÂN
                TỈNH %1$s
                Số: %2$s
                %1$s, ngày 05 tháng 01 năm %3$s
                KẾ HOẠCH
                Nâng cấp chợ phiên tỉnh %1$s năm %3$s
                1. Nâng cấp chợ phiên trên địa bàn tỉnh %1$s.
                """
                        .replace("%1$s", name)
                        .replace("%2$s", number)
                        .replace("%3$s", year));
    }

    private static void write(String name, String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve("nhan")).resolve(name);
        Files.writeString(file, text);
    }

    private static Run search(Object... words) {
        var all = new Object[words.length + 3];
        all[0] = "search";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--library";
        all[words.length + 2] = library;
        return Run.of(all);
    }

    @Test
    void explain_tells_the_points_of_each_hit() {
        Run run = search("rà soát vị trí việc làm", "--explain", "-n", "1");

        assertThat(run.out())
                .containsPattern("Vì sao kết quả 1 \\(\\d+,\\d\\d điểm\\):")
                .containsPattern("\\d,\\d\\d  có trong nội dung \"soat\"")
                .containsPattern("hai chữ liền nhau trong nội dung \"viec_lam\"")
                .contains("văn bản mới đứng trước: 2024-01-05");
    }

    @Test
    void explained_shares_add_up_in_json() throws IOException {
        JsonNode hits =
                MAPPER.readTree(search("thủ tục", "--explain", "--format", "json").out())
                        .path("hits");

        assertThat(hits).isNotEmpty();
        for (JsonNode hit : hits) {
            double sum = 0;
            for (JsonNode share : hit.path("why")) {
                assertThat(share.path("means").asText()).isNotEmpty();
                sum += share.path("score").asDouble();
            }
            assertThat(hit.path("why").get(0).path("reason").asText()).isNotEmpty();
            assertThat(sum).isCloseTo(hit.path("score").asDouble(), within(0.01));
        }
        assertThat(search("thủ tục", "--format", "json").out()).doesNotContain("\"why\"");
    }

    @Test
    void explained_hits_fit_into_no_csv() {
        Run run = search("thủ tục", "--explain", "--format", "csv");

        assertThat(run.complaints())
                .containsExactly("vanthu: --explain chỉ dùng với --format table hoặc json.");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void a_slip_is_told_and_the_query_is_not_changed() throws IOException {
        Run run = search("thủ tục hnàh chính", "tỉnh:\"Hạ Vi\"");
        assertThat(run.out()).startsWith("Ý bạn là: thủ tục hành chính tỉnh:\"Hạ Vi\" ?\n");
        assertThat(run.out()).contains("0 kết quả có đủ các từ");

        Run json = search("thủ tục hnàh chính", "--format", "json");
        assertThat(MAPPER.readTree(json.out()).path("meant").asText())
                .isEqualTo("thủ tục hành chính");
        assertThat(search("thủ tục hành chính").out()).doesNotContain("Ý bạn là");
    }

    @ParameterizedTest
    @CsvSource({
        "chợ phiên tỉnh:\"Yên Bái\", '7/KH-UBND, 9/KH-UBND'",
        "chợ phiên Yên Bái, '7/KH-UBND, 9/KH-UBND'",
        "cho phien lao cai, '7/KH-UBND, 8/KH-UBND, 9/KH-UBND'",
        "chợ phiên tỉnh:\"Lào Cai\", '7/KH-UBND, 8/KH-UBND, 9/KH-UBND'"
    })
    void old_and_new_names_of_provinces_are_joined_on_request(String query, String numbers)
            throws IOException {
        Run run = search(query, "--also-merged", "-n", "50", "--format", "json");

        var found = new TreeSet<String>();
        for (JsonNode hit : MAPPER.readTree(run.out()).path("hits")) {
            if (hit.path("complete").asBoolean()) {
                found.add(hit.path("number").asText());
            }
        }
        assertThat(String.join(", ", found)).isEqualTo(numbers);
        assertThat(run.err()).startsWith("Tìm cả tên trước và sau sáp nhập: ");
    }

    @Test
    void which_names_were_joined_is_told() {
        assertThat(
                        search(
                                        "rà soát giao:\"Sở Lao động - Thương binh và Xã hội\"",
                                        "--also-merged")
                                .err())
                .contains("Sở Lao động - Thương binh và Xã hội + Sở Nội vụ.");
        assertThat(search("rà soát", "--also-merged").err())
                .startsWith("Trong câu hỏi không có tỉnh hay cơ quan nào");
    }

    @Test
    void bodies_and_indicators_are_completed_in_any_typing() throws IOException {
        assertThat(search("--complete", "so noi", "--format", "csv").out())
                .contains("cơ quan,Sở Nội vụ,")
                .doesNotContain("Tư pháp");
        assertThat(search("--complete", "hồ sơ thủ", "--format", "csv").out())
                .contains("hồ sơ thủ tục hành chính được giải quyết đúng hạn,1");
        assertThat(search("--complete", "công bố", "--format", "csv").out().lines()).hasSize(1);
        assertThat(search("--complete", "bộ quốc").out())
                .startsWith("Kho không có cơ quan hay chỉ tiêu nào bắt đầu như vậy.");
        assertThat(search("--complete", "…").code()).isEqualTo(2);
    }

    @Test
    void tasks_are_found_under_the_new_name_of_a_department_only_since_it_took_over() {
        Run run =
                Run.of(
                        "assignments",
                        "--body",
                        "Sở Lao động - Thương binh và Xã hội",
                        "--also-merged",
                        "--library",
                        library);

        assertThat(run.err()).contains("+ Sở Nội vụ.");
        assertThat(run.out()).startsWith("Không có nhiệm vụ nào như vậy trong kho.");
    }
}
