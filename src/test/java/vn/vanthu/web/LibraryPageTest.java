package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryPageTest {

    @TempDir private Path folder;

    private Served site;

    @BeforeEach
    void start() throws IOException {
        site = Served.with(folder, Map.of("cũ.txt", "Rà soát thủ tục đất đai."));
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    @Test
    void what_is_handed_in_is_read_told_of_and_found() throws Exception {
        var answer = site.upload(Map.of("mới.txt", utf8("Đào tạo công chức cấp xã.")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(site.finished(answer)).contains("mới.txt", "đã đọc xong");
        assertThat(site.get("/tim-kiem?q=cong+chuc").body()).contains("mới.txt");
        assertThat(site.get("/kho").body()).contains("mới.txt", "cũ.txt");
        assertThat(site.get("/kho/nhat-ky").body()).contains("nạp", "mới.txt");
        assertThat(inbox()).isEmpty();
    }

    @Test
    void what_cannot_be_read_says_why_stays_to_be_tried_again_and_can_be_forgotten()
            throws Exception {
        var answer = site.upload(Map.of("hỏng.pdf", utf8("%PDF-1.7 đứt ngang")));

        assertThat(site.finished(answer)).contains("hỏng.pdf", "badge bad");
        assertThat(site.get("/kho").body()).contains("Chưa đọc được");
        String again = site.finished(site.post("/kho/doc-lai", Map.of()));
        assertThat(again).contains("hỏng.pdf");

        String id = site.get("/kho").body().replaceFirst("(?s).*?/kho/bo/([0-9a-f]{64}).*", "$1");
        site.finished(site.post("/kho/bo/" + id, Map.of()));
        assertThat(site.get("/kho").body())
                .doesNotContain("hỏng.pdf\"")
                .doesNotContain("Chưa đọc được");
        assertThat(inbox()).isEmpty();
    }

    @Test
    void a_damaged_record_is_made_again_with_what_could_not_be_read() throws Exception {
        String id = site.document("cũ.txt");
        Path record = recordOf(id);
        byte[] before = Files.readAllBytes(record);
        Files.writeString(record, "{hỏng");

        assertThat(site.finished(site.post("/kho/doc-lai", Map.of())))
                .contains("cũ.txt", "đã đọc xong");
        assertThat(Files.size(record)).isGreaterThan(before.length / 2);
        assertThat(site.get("/van-ban/" + id).body()).contains("thủ tục đất đai");
    }

    private Path recordOf(String id) throws IOException {
        try (Stream<Path> files = Files.walk(site.root().resolve("records"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(id))
                    .findAny()
                    .orElseThrow();
        }
    }

    @Test
    void what_is_removed_is_nowhere_any_more() throws Exception {
        String id = site.document("cũ.txt");

        site.finished(site.post("/kho/bo/" + id, Map.of()));

        assertThat(site.get("/van-ban/" + id).statusCode()).isEqualTo(404);
        assertThat(site.get("/van-ban/" + id + "/tep").statusCode()).isEqualTo(404);
        assertThat(site.get("/tim-kiem?q=dat+dai").body()).doesNotContain(id);
        assertThat(site.get("/kho/nhat-ky").body()).contains("bỏ", "cũ.txt");
    }

    @Test
    void the_progress_of_a_job_is_told_as_it_goes_on() throws Exception {
        var answer = site.upload(Map.of("mới.txt", utf8("Đào tạo công chức.")));
        String job =
                Path.of(answer.headers().firstValue("Location").orElseThrow())
                        .getFileName()
                        .toString();

        String events =
                site.get("/kho/viec/" + job + "/tien-do", "Accept", "text/event-stream").body();

        assertThat(events).contains("event: step", "mới.txt", "event: progress", "\"DONE\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../thoát ra.txt",
                "..\\\\..\\\\thoát ra.txt",
                "/etc/thoát ra.txt",
                "C:\\\\thoát ra.txt"
            })
    void a_name_never_leads_out_of_the_tray(String name) throws Exception {
        var answer = site.upload(Map.of(name, utf8("Tệp có tên lạ.")));

        assertThat(site.finished(answer)).contains("thoát ra.txt");
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> escaped =
                    all.filter(file -> file.toString().contains("thoát"))
                            .filter(file -> !file.startsWith(site.root()))
                            .toList();
            assertThat(escaped).isEmpty();
        }
    }

    @Test
    void script_in_the_name_of_a_file_stays_text() throws Exception {
        var answer =
                site.upload(Map.of("<img src=x onerror=alert(1)>.txt", utf8("Tệp có tên lạ.")));

        assertThat(site.finished(answer)).doesNotContain("<img src=x");
        assertThat(site.get("/kho").body()).doesNotContain("<img src=x");
        assertThat(site.get("/kho/nhat-ky").body()).doesNotContain("<img src=x");
    }

    @Test
    void a_file_over_the_limit_is_refused_in_words() {
        var answer = site.upload(Map.of("lớn.txt", new byte[5_500_000]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("quá lớn");
        assertThat(site.get("/kho").body()).doesNotContain("lớn.txt");
    }

    @Test
    void a_bomb_is_read_as_far_as_the_limits_go_and_no_further() throws Exception {
        String page = site.finished(site.upload(Map.of("bom.docx", bomb())));

        assertThat(page).contains("bom.docx", "badge bad");
        assertThat(site.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        var file = Map.of("lạ.txt", utf8("Tệp của trang khác."));

        assertThat(site.upload(file, "").statusCode()).isEqualTo(403);
        assertThat(site.upload(file, "đoán-mò").statusCode()).isEqualTo(403);
        assertThat(site.upload(file, site.token(), "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(site.upload(file, site.token(), "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(site.post("/kho/chi-muc", Map.of(), "").statusCode()).isEqualTo(403);
        assertThat(site.get("/kho").body()).doesNotContain("lạ.txt");
    }

    @Test
    void nothing_handed_in_is_said_so() {
        HttpResponse<String> answer = site.upload(Map.of());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Chưa chọn tệp nào");
    }

    private List<Path> inbox() throws IOException {
        Path inbox = site.root().resolve("inbox");
        try (Stream<Path> all = Files.walk(inbox)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Small to send, a gigabyte to unpack. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(9);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    utf8(
                            "<Types"
                                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                                + " PartName=\"/word/document.xml\" ContentType=\""
                                + "application/vnd.openxmlformats-officedocument.wordprocessingml."
                                + "document.main+xml\"/></Types>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    utf8(
                            "<w:document xmlns:w=\""
                                + "http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 160; i++) {
                zip.write(spaces);
            }
        }
        return bytes.toByteArray();
    }
}
