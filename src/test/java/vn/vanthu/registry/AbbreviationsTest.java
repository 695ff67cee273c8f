package vn.vanthu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbbreviationsTest {
    private final Abbreviations abbreviations = Abbreviations.bundled();

    @Test
    void a_short_form_has_its_words() {
        assertThat(abbreviations.longFormsOf("CCHC")).containsExactly("cải cách hành chính");
        assertThat(abbreviations.longFormsOf("cchc")).containsExactly("cải cách hành chính");
        assertThat(abbreviations.longFormsOf("KT - XH")).containsExactly("kinh tế - xã hội");
        assertThat(abbreviations.longFormsOf("XXX")).isEmpty();
    }

    @Test
    void an_ambiguous_one_has_several() {
        assertThat(abbreviations.longFormsOf("BTC")).containsExactly("Bộ Tài chính", "Ban Tổ chức");
    }

    @Test
    void words_have_their_short_forms() {
        assertThat(abbreviations.shortFormsOf("Uỷ ban nhân dân")).containsExactly("UBND");
        assertThat(abbreviations.shortFormsOf("kinh tế - xã hội")).contains("KT-XH", "KTXH");
    }

    @Test
    void a_text_is_spelled_out_where_there_is_but_one_meaning() {
        assertThat(abbreviations.expand("Tỷ lệ TTHC được giải quyết; BTC, CT; kt-xh"))
                .isEqualTo("Tỷ lệ thủ tục hành chính được giải quyết; BTC, CT; kt-xh");
        assertThat(abbreviations.expand("Số 12/KH-UBND")).isEqualTo("Số 12/KH-UBND");
    }
}
