package vn.vanthu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.registry.Body.Level;

class BodiesTest {
    private static final LocalDate IN_2024 = LocalDate.of(2024, 1, 1);
    private static final LocalDate IN_2026 = LocalDate.of(2026, 1, 1);

    private final Bodies bodies = Bodies.bundled(Provinces.bundled());

    @Test
    void so_thong_tin_va_truyen_thong_existed_in_2024_and_not_in_2026() {
        Body department = one("Sở Thông tin và Truyền thông");

        assertThat(bodies.existsAt(department, IN_2024)).isTrue();
        assertThat(bodies.existsAt(department, IN_2026)).isFalse();
        assertThat(bodies.successorsAt(department, IN_2026))
                .extracting(Body::name)
                .containsExactly("Sở Khoa học và Công nghệ");
        assertThat(department.legalBasis()).isEqualTo("Nghị định 45/2025/NĐ-CP");
        assertThat(department.successions())
                .contains(
                        new Succession.Into(
                                "so-van-hoa-the-thao-va-du-lich",
                                Succession.Kind.FUNCTION_TO,
                                "báo chí, xuất bản"));
    }

    @Test
    void a_department_is_surely_gone_only_when_no_province_can_have_it() {
        Body department = one("STTTT");
        LocalDate inBetween = LocalDate.of(2025, 4, 1);
        assertThat(department.existsAt(inBetween)).isFalse();
        assertThat(department.isSurelyGoneAt(inBetween)).isFalse();
        assertThat(department.isSurelyGoneAt(LocalDate.of(2025, 7, 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Bộ Kế hoạch và Đầu tư, Bộ Tài chính",
        "Bộ Giao thông vận tải, Bộ Xây dựng",
        "Bộ Thông tin và Truyền thông, Bộ Khoa học và Công nghệ",
        "Bộ Tài nguyên và Môi trường, Bộ Nông nghiệp và Môi trường",
        "Bộ NN&PTNT, Bộ Nông nghiệp và Môi trường",
        "Bộ LĐ-TB&XH, Bộ Nội vụ",
        "Ủy ban Dân tộc, Bộ Dân tộc và Tôn giáo",
        "Bộ Thủy sản, Bộ Nông nghiệp và Môi trường"
    })
    void a_ministry_of_before_March_2025_has_its_successor(String old, String now) {
        assertThat(one(old).existsAt(LocalDate.of(2025, 3, 1))).isFalse();
        assertThat(bodies.successorsAt(one(old), LocalDate.of(2025, 3, 1)))
                .extracting(Body::name)
                .containsExactly(now);
    }

    @Test
    void a_new_ministry_names_its_predecessors() {
        assertThat(bodies.predecessors(one("BNNMT")))
                .extracting(Body::name)
                .containsExactly(
                        "Bộ Tài nguyên và Môi trường", "Bộ Nông nghiệp và Phát triển nông thôn");
        assertThat(bodies.successorsAt(one("BNNMT"), IN_2024)).isEmpty();
    }

    @Test
    void there_are_14_ministries_and_the_three_of_their_rank() {
        assertThat(bodies.all())
                .filteredOn(body -> body.level() == Level.CENTRAL && body.existsAt(IN_2026))
                .filteredOn(body -> body.name().matches("Bộ [^,]+|Bộ Văn hóa, .+"))
                .hasSize(14);
    }

    @Test
    void no_district_has_bodies_since_July_2025() {
        assertThat(bodies.all())
                .filteredOn(body -> body.level() == Level.DISTRICT)
                .allMatch(body -> body.isSurelyGoneAt(LocalDate.of(2025, 7, 1)));
        assertThat(one("UBND các huyện, thị xã, thành phố").existsAt(LocalDate.of(2025, 6, 30)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Sở KH&CN, Sở Khoa học và Công nghệ",
        "Sở KHĐT, Sở Kế hoạch và Đầu tư",
        "SNV, Sở Nội vụ",
        "SỞ NỘI VỤ, Sở Nội vụ",
        "so noi vu, Sở Nội vụ",
        "Sở Nội vụ tỉnh Lai Châu, Sở Nội vụ",
        "SỞ CÔNG THƯƠNG LÀO CAI, Sở Công Thương",
        "Uỷ ban nhân dân tỉnh Lào Cai, Ủy ban nhân dân tỉnh",
        "UBND tỉnh, Ủy ban nhân dân tỉnh",
        "VPUBND, Văn phòng Ủy ban nhân dân tỉnh",
        "Tỉnh uỷ Lai Châu, Tỉnh ủy",
        "UBND huyện Mường Tè, Ủy ban nhân dân huyện",
        "UBND xã Lương Minh, Ủy ban nhân dân xã",
        "Công an tỉnh, Công an tỉnh",
        "Bộ CHQS tỉnh, Bộ Chỉ huy quân sự tỉnh",
        "'Sở Văn hóa, Thể thao & Du lịch', 'Sở Văn hóa, Thể thao và Du lịch'",
        "Sở VHTT&DL, 'Sở Văn hóa, Thể thao và Du lịch'",
        "Báo Lai Châu, Báo tỉnh",
        "Thủ tướng, Thủ tướng Chính phủ"
    })
    void a_body_is_found_by_its_many_names(String written, String name) {
        assertThat(one(written).name()).isEqualTo(name);
    }

    @Test
    void an_ambiguous_name_gives_all_its_readings() {
        assertThat(bodies.find("BTC"))
                .extracting(Body::name)
                .containsExactly("Bộ Tài chính", "Ban Tổ chức Tỉnh ủy");
        assertThat(bodies.find("UBND"))
                .extracting(Body::level)
                .containsExactly(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE);
        assertThat(bodies.find("UBND", IN_2026)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sở", "Công ty TNHH Mặt Trời", "Sở Nội vụ và Sở Tài chính", "XYZ"})
    void what_is_no_body_is_not_found(String written) {
        assertThat(bodies.find(written)).isEmpty();
    }

    @Test
    void abbreviations_have_names() {
        assertThat(bodies.namesOfAbbreviation("STTTT"))
                .containsExactly("Sở Thông tin và Truyền thông");
        assertThat(bodies.namesOfAbbreviation("VPCP")).containsExactly("Văn phòng Chính phủ");
        assertThat(bodies.namesOfAbbreviation("QQQ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a) ⟦Sở Nội vụ⟧: Chủ trì, phối hợp với ⟦Sở Tài chính⟧, ⟦Sở KH&ĐT⟧ và ⟦Sở Tư pháp⟧",
                "b) ⟦Sở Tài chính⟧, ⟦Sở Tài nguyên và Môi trường⟧",
                "⟦Đài Phát thanh và Truyền hình tỉnh⟧, ⟦Báo Lai Châu⟧, ⟦Cổng Thông tin điện tử"
                        + " tỉnh⟧",
                "d) ⟦Các sở, ban, ngành⟧, ⟦Ủy ban nhân dân các huyện thành phố⟧: Xây dựng",
                "⟦UỶ BAN NHÂN DÂN TỈNH⟧ LAI CHÂU",
                "⟦Văn phòng UBND tỉnh⟧ theo dõi; ⟦Chủ tịch UBND tỉnh⟧ quyết định",
                "⟦Sở Văn hóa, Thể thao và\nDu lịch⟧",
                "⟦Sở Lao động – Thương binh & Xã hội⟧",
                "Số: 1302/KH-VPUBND; Nghị định 30/2020/NĐ-CP; 07/CT-TTg",
                "Lưu: VT, ⟦SNV⟧.",
                "cơ sở nội vụ, bộ tài chính, snv",
                "⟦So Noi vu⟧ va ⟦So Tai chinh⟧; ⟦UBND⟧ tinh gọn bộ máy",
                "Sở, Nội vụ"
            })
    void mentions_are_shown_in_brackets(String marked) {
        String text = marked.replaceAll("[⟦⟧]", "");
        assertThat(Brackets.show(text, bodies.mentionsIn(text))).isEqualTo(marked);
    }

    @Test
    void a_long_text_takes_little_time() {
        String text = "Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành. ".repeat(2_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> assertThat(bodies.mentionsIn(text)).hasSize(4_000));
    }

    @Test
    void a_million_blanks_inside_a_name_take_little_time() {
        String text = "Sở" + " ".repeat(1_000_000) + "Nội vụ";
        Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> assertThat(bodies.mentionsIn(text)).hasSize(1));
    }

    @Test
    void an_unknown_kind_of_succession_is_reported_with_the_known_ones() {
        String head =
                "id\tname\taliases\tabbreviations\tlevel\textent\tvalid_from\tvalid_to\tlatest_end"
                        + "\tsuccessors\tlegal_basis\tsource\n";
        Table table =
                Table.parse(
                        "body.tsv",
                        head + "so-x\tSở X\t\t\tTINH\tSINGLE\t\t\t\tEATEN_BY:so-y\t\t[K]\n");
        Table parts = Table.parse("name-part.tsv", "words\tabbreviation\tsource\n");
        assertThatThrownBy(() -> new Bodies(table, parts, Provinces.bundled()))
                .hasMessage(
                        "body.tsv, line 2: \"EATEN_BY\" in \"successors\" is unknown. Write one of"
                                + " [MERGED_INTO, RENAMED, SPLIT_INTO, FUNCTION_TO, UPGRADED].");
    }

    private Body one(String name) {
        assertThat(bodies.find(name)).as(name).hasSize(1);
        return bodies.find(name).getFirst();
    }
}
