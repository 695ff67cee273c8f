package vn.vanthu.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.opensearch.Address;
import vn.vanthu.search.opensearch.Cluster;

@Tag("cluster")
class LibraryOnClusterTest {

    private final Cluster cluster = Cluster.running();
    private final Address address = cluster.newAddress();
    private final Engine remote = new Engine.OnCluster(address);

    @TempDir Path folder;

    @AfterEach
    void clear() {
        cluster.clear(address);
    }

    @Test
    void moves_over_and_back_and_is_searched_where_it_is() throws IOException {
        Path root = ingested("Rà soát thủ tục hành chính tại Bộ phận Một cửa.");
        assertThatThrownBy(() -> Library.openToRead(root, remote))
                .hasMessageContaining("vanthu reindex --to " + address);

        Library.reindexed(root, remote).close();

        try (var library = Library.openToRead(root)) {
            assertThat(library.engine()).isEqualTo(remote);
            assertThat(found(library)).isEqualTo(1);
        }
        Library.reindexed(root, Engine.IN_FOLDER).close();
        try (var library = Library.openToRead(root)) {
            assertThat(library.engine()).isEqualTo(Engine.IN_FOLDER);
            assertThat(found(library)).isEqualTo(1);
        }
    }

    @Test
    void an_engine_that_was_not_used_for_a_while_catches_up() throws IOException {
        Path root = ingested("Rà soát thủ tục hành chính tại Bộ phận Một cửa.");
        Library.reindexed(root, remote).close();
        try (var library = Library.openToWrite(root, Engine.IN_FOLDER)) {
            ingest(library, "thêm.txt", "Công khai thủ tục hành chính mới.");
            assertThat(found(library)).isEqualTo(2);
        }
        try (var library = Library.openToRead(root, remote)) {
            assertThat(library.behind()).isEqualTo(1);
            assertThat(found(library)).isEqualTo(1);
        }
        try (var library = Library.openToWrite(root, remote)) {
            assertThat(library.behind()).isZero();
            assertThat(found(library)).isEqualTo(2);
        }
    }

    @Test
    void searches_go_on_while_the_index_is_made_again() throws IOException {
        Path root = ingested("Rà soát thủ tục hành chính tại Bộ phận Một cửa.");
        Library.reindexed(root, remote).close();
        var done = new AtomicBoolean();
        var searching =
                CompletableFuture.supplyAsync(() -> {
                    int searches = 0;
                    try (var library = Library.openToRead(root)) {
                        while (!done.get()) {
                            assertThat(found(library)).isEqualTo(1);
                            searches++;
                        }
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                    return searches;
                });
        List<String> before = cluster.indexes(address);

        Library.reindexed(root, null).close();
        done.set(true);

        assertThat(searching.join()).isPositive();
        assertThat(cluster.indexes(address)).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    private Path ingested(String text) throws IOException {
        Path root = folder.resolve("kho");
        try (var library = Library.openToWrite(root)) {
            ingest(library, "kế hoạch.txt", text);
        }
        return root;
    }

    private static long found(Library library) throws IOException {
        return library
                .search(new Query.Phrase("thủ tục hành chính"), SearchOptions.first(5))
                .hits()
                .stream()
                .map(hit -> hit.entry().document())
                .distinct()
                .count();
    }

    private void ingest(Library library, String name, String text) throws IOException {
        var silent =
                new Ingest.Progress() {
                    @Override
                    public void begin(int files) {}

                    @Override
                    public void done(Outcome outcome, boolean skipped) {}
                };
        new Ingest(library, LibraryTest::read, () -> Instant.EPOCH, 1)
                .ingest(List.of(Files.writeString(folder.resolve(name), text)), false, silent);
    }
}
