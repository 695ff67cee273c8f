package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Set;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.read.MediaTypes;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.docx.DocxReader;

class CommandsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path PLAN = Path.of("corpus", "son-hai-kh-cchc-2025.docx");
    private static final Path TEXT = Path.of("corpus", "hoa-giang-kh-cchc-2024.txt");
    private static final Path REPORT = Path.of("corpus", "son-hai-bc-cchc-quy-3-2024.txt");

    /** A library of the three, which no test changes. */
    @TempDir static Path shared;

    @TempDir Path folder;

    @BeforeAll
    static void three_documents() {
        Run run = Run.of("ingest", PLAN, TEXT, REPORT, "--library", library());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void text_prints_what_the_offsets_of_extract_count_in() throws IOException {
        String text = Run.of("text", TEXT).out();
        JsonNode json = MAPPER.readTree(Run.of("extract", TEXT).out());
        assertThat(json.path("schema").asText()).isEqualTo("vanthu.extract/1");
        assertThat(json.path("targets")).isNotEmpty();
        for (JsonNode target : json.path("targets")) {
            String quote = target.path("quote").asText();
            int start = target.path("start").asInt();
            assertThat(text.substring(start, target.path("end").asInt())).isEqualTo(quote);
        }
    }

    @Test
    void extract_writes_csv_and_a_workbook_with_the_same_rows() throws IOException {
        Run csv = Run.of("extract", TEXT, "--format", "csv");
        assertThat(csv.code()).isZero();
        assertThat(csv.out()).startsWith("Bảng,Tệp,").contains("Chỉ tiêu,");
        Path file = folder.resolve("kết quả.xlsx");
        Run xlsx = Run.of("extract", TEXT, "--format", "XLSX", "--out", file);
        assertThat(xlsx.err() + xlsx.out()).isEmpty();
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            var sheet = workbook.getSheet("Chỉ tiêu");
            long rows = csv.out().lines().filter(line -> line.startsWith("Chỉ tiêu,")).count();
            assertThat(sheet.getLastRowNum()).isPositive().isLessThanOrEqualTo((int) rows);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void show_prints_the_outline_with_its_facts() {
        Run run = Run.of("show", PLAN);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Loại: ").contains("◎ ", "▸ ");
    }

    @Test
    void a_document_of_the_library_is_shown_by_its_number() throws IOException {
        String number =
                MAPPER.readTree(Run.of("extract", PLAN).out()).at("/metadata/number").asText();
        Run run = Run.of("show", number, "--library", library());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Số: " + number);
    }

    @Test
    void check_prints_each_finding_with_its_sentence() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("báo cáo.txt"),
                        "Trong quý, tiếp nhận 100 hồ sơ, trong đó đúng hạn 90 hồ sơ, quá hạn 20 hồ"
                                + " sơ.\n");
        Run run = Run.of("check", file);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith(file + ": ");
        JsonNode json = MAPPER.readTree(Run.of("check", file, "--format", "json").out());
        assertThat(json.isObject() || json.isArray()).isTrue();
    }

    @Test
    void a_second_ingest_says_that_nothing_is_new() {
        Run run = Run.of("ingest", PLAN, TEXT, REPORT, "--library", library());
        assertThat(run.out())
                .isEqualToIgnoringNewLines("Không có gì mới: 3 tệp không đổi từ lần trước.");
        assertThat(run.code()).isZero();
    }

    @Test
    void status_tells_of_every_file() throws IOException {
        Run run = Run.of("status", "--library", library());
        assertThat(run.out()).contains("Văn bản: 3", PLAN.getFileName().toString());
        JsonNode json =
                MAPPER.readTree(Run.of("status", "--library", library(), "--format", "json").out());
        assertThat(json.findValuesAsText("outcome")).hasSize(3).isSubsetOf("DONE", "PARTIAL");
    }

    @Test
    void any_typing_finds_the_same_first() throws IOException {
        JsonNode first = first("cải cách hành chính");
        assertThat(first.path("snippet").asText()).contains("«");
        for (String typed :
                Set.of(
                        "cai cach hanh chinh",
                        "CẢI CÁCH HÀNH CHÍNH",
                        Normalizer.normalize("cải cách hành chính", Normalizer.Form.NFD),
                        "Cải Cách  hành chinh")) {
            assertThat(first(typed).path("text")).as(typed).isEqualTo(first.path("text"));
        }
        assertThat(first("số hoá hồ sơ")).isEqualTo(first("số hóa hồ sơ"));
        assertThat(search("CCHC").path("total").asInt()).isPositive();
    }

    @Test
    void filters_leave_only_what_they_name() throws IOException {
        JsonNode hits = search("hồ sơ", "--type", "KH", "--in", "targets", "--year", "2024..2025");
        assertThat(hits.path("hits")).isNotEmpty();
        for (JsonNode hit : hits.path("hits")) {
            assertThat(hit.path("type").asText()).isEqualTo("KH");
            assertThat(hit.path("kind").asText()).isEqualTo("target");
            assertThat(hit.path("year").asInt()).isBetween(2024, 2025);
        }
    }

    @Test
    void a_query_can_say_what_options_say_and_more() throws IOException {
        JsonNode said = search("hồ sơ loại:\"kế hoạch\" trong:targets năm:2024..2025");
        assertThat(said)
                .isEqualTo(
                        search("hồ sơ", "--type", "KH", "--in", "targets", "--year", "2024..2025"));

        for (JsonNode hit : search("in:targets value>=95%").path("hits")) {
            assertThat(hit.path("text").asText()).contains("%");
        }
        assertThat(search("viện-dẫn:76/NQ-CP in:documents").path("total").asInt()).isPositive();
        assertThat(search("in:assignments due:2025-Q2").path("total").asInt()).isPositive();
        assertThat(search("before:2022 in:documents").path("total").asInt()).isZero();
    }

    @Test
    void hits_are_printed_as_a_table_and_as_csv() {
        Run table = Run.of("search", "thủ tục hành chính", "--library", library());
        assertThat(table.out()).startsWith("1. [").contains("«", " kết quả có đủ các từ.");
        Run csv = Run.of("search", "thủ tục", "-n", "2", "--format", "csv", "--library", library());
        assertThat(csv.out()).startsWith("Tệp,Dạng,Loại,Số,Cơ quan,Tỉnh,Năm,Mục,Trang,Nội dung");
        assertThat(Run.of("search", "zzzqqq", "--library", library()).out())
                .isEqualToIgnoringNewLines(
                        "Không tìm thấy. Thử ít từ hơn, hoặc bỏ bớt điều kiện lọc.");
    }

    @Test
    void what_could_not_be_read_is_read_again_when_mended_and_can_be_removed() throws IOException {
        Path library = folder.resolve("kho");
        Path file = Files.createFile(folder.resolve("đang soạn.txt"));
        assertThat(Run.of("ingest", file, "--library", library).code()).isEqualTo(3);
        Files.writeString(file, "Tổng kết chương trình cải cách hành chính.\n");
        Run retried = Run.of("retry", "--library", library);
        assertThat(retried.out()).contains("đã đọc xong");
        assertThat(retried.code()).isZero();
        assertThat(Run.of("retry", "--library", library).out())
                .isEqualToIgnoringNewLines("Không có tệp nào phải đọc lại.");
        assertThat(Run.of("reindex", "--library", library).out())
                .isEqualToIgnoringNewLines("Đã lập chỉ mục 1 văn bản.");
        Run removed = Run.of("remove", "đang soạn.txt", "--library", library);
        assertThat(removed.out()).startsWith("Đã bỏ đang soạn.txt (");
        assertThat(Run.of("search", "tong ket", "--library", library).out())
                .startsWith("Không tìm thấy.");
        Run again = Run.of("remove", "đang soạn.txt", "--library", library);
        assertThat(again.complaints())
                .containsExactly(
                        "vanthu: đang soạn.txt: không có văn bản này trong kho."
                                + " Xem: vanthu status");
        assertThat(again.code()).isEqualTo(1);
    }

    @Test
    void a_drafted_plan_can_be_read_back_as_the_plan_of_the_new_year() throws Exception {
        Path file = folder.resolve("kế hoạch 2026.docx");
        Run run = Run.of("draft", "plan", "--from", PLAN, "--year", 2026, "--out", file);
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Đã ghi " + file + ": ");
        var read = new DocxReader().read(RawFile.of(file, MediaTypes.DOCX));
        assertThat(read.text()).contains("KẾ HOẠCH", "2026", "Nơi nhận");
    }

    private static JsonNode first(String words) throws IOException {
        return search(words).path("hits").path(0);
    }

    private static JsonNode search(String words, String... more) throws IOException {
        var args = new java.util.ArrayList<Object>();
        args.add("search");
        args.add(words);
        args.add("--format");
        args.add("json");
        args.add("--library");
        args.add(library());
        args.addAll(java.util.List.of(more));
        Run run = Run.of(args.toArray());
        assertThat(run.err()).isEmpty();
        return MAPPER.readTree(run.out());
    }

    private static Path library() {
        return shared.resolve("kho");
    }
}
