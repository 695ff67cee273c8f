package vn.vanthu.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.document.Format;
import vn.vanthu.document.Source;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Registry;

class RecordCodecTest {

    private final RecordCodec codec = new RecordCodec();

    @Test
    void a_record_is_read_back_as_it_was() throws IOException {
        var document = analysed();
        assertThat(document.facts().citations()).isNotEmpty();
        assertThat(document.outline().sections()).isNotEmpty();
        assertThat(codec.read(codec.write(document))).isEqualTo(document);
    }

    @Test
    void another_schema_is_refused() {
        byte[] other =
                new String(codec.write(analysed()), StandardCharsets.UTF_8)
                        .replace(RecordCodec.SCHEMA, "vanthu.record/9")
                        .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> codec.read(other))
                .isInstanceOf(IOException.class)
                .hasMessage("record of schema vanthu.record/9, not vanthu.record/1");
    }

    private static AnalysedDocument analysed() {
        var source = new Source("kh.txt", "a".repeat(64), "text/plain", 2, false);
        String[] lines = {
            "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI",
            "Số: 15/KH-UBND",
            "Sơn Hải, ngày 05 tháng 01 năm 2024",
            "KẾ HOẠCH",
            "Cải cách hành chính năm 2024",
            "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.",
            "I. MỤC TIÊU",
            "- Trên 95% hồ sơ được giải quyết đúng hạn.",
            "II. NHIỆM VỤ",
            "1. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát văn bản trước ngày 30/6/2024.",
            "2. Số liệu quý I: tiếp nhận 24.489 hồ sơ."
        };
        var builder = new DocumentBuilder();
        for (String line : lines) {
            builder.paragraph(line, Format.PLAIN, 1);
        }
        return new Pipeline(Registry.bundled()).process(builder.build(source));
    }
}
