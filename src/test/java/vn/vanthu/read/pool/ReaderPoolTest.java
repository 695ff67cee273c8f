package vn.vanthu.read.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Document;
import vn.vanthu.read.Failure;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ReaderPoolTest {

    private static final String PAGE =
            "<html><body><p>Kế hoạch kiểm tra công vụ của tỉnh Sơn Hải.</p></body></html>";

    @TempDir Path folder;

    @Test
    void a_file_comes_back_from_another_process_with_the_name_it_was_given() throws IOException {
        Path file = Files.writeString(folder.resolve("Kế hoạch số 5.html"), PAGE);
        try (ReaderPool pool = ReaderPool.open()) {
            Document document = read(pool, file);

            assertThat(document.text()).contains("Kế hoạch kiểm tra công vụ");
            assertThat(document.source().file()).isEqualTo(file.toString());
            assertThat(pool.processes()).hasSize(1);
        }
    }

    @Test
    void one_process_reads_many_files() throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), PAGE);
        try (ReaderPool pool = ReaderPool.open(1, Limits.DEFAULT)) {
            read(pool, file);
            var first = pool.processes();
            IntStream.range(0, 20).forEach(i -> read(pool, file));

            assertThat(pool.processes()).isEqualTo(first);
        }
    }

    @Test
    void many_threads_share_the_processes() throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), PAGE);
        try (ReaderPool pool = ReaderPool.open()) {
            List<String> texts =
                    IntStream.range(0, 40)
                            .parallel()
                            .mapToObj(i -> read(pool, file).text())
                            .distinct()
                            .toList();

            assertThat(texts).hasSize(1);
            assertThat(pool.processes()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void a_killed_process_is_replaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), PAGE);
        try (ReaderPool pool = ReaderPool.open(1, Limits.DEFAULT)) {
            read(pool, file);
            pool.processes().forEach(ProcessHandle::destroyForcibly);
            pool.processes().forEach(process -> process.onExit().join());

            assertThat(read(pool, file).text()).contains("Sơn Hải");
        }
    }

    @Test
    void a_file_that_takes_too_long_costs_its_own_time_and_its_process() throws IOException {
        Path file = pdf("slow.pdf", 400);
        Limits hasty = Limits.DEFAULT.withTime(Duration.ofMillis(5));
        try (ReaderPool pool = ReaderPool.open(1, hasty)) {
            assertThat(failure(pool, file)).isEqualTo(Failure.TIMEOUT);
            assertThat(pool.processes()).isEmpty();
            assertThat(failure(pool, file)).isEqualTo(Failure.TIMEOUT);
        }
    }

    @Test
    void a_file_that_needs_too_much_memory_is_told_so_and_the_next_is_read() throws IOException {
        var huge = new StringBuilder("<html><body>");
        for (int i = 0; i < 400_000; i++) {
            huge.append("<p>Đoạn ").append(i).append(" có <b>một ít</b> chữ.</p>\n");
        }
        Path file = Files.writeString(folder.resolve("huge.html"), huge);
        Path small = Files.writeString(folder.resolve("small.html"), PAGE);
        try (ReaderPool pool = ReaderPool.open(1, Limits.DEFAULT.withHeap(40))) {
            assertThat(failure(pool, file)).isEqualTo(Failure.OUT_OF_MEMORY);
            assertThat(read(pool, small).text()).contains("Sơn Hải");
        }
    }

    @Test
    void no_process_is_left_when_the_pool_is_closed() throws Exception {
        Path file = Files.writeString(folder.resolve("a.html"), PAGE);
        ReaderPool pool = ReaderPool.open();
        read(pool, file);
        var processes = pool.processes();
        pool.close();

        for (ProcessHandle process : processes) {
            process.onExit().get(10, TimeUnit.SECONDS);
        }
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void a_missing_file_an_empty_one_and_a_folder_have_their_outcomes() throws IOException {
        Path empty = Files.createFile(folder.resolve("trống.docx"));
        try (ReaderPool pool = ReaderPool.open()) {
            assertThat(failure(pool, folder.resolve("không có.pdf"))).isEqualTo(Failure.MISSING);
            assertThat(failure(pool, empty)).isEqualTo(Failure.EMPTY);
            assertThat(failure(pool, folder)).isEqualTo(Failure.FOLDER);
            assertThat(pool.processes()).isEmpty();
        }
    }

    @Test
    void a_file_above_the_limit_is_not_read() throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), PAGE);
        try (ReaderPool pool = ReaderPool.open(1, Limits.DEFAULT.withBytes(50))) {
            assertThat(failure(pool, file)).isEqualTo(Failure.TOO_LARGE);
        }
    }

    @Test
    void a_pdf_named_docx_is_read_as_what_it_is() throws IOException {
        Path file = pdf("kế hoạch.docx", 1);
        try (ReaderPool pool = ReaderPool.open()) {
            Document document = read(pool, file);

            assertThat(document.source().mediaType()).isEqualTo("application/pdf");
            assertThat(document.problems())
                    .singleElement()
                    .hasToString(
                            file
                                    + ": Tên tệp có đuôi .docx nhưng nội dung là PDF, được đọc theo"
                                    + " nội dung. Đổi lại đuôi tên tệp cho đúng.");
        }
    }

    @Test
    void a_cut_pdf_is_damaged_or_read_but_never_stops_the_rest() throws IOException {
        byte[] bytes = Files.readAllBytes(pdf("whole.pdf", 5));
        Path file = folder.resolve("cut.pdf");
        Files.write(file, Arrays.copyOf(bytes, 200));
        try (ReaderPool pool = ReaderPool.open()) {
            assertThat(failure(pool, file)).isEqualTo(Failure.DAMAGED);
        }
    }

    @Test
    void a_pdf_with_a_password_is_encrypted_and_one_with_an_empty_password_is_read()
            throws IOException {
        Path locked = pdf("khóa.pdf", 1, "bí mật");
        Path open = pdf("mở.pdf", 1, "");
        try (ReaderPool pool = ReaderPool.open()) {
            assertThat(failure(pool, locked)).isEqualTo(Failure.ENCRYPTED);
            assertThat(read(pool, open).text()).contains("Trang 1");
        }
    }

    @Test
    void a_zip_bomb_named_docx_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            .getBytes(StandardCharsets.UTF_8));
            var spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 400; i++) {
                zip.write(spaces);
            }
            zip.closeEntry();
        }
        Path file = Files.write(folder.resolve("bom.docx"), bytes.toByteArray());
        try (ReaderPool pool = ReaderPool.open()) {
            assertThat(failure(pool, file)).isEqualTo(Failure.TOO_LARGE);
        }
    }

    @Test
    void html_nested_without_end_costs_no_more_than_its_limits() throws IOException {
        Path file =
                Files.writeString(folder.resolve("sâu.html"), "<html>" + "<div>".repeat(200_000));
        try (ReaderPool pool =
                ReaderPool.open(1, Limits.DEFAULT.withTime(Duration.ofSeconds(20)))) {
            assertThat(failure(pool, file))
                    .isIn(Failure.TOO_DEEP, Failure.NO_TEXT, Failure.TIMEOUT, Failure.DAMAGED);
        }
    }

    private static Document read(ReaderPool pool, Path file) {
        Outcome outcome = pool.read(file);
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        return ((Outcome.Read) outcome).document();
    }

    private static Failure failure(ReaderPool pool, Path file) {
        Outcome outcome = pool.read(file);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).failure();
    }

    private Path pdf(String name, int pages, String... password) throws IOException {
        Path file = folder.resolve(name);
        try (var document = new PDDocument()) {
            for (int i = 1; i <= pages; i++) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 14);
                    content.newLineAtOffset(90, 600);
                    content.showText("Trang " + i + " trong " + pages + " trang");
                    content.endText();
                }
            }
            for (String user : password) {
                document.protect(
                        new StandardProtectionPolicy("owner", user, new AccessPermission()));
            }
            document.save(file.toFile());
        }
        return file;
    }
}
