package vn.vanthu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.registry.DocumentType.Regime;

class DocumentTypesTest {
    private final DocumentTypes types = DocumentTypes.bundled();

    @ParameterizedTest
    @CsvSource({
        "KẾ HOẠCH, KH", "Báo cáo, BC", "THÔNG BÁO, TB", "TỜ TRÌNH, TTr", "KẾT LUẬN, KL",
        "CÔNG ĐIỆN, CĐ", "HƯỚNG DẪN, HD", "NGHỊ ĐỊNH, NĐ", "THÔNG TƯ, TT", "PHIẾU TRÌNH, PTr",
        "QUY ĐỊNH, QyĐ", "CHƯƠNG TRÌNH, CTr", "ĐỀ ÁN, ĐA", "DỰ ÁN, DA", "GIẤY UỶ QUYỀN, GUQ",
        "ke hoach, KH", "TO TRINH, TTr", "Bản thoả thuận, BTT", "Chỉ  thị, CT"
    })
    void a_name_is_found_in_any_capitals_tone_style_or_without_marks(String name, String type) {
        assertThat(types.ofName(name).map(DocumentType::abbreviation)).hasValue(type);
    }

    @ParameterizedTest
    @CsvSource({
        "KH-UBND, KH",
        "NQ-CP, NQ",
        "1302/KH-VPUBND, KH",
        "15/2010/QĐ-UBND, QĐ",
        "/BC-SNV, BC",
        "30/2020/NĐ-CP, NĐ",
        "01/2011/TT-BNV, TT",
        "66.16/2026/NQ-CP, NQ",
        "522b/NQ-UBTVQH13, NQ",
        "01/2017/TTLT-BCA-BQP-BTC-BNN&PTNT-VKSNDTC, TTLT",
        "72/2025/NQLT/UBTVQH15-CP, NQLT",
        "28/2005/PL-UBTVQH11, PL",
        "13/VBHN-VPQH, VBHN",
        "18-L/CTN, L",
        "12823/CTr-UBND, CTr"
    })
    void a_symbol_of_the_state_begins_with_the_type(String symbol, String type) {
        assertThat(types.ofSymbol(symbol).map(DocumentType::abbreviation)).hasValue(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UBND-KTN", "1446/UBND-KTN", "2231/SNV-CCHC&PC", "05/BNV-VP"})
    void a_symbol_without_a_type_is_that_of_an_official_letter(String symbol) {
        assertThat(types.ofSymbol(symbol).map(DocumentType::name)).hasValue("Công văn");
    }

    @ParameterizedTest
    @CsvSource({"1129-TB/TU, TB", "18-NQ/TW, NQ", "05-QC/BTCTU-BNCTU, QC", "125-KH/TU, KH"})
    void a_symbol_of_the_party_has_the_type_before_the_slash(String symbol, String abbreviation) {
        assertThat(types.ofSymbol(symbol))
                .hasValueSatisfying(type -> {
                    assertThat(type.abbreviation()).isEqualTo(abbreviation);
                    assertThat(type.regime()).isEqualTo(Regime.PARTY);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"91/2015/QH13", "05/2008/UBTVQH12", "", "74/CP"})
    void a_symbol_that_does_not_tell_the_type_gives_none(String symbol) {
        assertThat(types.ofSymbol(symbol)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2548/QĐUBND, QĐ", "267/2025/ND-CP, NĐ", "12 / KH - UBND, KH", "07/TTR-UBND, TTr"})
    void damaged_symbols_are_understood(String symbol, String type) {
        assertThat(types.ofSymbol(symbol).map(DocumentType::abbreviation)).hasValue(type);
    }

    @Test
    void the_type_is_found_at_the_start_of_a_heading() {
        assertThat(types.atStartOf("CHƯƠNG TRÌNH HÀNH ĐỘNG thực hiện Nghị quyết số 76/NQ-CP"))
                .map(DocumentType::abbreviation)
                .hasValue("CTHĐ");
        assertThat(types.atStartOf("Báo cáo tóm tắt"))
                .map(DocumentType::abbreviation)
                .hasValue("BC");
        assertThat(types.atStartOf("Thực hiện Kế hoạch")).isEmpty();
    }

    @Test
    void quyet_dinh_and_quy_dinh_of_the_party_share_an_abbreviation() {
        assertThat(types.ofName("Quyết định", Regime.PARTY).orElseThrow().abbreviation())
                .isEqualTo("QĐ");
        assertThat(types.ofName("QUY ĐỊNH", Regime.PARTY).orElseThrow().abbreviation())
                .isEqualTo("QĐ");
        assertThat(types.ofName("QUY ĐỊNH", Regime.STATE).orElseThrow().abbreviation())
                .isEqualTo("QyĐ");
    }

    @Test
    void the_decree_knows_29_types() {
        assertThat(types.all())
                .filteredOn(type -> type.basis().contains("Điều 7") && !type.name().contains("sao"))
                .hasSize(29);
    }
}
