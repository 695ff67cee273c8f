package vn.vanthu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void a_stop_in_a_number_or_label_ends_no_sentence() {
        assertThat(split("1. Đã tiếp nhận 24.489 hồ sơ. Tỷ lệ đạt 41,12%."))
                .containsExactly("1. Đã tiếp nhận 24.489 hồ sơ.", "Tỷ lệ đạt 41,12%.");
    }

    @Test
    void an_abbreviation_ends_no_sentence() {
        assertThat(split("UBND TP. Hà Giang giao KT. Giám đốc ký. Sau đó gửi Sở."))
                .containsExactly("UBND TP. Hà Giang giao KT. Giám đốc ký.", "Sau đó gửi Sở.");
    }

    @Test
    void a_line_break_ends_a_sentence_and_a_semicolon_does_not() {
        assertThat(split("- Mở 05 lớp; cử 12 người\n- Cấp 30 máy"))
                .containsExactly("- Mở 05 lớp; cử 12 người", "- Cấp 30 máy");
    }

    @Test
    void a_footnote_mark_may_follow_the_stop() {
        assertThat(split("Đạt 90% kế hoạch.¹ Còn lại chưa xong."))
                .containsExactly("Đạt 90% kế hoạch.", "¹ Còn lại chưa xong.");
    }

    private static List<String> split(String text) {
        return Sentences.split(text).stream().map(span -> span.in(text)).toList();
    }
}
