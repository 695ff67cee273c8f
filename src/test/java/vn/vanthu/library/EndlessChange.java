package vn.vanthu.library;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import vn.vanthu.correct.FactKind;
import vn.vanthu.search.QuerySyntaxException;

/**
 * A process that changes a library until it is killed: it writes documents anew and takes them in,
 * reads them again, removes some, has them watched and makes the index again. It says in a line
 * each what it begins, and what it was told is done.
 */
public final class EndlessChange {

    static final int FILES = 6;

    /** Passages of a document that hold its own word. */
    static final int PASSAGES = 2;

    /** The watch that tells of every document. */
    static final String WATCH = "mọi kế hoạch";

    private final Path documents;
    private final Path root;
    private final Random random;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private EndlessChange(Path documents, Path root, Random random) {
        this.documents = documents;
        this.root = root;
        this.random = random;
    }

    /**
     * Begins when it is sent a byte, and ends by itself only where it is to do a fixed number of
     * changes.
     *
     * @param args folder of the documents, folder of the library, seed, number of changes
     */
    public static void main(String[] args) throws Exception {
        var random = new Random(Long.parseLong(args[2]));
        var change = new EndlessChange(Path.of(args[0]), Path.of(args[1]), random);
        change.warmUp();
        if (System.in.read() < 0) {
            return;
        }
        for (long left = Long.parseLong(args[3]); left > 0; left--) {
            change.next();
        }
    }

    /** Has most classes loaded, so that the time that is left is spent in the library. */
    private void warmUp() throws Exception {
        Path one = Files.createTempFile(documents, ".", ".txt");
        LibraryTest.read(Files.writeString(one, text(0, "khởi động")));
        Files.delete(one);
        out.println("ready");
    }

    private void next() throws IOException {
        try (var library = Library.openToWrite(root)) {
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                change(library);
            }
        }
        if (random.nextInt(6) == 0) {
            out.println("begin reindex");
            Library.reindexed(root, null).close();
        }
    }

    private void change(Library library) throws IOException {
        switch (random.nextInt(8)) {
            case 0 -> remove(library);
            case 1 -> watch(library);
            case 2 -> ingest(library, true);
            case 3 -> correct(library);
            default -> {
                for (int some = 1 + random.nextInt(3); some > 0; some--) {
                    write(random.nextInt(FILES));
                }
                ingest(library, false);
            }
        }
    }

    private void write(int number) throws IOException {
        out.println("begin write " + name(number));
        // Whole at once: a file that somebody is still writing is not the library's affair.
        Path part = Files.writeString(documents.resolve(".part"), text(number, word()));
        Files.move(part, documents.resolve(name(number)), StandardCopyOption.ATOMIC_MOVE);
    }

    private void ingest(Library library, boolean again) throws IOException {
        out.println("begin ingest");
        ingest(library, documents, again, this::tell);
        library.watches().look();
    }

    private void tell(Outcome outcome) {
        out.println("done " + outcome.path().getFileName() + " " + outcome.sha256());
    }

    /** Is told what is done. */
    interface Told {
        void of(Outcome outcome);
    }

    static Ingest.Summary ingest(Library library, Path documents, boolean again, Told told)
            throws IOException {
        var progress =
                new Ingest.Progress() {
                    @Override
                    public void begin(int files) {}

                    @Override
                    public void done(Outcome outcome, boolean skipped) {
                        told.of(outcome);
                    }
                };
        return new Ingest(library, LibraryTest::read, () -> Instant.EPOCH, 1)
                .ingest(List.of(documents), again, progress);
    }

    private void remove(Library library) throws IOException {
        var known = library.documents();
        if (!known.isEmpty()) {
            String sha256 = known.get(random.nextInt(known.size()));
            out.println("begin remove " + sha256);
            library.remove(sha256);
            out.println("removed " + sha256);
        }
    }

    private void watch(Library library) throws IOException {
        var watches = library.watches();
        if (watches.named(WATCH).isEmpty()) {
            try {
                watches.add(WATCH, "kế hoạch", Watches.From.NOW, Instant.EPOCH);
            } catch (QuerySyntaxException impossible) {
                throw new IllegalStateException(impossible);
            }
            out.println("watched");
        } else {
            var news = watches.news();
            out.println("begin shown " + told(news));
            watches.shown(news);
        }
    }

    /** The documents that are told of. */
    static String told(List<Watches.News> news) {
        return news.stream()
                .flatMap(each -> each.hits().stream())
                .map(hit -> hit.entry().document().sha256())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Says of a target, as a person may, that it is none. */
    private void correct(Library library) throws IOException {
        var known = library.documents();
        if (!known.isEmpty()) {
            String sha256 = known.get(random.nextInt(known.size()));
            var targets = library.corrections().of(sha256).of(FactKind.TARGET);
            if (!targets.isEmpty()) {
                library.corrections().drop(sha256, targets.getFirst().id(), "hoa", Instant.EPOCH);
                out.println("corrected " + sha256);
            }
        }
    }

    static String name(int number) {
        return "ke-hoach-" + number + ".txt";
    }

    private static String text(int number, String word) {
        return "Kế hoạch số "
                + (100 + number)
                + "\n\nMã riêng: "
                + word
                + ".\n\nTỷ lệ hồ sơ giải quyết đúng hạn đạt 95% trở lên.\n\nNơi nhận mã "
                + word
                + " là các xã.\n";
    }

    /** One that no other text has. */
    private String word() {
        var word = new StringBuilder("zq");
        for (int i = 5 + random.nextInt(20); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
