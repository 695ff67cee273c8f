package vn.vanthu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.read.RawFile;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;

/**
 * Processes that change libraries and are killed at random points, with SIGKILL: each time the
 * library opens, holds all that was reported done, and a further run finishes the rest.
 *
 * <p>{@code -Dvanthu.kills=100} kills more of them, {@code -Dvanthu.kills.seed=5} at other points;
 * a hundred take two minutes and a half.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGKILL")
class KilledWriterTest {

    private static final int KILLS = Integer.getInteger("vanthu.kills", 30);
    private static final long SEED = Long.getLong("vanthu.kills.seed", 20251121);

    /** After so many kills a library gives way to an empty one. */
    private static final int KILLS_OF_ONE = 10;

    private static final int AT_ONCE = 2;

    /** A process is killed before it has said so many lines. */
    private static final int MOST_LINES = 14;

    @TempDir Path folder;

    @Test
    void nothing_that_was_reported_is_lost() throws Exception {
        var start = new QuickStart(folder, EndlessChange.class);
        archive(start);
        var lanes =
                IntStream.range(0, AT_ONCE)
                        .mapToObj(number -> new Lane(start, folder.resolve("" + number), number))
                        .toList();
        var running = lanes.stream().map(lane -> CompletableFuture.runAsync(lane::run)).toList();
        running.forEach(CompletableFuture::join);

        int kills = lanes.stream().mapToInt(lane -> lane.kills).sum();
        int checked = lanes.stream().mapToInt(lane -> lane.checked).sum();
        var losses = lanes.stream().flatMap(lane -> lane.losses.stream()).toList();
        System.out.printf(
                java.util.Locale.ROOT,
                "Writers killed: %d (seed %d). Documents reported done and looked for: %d."
                        + " Losses: %d.%n",
                kills,
                SEED,
                checked,
                losses.size());
        assertThat(losses).isEmpty();
        assertThat(kills).isEqualTo(KILLS / AT_ONCE * AT_ONCE);
        assertThat(checked).isGreaterThan(kills);
    }

    /** A process that ends by itself leaves the archive that makes the others start fast. */
    private void archive(QuickStart start) throws Exception {
        Path documents = Files.createDirectories(folder.resolve("first/documents"));
        Process process = start.first(documents, folder.resolve("first/library"), SEED, 8);
        process.getOutputStream().write('\n');
        process.getOutputStream().close();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as(start.complaints()).isZero();
    }

    /** Kills one writer after the other. */
    private static final class Lane {

        private final QuickStart start;
        private final Path folder;
        private final Random random;
        private final List<String> losses = new ArrayList<>();
        private int kills;
        private int checked;

        Lane(QuickStart start, Path folder, int number) {
            this.start = start;
            this.folder = folder;
            this.random = new Random(SEED + number);
        }

        void run() {
            try {
                while (kills < KILLS / AT_ONCE) {
                    Path one = Files.createDirectories(folder.resolve("" + kills));
                    var killed = new KilledLibrary(one, random);
                    for (int i = 0; i < KILLS_OF_ONE && kills < KILLS / AT_ONCE; i++) {
                        checked += killed.killAndCheck(start, losses);
                        kills++;
                    }
                }
            } catch (Exception failed) {
                throw new IllegalStateException("after " + kills + " kills: " + losses, failed);
            }
        }
    }

    /** A library whose writers are killed. */
    private static final class KilledLibrary {

        private final Path documents;
        private final Path root;
        private final Random random;
        private final Reported reported = new Reported();
        private boolean committed;

        KilledLibrary(Path folder, Random random) throws IOException {
            this.documents = Files.createDirectories(folder.resolve("documents"));
            this.root = folder.resolve("library");
            this.random = random;
        }

        /** How many documents had been reported done. */
        int killAndCheck(QuickStart start, List<String> losses) throws Exception {
            List<String> said = kill(start);
            reported.add(said);
            int sure = reported.kept().size();
            try {
                if (committed) {
                    readsAtOnce();
                }
                if (Files.exists(root)) {
                    Library.openToWrite(root).close();
                    holdsWhatWasReported();
                }
                finishes();
            } catch (IOException | RuntimeException | AssertionError loss) {
                losses.add(said + ": " + loss);
            }
            return sure;
        }

        /** Kills a process in the middle of its changes; what it said until then. */
        private List<String> kill(QuickStart start) throws Exception {
            Process process = start.start(documents, root, random.nextLong(), Long.MAX_VALUE);
            try (var out = process.inputReader(StandardCharsets.UTF_8)) {
                assertThat(out.readLine()).as(start.complaints()).isEqualTo("ready");
                process.getOutputStream().write('\n');
                process.getOutputStream().flush();
                // While it opens the library, or after so much work, however fast the machine is.
                int most = random.nextInt(MOST_LINES);
                var said = new StringBuilder();
                for (int i = 0; i < most; i++) {
                    said.append(out.readLine()).append('\n');
                }
                Thread.sleep(Duration.ofMillis(random.nextInt(most == 0 ? 250 : 30)));
                boolean alive = process.isAlive();
                // Unlike the process, its handle leaves what it said to be read.
                process.toHandle().destroyForcibly();
                process.waitFor();
                said.append(out.readAllAsString());
                assertThat(alive).as("%s%s", said, start.complaints()).isTrue();
                // A line without its end was never said.
                return said.substring(0, said.lastIndexOf("\n") + 1).lines().toList();
            }
        }

        /** A reader finds its way before the next writer mends anything. */
        private void readsAtOnce() throws IOException {
            try (var library = Library.openToRead(root)) {
                for (Hit hit : found(library, "kế hoạch")) {
                    assertThat(hit.entry().text()).isNotBlank();
                }
            }
        }

        private void holdsWhatWasReported() throws IOException {
            try (var library = Library.openToRead(root)) {
                committed = true;
                for (Outcome outcome : library.outcomes()) {
                    assertThat(outcome.isDone()).as(outcome.toString()).isTrue();
                    isWhole(library, outcome.sha256());
                }
                var done = library.outcomes().stream().map(Outcome::sha256).distinct().count();
                assertThat(library.status().documents()).as("documents").isEqualTo(done);
                for (var kept : reported.kept().entrySet()) {
                    assertThat(library.outcomes())
                            .as("%s reported done", kept)
                            .anyMatch(outcome ->
                                    outcome.path().endsWith(kept.getKey())
                                            && kept.getValue().equals(outcome.sha256()));
                }
                assertThat(reported.corrected())
                        .as("corrected")
                        .isSubsetOf(library.corrections().documents());
                assertThat(reported.gone()).as("removed").noneMatch(library::keeps);
            }
        }

        /** It has its original, its record, and all its words are found. */
        private static void isWhole(Library library, String sha256) throws IOException {
            assertThat(RawFile.sha256(library.original(sha256))).isEqualTo(sha256);
            String text = library.document(sha256).text();
            assertThat(text)
                    .isEqualToNormalizingWhitespace(Files.readString(library.original(sha256)));
            String word = text.substring(text.indexOf("zq"), text.indexOf('.'));
            var hits = found(library, word);
            assertThat(hits)
                    .as("%s of %s", word, sha256)
                    .allMatch(hit -> hit.entry().document().sha256().equals(sha256));
            assertThat(hits.stream().filter(Hit::complete))
                    .as(word)
                    .hasSize(EndlessChange.PASSAGES);
        }

        private static List<Hit> found(Library library, String words) throws IOException {
            return library.search(new Query.Words(words), SearchOptions.first(50)).hits();
        }

        private void finishes() throws Exception {
            try (var library = Library.openToWrite(root)) {
                ingest(library);
                committed = true;
                var again = ingest(library);
                assertThat(again.outcomes()).isEmpty();
                for (String sha256 : reported.kept().values()) {
                    isWhole(library, sha256);
                }
                assertThat(library.documents())
                        .containsExactlyInAnyOrderElementsOf(reported.kept().values());
                watches(library);
            }
        }

        private Ingest.Summary ingest(Library library) throws IOException {
            Map<String, String> whole = new TreeMap<>();
            try (Stream<Path> files = Files.list(documents)) {
                for (Path file : files.filter(KilledLibrary::isDocument).toList()) {
                    whole.put(file.getFileName().toString(), RawFile.sha256(file));
                }
            }
            var summary = EndlessChange.ingest(library, documents, false, outcome -> {});
            reported.finished(whole);
            return summary;
        }

        private static boolean isDocument(Path file) {
            return !file.getFileName().toString().startsWith(".");
        }

        private void watches(Library library) throws IOException {
            var watches = library.watches();
            if (reported.isWatched()) {
                assertThat(watches.named(EndlessChange.WATCH)).isPresent();
                watches.look();
                assertThat(reported.news())
                        .as("news")
                        .isSubsetOf(EndlessChange.told(watches.news()).split(" "));
            }
        }
    }
}
