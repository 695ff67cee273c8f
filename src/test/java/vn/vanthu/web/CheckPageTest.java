package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.layout.LayoutCheck;
import vn.vanthu.registry.Registry;

class CheckPageTest {

    private static final Path PLAN = Path.of("corpus/tinh-uy-son-hai-kh-cchc-2024.docx");

    private static final Pattern TICKET = Pattern.compile("name=\"phieu\" value=\"([^\"]+)\"");

    @TempDir private static Path folder;

    private static Served site;

    @BeforeAll
    static void start() throws IOException {
        site = Served.with(folder, Map.of("một.txt", "Rà soát thủ tục hành chính."));
    }

    @AfterAll
    static void stop() throws IOException {
        site.close();
    }

    @Test
    void the_page_asks_for_a_file_with_a_label() {
        assertThat(site.get("/kiem-tra").body())
                .contains("<label for=\"tep\">", "type=\"file\"", "multipart/form-data");
    }

    @Test
    void what_is_wrong_is_told_with_its_sentence_and_place() {
        String report =
                """
                ỦY BAN NHÂN DÂN
                TỈNH SƠN HẢI
                Số: 45/BC-UBND
                Sơn Hải, ngày 15 tháng 12 năm 2023

                BÁO CÁO
                Kết quả cải cách hành chính năm 2023

                I. KẾT QUẢ
                1. Tiếp nhận 200 hồ sơ, trong đó trực tuyến 120 hồ sơ, trực tiếp 70 hồ sơ.
                """;

        var answer = send("báo cáo.txt", report.getBytes(StandardCharsets.UTF_8));

        assertThat(answer).contains("báo cáo.txt", "cộng sai", "mục I", "trực tiếp 70 hồ sơ");
        assertThat(answer).contains("chỉ rà soát được trong tệp DOCX");
        assertThat(answer).contains("href=\"#g-p0\"", "id=\"g-p0\"");
    }

    @Test
    void faults_of_form_are_told_with_the_rule_and_the_mended_copy_has_fewer() throws IOException {
        byte[] docx = Files.readAllBytes(PLAN);

        String page = send("kế hoạch.docx", docx);

        assertThat(page).contains("36-HD/VPTW", "Căn cứ", "Tải bản đã sửa");
        byte[] copy = fetch(page);
        var check = new LayoutCheck(Registry.bundled().types());
        assertThat(check.check(copy).findings())
                .hasSizeLessThan(check.check(docx).findings().size());
    }

    private static byte[] fetch(String page) {
        var ticket = TICKET.matcher(page);
        assertThat(ticket.find()).isTrue();
        var answer = site.fetch("/kiem-tra/ban-sua", Map.of("phieu", ticket.group(1)));
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("ke hoach-da-sua.docx", "k%E1%BA%BF%20ho%E1%BA%A1ch-da-sua.docx");
        return answer.body();
    }

    @ParameterizedTest
    @CsvSource({"khong-co-phieu-nay", "../../etc/passwd", "''"})
    void a_wrong_ticket_gets_nothing(String ticket) {
        var answer = site.post("/kiem-tra/ban-sua", Map.of("phieu", ticket));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("30 phút");
    }

    @Test
    void a_file_without_words_or_of_no_known_kind_is_refused_in_words() {
        var empty = site.upload("/kiem-tra", "tep", "rỗng.docx", new byte[0]);
        var strange = site.upload("/kiem-tra", "tep", "lạ.bin", new byte[] {0, 1, 2, 3, 0, 5});

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("rỗng.docx", "Tệp rỗng");
        assertThat(strange.body()).contains("lạ.bin").contains("Chưa kiểm tra được");
    }

    @Test
    void without_a_file_the_page_says_to_choose_one() {
        var answer = site.upload("/kiem-tra", "tep", "", new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Chưa chọn tệp nào");
    }

    @Test
    void a_file_over_the_limit_is_refused_in_words() {
        var answer = site.upload("/kiem-tra", "tep", "to.txt", new byte[6_000_000]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("quá lớn");
    }

    @Test
    void a_name_is_never_a_path_and_never_a_part_of_the_page() {
        String page =
                send(
                        "../../../tmp/<b onclick=alert(1)>x.txt",
                        "Rà soát.".getBytes(StandardCharsets.UTF_8));

        assertThat(page).doesNotContain("<b onclick", "../").contains("_b onclick=alert(1)_x.txt");
    }

    @Test
    void words_of_the_file_are_never_a_part_of_the_page() {
        String page =
                send(
                        "a.txt",
                        "Tiếp nhận 20 hồ sơ, gồm: <script>alert(1)</script> ...... hồ sơ…………"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(page).doesNotContain("<script>alert");
    }

    @Test
    void a_zip_bomb_is_refused() throws IOException {
        var answer = site.upload("/kiem-tra", "tep", "bom.docx", bomb());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("bom.docx", "Chưa kiểm tra được");
    }

    /** A Word file whose text grows to a gigabyte when it is unpacked. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(PLAN)));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(each.getName()));
                if (each.getName().equals("word/document.xml")) {
                    var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                    for (int i = 0; i < 1024; i++) {
                        out.write(blanks);
                    }
                } else {
                    in.transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void nothing_of_a_file_stays_on_disk() throws Exception {
        Set<Path> before = left();

        send("a.txt", "Rà soát thủ tục hành chính.".getBytes(StandardCharsets.UTF_8));
        site.upload("/kiem-tra", "tep", "rỗng.docx", new byte[0]);

        var after = new HashSet<>(left());
        after.removeAll(before);
        // Tests in another process may be checking a file just now.
        for (int i = 0; i < 100 && after.stream().anyMatch(Files::exists); i++) {
            Thread.sleep(100);
        }
        assertThat(after).noneMatch(Files::exists);
    }

    private static Set<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(each -> each.getFileName().toString().startsWith("vanthu-check"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void an_upload_of_another_site_is_refused() {
        var answer =
                site.post("/kiem-tra", Map.of(), site.token(), "Origin", "https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static String send(String name, byte[] content) {
        var answer = site.upload("/kiem-tra", "tep", name, content);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
