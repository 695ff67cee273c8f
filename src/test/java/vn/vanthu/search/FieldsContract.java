package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.search.SampleEntries.PLAN;
import static vn.vanthu.search.SampleEntries.REPORT;
import static vn.vanthu.search.SampleEntries.about;
import static vn.vanthu.search.SampleEntries.target;
import static vn.vanthu.search.SampleEntries.with;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vanthu.search.SearchResult.FacetCount;

/** What every engine promises of conditions, facts and counts. */
public abstract class FieldsContract extends RankingContract {

    @Test
    void what_a_document_has_matches_its_entries_and_nothing_else() throws SearchIndexException {
        index.put(
                List.of(
                        with(about(PLAN, 0, "Tỷ lệ đạt 95%", "Sơn Trà"), List.of("Mục tiêu")),
                        with(about(PLAN, 1, "Kiểm tra", "Sơn Trà"), List.of("Nhiệm vụ")),
                        about(REPORT, 0, "Tỷ lệ đạt 80%", "Hòa Bình")));
        index.refresh();
        var counting = SearchOptions.first(9).counting(Field.TYPE, Field.AREA, Field.AGENCY);

        var all = index.search(new Query.Filter(Field.TYPE, List.of("KH")), counting);

        assertThat(all.total()).isEqualTo(3);
        assertThat(all.hits()).hasSize(3);
        assertThat(all.facets().get(Field.TYPE)).containsExactly(new FacetCount("KH", 3));
        assertThat(all.facets().get(Field.AREA)).isEmpty();
        assertThat(all.facets().get(Field.AGENCY)).isEmpty();
        var day = LocalDate.of(2023, 1, 15);
        assertThat(search(new Query.DateRange(Query.Day.ISSUED, day, null)).total()).isEqualTo(3);
        var not = new Query.Not(new Query.Filter(Field.PROVINCE, List.of("Sơn Trà")));
        assertThat(texts(search(not))).containsExactly("Tỷ lệ đạt 80%");
    }

    @Test
    void facets_of_what_has_some_words_are_counted_though_no_hit_is_wanted()
            throws SearchIndexException {
        put("Số hóa hồ sơ");

        var none = SearchOptions.first(0).counting(Field.KIND);
        var facets = index.search(new Query.Words("hồ sơ đất"), none).facets();
        assertThat(facets.get(Field.KIND)).containsExactly(new FacetCount("PASSAGE", 1));
    }

    @Test
    void filters_take_values_in_any_spelling() throws SearchIndexException {
        index.put(
                List.of(
                        about(PLAN, 0, "Tỷ lệ đạt 95%", "Thủy Nguyên"),
                        about(REPORT, 0, "Tỷ lệ đạt 90%", "Hòa Bình")));
        index.refresh();

        for (String typed : List.of("Hòa Bình", "HOÀ BÌNH", "hoa binh")) {
            Query filter = new Query.Filter(Field.PROVINCE, List.of(typed));
            assertThat(texts(search(filter))).containsExactly("Tỷ lệ đạt 90%");
        }
        Query issuer = new Query.Filter(Field.ISSUER, List.of("sở nội vụ"));
        assertThat(texts(search(Query.all(new Query.Words("95%"), issuer)))).hasSize(1);
        Query none = new Query.Filter(Field.ISSUER, List.of("Sở Y tế"));
        assertThat(texts(search(none))).isEmpty();
        assertThat(texts(search(new Query.YearRange(2023, 2024)))).hasSize(2);
        assertThat(texts(search(new Query.YearRange(2024, 2026)))).isEmpty();
    }

    @Test
    void facts_are_found_by_value_kind_and_agency() throws SearchIndexException {
        index.put(
                List.of(
                        target(0, "Tỷ lệ hồ sơ đúng hạn trên 95%", "95"),
                        target(1, "Tỷ lệ thanh toán trực tuyến đạt 41,5%", "41.5"),
                        Entry.passage(PLAN, 0, "Tỷ lệ hồ sơ đúng hạn trên 95%")));
        index.refresh();
        Query targets = new Query.In(Set.of(Kind.TARGET));

        assertThat(texts(search(Query.all(new Query.Words("tỷ lệ"), targets)))).hasSize(2);
        assertThat(texts(search(new Query.ValueRange(new BigDecimal("95"), null))))
                .containsExactly("Tỷ lệ hồ sơ đúng hạn trên 95%");
        assertThat(texts(search(new Query.ValueRange(null, new BigDecimal("41.5"))))).hasSize(1);
        var filter = new Query.Filter(Field.AGENCY, List.of("sở tư pháp"));
        assertThat(texts(search(filter))).hasSize(2);
    }

    @Test
    void entries_are_found_by_day_signer_unit_and_what_they_cite() throws SearchIndexException {
        index.put(
                List.of(
                        about(REPORT, 0, "Căn cứ Nghị quyết 76/NQ-CP", "Hòa Bình"),
                        target(1, "Tỷ lệ thanh toán trực tuyến đạt 41,5%", "41.5")));
        index.refresh();
        var year = LocalDate.of(2023, 1, 15);

        assertThat(search(new Query.DateRange(Query.Day.ISSUED, year, year)).total()).isEqualTo(2);
        assertThat(search(new Query.DateRange(Query.Day.ISSUED, null, year.minusDays(1))).total())
                .isZero();
        assertThat(search(new Query.DateRange(Query.Day.ISSUED, year.plusDays(1), null)).total())
                .isZero();
        var end = LocalDate.of(2024, 12, 31);
        assertThat(texts(search(new Query.DateRange(Query.Day.DUE, end, null)))).hasSize(1);
        assertThat(texts(search(new Query.DateRange(Query.Day.DUE, null, end.minusDays(1)))))
                .isEmpty();
        assertThat(texts(search(new Query.Filter(Field.SIGNER, List.of("vang thi mo")))))
                .hasSize(2);
        assertThat(texts(search(new Query.Filter(Field.UNIT, List.of("%"))))).hasSize(1);
        assertThat(texts(search(new Query.Filter(Field.UNIT, List.of("‰"))))).isEmpty();
        assertThat(texts(search(new Query.Filter(Field.CITES, List.of("76/nq-cp")))))
                .containsExactly("Căn cứ Nghị quyết 76/NQ-CP");
    }

    @Test
    void an_entry_comes_back_as_it_was_put() throws SearchIndexException {
        Entry target = target(7, "Tỷ lệ hồ sơ đúng hạn trên 95%", "95.00");
        index.put(List.of(target));
        index.refresh();

        assertThat(search(new Query.Words("hồ sơ")).hits().getFirst().entry()).isEqualTo(target);
    }

    @Test
    void facets_count_what_has_all_that_was_asked() throws SearchIndexException {
        index.put(
                List.of(
                        about(PLAN, 0, "Tỷ lệ đạt 95%", "Hòa Bình"),
                        about(PLAN, 1, "Tỷ lệ đạt 90%", "Hòa Bình"),
                        about(REPORT, 0, "Tỷ lệ đạt 80%", "Bắc Kạn"),
                        Entry.passage(new DocumentId("c3"), 0, "Tỷ trọng tăng")));
        index.refresh();

        var asked = SearchOptions.first(1).counting(Field.PROVINCE, Field.YEAR, Field.KIND);
        var facets = index.search(new Query.Words("tỷ lệ"), asked).facets();

        assertThat(facets.get(Field.PROVINCE))
                .containsExactly(new FacetCount("Hòa Bình", 2), new FacetCount("Bắc Kạn", 1));
        assertThat(facets.get(Field.YEAR)).containsExactly(new FacetCount("2023", 3));
        assertThat(facets.get(Field.KIND)).containsExactly(new FacetCount("PASSAGE", 3));
    }
}
