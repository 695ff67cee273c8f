package vn.vanthu.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.correct.BadFieldException;
import vn.vanthu.correct.Corrected.Item;
import vn.vanthu.correct.Corrected.State;
import vn.vanthu.correct.FactField;
import vn.vanthu.correct.FactForm;
import vn.vanthu.correct.FactKind;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Target;
import vn.vanthu.read.ReadException;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.QueryParser;
import vn.vanthu.search.QuerySyntaxException;
import vn.vanthu.search.SearchOptions;

class CorrectionsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            TỈNH SƠN HẢI
            Số: 17/KH-UBND
            Sơn Hải, ngày 09 tháng 01 năm 2026

            KẾ HOẠCH
            Cải cách hành chính năm 2026

            I. MỤC TIÊU
            1. Trên 95% hồ sơ thủ tục hành chính được giải quyết đúng hạn.
            2. Tối thiểu 60% hồ sơ được nộp trực tuyến.

            II. NHIỆM VỤ
            1. Sở Nội vụ chủ trì rà soát quy chế làm việc trước ngày 30/6/2026.
            """;

    @TempDir Path folder;
    private Path file;
    private Path root;
    private String sha256;

    @BeforeEach
    void one_plan() throws IOException {
        Path received = Files.createDirectories(folder.resolve("đến"));
        file = received.resolve("kế hoạch.txt");
        root = folder.resolve("kho");
        Files.writeString(file, PLAN);
        ingest(LibraryTest::read, false);
        try (var library = Library.openToRead(root)) {
            sha256 = library.documents().getFirst();
        }
    }

    @Test
    void a_fact_that_was_dropped_is_found_nowhere_any_more() throws Exception {
        String id = id(FactKind.TARGET, 0);

        try (var library = Library.openToWrite(root)) {
            library.corrections().drop(sha256, id, "hoa", NOW);
        }

        try (var library = Library.openToRead(root)) {
            assertThat(library.document(sha256).facts().targets()).hasSize(1);
            assertThat(found(library, "đúng hạn", Kind.TARGET)).isEmpty();
            assertThat(found(library, "đúng hạn", Kind.PASSAGE)).isNotEmpty();
        }
    }

    @Test
    void a_changed_fact_is_found_by_what_it_is_now_and_says_who_changed_it() throws Exception {
        change(id(FactKind.TARGET, 1), Map.of(FactField.VALUE, "65", FactField.YEAR, "2027"));

        try (var library = Library.openToRead(root)) {
            assertThat(found(library, "in:targets value=65", Kind.TARGET)).hasSize(1);
            assertThat(found(library, "in:targets value=60", Kind.TARGET)).isEmpty();
            Item item = library.corrections().of(sha256).corrected().getFirst();
            assertThat(item.state()).isEqualTo(State.CHANGED);
            assertThat(item.correction().who()).isEqualTo("hoa");
            assertThat(item.correction().at()).isEqualTo(NOW);
        }
    }

    @Test
    void a_task_that_goes_to_another_body_is_found_by_that_body() throws Exception {
        change(
                id(FactKind.ASSIGNMENT, 0),
                Map.of(FactField.AGENCIES, "Sở Tư pháp; Sở Tài chính", FactField.DEADLINE, ""));

        try (var library = Library.openToRead(root)) {
            assertThat(found(library, "body:\"Sở Tư pháp\"", Kind.ASSIGNMENT)).hasSize(1);
            assertThat(found(library, "body:\"Sở Nội vụ\"", Kind.ASSIGNMENT)).isEmpty();
            assertThat(library.document(sha256).facts().assignments().getFirst().due()).isNull();
        }
    }

    @Test
    void corrections_survive_reading_the_file_again_and_making_the_index_again() throws Exception {
        change(id(FactKind.TARGET, 1), Map.of(FactField.VALUE, "65"));

        ingest(LibraryTest::read, true);
        try (var library = Library.openToRead(root)) {
            assertThat(found(library, "in:targets value=65", Kind.TARGET)).hasSize(1);
        }
        Library.reindexed(root, null).close();

        try (var library = Library.openToRead(root)) {
            assertThat(found(library, "in:targets value=65", Kind.TARGET)).hasSize(1);
            assertThat(amounts(library)).containsExactly("95", "65");
        }
    }

    @Test
    void what_better_rules_find_right_or_find_no_more_is_told() throws Exception {
        change(id(FactKind.TARGET, 0), Map.of(FactField.VALUE, "96"));
        drop(id(FactKind.TARGET, 1));

        ingest(CorrectionsTest::readBetter, true);

        try (var library = Library.openToRead(root)) {
            assertThat(library.corrections().of(sha256).corrected())
                    .extracting(Item::state)
                    .containsExactly(State.AGREED, State.GONE);
            assertThat(amounts(library)).containsExactly("96");
        }
    }

    /** As if later rules found 96 in the first sentence and nothing in the second. */
    private static AnalysedDocument readBetter(Path file) throws ReadException {
        AnalysedDocument read = LibraryTest.read(file);
        Target first = read.facts().targets().getFirst();
        try {
            var better = (Target) FactForm.changed(first, Map.of(FactField.VALUE, "96"));
            var facts = read.facts();
            return new AnalysedDocument(
                    read.document(),
                    read.outline(),
                    read.metadata(),
                    new Facts(
                            List.of(better),
                            facts.assignments(),
                            facts.figures(),
                            facts.citations(),
                            facts.deadlines(),
                            facts.abbreviations()),
                    read.findings());
        } catch (BadFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void a_fact_put_right_stays_when_later_rules_find_it_no_more() throws Exception {
        change(id(FactKind.TARGET, 1), Map.of(FactField.VALUE, "65"));

        ingest(CorrectionsTest::readBetter, true);

        try (var library = Library.openToRead(root)) {
            Item item = library.corrections().of(sha256).corrected().getFirst();
            assertThat(item.state()).isEqualTo(State.RESTORED);
            assertThat(amounts(library)).containsExactly("96", "65");
        }
    }

    @Test
    void a_new_version_of_the_file_keeps_what_was_said_of_words_that_stayed() throws Exception {
        change(id(FactKind.TARGET, 1), Map.of(FactField.VALUE, "65"));
        drop(id(FactKind.TARGET, 0));

        Files.writeString(
                file,
                PLAN.replace("I. MỤC TIÊU\n", "I. MỤC TIÊU CỦA NĂM\n")
                        .replace("Trên 95% hồ sơ", "Trên 97% hồ sơ"));
        ingest(LibraryTest::read, false);

        try (var library = Library.openToRead(root)) {
            String now = library.documents().getFirst();
            assertThat(now).isNotEqualTo(sha256);
            assertThat(library.corrections().of(now).corrected())
                    .extracting(Item::state)
                    .containsExactlyInAnyOrder(State.LOST, State.CHANGED);
            assertThat(found(library, "in:targets value=65", Kind.TARGET)).hasSize(1);
        }
    }

    @Test
    void undoing_gives_back_what_was_extracted() throws Exception {
        String id = id(FactKind.TARGET, 0);
        drop(id);

        try (var library = Library.openToWrite(root)) {
            library.corrections().undo(sha256, id);
            assertThat(found(library, "đúng hạn", Kind.TARGET)).hasSize(1);
            assertThat(library.corrections().documents()).isEmpty();
            assertThatThrownBy(() -> library.corrections().undo(sha256, id))
                    .hasMessage("nội dung " + id + " chưa được hiệu đính");
        }
        assertThat(correctionsFile()).doesNotExist();
    }

    @Test
    void saying_what_was_extracted_is_no_correction() throws Exception {
        change(id(FactKind.TARGET, 1), Map.of(FactField.VALUE, "60,0", FactField.UNIT, "%"));

        assertThat(correctionsFile()).doesNotExist();
    }

    @Test
    void what_cannot_be_meant_changes_nothing() throws Exception {
        String id = id(FactKind.TARGET, 0);

        assertThatThrownBy(() -> change(id, Map.of(FactField.VALUE, "chín mươi")))
                .isInstanceOf(BadFieldException.class)
                .hasMessage("giá trị không nhận \"chín mươi\"; viết số như 95, 41,12 hoặc 24.489");
        assertThatThrownBy(() -> change(id, Map.of(FactField.TASK, "rà soát")))
                .hasMessageStartingWith("chỉ tiêu không có \"task\"; có: indicator, comparator,");
        assertThatThrownBy(() -> change("t1", Map.of(FactField.VALUE, "5")))
                .isInstanceOf(LibraryException.class)
                .hasMessageStartingWith("văn bản 17/KH-UBND không có nội dung trích nào tên t1.");
        assertThat(correctionsFile()).doesNotExist();
    }

    @Test
    void removing_a_document_removes_what_was_said_of_it() throws Exception {
        drop(id(FactKind.TARGET, 0));

        try (var library = Library.openToWrite(root)) {
            library.remove(sha256);
        }

        assertThat(correctionsFile()).doesNotExist();
    }

    @Test
    void a_damaged_file_is_named_and_stops_nothing_but_further_corrections() throws Exception {
        String id = id(FactKind.TARGET, 0);
        drop(id);
        Files.writeString(correctionsFile(), "{\"schema\": \"vanthu.corr");

        Library.reindexed(root, null).close();

        try (var library = Library.openToRead(root)) {
            assertThat(amounts(library)).containsExactly("95", "60");
            assertThat(library.document(sha256).document().problems())
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.toString())
                                    .isEqualTo(
                                            correctionsFile()
                                                    + ": Tệp hiệu đính của văn bản này bị hỏng, nội"
                                                    + " dung trích chưa được hiệu đính. Lấy lại tệp"
                                                    + " từ bản sao lưu, hoặc xoá tệp rồi hiệu đính"
                                                    + " lại."));
        }
        assertThatThrownBy(() -> drop(id)).hasMessageStartingWith(correctionsFile().toString());
    }

    @Test
    void what_a_killed_process_said_but_did_not_index_is_found_after_the_next_opening()
            throws Exception {
        Path journal = root.resolve("state/outcomes.jsonl");
        String id = id(FactKind.TARGET, 0);
        drop(id);
        byte[] said = Files.readAllBytes(correctionsFile());
        try (var library = Library.openToWrite(root)) {
            library.corrections().undo(sha256, id);
        }
        // As if the process had been killed right after it wrote the correction.
        Files.writeString(
                journal, "\n{\"corrected\": \"" + sha256 + "\"}", StandardOpenOption.APPEND);
        Files.write(correctionsFile(), said);

        Library.openToWrite(root).close();

        try (var library = Library.openToRead(root)) {
            assertThat(found(library, "đúng hạn", Kind.TARGET)).isEmpty();
        }
    }

    private Path correctionsFile() {
        return root.resolve("corrections/" + sha256.substring(0, 2) + "/" + sha256 + ".json");
    }

    private String id(FactKind kind, int number) throws IOException {
        try (var library = Library.openToRead(root)) {
            return library.corrections().of(sha256).of(kind).get(number).id();
        }
    }

    private void change(String id, Map<FactField, String> typed) throws Exception {
        try (var library = Library.openToWrite(root)) {
            library.corrections().change(sha256, id, typed, "hoa", NOW);
        }
    }

    private void drop(String id) throws IOException {
        try (var library = Library.openToWrite(root)) {
            library.corrections().drop(sha256, id, "hoa", NOW);
        }
    }

    private List<String> amounts(Library library) throws IOException {
        return library.document(sha256).facts().targets().stream()
                .map(target -> target.amount().main().value().toPlainString())
                .toList();
    }

    private static List<String> found(Library library, String words, Kind kind)
            throws IOException, QuerySyntaxException {
        var query = Query.all(new QueryParser().parse(words), new Query.In(Set.of(kind)));
        return library.search(query, SearchOptions.first(10)).hits().stream()
                .filter(hit -> hit.complete())
                .map(hit -> hit.entry().text())
                .toList();
    }

    private void ingest(Ingest.Reading reading, boolean again) throws IOException {
        try (var library = Library.openToWrite(root)) {
            var silent =
                    new Ingest.Progress() {
                        @Override
                        public void begin(int files) {}

                        @Override
                        public void done(Outcome outcome, boolean skipped) {}
                    };
            new Ingest(library, reading, () -> Instant.EPOCH, 1)
                    .ingest(List.of(folder.resolve("đến")), again, silent);
        }
    }
}
