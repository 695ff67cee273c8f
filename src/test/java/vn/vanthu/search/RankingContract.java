package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.vanthu.search.SampleEntries.PLAN;
import static vn.vanthu.search.SampleEntries.REPORT;
import static vn.vanthu.search.SampleEntries.about;
import static vn.vanthu.search.SampleEntries.target;
import static vn.vanthu.search.SampleEntries.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine promises of the order of hits, its reasons, and of the words it knows. */
public abstract class RankingContract {

    private static final ShortForms SHORT_FORMS =
            new ShortForms(
                    Map.of(
                            "CCHC", List.of("cải cách hành chính"),
                            "TTHC", List.of("thủ tục hành chính"),
                            "CV", List.of("công văn", "chuyên viên")));

    protected SearchIndex index;

    /** Opens an empty index. */
    protected abstract SearchIndex open(Analysis analysis) throws SearchIndexException;

    @BeforeEach
    void open() throws SearchIndexException {
        index = open(new Analysis(SHORT_FORMS));
    }

    @AfterEach
    void close() throws SearchIndexException {
        index.close();
    }

    @Test
    void of_equal_hits_those_of_newer_documents_come_first() throws SearchIndexException {
        String text = "Tỷ lệ hồ sơ đúng hạn đạt 95%";
        index.put(List.of(dated("a", "2021-03-01"), dated("b", "2024-02"), dated("c", "2023")));
        index.refresh();

        assertThat(search(new Query.Words(text)).hits())
                .extracting(hit -> hit.entry().document().sha256())
                .containsExactly("b", "c", "a");
    }

    @Test
    void the_shares_of_a_hit_add_up_to_its_score() throws SearchIndexException {
        var above = List.of("Cải cách tài chính công");
        Entry first = about(PLAN, 0, "Quản lý tài chính của xã", "Sơn Trà");
        Entry second = about(PLAN, 1, "Cải cách tài chính công theo CCHC", "Sơn Trà");
        index.put(List.of(with(first, above), with(second, above)));
        index.refresh();
        for (String words :
                List.of(
                        "tài chính công",
                        "tai chinh cong",
                        "TÀI CHÍNH CÔNG Sơn Trà",
                        "quản lý tài chính",
                        "tài chính của các xã miền núi")) {
            var query = Query.all(new Query.Words(words), new Query.YearRange(2020, 2030));

            var hits = search(query).hits();

            assertThat(hits).as(words).isNotEmpty();
            for (Hit hit : hits) {
                var shares = index.explain(query, hit.entry());
                assertThat(shares.stream().mapToDouble(Share::score).sum())
                        .as(words)
                        .isCloseTo(hit.score(), within(hit.score() / 10_000));
            }
        }
    }

    @Test
    void a_share_says_which_word_counts_where() throws SearchIndexException {
        Entry entry = with(Entry.passage(PLAN, 0, "Giao 03 biên chế"), List.of("Tổ chức bộ máy"));
        index.put(List.of(entry));
        index.refresh();
        var query = new Query.Words("biên chế bộ máy");

        assertThat(index.explain(query, entry))
                .extracting(share -> share.reason() + " " + share.words())
                .contains("IN_TEXT bien", "IN_HEADINGS bo", "PAIR_IN_TEXT bien_che");
        assertThat(index.explain(new Query.Words("kiểm tra"), entry)).isEmpty();
        assertThat(index.explain(query, Entry.passage(REPORT, 7, "biên chế"))).isEmpty();
    }

    @Test
    void words_of_the_index_that_are_near_another() throws SearchIndexException {
        put("Hồ sơ đúng hạn", "Hồ sơ quá hạn", "Số hóa hồ sơ");

        assertThat(index.near(Form.FOLDED, "xo", 1))
                .extracting(KnownWord::word)
                .containsExactlyInAnyOrder("so", "ho");
        assertThat(index.near(Form.EXACT, "sơ", 0)).containsExactly(new KnownWord("sơ", 3));
        assertThat(index.near(Form.FOLDED_PAIRS, "ho_so", 0))
                .containsExactly(new KnownWord("ho_so", 3));
        assertThat(index.near(Form.FOLDED, "kho", 0)).isEmpty();
        String marked = Analysis.pair(Letters.exact("hồ"), Letters.exact("sơ"));
        assertThat(index.near(Form.EXACT_PAIRS, marked, 0))
                .containsExactly(new KnownWord(marked, 3));
        String other = Analysis.pair(Letters.exact("hộ"), Letters.exact("sơ"));
        assertThat(index.near(Form.EXACT_PAIRS, other, 0)).isEmpty();
    }

    @Test
    void values_that_somebody_has_begun_to_type() throws SearchIndexException {
        index.put(List.of(target(0, "Tỷ lệ 1", "95"), about(REPORT, 0, "Tỷ lệ 2", "Hà Nội")));
        index.refresh();

        assertThat(begun(Field.AGENCY, "so noi")).isEqualTo(1);
        assertThat(begun(Field.AGENCY, "nội v")).isEqualTo(1);
        assertThat(begun(Field.AGENCY, "nội sở")).isZero();
        assertThat(begun(Field.PROVINCE, "hoà b")).isEqualTo(1);
        assertThat(begun(Field.PROVINCE, "h")).isEqualTo(2);
        assertThat(begun(Field.PROVINCE, "bình")).isZero();
        assertThat(begun(Field.AGENCY, " ")).isZero();
    }

    private long begun(Field field, String typed) throws SearchIndexException {
        return search(new Query.Begun(field, typed)).total();
    }

    private static Entry dated(String id, String date) {
        Entry plain = about(new DocumentId(id), 0, "Tỷ lệ hồ sơ đúng hạn đạt 95%", "Sơn Trà");
        var about = plain.about();
        var other =
                new About(
                        about.file(),
                        about.type(),
                        about.number(),
                        about.issuer(),
                        about.province(),
                        Integer.valueOf(date.substring(0, 4)),
                        date,
                        about.title(),
                        about.area(),
                        about.signer());
        return new Entry(
                plain.document(),
                plain.kind(),
                plain.ordinal(),
                plain.text(),
                plain.section(),
                plain.headings(),
                plain.span(),
                plain.page(),
                other,
                plain.fact(),
                plain.abbreviations(),
                plain.cites());
    }

    final void put(String... texts) throws SearchIndexException {
        var entries = new ArrayList<Entry>();
        for (String text : texts) {
            entries.add(Entry.passage(PLAN, entries.size(), text));
        }
        index.put(entries);
        index.refresh();
    }

    final SearchResult search(Query query) throws SearchIndexException {
        return index.search(query, SearchOptions.first(50));
    }

    final List<String> found(String words) throws SearchIndexException {
        return texts(search(new Query.Words(words)));
    }

    final String snippet(String words) throws SearchIndexException {
        return search(new Query.Words(words)).hits().getFirst().snippet().marked("[", "]");
    }

    static List<String> texts(SearchResult result) {
        return result.hits().stream().map(hit -> hit.entry().text()).toList();
    }
}
