package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.Vanthu;
import vn.vanthu.document.Document;
import vn.vanthu.document.Source;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.Ingest;
import vn.vanthu.library.Library;
import vn.vanthu.library.Outcome;

class SimilarCommandTest {

    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            TỈNH HẠ VI
            Số: 41/KH-UBND
            Hạ Vi, ngày 05 tháng 01 năm 2026
            KẾ HOẠCH
            Cải cách hành chính tỉnh Hạ Vi năm 2026
            I. MỤC TIÊU
            1. Năm 2026 tối thiểu 95% hồ sơ được giải quyết đúng hạn tại Bộ phận Một cửa.
            2. Toàn bộ thủ tục hành chính được công khai trên Cổng dịch vụ công của tỉnh.
            II. NHIỆM VỤ
            1. Sở Nội vụ chủ trì rà soát vị trí việc làm, hoàn thành trước ngày 30/6/2026.
            2. Sở Tư pháp chủ trì công bố danh mục thủ tục hành chính trong Quý III năm 2026.
            3. Sở Tài chính bố trí kinh phí thực hiện kế hoạch theo phân cấp ngân sách.
            """;

    @TempDir Path folder;

    private Path received;
    private Path library;

    @BeforeEach
    void a_plan_in_the_library() throws IOException {
        received = Files.createDirectories(folder.resolve("nhan"));
        library = folder.resolve("kho");
        write("ky.txt", PLAN);
        write("khac.txt", "Bài phát biểu khai mạc hội nghị tổng kết công tác khuyến nông.");
    }

    @Test
    void a_draft_and_what_was_signed_know_each_other() throws IOException {
        write("du-thao.txt", draft());
        ingest();

        assertThat(similar("ky.txt")).containsExactly("du-thao.txt: dự thảo (chưa có số)");
        assertThat(similar("du-thao.txt")).containsExactly("ky.txt: bản đã có số");
    }

    @Test
    void the_same_text_in_another_format_is_the_same_document() throws IOException {
        String html =
                "<html><body>"
                        + PLAN.lines().map(line -> "<p>" + line + "</p>").reduce("", String::concat)
                        + "</body></html>";
        write("ky.html", html);
        ingest();

        assertThat(similar("ky.txt")).containsExactly("ky.html: cùng văn bản, dạng tệp khác");
        assertThat(run("similar", "ky.txt", "--format", "json").out())
                .contains("\"percent\" : 100", "\"way\" : \"OTHER_FORMAT\"");
    }

    @Test
    void a_scan_is_known_by_its_number_whatever_was_misread() throws IOException {
        write("quet.txt", PLAN.replace("thủ tục", "thù tuc").replace("hồ sơ", "h0 so"));
        ingest();

        assertThat(similar("ky.txt"))
                .containsExactly("quet.txt: cùng văn bản, một bản là bản quét");
    }

    @Test
    void other_words_under_the_same_number_are_told() throws IOException {
        write("sua.txt", PLAN.replace("95%", "97%").replace("30/6/2026", "31/7/2026"));
        ingest();

        assertThat(similar("ky.txt")).containsExactly("sua.txt: cùng số và ngày, lời có khác");
    }

    @Test
    void next_years_plan_is_no_version_of_this_one() throws IOException {
        write("sang-nam.txt", PLAN.replace("2026", "2027").replace("41/", "52/"));
        ingest();

        assertThat(similar("ky.txt", "--least", "20"))
                .containsExactly("sang-nam.txt: văn bản cùng loại của năm khác");
    }

    @Test
    void the_same_number_of_another_body_is_another_document() throws IOException {
        write("dalam.txt", PLAN.replace("Hạ Vi", "Đa Lam").replace("HẠ VI", "ĐA LAM"));
        ingest();

        assertThat(similar("ky.txt")).containsExactly("dalam.txt: văn bản khác, lời gần giống");
    }

    @Test
    void a_file_outside_the_library_is_compared_too() throws IOException {
        ingest();
        Path file = folder.resolve("du-thao.txt");
        Files.writeString(file, draft());

        assertThat(similar(file.toString())).containsExactly("ky.txt: bản đã có số");
    }

    @Test
    void what_was_removed_is_similar_no_more() throws IOException {
        write("du-thao.txt", draft());
        ingest();
        run("remove", "du-thao.txt");

        assertThat(run("similar", "ky.txt").out())
                .startsWith("Trong kho không có văn bản nào giống từ 50% trở lên.");
    }

    @Test
    void a_library_of_an_older_version_is_sketched_when_it_is_next_written() throws IOException {
        write("du-thao.txt", draft());
        ingest();
        Path sketches = library.resolve("state/sketches-1");
        Files.delete(sketches);
        assertThat(run("similar", "ky.txt").complaints())
                .singleElement()
                .asString()
                .contains("vanthu reindex");

        run("watch", "add", "a", "b");

        assertThat(similar("ky.txt")).hasSize(1);
    }

    @Test
    void a_torn_or_damaged_sketch_is_passed_over_and_mended() throws IOException {
        write("du-thao.txt", draft());
        ingest();
        Path sketches = library.resolve("state/sketches-1");
        byte[] bytes = Files.readAllBytes(sketches);
        for (int i = 40; i < bytes.length; i += 50) {
            bytes[i] ^= 1;
        }
        Files.write(sketches, java.util.Arrays.copyOf(bytes, bytes.length - 100));
        assertThat(run("similar", "khac.txt").code()).isZero();
        assertThat(run("similar", folder.resolve("nhan/ky.txt")).out()).startsWith("Trong kho");

        assertThat(run("reindex").code()).isZero();

        assertThat(similar("ky.txt")).hasSize(1);
        assertThat(Files.size(sketches)).isEqualTo(bytes.length);
    }

    @Test
    void wrong_words_are_told() throws IOException {
        ingest();

        assertThat(run("similar", "khong-co.txt").code()).isEqualTo(1);
        assertThat(run("similar", "ky.txt", "--least", "0").complaints())
                .containsExactly("vanthu: --least phải từ 1 đến 100.");
        assertThat(run("similar", "ky.txt", "--least", "nhiều").code()).isEqualTo(2);
    }

    private static String draft() {
        return PLAN.replace("Số: 41/", "Số:      /")
                .replace("ngày 05 tháng 01", "ngày      tháng 01")
                .replace("tối thiểu 95%", "trên 90%");
    }

    /** File and way of what is similar, in the order in which it is told. */
    private List<String> similar(String name, Object... more) {
        var words = new ArrayList<Object>(List.of("similar", name, "--format", "csv"));
        words.addAll(List.of(more));
        return run(words.toArray()).out().lines().skip(1).map(SimilarCommandTest::told).toList();
    }

    private static String told(String line) {
        String[] cells = line.replaceAll("\"([^\",]*),([^\"]*)\"", "$1;$2").split(",");
        return cells[5] + ": " + cells[1].replace(';', ',');
    }

    private Run run(Object... words) {
        var all = new ArrayList<Object>(List.of(words));
        all.add("--library");
        all.add(library);
        return Run.of(all.toArray());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(received.resolve(name), text);
    }

    /** Takes all files in; the one called quet.txt as if it had been read from pictures. */
    private void ingest() throws IOException {
        try (var opened = Library.openToWrite(library);
                var vanthu = Vanthu.open()) {
            Ingest.Reading reading =
                    file -> {
                        AnalysedDocument read = vanthu.read(file);
                        return file.endsWith("quet.txt") ? scanned(read) : read;
                    };
            new Ingest(opened, reading, () -> Instant.EPOCH, 1)
                    .ingest(
                            List.of(received),
                            false,
                            new Ingest.Progress() {
                                @Override
                                public void begin(int files) {}

                                @Override
                                public void done(Outcome outcome, boolean skipped) {}
                            });
        }
    }

    private static AnalysedDocument scanned(AnalysedDocument read) {
        Document document = read.document();
        Source source = document.source();
        return new AnalysedDocument(
                new Document(
                        new Source(source.file(), source.sha256(), "application/pdf", 1, true),
                        document.text(),
                        document.blocks(),
                        document.margins(),
                        document.problems()),
                read.outline(),
                read.metadata(),
                read.facts(),
                read.findings());
    }
}
