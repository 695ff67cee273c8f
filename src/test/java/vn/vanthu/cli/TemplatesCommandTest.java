package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesCommandTest {

    @TempDir private Path folder;

    @Test
    void templates_are_listed_with_purpose_and_fields() {
        var run = Run.of("templates");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "bao-cao.docx: Báo cáo quý, 6 tháng, năm",
                        "  lap:muc (cần có): các mục",
                        "    goi:muc (cần có): các mục con, lồng nhau",
                        "phu-luc-phan-cong.docx: Phụ lục phân công nhiệm vụ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ke-hoach",
                "ke-hoach-so",
                "ke-hoach-xa",
                "ke-hoach-dang",
                "bao-cao",
                "thong-bao-ket-luan",
                "cong-van-don-doc",
                "phu-luc-phan-cong",
                "bang-theo-doi"
            })
    void the_templates_that_come_with_the_program_are_clean(String name) {
        var run = Run.of("templates", "lint", "templates/" + name + ".docx");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void every_fault_is_named_at_once_and_marked_in_a_copy() throws Exception {
        Path broken =
                changed(
                        "templates/cong-van-don-doc.docx",
                        "ke.docx",
                        xml ->
                                xml.replace("o:soKyHieu", "o:soHieu")
                                        .replace("{{soKyHieu}}", "Số")
                                        .replace("{{/lap:doan}}", "{{/lap:doan")
                                        .replace("lap:noiNhan", "o:noiNhan")
                                        .replace(
                                                "<w:sectPr>",
                                                "<w:p><w:r><w:t>{{nguoiKy}}</w:t></w:r></w:p>"
                                                    + "<w:p><w:r><w:t>{{goi:muc}}</w:t></w:r></w:p><w:sectPr>"));
        Path copy = folder.resolve("loi.docx");
        var run = Run.of("templates", "lint", broken, "--for", "cong-van", "--annotated", copy);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "ô nội dung o:soHieu: không có trường \"soHieu\" ở đây. Dùng một trong:"
                                + " coCapTren, coQuanCapTren, coQuan, soKyHieu",
                        "thiếu trường cần có o:soKyHieu (số, ký hiệu). Thêm ô nội dung có thẻ"
                                + " o:soKyHieu.",
                        "chỗ điền thiếu dấu mở {{ hoặc dấu đóng }}",
                        "ô nội dung o:noiNhan: là danh sách. Đổi thẻ thành lap:noiNhan.",
                        "ô nội dung o:nguoiKy: trùng: trường này đã được điền ở trên",
                        "ô nội dung goi:muc: không nằm trong vòng lặp lap:muc");
        assertThat(part(copy, "word/comments.xml"))
                .contains("không có trường \"soHieu\" ở đây", "không nằm trong vòng lặp");
        assertThat(part(copy, "word/document.xml")).contains("commentReference", "{{goi:muc}}");
    }

    @Test
    void a_file_of_no_known_kind_needs_to_be_told_its_kind() throws Exception {
        Path file = changed("templates/ke-hoach.docx", "mau-moi.docx", xml -> xml);
        var run = Run.of("templates", "lint", file);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("không biết mẫu dùng cho loại nào. Thêm --for, một trong: ke-hoach,");
        assertThat(Run.of("templates", "lint", file, "--for", "ke-hoach").code()).isZero();
        assertThat(Run.of("templates", "lint", file, "--for", "hop-dong").err())
                .contains("--for hop-dong: không có loại này.");
    }

    @Test
    void what_is_no_template_is_said_to_be_none() throws Exception {
        Path file = Files.writeString(folder.resolve("ke-hoach-2.docx"), "xin chào");
        var run = Run.of("templates", "lint", file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("không phải mẫu DOCX dùng được");
    }

    private Path changed(String template, String name, UnaryOperator<String> edit)
            throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipInputStream(Files.newInputStream(Path.of(template)));
                var copy = new ZipOutputStream(out)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String words = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                copy.putNextEntry(new ZipEntry(entry.getName()));
                boolean main = entry.getName().equals("word/document.xml");
                copy.write((main ? edit.apply(words) : words).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(folder.resolve(name), out.toByteArray());
    }

    private static String part(Path docx, String name) throws Exception {
        try (var zip = new ZipInputStream(Files.newInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }
}
