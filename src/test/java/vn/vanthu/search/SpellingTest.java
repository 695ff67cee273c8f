package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.search.memory.MemorySearchIndex;

class SpellingTest {

    private static final MemorySearchIndex INDEX =
            new MemorySearchIndex(new Analysis(ShortForms.NONE));

    @BeforeAll
    static void some_passages() throws SearchIndexException {
        List<String> texts =
                List.of(
                        "Rà soát thủ tục hành chính thuộc thẩm quyền giải quyết của tỉnh.",
                        "Công khai thủ tục hành chính, giải quyết hồ sơ đúng hạn.",
                        "Thủ trưởng các cơ quan chịu trách nhiệm về hồ sơ quá hạn.",
                        "Phê duyệt đề án vị trí việc làm và cơ cấu ngạch công chức.",
                        "Kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính.");
        var entries = new ArrayList<Entry>();
        for (String text : texts) {
            var document = new DocumentId("a".repeat(63) + entries.size());
            entries.add(Entry.passage(document, 0, text));
        }
        INDEX.put(entries);
        INDEX.refresh();
    }

    private static String meant(String typed) throws SearchIndexException, QuerySyntaxException {
        return new Spelling(INDEX).meant(typed, new QueryParser()::parse).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "thủ tục hnàh chính, thủ tục hành chính",
        "giải quyêts hồ sơ, giải quyết hồ sơ",
        "đúng hạnj, đúng hạn",
        "tráhc nhiệm, trách nhiệm"
    })
    void a_word_that_the_index_does_not_have(String typed, String meant) throws Exception {
        assertThat(meant(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "vị chí việc làm, vị trí việc làm",
        "hồ xơ quá hạn, hồ sơ quá hạn",
        "hồ sơ qua hàn, hồ sơ qua hạn",
        "thủ tực hành chính, thủ tục hành chính"
    })
    void a_word_or_its_marks_told_by_its_neighbours(String typed, String meant) throws Exception {
        assertThat(meant(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "thu tuc hnah chinh, thu tuc hanh chinh",
        "ky luat ky cuog, ky luat ky cuong",
        "THỦ TỤC HNÀH CHÍNH, THỦ TỤC HÀNH CHÍNH",
        "Tráhc nhiệm, Trách nhiệm"
    })
    void marks_and_capitals_are_proposed_as_they_were_typed(String typed, String meant)
            throws Exception {
        assertThat(meant(typed)).isEqualTo(meant);
    }

    @Test
    void filters_quotations_and_words_left_out_stay() throws Exception {
        assertThat(meant("-qúa \"vị chí việc làm\" trong:passages"))
                .isEqualTo("-qúa \"vị trí việc làm\" trong:passages");
        assertThat(meant("hnàh chính OR quá hạn")).isEqualTo("hành chính OR quá hạn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thủ tục hành chính",
                "thu tuc",
                "xyzt",
                "bò sữa đúng hạn",
                "hồ sơ xyzt",
                "hnàh chính tỉnh:\"Hạ Vi\"",
                "12/KH-UBND",
                "loại:KH",
                ""
            })
    void nothing_is_proposed_where_all_is_found_or_nothing_likelier_is(String typed)
            throws Exception {
        assertThat(meant(typed)).isEmpty();
    }
}
