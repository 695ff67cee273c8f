package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

    private static final Path PLAN = Path.of("corpus", "son-hai-kh-cchc-2025.docx");
    private static final Path REPORT = Path.of("corpus", "son-hai-bc-cchc-nam-2024.pdf");

    private static final String DAMAGED =
            "Tệp bị hỏng hoặc thiếu một phần. Lấy lại bản gốc, hoặc mở rồi lưu lại bằng Word.";
    private static final String LOCKED =
            "Tệp được bảo vệ bằng mật khẩu. Mở tệp, gỡ mật khẩu rồi lưu lại.";
    private static final String TOO_LARGE =
            "Tệp, hoặc nội dung sau khi giải nén, lớn quá mức cho phép."
                    + " Chia nhỏ tệp rồi thử lại.";

    @TempDir Path folder;

    @Test
    void a_missing_file() {
        assertRefused(
                folder.resolve("không có.docx"), "Không tìm thấy tệp. Kiểm tra lại đường dẫn.");
    }

    @Test
    void an_empty_file() throws IOException {
        assertRefused(file("trống.docx", new byte[0]), "Tệp rỗng. Kiểm tra lại tệp gốc.");
    }

    @Test
    void a_folder_in_place_of_a_file() throws IOException {
        assertRefused(
                Files.createDirectory(folder.resolve("thư mục")),
                "Đây là thư mục, không phải tệp. Chỉ đích danh từng tệp; nạp cả thư mục thì dùng"
                        + " vanthu ingest.");
    }

    @Test
    void a_file_without_letters() throws IOException {
        assertRefused(
                file("chấm.txt", ". . . . .\n".getBytes(StandardCharsets.UTF_8)),
                "Tệp không có chữ nào. Kiểm tra lại tệp gốc.");
    }

    @Test
    void a_file_of_another_kind() throws IOException {
        assertRefused(
                file("chương trình.docx", new byte[3000]),
                "Định dạng tệp chưa được hỗ trợ. Lưu lại thành DOCX hoặc PDF.");
    }

    @Test
    void half_a_word_file() throws IOException {
        assertRefused(file("nửa.docx", half(PLAN)), DAMAGED);
    }

    @Test
    void the_beginning_of_a_pdf() throws IOException {
        assertRefused(file("nửa.pdf", Arrays.copyOf(Files.readAllBytes(REPORT), 3000)), DAMAGED);
    }

    @Test
    void a_word_file_with_a_password() throws Exception {
        Path file = folder.resolve("mật.docx");
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("kho-doan");
            try (var inside = encryptor.getDataStream(container)) {
                inside.write(Files.readAllBytes(PLAN));
            }
            container.writeFilesystem(out);
        }
        assertRefused(file, LOCKED);
    }

    @Test
    void a_pdf_with_a_password() throws IOException {
        Path file = folder.resolve("mật.pdf");
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("chu", "khach", new AccessPermission()));
            pdf.save(file.toFile());
        }
        assertRefused(file, LOCKED);
    }

    @Test
    void a_small_file_that_unpacks_to_a_huge_one() throws IOException {
        Path file = folder.resolve("bom.docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/".getBytes("UTF-8"));
            zip.write("wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>".getBytes("UTF-8"));
            byte[] letters = new byte[1 << 20];
            Arrays.fill(letters, (byte) 'a');
            for (int i = 0; i < 400; i++) {
                zip.write(letters);
            }
            zip.write("</w:t></w:r></w:p></w:body></w:document>".getBytes("UTF-8"));
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertRefused(file, TOO_LARGE);
    }

    @Test
    void a_file_of_two_hundred_megabytes() throws IOException {
        Path file = folder.resolve("lớn.txt");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        assertRefused(file, TOO_LARGE);
    }

    @Test
    void a_file_that_one_may_not_read() throws IOException {
        Path file = file("kín.txt", "Kế hoạch".getBytes(StandardCharsets.UTF_8));
        file.toFile().setReadable(false);
        assumeFalse(Files.isReadable(file), "this user may read everything");
        assertRefused(file, "Không mở được tệp. Kiểm tra quyền đọc và ổ đĩa.");
    }

    @Test
    void a_name_with_vietnamese_letters_and_spaces_is_no_fault() throws IOException {
        Path file = file("kế hoạch số 1 (bản ký).txt", "Kế hoạch số 1".getBytes("UTF-8"));
        Run run = Run.of("text", file);
        assertThat(run.out().strip()).isEqualTo("Kế hoạch số 1");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void a_pdf_under_the_name_of_a_word_file_is_read_as_what_it_is() throws IOException {
        Path file = file("đổi tên.docx", Files.readAllBytes(REPORT));
        Run run = Run.of("text", file);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("402/BC-UBND");
        Run json = Run.of("extract", file);
        assertThat(new ObjectMapper().readTree(json.out()).toString()).contains("402/BC-UBND");
    }

    @Test
    void one_bad_file_among_others_is_named_and_the_others_are_done() throws IOException {
        Path empty = file("trống.txt", new byte[0]);
        Path broken = file("nửa.docx", half(PLAN));
        Path good = file("tốt.txt", "Trên 95% hồ sơ giải quyết đúng hạn.".getBytes("UTF-8"));
        for (String command : new String[] {"text", "extract", "check"}) {
            Run run = Run.of(command, empty, good, broken);
            assertThat(run.complaints())
                    .containsExactly(
                            "vanthu: " + empty + ": Tệp rỗng. Kiểm tra lại tệp gốc.",
                            "vanthu: " + broken + ": " + DAMAGED);
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.out()).isNotEmpty();
            if (command.equals("extract")) {
                assertThat(new ObjectMapper().readTree(run.out()).at("/source/file").asText())
                        .isEqualTo(good.toString());
            }
        }
    }

    @Test
    void one_file_that_is_to_be_shown_is_refused_in_the_same_words() throws IOException {
        Path empty = file("trống.txt", new byte[0]);
        assertThat(Run.of("show", empty).complaints())
                .containsExactly("vanthu: " + empty + ": Tệp rỗng. Kiểm tra lại tệp gốc.");
    }

    @Test
    void a_stack_trace_is_shown_only_to_those_who_ask() {
        Run plain = Run.of("search", "x", "--library", folder.resolve("chưa có"));
        assertThat(plain.complaints()).hasSize(1);
        Run verbose = Run.of("search", "x", "--library", folder.resolve("chưa có"), "--verbose");
        assertThat(verbose.complaints()).hasSizeGreaterThan(1);
        assertThat(verbose.err()).contains("\tat vn.vanthu.library.");
    }

    private static void assertRefused(Path file, String words) {
        Run run = Run.of("extract", file);
        assertThat(run.complaints()).containsExactly("vanthu: " + file + ": " + words);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
    }

    private static byte[] half(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
