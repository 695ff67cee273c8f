package vn.vanthu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MappedTextTest {

    @Test
    void text_in_normal_form_is_its_own_view() {
        var mapped = MappedText.of("Kế hoạch cải cách hành chính năm 2025");
        assertThat(mapped.isIdentity()).isTrue();
        assertThat(mapped.view()).isEqualTo("Kế hoạch cải cách hành chính năm 2025");
        assertThat(mapped.toSource(new Span(3, 7))).isEqualTo(new Span(3, 7));
    }

    @Test
    void decomposed_letters_are_joined_and_found_again() {
        String source = Normalizer.normalize("Sở Nội vụ chủ trì", Normalizer.Form.NFD);
        var mapped = MappedText.of(source);
        assertThat(mapped.view()).isEqualTo("Sở Nội vụ chủ trì");
        int at = mapped.view().indexOf("Nội vụ");
        Span found = mapped.toSource(new Span(at, at + 6));
        assertThat(Normalizer.normalize(found.in(source), Normalizer.Form.NFC)).isEqualTo("Nội vụ");
    }

    @Test
    void a_footnote_mark_stays_a_mark() {
        assertThat(MappedText.of("hạng 22-27¹ của cả nước").view()).contains("27¹");
    }

    @Test
    void odd_spaces_become_spaces_and_invisible_signs_go() {
        var mapped = MappedText.of("Số:\u00A012/KH-\u00ADUBND\u200B ngày");
        assertThat(mapped.view()).isEqualTo("Số: 12/KH-UBND ngày");
        int at = mapped.view().indexOf("UBND");
        assertThat(mapped.toSource(new Span(at, at + 4)).in(mapped.source())).isEqualTo("UBND");
    }

    @Test
    void icelandic_eth_is_read_as_the_vietnamese_letter() {
        assertThat(MappedText.of("Quyết \u00F0ịnh số 5/Q\u00D0-UBND").view())
                .isEqualTo("Quyết định số 5/QĐ-UBND");
    }

    @Test
    void every_view_offset_leads_to_a_source_offset_in_order_seed_7() {
        var random = new Random(7);
        String letters = "ế\u0301o\u0323 \u00A0a\u00ADđ\u00F0\u200Bx\n1¹";
        for (int round = 0; round < 500; round++) {
            var source = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                source.append(letters.charAt(random.nextInt(letters.length())));
            }
            var mapped = MappedText.of(source.toString());
            int last = 0;
            for (int i = 0; i <= mapped.view().length(); i++) {
                assertThat(mapped.toSource(i)).isBetween(last, source.length());
                last = mapped.toSource(i);
                assertThat(mapped.toView(mapped.toSource(i))).isLessThanOrEqualTo(i);
            }
        }
    }
}
