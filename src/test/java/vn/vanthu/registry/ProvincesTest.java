package vn.vanthu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvincesTest {
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    private final Provinces provinces = Provinces.bundled();

    @Test
    void there_were_63_until_30_June_2025_and_are_34_since() {
        assertThat(provinces.at(BEFORE)).hasSize(63);
        assertThat(provinces.at(AFTER)).hasSize(34);
        assertThat(provinces.at(LocalDate.of(2026, 10, 1))).hasSize(34);
    }

    @Test
    void ha_tay_was_the_sixty_fourth_until_2008() {
        assertThat(provinces.at(LocalDate.of(2008, 7, 31))).hasSize(64);
        assertThat(provinces.at(LocalDate.of(2008, 8, 1))).hasSize(63);
    }

    @Test
    void every_former_province_has_exactly_one_successor() {
        for (Province province : provinces.at(BEFORE)) {
            assertThat(provinces.successors(province, AFTER)).as(province.name()).hasSize(1);
        }
    }

    @Test
    void of_the_34_23_are_reformed_from_52_and_11_go_on() {
        List<Province> reformed =
                provinces.at(AFTER).stream().filter(p -> !p.existsAt(BEFORE)).toList();
        assertThat(reformed).hasSize(23);
        assertThat(reformed.stream().mapToInt(p -> provinces.predecessors(p).size()).sum())
                .isEqualTo(52);
    }

    @Test
    void there_are_six_cities_and_since_30_April_2026_seven() {
        assertThat(cities(LocalDate.of(2024, 12, 31))).isEqualTo(5);
        assertThat(cities(AFTER)).isEqualTo(6);
        assertThat(cities(LocalDate.of(2026, 4, 29))).isEqualTo(6);
        assertThat(cities(LocalDate.of(2026, 4, 30))).isEqualTo(7);
    }

    @Test
    void dong_nai_became_a_city_and_stayed_the_same_province() {
        Province dongNai = found("Đồng Nai", AFTER);

        assertThat(dongNai.formAt(LocalDate.of(2026, 4, 29)).fullName()).isEqualTo("tỉnh Đồng Nai");
        assertThat(dongNai.formAt(LocalDate.of(2026, 4, 30)).fullName())
                .isEqualTo("thành phố Đồng Nai");
        assertThat(dongNai.formAt(LocalDate.of(2026, 4, 30)).legalBasis())
                .isEqualTo("Nghị quyết 30/2026/QH16");
        assertThat(found("thành phố Đồng Nai", LocalDate.of(2026, 5, 1))).isEqualTo(dongNai);
    }

    @Test
    void thua_thien_hue_was_renamed() {
        Province hue = found("Thừa Thiên Huế", BEFORE);
        assertThat(hue.nameAt(LocalDate.of(2024, 12, 31))).isEqualTo("Thừa Thiên Huế");
        assertThat(hue.nameAt(LocalDate.of(2025, 1, 1))).isEqualTo("Huế");
        assertThat(provinces.successors(hue, AFTER)).containsExactly(hue);
    }

    @Test
    void lao_cai_covers_another_territory_since_July_2025() {
        Province old = found("tỉnh Lào Cai", BEFORE);
        Province now = found("tỉnh Lào Cai", AFTER);

        assertThat(old).isNotEqualTo(now);
        assertThat(old.code()).isEqualTo("10");
        assertThat(now.code()).isEqualTo("15");
        assertThat(provinces.ofCode("15", BEFORE).orElseThrow().name()).isEqualTo("Yên Bái");
        assertThat(provinces.predecessors(now))
                .extracting(Province::name)
                .containsExactly("Lào Cai", "Yên Bái");
    }

    @ParameterizedTest
    @CsvSource({
        "TP. Hồ Chí Minh, 79",
        "TPHCM, 79",
        "TP.HCM, 79",
        "Thành phố Hồ Chí Minh, 79",
        "Hồ Chí Minh, 79",
        "TP Hà Nội, 01",
        "Thủ đô Hà Nội, 01",
        "Thừa Thiên - Huế, 46",
        "Bà Rịa-Vũng Tàu, 77",
        "Bà Rịa – Vũng Tàu, 77",
        "BR-VT, 77",
        "Đăk Lăk, 66",
        "Đắc Lắc, 66",
        "Hoà Bình, 17",
        "TỈNH LÀO CAI, 10",
        "lao cai, 10",
        "Tinh Quang Ngai, 51",
        "Ðồng Nai, 75",
        "Kontum, 62",
        "Bắc Cạn, 06",
        "Thanh Hoá, 38"
    })
    void a_name_is_found_in_its_many_spellings(String written, String code) {
        assertThat(found(written, LocalDate.of(2024, 1, 1)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"thành phố Lào Cai", "TP. Huế", "huyện Lai Châu", "Sài Gòn", "", "tỉnh"})
    void a_city_of_the_district_level_or_an_unknown_name_is_no_province(String written) {
        assertThat(provinces.find(written, LocalDate.of(2024, 1, 1))).isEmpty();
    }

    @Test
    void a_merged_province_is_not_found_later() {
        assertThat(provinces.find("Yên Bái", AFTER)).isEmpty();
        assertThat(provinces.successors(found("Yên Bái", BEFORE), AFTER))
                .extracting(Province::name)
                .containsExactly("Lào Cai");
    }

    @Test
    void mentions_have_the_word_before_and_both_readings() {
        String text = "UBND tỉnh Lào Cai ban hành Kế hoạch";
        assertThat(shown(text)).isEqualTo("UBND ⟦tỉnh Lào Cai⟧ ban hành Kế hoạch");
        Mention<Province> mention = provinces.mentionsIn(text).getFirst();
        assertThat(mention.readings()).extracting(Province::code).containsExactly("10", "15");
        assertThat(mention.at(AFTER).orElseThrow().code()).isEqualTo("15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tại ⟦Lai Châu⟧, ⟦Điện Biên⟧ và ⟦Sơn La⟧",
                "⟦TỈNH LAI CHÂU⟧",
                "⟦Tỉnh Hoà Bình⟧ giữ gìn hòa bình",
                "⟦TP. Hồ Chí Minh⟧, ⟦TPHCM⟧, ⟦thành phố Hồ Chí Minh⟧",
                "tư tưởng Hồ Chí Minh",
                "UBND thành phố Lào Cai, huyện Điện Biên, phường Lào Cai, sông Đồng Nai",
                "chiến thắng Điện Biên Phủ, châu Á - Thái Bình Dương",
                "⟦thành phố Huế⟧ và ⟦tỉnh Thừa Thiên Huế⟧",
                "⟦tỉnh Bà Rịa - Vũng Tàu⟧",
                "⟦tỉnh\nLai Châu⟧",
                "Cải cách hành chính Lai\n\nChâu",
                "KE HOACH CUA ⟦TINH LAI CHAU⟧",
                "⟦Lai Châu⟧¹ và ⟦Đắc Lắc⟧,",
                "mở hai đường, ăn giang, phú yên"
            })
    void mentions_are_shown_in_brackets(String marked) {
        assertThat(shown(marked.replaceAll("[⟦⟧]", ""))).isEqualTo(marked);
    }

    @Test
    void a_decomposed_text_gives_its_own_offsets() {
        String marked = Normalizer.normalize("tại ⟦tỉnh Lào Cai⟧ năm", Normalizer.Form.NFD);
        assertThat(shown(marked.replaceAll("[⟦⟧]", ""))).isEqualTo(marked);
    }

    @Test
    void a_query_needs_no_capitals() {
        assertThat(provinces.mentionsIn("kế hoạch lai châu 2020")).isEmpty();
        assertThat(provinces.mentionsIn("kế hoạch lai châu 2020", Capitals.IGNORED)).hasSize(1);
    }

    @Test
    void an_unknown_successor_is_reported_with_file_and_line() {
        String head =
                "id\tcode\tname\ttype\tvalid_from\tvalid_to\taliases\tsuccessors\tlegal_basis"
                        + "\tsource\n";
        Table table =
                Table.parse("province.tsv", head + "10\t10\tLào Cai\tPROVINCE\t\t\t\t99\t\t[M]\n");
        Table none = Table.parse("province-change.tsv", "province\tsource\n");
        assertThatThrownBy(() -> new Provinces(table, none, none))
                .isInstanceOf(MalformedTableException.class)
                .hasMessage(
                        "province.tsv, line 2: \"99\" in \"successors\" is the id of no province."
                                + " Write an id of province.tsv.");
    }

    private long cities(LocalDate date) {
        return provinces.at(date).stream()
                .filter(p -> p.typeAt(date) == Province.Type.CITY)
                .count();
    }

    private Province found(String name, LocalDate date) {
        return provinces.find(name, date).orElseThrow();
    }

    private String shown(String text) {
        return Brackets.show(text, provinces.mentionsIn(text));
    }
}
