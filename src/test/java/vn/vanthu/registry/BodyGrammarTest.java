package vn.vanthu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.text.Span;

class BodyGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Nội vụ phối hợp với Sở Tư pháp rà soát | Sở Nội vụ",
                "Văn phòng UBND tỉnh thường xuyên đôn đốc | Văn phòng UBND tỉnh",
                "Sở Văn hóa, Thể thao và Du lịch chủ trì | Sở Văn hóa, Thể thao và Du lịch",
                "Phòng Văn hóa - Thông tin các huyện lập danh sách"
                        + " | Phòng Văn hóa - Thông tin các huyện",
                "Chính phủ và Nghị quyết số 5 | Chính phủ",
                "Thanh tra tỉnh thanh tra đột xuất | Thanh tra tỉnh",
                "Công ty mời các nhà thầu | Công ty",
                "Sở Nội vụ kính trình UBND tỉnh | Sở Nội vụ",
                "Thủ trưởng cơ quan, ban, ngành tỉnh chịu trách nhiệm thi hành"
                        + " | Thủ trưởng cơ quan, ban, ngành tỉnh",
                "Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ rà soát"
                        + " | Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ"
            })
    void a_name_ends_where_what_is_to_be_done_begins(String text, String name) {
        assertThat(names(text)).containsExactly(name);
    }

    @Test
    void a_name_ends_before_the_addressee_on_the_next_line() {
        assertThat(names("UBND tỉnh\nKính gửi: Bộ Nội vụ")).containsExactly("UBND tỉnh");
    }

    @Test
    void bodies_joined_by_comma_or_va_are_several() {
        assertThat(names("Sở Tài chính, Sở Tài nguyên và Môi trường và Công an tỉnh: lập dự toán"))
                .containsExactly("Sở Tài chính", "Sở Tài nguyên và Môi trường", "Công an tỉnh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Các sở, ban, ngành, UBND các huyện, thành phố",
                "Các sở, ban, ngành tỉnh; UBND các huyện, thị xã",
                "Thủ trưởng các sở, ban, ngành, địa phương",
                "UBND các xã, phường"
            })
    void a_fixed_group_is_one(String group) {
        assertThat(names(group + " tiếp tục thực hiện")).containsExactly(group);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ban hành quyết định",
                "Tổ chức hội nghị",
                "Thanh tra, kiểm tra công vụ",
                "Báo cáo kết quả",
                "Phòng, chống tham nhũng",
                "Các nội dung chính",
                "Số liệu tổng hợp",
                "TỔ CHỨC THỰC HIỆN",
                "BỐ TRÍ KINH PHÍ",
                "TỜ TRÌNH CHÍNH PHỦ",
                "Quý II năm 2024",
                "Bộ chỉ số phục vụ người dân",
                "Hợp tác quốc tế"
            })
    void verbs_and_things_that_look_alike_are_no_bodies(String text) {
        assertThat(BodyGrammar.at(text, 0, text.length())).isEmpty();
    }

    @Test
    void whole_means_nothing_else_stands_there() {
        String text = "Sở Nội vụ; Sở Tài chính.";
        assertThat(BodyGrammar.whole(text, new Span(0, text.length()))).isPresent();
        String more = "Sở Nội vụ chủ trì.";
        assertThat(BodyGrammar.whole(more, new Span(0, more.length()))).isEmpty();
    }

    private static List<String> names(String text) {
        return BodyGrammar.at(text, 0, text.length()).orElseThrow().names(text);
    }
}
