package vn.vanthu.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.fact.Figure.Change;
import vn.vanthu.text.Tokens;

/** All forms of amounts in running text, and what only looks like one. */
class QuantityScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    tiếp nhận 24.489 hồ sơ|EXACT|24489|24489|-|hồ sơ
                    giải quyết 1.007 hồ sơ|EXACT|1007|1007|-|hồ sơ
                    tích hợp 2.014 dịch vụ công|EXACT|2014|2014|-|dịch vụ công
                    gửi 1.201.597 văn bản|EXACT|1201597|1201597|-|văn bản
                    cung cấp 2078 dịch vụ|EXACT|2078|2078|-|dịch vụ
                    nhận 12,500 hồ sơ|EXACT|12500|12500|-|hồ sơ
                    đạt 41,12%|EXACT|41.12|41.12|-|%
                    đạt 12.5%|EXACT|12.5|12.5|-|%
                    giao 06 nhiệm vụ|EXACT|6|6|-|nhiệm vụ
                    hai mươi tư xã|EXACT|24|24|-|xã
                    một trăm linh ba hộ|EXACT|103|103|-|hộ
                    hai chục hồ sơ|EXACT|20|20|-|hồ sơ
                    ba phẩy năm phần trăm|EXACT|3.5|3.5|-|%
                    một triệu rưỡi hộ|EXACT|1500000|1500000|-|hộ
                    kiểm tra hai (02) xã|EXACT|2|2|-|xã
                    mở được 42/102 lớp|EXACT|42|42|102|lớp
                    có 08/08 huyện, thành phố|EXACT|8|8|8|huyện, thành phố
                    xếp thứ 11/63 tỉnh, thành phố|EXACT|11|11|63|hạng
                    xếp thứ hạng 22-27|RANGE|22|27|-|hạng
                    xếp thứ hạng 22-26 trong 63 tỉnh, thành phố|RANGE|22|26|63|hạng
                    đứng thứ 9 trong tổng số 34 tỉnh|EXACT|9|9|34|hạng
                    xếp trong nhóm 20-24|RANGE|20|24|-|hạng
                    từ 95 đến 100%|RANGE|95|100|-|%
                    tổ chức 2-3 cuộc|RANGE|2|3|-|cuộc
                    trên 95%|MORE_THAN|95|-|-|%
                    ít nhất 02 cuộc|AT_LEAST|2|-|-|cuộc
                    tối thiểu 40%|AT_LEAST|40|-|-|%
                    không dưới 12 cuộc|AT_LEAST|12|-|-|cuộc
                    không quá 30 phút|AT_MOST|-|30|-|phút
                    dưới 5%|LESS_THAN|-|5|-|%
                    từ 80% trở lên|AT_LEAST|80|-|-|%
                    từ 98% hồ sơ trở lên|AT_LEAST|98|-|-|%
                    từ 10 hộ trở xuống|AT_MOST|-|10|-|hộ
                    đạt và vượt 95%|AT_LEAST|95|-|-|%
                    giảm xuống còn 1,7%|AT_MOST|-|1.7|-|%
                    5 triệu đồng|EXACT|5|5|-|triệu đồng
                    1.024,6 tỷ đồng|EXACT|1024.6|1024.6|-|tỷ đồng
                    3 nghìn tỷ đồng|EXACT|3|3|-|nghìn tỷ đồng
                    18.799.810.000 đồng|EXACT|18799810000|18799810000|-|đồng
                    1.204/3.010 tỷ đồng|EXACT|1204|1204|3010|tỷ đồng
                    82,5 điểm|EXACT|82.5|82.5|-|điểm
                    tăng 43 bậc|INCREASE|43|43|-|bậc
                    giảm 02 xã|DECREASE|2|2|-|xã
                    tăng 5,2 điểm %|INCREASE|5.2|5.2|-|điểm %
                    giảm 1,3 điểm phần trăm|DECREASE|1.3|1.3|-|điểm phần trăm
                    2.029,4ha (Trong đó)|EXACT|2029.4|2029.4|-|ha
                    12 km2|EXACT|12|12|-|km2
                    100 kg/lần|EXACT|100|100|-|kg
                    03 TTHC|EXACT|3|3|-|TTHC
                    88.406/141.450 giao dịch|EXACT|88406|88406|141450|giao dịch
                    19 dự thảo văn bản|EXACT|19|19|-|dự thảo văn bản
                    05 công trình|EXACT|5|5|-|công trình
                    08 bản xác nhận|EXACT|8|8|-|bản xác nhận
                    106/106 xã, phường, thị trấn|EXACT|106|106|106|xã, phường, thị trấn
                    11 cán bộ, công chức, viên chức|EXACT|11|11|-|cán bộ, công chức, viên chức
                    trong số 20 hồ sơ|EXACT|20|20|-|hồ sơ
                    """)
    void an_amount_is_read_with_bound_and_unit(
            String text,
            String comparator,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal of,
            String unit) {
        assertThat(scan(text)).hasSize(1);
        var mention = scan(text).get(0);

        assertThat(mention.amount().comparator()).isEqualTo(comparator);
        assertThat(mention.amount().lowValue()).usingComparator(SAME).isEqualTo(low);
        assertThat(mention.amount().highValue()).usingComparator(SAME).isEqualTo(high);
        assertThat(mention.quantity().of()).usingComparator(SAME).isEqualTo(of);
        assertThat(mention.quantity().unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngày 31/12/2023",
                "từ 01/6 đến 31/8",
                "quý III năm 2024",
                "giai đoạn 2021 - 2025",
                "9 tháng đầu năm 2024",
                "Quyết định số 1302/QĐ-UBND",
                "Công văn 1446/UBND-KTN",
                "khoản 5 Điều 14 và điểm 2",
                "các Điều 3, 4 và 5",
                "Phụ lục 2, Mẫu số 03, Biểu 1",
                "dịch vụ công mức độ 3, 4",
                "TCVN ISO 9001:2015",
                "lần thứ 12 khóa 13",
                "điện thoại: 0913456789",
                "hotline 1022",
                "số nhà 12 đường 30/4",
                "quốc lộ 4D, Km 26",
                "đài VTV5 và mạng 5G",
                "hoạt động 24/7",
                "lúc 8 giờ 30 phút",
                "gói thầu số 16 lý trình",
                "công nghiệp 4.0",
                "Công ty TNHH Cơ khí 386 Sơn Hải",
                "theo mẫu số 02",
                "họp tại phòng 305",
                "Quốc hội khóa 15",
            })
    void names_times_and_numbers_of_things_are_none(String text) {
        assertThat(scan(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "khoảng 300 hộ, true",
        "gần 300 hộ, true",
        "hơn 300 hộ, true",
        "xấp xỉ 300 hộ, true",
        "300 hộ, false"
    })
    void about_is_kept(String text, boolean approximate) {
        assertThat(scan(text).get(0).quantity().approximate()).isEqualTo(approximate);
    }

    @ParameterizedTest
    @CsvSource({
        "tăng 43 bậc so với năm 2021, INCREASE", "giảm 02 xã so với năm 2019, DECREASE",
        "tăng khoảng 5% so với cùng kỳ, INCREASE", "cắt giảm 30% thời gian, DECREASE"
    })
    void a_change_has_its_direction(String text, Change change) {
        assertThat(scan(text).get(0).change()).isEqualTo(change);
    }

    @Test
    void the_level_before_is_kept() {
        var mention = scan("nâng tỷ lệ từ 85% lên 95%").get(1);

        assertThat(mention.before()).isNotNull();
        assertThat(mention.before().value()).isEqualByComparingTo("85");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2.078 dịch vụ công, trong đó: mức độ 2 là 1.938, mức độ 3 là 66|dịch vụ công
                    Tổng số hồ sơ tiếp nhận: 3.470|hồ sơ
                    ban hành 08 văn bản (06 của sở, 02 của huyện)|văn bản
                    """)
    void a_number_alone_carries_the_unit_before_it(String text, String unit) {
        var tokens = Tokens.of(text);

        assertThat(Carry.units(tokens, QuantityScanner.scan(tokens)))
                .extracting(mention -> mention.quantity().unit())
                .containsOnly(unit);
    }

    private static final Comparator<BigDecimal> SAME =
            Comparator.nullsFirst(Comparator.naturalOrder());

    private static List<Mention> scan(String text) {
        return QuantityScanner.scan(Tokens.of(text));
    }
}
