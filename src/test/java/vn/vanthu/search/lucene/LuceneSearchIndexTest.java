package vn.vanthu.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.DamagedIndexException;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchIndex;
import vn.vanthu.search.SearchIndexContract;
import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.ShortForms;

class LuceneSearchIndexTest extends SearchIndexContract {

    private static final Analysis ANALYSIS = new Analysis(ShortForms.NONE);

    @TempDir Path folder;

    @Override
    protected SearchIndex open(Analysis analysis) throws SearchIndexException {
        return LuceneSearchIndex.open(folder.resolve("index"), analysis);
    }

    @Test
    void what_was_refreshed_is_there_when_opened_again() throws SearchIndexException {
        Path other = folder.resolve("other");
        try (var index = LuceneSearchIndex.open(other, ANALYSIS)) {
            index.put(List.of(Entry.passage(new DocumentId("a"), 0, "Kế hoạch chuyển đổi số")));
            index.refresh();
        }
        try (var index = LuceneSearchIndex.openToRead(other, ANALYSIS)) {
            assertThat(index.status().entries()).isEqualTo(1);
        }
    }

    @Test
    void one_reads_while_another_writes() throws SearchIndexException {
        Path other = folder.resolve("other");
        try (var writing = LuceneSearchIndex.open(other, ANALYSIS);
                var reading = LuceneSearchIndex.openToRead(other, ANALYSIS)) {
            writing.put(List.of(Entry.passage(new DocumentId("a"), 0, "Chuyển đổi số")));
            writing.refresh();
            var asked = new Query.Words("chuyển đổi");
            assertThat(reading.search(asked, SearchOptions.first(9)).hits()).isEmpty();

            reading.refresh();

            assertThat(reading.search(asked, SearchOptions.first(9)).hits()).hasSize(1);
        }
    }

    @Test
    void two_cannot_write_at_once() throws SearchIndexException {
        Path other = folder.resolve("other");
        try (var ignored = LuceneSearchIndex.open(other, ANALYSIS)) {
            assertThatThrownBy(() -> LuceneSearchIndex.open(other, ANALYSIS))
                    .isInstanceOf(SearchIndexException.class)
                    .hasMessageContaining("đang được một tiến trình khác ghi");
        }
    }

    @Test
    void a_missing_index_says_how_to_make_it_again() {
        assertThatThrownBy(() -> LuceneSearchIndex.openToRead(folder.resolve("none"), ANALYSIS))
                .isInstanceOf(DamagedIndexException.class)
                .hasMessageContaining("Chạy vanthu reindex");
    }

    @Test
    void a_damaged_index_is_told_from_a_sound_one() throws SearchIndexException, IOException {
        Path other = folder.resolve("other");
        try (var index = LuceneSearchIndex.open(other, ANALYSIS)) {
            index.put(List.of(Entry.passage(new DocumentId("a"), 0, "Chuyển đổi số")));
            index.refresh();
        }
        try (var files = Files.newDirectoryStream(other, "segments_*")) {
            for (Path file : files) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThatThrownBy(() -> LuceneSearchIndex.openToRead(other, ANALYSIS))
                .isInstanceOf(DamagedIndexException.class);
        assertThatThrownBy(() -> LuceneSearchIndex.open(other, ANALYSIS))
                .isInstanceOf(DamagedIndexException.class);
    }
}
