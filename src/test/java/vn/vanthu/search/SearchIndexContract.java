package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.search.SampleEntries.PLAN;
import static vn.vanthu.search.SampleEntries.REPORT;
import static vn.vanthu.search.SampleEntries.about;
import static vn.vanthu.search.SampleEntries.defining;
import static vn.vanthu.search.SampleEntries.target;
import static vn.vanthu.search.SampleEntries.with;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vanthu.text.Span;

/** What every engine promises. Its tests only say how to open one. */
public abstract class SearchIndexContract extends FieldsContract {

    @Test
    void a_change_is_seen_after_refresh_and_not_before() throws SearchIndexException {
        index.put(List.of(Entry.passage(PLAN, 0, "Kế hoạch chuyển đổi số")));
        assertThat(found("chuyển đổi")).isEmpty();

        index.refresh();

        assertThat(found("chuyển đổi")).containsExactly("Kế hoạch chuyển đổi số");
    }

    @Test
    void an_entry_put_again_replaces_the_first() throws SearchIndexException {
        put("Hoàn thành trong quý II");
        put("Hoàn thành trong quý III");

        assertThat(found("hoàn thành")).containsExactly("Hoàn thành trong quý III");
    }

    @Test
    void an_entry_put_again_leaves_the_others_under_their_headings() throws SearchIndexException {
        var staff = List.of("Tổ chức bộ máy");
        var money = List.of("Tài chính công");
        for (int i = 0; i < 6; i++) {
            Entry entry = about(PLAN, i, "Rà soát lần " + i, "Sơn Trà");
            index.put(List.of(with(entry, i % 2 == 0 ? staff : money)));
        }
        index.put(List.of(with(about(REPORT, 0, "Rà soát xong", "Hòa Bình"), staff)));
        index.refresh();
        // Often enough for an engine to put its parts together in between.
        for (int round = 0; round < 25; round++) {
            index.put(List.of(with(about(PLAN, 2, "Rà soát lại", "Sơn Trà"), money)));
            index.refresh();
        }

        assertThat(found("rà soát bộ máy").subList(0, 3))
                .containsExactlyInAnyOrder("Rà soát lần 0", "Rà soát lần 4", "Rà soát xong");
        assertThat(search(new Query.Words("rà soát bộ máy")).total()).isEqualTo(3);
        assertThat(search(new Query.Words("rà soát tài chính")).total()).isEqualTo(4);
        assertThat(search(new Query.Filter(Field.PROVINCE, List.of("Sơn Trà"))).total())
                .isEqualTo(6);
        assertThat(index.status()).isEqualTo(new IndexStatus(2, 7));
    }

    @Test
    void removing_a_document_removes_all_its_entries() throws SearchIndexException {
        put("Hoàn thành số hóa hồ sơ", "Hoàn thành kho dữ liệu");
        index.put(List.of(Entry.passage(REPORT, 0, "Hoàn thành sáp nhập")));

        index.remove(List.of(PLAN, new DocumentId("unknown")));
        index.refresh();

        assertThat(found("hoàn thành")).containsExactly("Hoàn thành sáp nhập");
        assertThat(index.status()).isEqualTo(new IndexStatus(1, 1));
    }

    @Test
    void a_text_too_long_is_refused_and_the_others_are_taken() throws SearchIndexException {
        String endless = "a ".repeat(SearchIndex.LONGEST_TEXT);
        var refusals =
                index.put(
                        List.of(
                                Entry.passage(PLAN, 0, endless),
                                Entry.passage(PLAN, 1, "Kế hoạch năm")));
        index.refresh();

        assertThat(refusals)
                .extracting(Refusal::reason)
                .containsExactly("đoạn văn bản dài 2000000 ký tự, quá giới hạn 1000000");
        assertThat(found("kế hoạch")).hasSize(1);
    }

    @Test
    void entries_with_all_words_come_before_those_with_some() throws SearchIndexException {
        put(
                "Cải cách, cải cách và cải cách",
                "Đẩy mạnh công tác cải cách thủ tục hành chính tại các xã trong toàn tỉnh");

        var result = search(new Query.Words("cải cách hành chính"));

        assertThat(result.total()).isEqualTo(1);
        assertThat(result.hits()).extracting(Hit::complete).containsExactly(true, false);
    }

    @Test
    void marks_as_asked_come_before_other_marks() throws SearchIndexException {
        put("Bàn giao trụ sở bàn làm việc, bàn ghế", "Ban hành quy chế làm việc của ban chỉ đạo");

        assertThat(found("bàn")).first().asString().startsWith("Bàn giao");
        put("Bản đồ địa chính", "Bán đấu giá tài sản, bán nhà", "Bạn đọc gửi thư");
        assertThat(found("bản")).first().asString().startsWith("Bản đồ");
        assertThat(found("bán")).first().asString().startsWith("Bán đấu giá");
        assertThat(found("bạn")).first().asString().startsWith("Bạn đọc");
    }

    @Test
    void a_heading_comes_before_a_mention_and_what_merely_stands_under_it_after()
            throws SearchIndexException {
        Entry mention = Entry.passage(PLAN, 0, "Tài chính công được quản lý chặt chẽ ở các xã");
        Entry under = Entry.passage(PLAN, 1, "Các xã sử dụng đúng nguồn thu được giao");
        Entry heading = Entry.passage(PLAN, 2, "5. Cải cách và quản lý tài chính công, tài sản");
        var above = List.of("Cải cách và quản lý tài chính công, tài sản");
        index.put(List.of(mention, with(under, above), with(heading, above)));
        index.refresh();

        assertThat(search(new Query.Words("tài chính công")).hits())
                .extracting(hit -> hit.entry().ordinal())
                .containsExactly(2, 0, 1);
    }

    @Test
    void the_title_helps_to_find_but_does_not_make_every_passage_a_hit()
            throws SearchIndexException {
        index.put(
                List.of(
                        about(PLAN, 0, "Tỷ lệ hồ sơ đúng hạn đạt 97%", "Sơn Trà"),
                        about(PLAN, 1, "Các phòng chuyên môn thực hiện", "Sơn Trà")));
        index.refresh();

        assertThat(found("hồ sơ đúng hạn Sơn Trà")).first().asString().contains("97%");
        assertThat(found("Sơn Trà")).isEmpty();
    }

    @Test
    void the_entry_of_the_document_is_found_by_its_title() throws SearchIndexException {
        Entry passage = about(PLAN, 0, "Nâng cao chỉ số chuyển đổi số", "Sơn Trà");
        Entry document =
                new Entry(
                        PLAN,
                        Kind.DOCUMENT,
                        0,
                        "Kế hoạch chuyển đổi số",
                        null,
                        List.of(),
                        new Span(0, 22),
                        1,
                        passage.about(),
                        FactFields.NONE,
                        Map.of(),
                        List.of());
        index.put(List.of(passage, document));
        index.refresh();

        assertThat(search(new Query.Words("chuyển đổi số")).hits())
                .extracting(hit -> hit.entry().kind())
                .containsExactly(Kind.DOCUMENT, Kind.PASSAGE);
    }

    @Test
    void a_phrase_wants_its_words_one_after_another() throws SearchIndexException {
        put("Chính sách hành lang kinh tế", "Trung tâm phục vụ hành chính công");

        assertThat(texts(search(new Query.Phrase("hành chính"))))
                .containsExactly("Trung tâm phục vụ hành chính công");
        assertThat(texts(search(new Query.Phrase("hanh chinh")))).hasSize(1);
        assertThat(texts(search(new Query.Phrase("chính hành")))).isEmpty();
    }

    @Test
    void words_that_no_entry_has_find_nothing() throws SearchIndexException {
        index.put(List.of(Entry.passage(PLAN, 0, "An Bình")));
        index.refresh();

        assertThat(search(new Query.Words("xanh xao yếu")).hits()).isEmpty();
        assertThat(search(new Query.Words("xanh xao yếu ớt gió mùa về rồi lại thổi")).hits())
                .isEmpty();
    }

    @Test
    void a_word_typed_without_marks_among_others_wants_none_where_marks_count()
            throws SearchIndexException {
        put("Thứ hai, hồi đáp, thứ tự, thứ bậc, hồi âm", "Việc thu dọn và hồi phục các xã");

        assertThat(found("thu hồi")).first().asString().startsWith("Việc thu");
    }

    @Test
    void entries_with_some_words_can_be_left_out() throws SearchIndexException {
        put("Số hóa hồ sơ", "Hồ sơ đất đai");

        var asked = new Query.Words("hồ sơ đất");
        assertThat(texts(index.search(asked, SearchOptions.first(9)))).hasSize(2);
        assertThat(texts(index.search(asked, SearchOptions.first(9).completeOnly())))
                .containsExactly("Hồ sơ đất đai");
    }

    @Test
    void a_phrase_of_syllables_finds_them_in_compounds_and_longer_runs()
            throws SearchIndexException {
        put(
                "Phát triển kinh tế-xã hội của tỉnh",
                "Kinh phí tế nhị, xã có hội",
                "Hội đồng kinh tế của xã hội",
                "Tế bào, kinh tế, tế xã hội");

        assertThat(texts(search(new Query.Phrase("kinh tế")))).hasSize(3);
        assertThat(texts(search(new Query.Phrase("xã hội")))).hasSize(3);
        assertThat(texts(search(new Query.Phrase("phát triển kinh tế"))))
                .containsExactly("Phát triển kinh tế-xã hội của tỉnh");
        assertThat(texts(search(new Query.Phrase("kinh tế xã")))).isEmpty();
        assertThat(texts(search(new Query.Phrase("hội đồng kinh tế của xã hội")))).hasSize(1);
        put("Quyết định số 123/QĐ-UBND tỉnh Lai Châu");
        assertThat(texts(search(new Query.Phrase("UBND tỉnh")))).hasSize(1);
        assertThat(texts(search(new Query.Phrase("UBND tỉnh Lai Châu")))).hasSize(1);
    }

    @Test
    void or_not_and_combine() throws SearchIndexException {
        put("Sở Nội vụ chủ trì", "Sở Tài chính chủ trì", "Sở Y tế phối hợp");
        Query led = new Query.Words("chủ trì");
        Query finance = new Query.Phrase("tài chính");

        assertThat(texts(search(Query.all(led, new Query.Not(finance)))))
                .containsExactly("Sở Nội vụ chủ trì");
        assertThat(texts(search(new Query.Or(List.of(finance, new Query.Phrase("y tế"))))))
                .containsExactlyInAnyOrder("Sở Tài chính chủ trì", "Sở Y tế phối hợp");
        assertThat(texts(search(new Query.All()))).hasSize(3);
        assertThat(texts(search(new Query.And(List.of())))).hasSize(3);
        assertThat(texts(search(new Query.Or(List.of())))).isEmpty();
        assertThat(texts(search(new Query.Words("...")))).hasSize(3);
    }

    @Test
    void short_forms_find_long_ones_and_long_ones_short() throws SearchIndexException {
        put("Công tác CCHC của tỉnh", "Nội dung cải cách hành chính của huyện");

        assertThat(found("CCHC")).hasSize(2);
        assertThat(found("cchc")).hasSize(2);
        assertThat(found("cải cách hành chính")).hasSize(2);
        assertThat(found("cai cach hanh chinh")).hasSize(2);
        assertThat(texts(search(new Query.Phrase("cải cách hành chính")))).hasSize(2);
    }

    @Test
    void a_short_form_with_two_meanings_is_written_out_only_where_the_document_says_how()
            throws SearchIndexException {
        Entry unsaid = Entry.passage(PLAN, 0, "Giao 03 CV theo dõi");
        Entry said = Entry.passage(REPORT, 0, "Giao 05 CV theo dõi");
        index.put(List.of(unsaid, defining(said, Map.of("CV", "chuyên viên"))));
        index.refresh();

        assertThat(texts(search(new Query.Phrase("chuyên viên"))))
                .containsExactly("Giao 05 CV theo dõi");
    }

    @Test
    void document_numbers_are_found_whole_and_by_their_parts() throws SearchIndexException {
        put(
                "Thực hiện Kế hoạch số 2963/KH-UBND ngày 05 tháng 11 năm 2024",
                "Thực hiện Kế hoạch số 2964/KH-UBND ngày 12/9/2024",
                "Có 2963 hồ sơ");

        assertThat(search(new Query.Words("2963/KH-UBND")).total()).isEqualTo(1);
        assertThat(found("2963/kh-ubnd")).containsExactlyElementsOf(found("2963/KH-UBND"));
        assertThat(search(new Query.Words("KH-UBND")).total()).isEqualTo(2);
        assertThat(search(new Query.Words("2963")).total()).isEqualTo(2);
        assertThat(found("5/11/2024")).first().asString().contains("2963/KH-UBND");
        assertThat(found("ngày 12 tháng 9 năm 2024")).first().asString().contains("2964");
    }

    @Test
    void pages_follow_one_another_without_overlap() throws SearchIndexException {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 23; i++) {
            entries.add(Entry.passage(i % 2 == 0 ? PLAN : REPORT, i, "Nhiệm vụ số " + i));
        }
        index.put(entries);
        index.refresh();
        var seen = new ArrayList<String>();
        for (int offset = 0; offset < 30; offset += 10) {
            var options = SearchOptions.first(10).from(offset);
            var result = index.search(new Query.Words("nhiệm vụ"), options);
            assertThat(result.total()).isEqualTo(23);
            seen.addAll(texts(result));
        }
        assertThat(seen).hasSize(23).doesNotHaveDuplicates();

        var grouped = SearchOptions.first(10).perDocument(3);
        assertThat(index.search(new Query.Words("nhiệm vụ"), grouped).hits()).hasSize(6);
    }

    @Test
    void a_passage_and_the_fact_in_it_can_be_shown_once() throws SearchIndexException {
        Entry target = target(0, "Tỷ lệ đúng hạn đạt 95%", "95");
        index.put(List.of(target, about(PLAN, 0, "Tỷ lệ đúng hạn đạt 95%", "Hòa Bình")));
        index.refresh();
        var asked = new Query.Words("tỷ lệ đúng hạn");

        assertThat(index.search(asked, SearchOptions.first(9)).hits()).hasSize(2);
        var once = index.search(asked, SearchOptions.first(9).withoutRepeats());
        assertThat(once.hits()).hasSize(1);
        assertThat(once.total()).isEqualTo(2);
    }

    @Test
    void of_the_versions_of_a_document_the_one_with_the_best_hit_is_shown()
            throws SearchIndexException {
        index.put(
                List.of(
                        about(PLAN, 0, "Rà soát biên chế, rà soát tổ chức", "Hòa Bình"),
                        about(PLAN, 1, "Rà soát thủ tục", "Hòa Bình"),
                        about(REPORT, 0, "Rà soát thủ tục", "Hòa Bình"),
                        about(new DocumentId("c3"), 0, "Rà soát thủ tục", "Sơn La")));
        index.refresh();
        var asked = new Query.Words("rà soát");

        var shown = index.search(asked, SearchOptions.first(9).withoutVersions());
        assertThat(shown.total()).isEqualTo(4);
        var documents = shown.hits().stream().map(hit -> hit.entry().document()).distinct();
        assertThat(documents).hasSize(2).contains(new DocumentId("c3"));
        assertThat(index.search(asked, SearchOptions.first(9)).hits()).hasSize(4);
        var second = index.search(asked, SearchOptions.first(1).from(1).withoutVersions());
        assertThat(second.hits().getFirst().entry()).isEqualTo(shown.hits().get(1).entry());
    }

    @Test
    void words_with_other_marks_are_other_words() throws SearchIndexException {
        put("Tỷ lệ hộ dân sử dụng điện", "Tỷ lệ hồ sơ đúng hẹn", "Ty le ho so dung hen");

        var result = search(new Query.Words("hồ sơ đúng hẹn"));

        assertThat(result.total()).isEqualTo(2);
        assertThat(texts(result)).startsWith("Tỷ lệ hồ sơ đúng hẹn", "Ty le ho so dung hen");
        assertThat(search(new Query.Words("hồ sơ đụng hẹn")).hits())
                .first()
                .extracting(hit -> hit.entry().text())
                .isEqualTo("Ty le ho so dung hen");
    }

    @Test
    void the_snippet_marks_whole_words_as_they_were_written() throws SearchIndexException {
        put("Đẩy mạnh công tác CẢI CÁCH  hành chính; cải tạo trụ sở hành chính.");

        assertThat(snippet("cai cach hanh chinh"))
                .isEqualTo(
                        "Đẩy mạnh công tác [CẢI CÁCH  hành chính]; cải tạo trụ sở"
                                + " [hành chính].");
        assertThat(snippet("CCHC"))
                .isEqualTo(
                        "Đẩy mạnh công tác [CẢI CÁCH  hành chính]; cải tạo trụ sở"
                                + " hành chính.");
    }

    @Test
    void a_long_text_is_cut_about_what_was_asked() throws SearchIndexException {
        String long1 = "Các cơ quan, đơn vị tổ chức quán triệt nội dung. ".repeat(20);
        put(long1 + "Tỷ lệ hài lòng đạt 92,5%. " + long1);

        Snippet snippet = search(new Query.Words("92,5%")).hits().getFirst().snippet();

        assertThat(snippet.marked("[", "]")).startsWith("… ").contains("đạt [92,5%].");
        assertThat(snippet.text().length()).isLessThan(400);
        assertThat(snippet.cutAfter()).isTrue();
    }

    @Test
    void any_typing_finds_the_same_first() throws SearchIndexException {
        put(Typings.SENTENCES.toArray(String[]::new));

        for (var asked : Typings.QUESTIONS) {
            for (String typed : Typings.of(asked.words())) {
                assertThat(found(typed)).as(typed).first().asString().contains(asked.found());
            }
        }
    }

    @Test
    void decomposed_text_is_found_and_shown_as_it_is() throws SearchIndexException {
        String text = Normalizer.normalize("Uỷ ban nhân dân xã", Normalizer.Form.NFD);
        put(text);

        assertThat(snippet("ủy ban").toLowerCase(Locale.ROOT))
                .isEqualTo(Normalizer.normalize("[uỷ ban] nhân dân xã", Normalizer.Form.NFD));
    }
}
