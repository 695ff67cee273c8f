package vn.vanthu.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of a library. Each is written under a temporary name, forced to disk and renamed, so
 * that a process killed at any point leaves only whole files and temporaries, which the next writer
 * clears away.
 */
final class Folder {

    /** Goes up when the layout on disk changes. */
    static final int VERSION = 1;

    static final String PART = ".part";

    private final Path root;

    private Folder(Path root) {
        this.root = root;
    }

    /**
     * Opens a folder that is there.
     *
     * @throws LibraryException when there is none, or a newer version of the program made it
     */
    static Folder open(Path root) throws IOException {
        var folder = new Folder(root);
        if (!Files.isRegularFile(folder.version())) {
            throw new LibraryException(
                    "chưa có kho ở " + root + ". Nạp văn bản vào kho trước: vanthu ingest THƯ-MỤC");
        }
        folder.requireKnownVersion();
        return folder;
    }

    /**
     * Opens a folder, making it where there is none.
     *
     * @throws LibraryException when something else is there, or a newer version made it
     */
    static Folder openOrCreate(Path root) throws IOException {
        var folder = new Folder(root);
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new LibraryException(
                    root + " là một tệp, không làm kho được. Chọn thư mục khác.");
        }
        if (!Files.isRegularFile(folder.version())) {
            if (Files.isDirectory(root) && !isEmpty(root)) {
                throw new LibraryException(
                        root + " là thư mục đã có thứ khác. Chọn thư mục trống làm kho.");
            }
            Files.createDirectories(root);
            folder.write(folder.version(), WriterLock.utf8(VERSION + "\n"));
        }
        folder.requireKnownVersion();
        Files.createDirectories(folder.originals());
        Files.createDirectories(folder.records());
        Files.createDirectories(folder.state());
        return folder;
    }

    Path root() {
        return root;
    }

    /** The user's own library: VANTHU_LIBRARY, or a folder among the user's data. */
    static Path standard() {
        Map<String, String> environment = System.getenv();
        String chosen = environment.get("VANTHU_LIBRARY");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String data = environment.get("XDG_DATA_HOME");
        Path home = Path.of(System.getProperty("user.home", "."));
        if (data != null && !data.isBlank()) {
            return Path.of(data, "vanthu");
        }
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        String local = environment.get("LOCALAPPDATA");
        if (windows && local != null) {
            return Path.of(local, "vanthu");
        }
        return home.resolve(".local").resolve("share").resolve("vanthu");
    }

    Path index() {
        return index(root);
    }

    static Path index(Path root) {
        return root.resolve("index");
    }

    Path journal() {
        return journalOf(root);
    }

    static Path journalOf(Path root) {
        return root.resolve("state").resolve("outcomes.jsonl");
    }

    /** The name goes up with every change of what a sketch is made of. */
    Path sketches() {
        return state().resolve("sketches-1");
    }

    Path watches() {
        return state().resolve("watches.json");
    }

    /** What searches the library where nobody says otherwise. */
    Engine engine() throws IOException {
        return Files.isRegularFile(chosenEngine())
                ? Engine.parse(Files.readString(chosenEngine()))
                : Engine.IN_FOLDER;
    }

    void choose(Engine engine) throws IOException {
        write(chosenEngine(), WriterLock.utf8(engine.name() + "\n"));
    }

    private Path chosenEngine() {
        return state().resolve("search");
    }

    Path original(String sha256) {
        return originals().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    boolean hasRecord(String sha256) {
        return Files.isRegularFile(record(sha256));
    }

    byte[] readRecord(String sha256) throws IOException {
        return Files.readAllBytes(record(sha256));
    }

    void writeRecord(String sha256, byte[] json) throws IOException {
        write(record(sha256), json);
    }

    void writeWatches(byte[] json) throws IOException {
        write(watches(), json);
    }

    /** What people said of the facts of a document. */
    Path corrections(String sha256) {
        return corrections().resolve(sha256.substring(0, 2)).resolve(sha256 + ".json");
    }

    /** Checksums of all documents of whose facts people said something, sorted. */
    List<String> withCorrections() throws IOException {
        return Files.isDirectory(corrections()) ? checksums(corrections()) : List.of();
    }

    void writeCorrections(String sha256, byte[] json) throws IOException {
        write(corrections(sha256), json);
    }

    void deleteCorrections(String sha256) throws IOException {
        Files.deleteIfExists(corrections(sha256));
    }

    /** Keeps a copy of the file under its checksum. */
    void keepOriginal(Path file, String sha256) throws IOException {
        Path target = original(sha256);
        if (!Files.isRegularFile(target)) {
            Files.createDirectories(parent(target));
            Path part = Files.createTempFile(parent(target), ".", PART);
            try {
                Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
                force(part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                force(parent(target));
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    void delete(String sha256) throws IOException {
        Files.deleteIfExists(record(sha256));
        deleteCorrections(sha256);
        Files.deleteIfExists(original(sha256));
    }

    /** Checksums of all documents that have a record, sorted. */
    List<String> recorded() throws IOException {
        return checksums(records());
    }

    private static List<String> checksums(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Folder::name)
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - 5))
                    .sorted()
                    .toList();
        }
    }

    /** Clears away what a killed writer left half written. */
    void clearParts() throws IOException {
        for (Path place : List.of(originals(), records(), corrections(), state(), root)) {
            if (!Files.isDirectory(place)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(place, place.equals(root) ? 1 : 2)) {
                for (Path file : files.filter(f -> name(f).endsWith(PART)).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    void deleteIndex() throws IOException {
        if (Files.isDirectory(index())) {
            try (Stream<Path> files = Files.walk(index())) {
                files.sorted(Comparator.reverseOrder()).forEach(Folder::deleteNow);
            }
        }
    }

    private static void deleteNow(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(parent(file));
        Path part = Files.createTempFile(parent(file), ".", PART);
        try {
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                WriterLock.force(channel, bytes);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            force(parent(file));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Forces a file, or the names in a folder, to disk. */
    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (IOException notForced) {
            if (!Files.isDirectory(path)) {
                throw notForced;
            }
            // Windows cannot open folders; renames there are written through by the file system.
        }
    }

    private void requireKnownVersion() throws IOException {
        String version = Files.readString(version()).strip();
        if (version.equals(Integer.toString(VERSION))) {
            return;
        }
        String remedy;
        if (!version.matches("\\d{1,9}")) {
            remedy = "tệp version của nó bị hỏng. Lấy lại tệp này từ bản sao lưu của kho.";
        } else if (Integer.parseInt(version) > VERSION) {
            remedy = "chương trình này chỉ đọc được phiên bản " + VERSION + ". Nâng cấp vanthu.";
        } else {
            remedy =
                    "chương trình này không còn đọc được. Lập kho mới từ các tệp đã nạp: vanthu"
                            + " ingest THƯ-MỤC --library KHO-MỚI; kho cũ vẫn nguyên.";
        }
        throw new LibraryException(
                "kho " + root + " thuộc phiên bản \"" + version + "\", " + remedy);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            // A process that was killed while it made the library may have left a temporary.
            return files.allMatch(file -> name(file).endsWith(PART));
        }
    }

    private Path version() {
        return root.resolve("version");
    }

    private Path originals() {
        return root.resolve("originals");
    }

    private Path records() {
        return root.resolve("records");
    }

    private Path corrections() {
        return root.resolve("corrections");
    }

    private Path state() {
        return root.resolve("state");
    }

    private Path record(String sha256) {
        return records().resolve(sha256.substring(0, 2)).resolve(sha256 + ".json");
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of(".") : parent;
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
