package vn.vanthu.read.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.document.Format;
import vn.vanthu.read.Failure;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;

class TextReaderTest {

    @TempDir Path folder;

    private Document read(String text) throws IOException, ReadException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Document read(byte[] bytes) throws IOException, ReadException {
        Path file = Files.write(folder.resolve("kế hoạch.txt"), bytes);
        return new TextReader().read(RawFile.of(file, "text/plain"));
    }

    @Test
    void a_sentence_cut_by_a_page_is_joined_and_its_note_follows_it() throws Exception {
        Document document =
                read(
                        """
                        Chỉ số cải cách hành chính của tỉnh phấn đấu xếp thứ hạng 20-25<sup>1</sup>; các

                        ---

                        <sup>1</sup> Năm 2023 xếp hạng 31/63

                        sở, ban, ngành chịu trách nhiệm về từng tiêu chí được giao.
                        """);

        assertThat(document.text())
                .isEqualTo(
                        """
                        Chỉ số cải cách hành chính của tỉnh phấn đấu xếp thứ hạng 20-25¹; các sở, ban,\
                         ngành chịu trách nhiệm về từng tiêu chí được giao.
                        ¹ Năm 2023 xếp hạng 31/63
                        """);
        assertThat(document.blocks().get(1))
                .isInstanceOfSatisfying(
                        Block.Footnote.class, note -> assertThat(note.mark()).isEqualTo("1"));
    }

    @Test
    void small_letters_after_a_note_go_on_even_behind_a_full_stop() throws Exception {
        assertThat(
                        read("""
                        Giải quyết 100% hồ sơ tại Bộ phận Một cửa³ (trừ thủ tục đặc thù).

                        ³ Theo quy chế của tỉnh

                        bảo đảm trên 95% hồ sơ được trả đúng hẹn.
                        """)
                                .text())
                .startsWith(
                        "Giải quyết 100% hồ sơ tại Bộ phận Một cửa³ (trừ thủ tục đặc thù). bảo đảm"
                                + " trên 95% hồ sơ được trả đúng hẹn.\n³");
    }

    @Test
    void a_note_with_a_plain_number_is_known_by_the_rule_and_the_mark() throws Exception {
        Document document =
                read(
                        """
                        Tỉnh đã công bố 24 danh mục<sup>3</sup> trong quý, tại đây công dân,

                        ---

                        3 Quyết định số 15/QĐ-UBND ngày 02/3/2024 về công bố danh mục.

                        doanh nghiệp có thể tra cứu.

                        3 Xã còn lại hoàn thành trong năm.
                        """);

        assertThat(document.blocks())
                .extracting(block -> block.getClass().getSimpleName())
                .containsExactly("Paragraph", "Footnote", "Paragraph");
    }

    @Test
    void powers_of_units_are_no_marks() throws Exception {
        Document document =
                read("Diện tích 120 m² mỗi trụ sở.\n\nXếp hạng cao².\n\n² Năm trước thấp hơn\n");

        assertThat(document.text())
                .isEqualTo("Diện tích 120 m² mỗi trụ sở.\nXếp hạng cao².\n² Năm trước thấp hơn\n");
    }

    @Test
    void headings_and_marks_of_markdown_become_formats() throws Exception {
        Document document =
                read(
                        """
                        ## **I. MỤC ĐÍCH, YÊU CẦU**

                        **Nơi nhận:**

                        Chủ đề năm "**Kỷ cương** - *Hiệu quả*" (\\*) và 3 \\* 4 xem <https://example.org/a_b>\
                         hoặc [tại đây](https://example.org) &amp; hết(*).
                        """);

        assertThat(document.text())
                .isEqualTo(
                        """
                        I. MỤC ĐÍCH, YÊU CẦU
                        Nơi nhận:
                        Chủ đề năm "Kỷ cương - Hiệu quả" (*) và 3 * 4 xem https://example.org/a_b hoặc\
                         tại đây & hết(*).
                        """);
        assertThat(document.blocks())
                .extracting(block -> ((Block.Paragraph) block).format())
                .extracting(Format::level, Format::bold)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, true),
                        org.assertj.core.groups.Tuple.tuple(0, true),
                        org.assertj.core.groups.Tuple.tuple(0, false));
    }

    @Test
    void recipients_and_signature_lines_stay_apart() throws Exception {
        assertThat(
                        read("""
                        **Nơi nhận:**
                        - Bộ Nội vụ;
                        - UBND các huyện, thành phố;
                        - Lưu: VT, KSTT.

                        **KT. GIÁM ĐỐC  \nPHÓ GIÁM ĐỐC**

                        Trần Thị Bình
                        """)
                                .blocks())
                .hasSize(7);
    }

    @Test
    void tables_of_bars_become_tables() throws Exception {
        Document document =
                read(
                        """
                        | STT | Nội dung | Cơ quan chủ trì |
                        |-----|:--------:|---|
                        | 1 | Rà soát<br>thủ tục | **Sở Tư pháp** |
                        | 2 | Đào tạo | |
                        """);

        assertThat(document.blocks())
                .singleElement()
                .isInstanceOfSatisfying(
                        Block.Table.class,
                        table -> {
                            assertThat(table.rows()).hasSize(3);
                            assertThat(table.rows().getFirst().header()).isTrue();
                            assertThat(table.rows().get(1).cells().get(1).paragraphs()).hasSize(2);
                        });
        assertThat(document.text()).contains("1\tRà soát\nthủ tục\tSở Tư pháp\n");
    }

    @Test
    void html_tables_keep_their_spans() throws Exception {
        Document document =
                read(
                        "<table><tr><th rowspan=\"2\">TT</th><th colspan=2>Kết quả</th></tr>\n"
                                + "<tr><th>Số</th><th>%</th></tr>\n"
                                + "<tr><td>1</td><td>12</td><td>60</td></tr></table>");

        Block.Table table = (Block.Table) document.blocks().getFirst();
        assertThat(table.rows().getFirst().cells().getFirst().rowSpan()).isEqualTo(2);
        assertThat(table.rows().get(1).cells())
                .extracting(Block.Cell::column)
                .containsExactly(1, 2);
        assertThat(document.text()).isEqualTo("TT\tKết quả\nSố\t%\n1\t12\t60\n");
    }

    @Test
    void wrapped_lines_are_joined_and_meant_ones_are_not() throws Exception {
        String text =
                """
                      UBND TỈNH HÒA SƠN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                         SỞ NỘI VỤ                     Độc lập - Tự do - Hạnh phúc

                                            BÁO CÁO
                          Kết quả thực hiện cải cách hành chính năm 2024

                      Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2024 của Ủy ban nhân dân
                tỉnh về cải cách hành chính, Sở Nội vụ báo cáo kết quả thực hiện các nhiệm
                vụ như sau.
                      Công tác chỉ đạo được thực hiện nghiêm túc theo Nghị quyết số 76/NQ-
                CP của Chính phủ.
                      1. Cải cách thể chế
                      - Ban hành 12 văn bản quy phạm pháp luật; rà soát toàn bộ văn bản đã
                ban hành trong kỳ.
                """;

        assertThat(read(text).text().lines().skip(2))
                .containsExactly(
                        "BÁO CÁO",
                        "Kết quả thực hiện cải cách hành chính năm 2024",
                        "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2024 của Ủy ban nhân dân tỉnh"
                                + " về cải cách hành chính, Sở Nội vụ báo cáo kết quả thực hiện các"
                                + " nhiệm vụ như sau.",
                        "Công tác chỉ đạo được thực hiện nghiêm túc theo Nghị quyết số 76/NQ-CP của"
                                + " Chính phủ.",
                        "1. Cải cách thể chế",
                        "- Ban hành 12 văn bản quy phạm pháp luật; rà soát toàn bộ văn bản đã ban"
                                + " hành trong kỳ.");
    }

    @Test
    void page_numbers_and_running_heads_go_and_pages_are_counted() throws Exception {
        String page = "%s\n\nBáo cáo cải cách hành chính\n\n%s\f";
        Document document =
                read(
                        page.replaceFirst("%s", "1").replaceFirst("%s", "Phần thứ nhất.")
                                + page.replaceFirst("%s", "2").replaceFirst("%s", "Phần thứ hai.")
                                + page.replaceFirst("%s", "3").replaceFirst("%s", "Phần thứ ba."));

        assertThat(document.text()).isEqualTo("Phần thứ nhất.\nPhần thứ hai.\nPhần thứ ba.\n");
        assertThat(document.blocks()).extracting(Block::page).containsExactly(1, 2, 3);
        assertThat(document.margins()).containsExactly("Báo cáo cải cách hành chính");
        assertThat(document.source().pages()).isEqualTo(3);
    }

    @Test
    void a_dash_before_a_second_post_is_no_bullet() throws Exception {
        assertThat(
                        read("- Hoàn thiện kế hoạch hoạt động của Ban Chỉ đạo, trình Chủ"
                                        + " tịch UBND tỉnh\n\n- Trưởng Ban Chỉ đạo phê duyệt"
                                        + " trước ngày 15/3.\n")
                                .blocks())
                .hasSize(1);
    }

    @Test
    void what_converters_add_is_taken_away() throws Exception {
        Document document =
                read(
                        """
                        - 1. Mục đích

                        - a) Sở Nội vụ

                        <span id="page-1-0"></span>Tỉnh xếp hạng 31^1^ năm 2023, phấn đấu năm nay các

                        ![](_page_1_Picture_0.jpeg)

                        ## sở, ngành đều được xếp loại khá.

                        [^1]: Theo công bố của Bộ
                        """);

        assertThat(document.text())
                .isEqualTo(
                        """
                        1. Mục đích
                        a) Sở Nội vụ
                        Tỉnh xếp hạng 31¹ năm 2023, phấn đấu năm nay các sở, ngành đều được xếp loại\
                         khá.
                        ¹ Theo công bố của Bộ
                        """);
    }

    @Test
    void grounds_of_a_decision_stay_apart_though_they_end_with_commas() throws Exception {
        assertThat(
                        read("""
                        Căn cứ Luật Tổ chức chính quyền địa phương năm 2025,

                        Căn cứ Nghị định số 45/2025/NĐ-CP của Chính phủ về cơ quan chuyên môn,

                        QUYẾT ĐỊNH:
                        """)
                                .blocks())
                .hasSize(3);
    }

    @Test
    void a_letterhead_in_bars_is_no_table_with_lines() throws Exception {
        Document document =
                read(
                        """
                        | UBND TỈNH HÒA SƠN<br>SỞ NỘI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                        |---|---|
                        | Số: 15/BC-SNV | Hòa Sơn, ngày 03 tháng 4 năm 2024 |
                        """);

        assertThat(document.blocks())
                .singleElement()
                .isInstanceOfSatisfying(
                        Block.Table.class,
                        table -> {
                            assertThat(table.grid()).isFalse();
                            assertThat(table.rows()).noneMatch(Block.Row::header);
                        });
    }

    @Test
    void any_encoding_is_read() throws Exception {
        String text = "Kế hoạch cải cách hành chính của Ủy ban nhân dân tỉnh Hòa Sơn";

        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).text().strip())
                .isEqualTo(text);
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)).text().strip())
                .isEqualTo(text);
        assertThat(read(text.getBytes(StandardCharsets.UTF_16BE)).text().strip()).isEqualTo(text);
        String viet = "Ngày 12 tháng 3 năm 2004, Sở Nội vụ tỉnh báo cáo về công tác đó";
        byte[] cp1258 = tonesApart(viet).getBytes(Charset.forName("windows-1258"));
        assertThat(read(cp1258).text().strip()).isEqualTo(viet);
        byte[] tcvn = "KÕ ho¹ch c¶i c¸ch hµnh chÝnh cña tØnh".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(tcvn).text().strip()).isEqualTo("Kế hoạch cải cách hành chính của tỉnh");
    }

    @Test
    void what_is_no_text_is_refused_with_its_reason() {
        assertFails(Failure.EMPTY, new byte[0]);
        assertFails(Failure.NO_TEXT, " \n --- \n".getBytes(StandardCharsets.UTF_8));
        assertFails(
                Failure.UNSUPPORTED, new byte[] {(byte) 0x89, 0, 0, 2, (byte) 0xFF, 0, 3, 0, 0});
    }

    @Test
    void a_million_spaces_and_a_hundred_thousand_marks_are_read_quickly() {
        String text =
                " ".repeat(1_000_000)
                        + "\n\nKế hoạch "
                        + "*<[".repeat(30_000)
                        + "\n\n"
                        + "a\n".repeat(50_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(read(text).text()).contains("Kế hoạch"));
    }

    /** Letters with their tone as a mark of its own, as windows-1258 writes them. */
    private static String tonesApart(String text) {
        var out = new StringBuilder();
        for (String letter : text.split("")) {
            String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
            String tone = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String bare = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            out.append(Normalizer.normalize(bare, Normalizer.Form.NFC)).append(tone);
        }
        return out.toString();
    }

    private void assertFails(Failure failure, byte[] bytes) {
        assertThatThrownBy(() -> read(bytes))
                .asInstanceOf(InstanceOfAssertFactories.type(ReadException.class))
                .extracting(ReadException::failure)
                .isEqualTo(failure);
    }
}
