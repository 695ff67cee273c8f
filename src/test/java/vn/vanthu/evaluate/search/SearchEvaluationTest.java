package vn.vanthu.evaluate.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.Vanthu;
import vn.vanthu.search.SearchIndexException;

/** The scores reached on our own questions; they may fall only in a commit that says why. */
class SearchEvaluationTest {

    private static SearchSet own;
    private static SearchScore ours;
    private static List<SearchScore> ablated;
    private static List<SearchScore> plain;

    @BeforeAll
    static void measure() throws IOException, SearchIndexException {
        try (var vanthu = Vanthu.open(2)) {
            own = new SearchSets(vanthu::read).in(Path.of("corpus/search"));
        }
        List<SearchVariant> all = SearchVariant.all();
        ours = SearchEvaluation.of(own, all.subList(0, 1)).getFirst();
        // One typing of those that only have to be worse: each search counts.
        var unmarked = EnumSet.of(Typing.UNMARKED);
        ablated = SearchEvaluation.of(own, all.subList(1, all.size() - 2), unmarked);
        var both = EnumSet.of(Typing.AS_WRITTEN, Typing.UNMARKED);
        plain = SearchEvaluation.of(own, all.subList(all.size() - 2, all.size()), both);
    }

    @Test
    void our_own_questions_are_answered() {
        assertThat(own.questions()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(ours.asWritten().ndcg()).isGreaterThan(0.90);
        assertThat(ours.asWritten().mrr()).isGreaterThan(0.98);
        assertThat(ours.asWritten().recall100()).isGreaterThan(0.94);
    }

    @Test
    void all_typings_find_the_same_first() {
        assertThat(ours.sameFirst()).isEqualTo(own.questions().size());
    }

    @Test
    void ours_is_above_plain_lucene_and_each_means_adds_to_it() {
        assertThat(ours.asWritten().ndcg())
                .isGreaterThan(plain.getFirst().asWritten().ndcg() + 0.05);
        for (SearchScore other : Stream.concat(ablated.stream(), plain.stream()).toList()) {
            assertThat(other.of(Typing.UNMARKED).ndcg())
                    .as(other.variant().words())
                    .isLessThan(ours.of(Typing.UNMARKED).ndcg());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hòa giải thủy lợi, hoà giải thuỷ lợi",
        "hoà giải, hòa giải",
        "quý khỏe, quý khoẻ",
        "hoàn thành, hoàn thành"
    })
    void the_other_tone_style_moves_marks(String typed, String other) {
        assertThat(Typing.OTHER_TONES.of(typed)).isEqualTo(other);
    }

    @Test
    void the_other_typings_change_letters_only() {
        assertThat(Typing.UNMARKED.of("Đúng hạn")).isEqualTo("dung han");
        assertThat(Typing.CAPITALS.of("đúng hạn")).isEqualTo("ĐÚNG HẠN");
        assertThat(Normalizer.isNormalized(Typing.DECOMPOSED.of("đúng hạn"), Normalizer.Form.NFD))
                .isTrue();
    }

    @Test
    void measures_are_those_of_trec_eval() {
        var measures = Measures.of(List.of("x", "a", "b"), Map.of("a", 1, "b", 3, "c", 2));

        assertThat(measures.mrr()).isEqualTo(0.5);
        assertThat(measures.recall10()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(measures.ndcg()).isCloseTo(0.4475, within(1e-4));
    }

    @Test
    void a_set_with_its_own_texts_is_measured(@TempDir Path folder)
            throws IOException, SearchIndexException {
        write(
                folder,
                """
                {"_id":"d1","title":"Điều 3. Nghỉ phép","text":"Người lao động được nghỉ 12 ngày."}
                {"_id":"d2","title":"","text":"Tiền thưởng do giám đốc quyết định."}
                """,
                "{\"_id\":\"c1\",\"text\":\"Người lao động được nghỉ phép bao nhiêu ngày?\"}\n",
                "query-id\tcorpus-id\tscore\nc1\td1\t1\n");

        var found = SearchEvaluation.of(sets().in(folder), SearchVariant.all());

        assertThat(found.getFirst().asWritten().mrr()).isEqualTo(1);
    }

    @Test
    void a_wrong_set_says_what_is_wrong_where(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> sets().in(folder)).hasMessageContaining("không có tệp này");
        write(folder, "", "{\"_id\":\"c1\"}\n", "query-id\tcorpus-id\tscore\nc1\td1\t1\n");
        assertThatThrownBy(() -> sets().in(folder))
                .hasMessageContaining("queries.jsonl, dòng 1: thiếu \"_id\" hoặc \"text\"");
        write(folder, "", "{\"_id\":\"c1\",\"text\":\"a\"}\n", "heads\nc1 d1 1\n");
        assertThatThrownBy(() -> sets().in(folder)).hasMessageContaining("qrels.tsv, dòng 2");
        write(
                folder,
                "",
                "{\"_id\":\"c1\",\"text\":\"a\"}\n",
                "query-id\tcorpus-id\tscore\nc1\td9\t1\n");
        assertThatThrownBy(() -> sets().in(folder))
                .hasMessageContaining("câu hỏi c1 chấm đoạn d9, mà không có đoạn này");
    }

    private static SearchSets sets() {
        return new SearchSets(file -> {
            throw new IllegalStateException("nothing to read");
        });
    }

    private static void write(Path folder, String texts, String questions, String judgements)
            throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), texts);
        Files.writeString(folder.resolve("queries.jsonl"), questions);
        Files.writeString(folder.resolve("qrels.tsv"), judgements);
    }
}
