package vn.vanthu.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Document;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Source;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.read.Failure;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;

/**
 * Makes records that are damaged or gone again, from the originals that the library keeps, or else
 * from the files that it was given, where they are still the same.
 */
public final class Mending {

    private final Library library;
    private final Ingest.Reading reading;
    private final InstantSource clock;

    public Mending(Library library, Ingest.Reading reading, InstantSource clock) {
        this.library = library;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Makes records again.
     *
     * @param damaged checksums of their documents
     * @return what became of each file that was one of these documents
     */
    public List<Outcome> mend(List<String> damaged) throws IOException {
        var outcomes = new ArrayList<Outcome>();
        for (String sha256 : damaged) {
            for (Path path : pathsOf(sha256)) {
                outcomes.add(mended(sha256, path));
            }
        }
        if (!outcomes.isEmpty()) {
            library.commit();
        }
        return outcomes;
    }

    /** Of the files that were this document, or of the original where nobody knows of one. */
    private List<Path> pathsOf(String sha256) {
        var paths =
                library.outcomes().stream()
                        .filter(outcome -> sha256.equals(outcome.sha256()))
                        .map(Outcome::path)
                        .toList();
        return paths.isEmpty() ? List.of(library.original(sha256)) : paths;
    }

    private Outcome mended(String sha256, Path path) throws IOException {
        Path copy = null;
        try {
            copy = copy(sha256, path);
            if (copy == null) {
                return note(
                        sha256,
                        path,
                        Failure.DAMAGED.name(),
                        "Bản ghi trong kho bị hỏng mà không còn bản gốc nguyên vẹn. Tìm lại tệp"
                                + " rồi nạp: vanthu ingest --again TỆP.");
            }
            var document = named(reading.read(copy), copy, path);
            var problems = document.document().problems();
            String message =
                    problems.stream().map(Problem::message).collect(Collectors.joining("; "));
            String kind = problems.isEmpty() ? Outcome.DONE : Outcome.PARTIAL;
            var outcome = outcome(sha256, path, kind, message);
            library.keep(document, copy, outcome);
            return outcome;
        } catch (ReadException unread) {
            var failure = unread.failure();
            return note(
                    sha256,
                    path,
                    failure.name(),
                    failure.message() + ". " + failure.remedy() + ".");
        } finally {
            if (copy != null) {
                Files.delete(copy);
                Files.delete(copy.toAbsolutePath().getParent());
            }
        }
    }

    /**
     * A copy of the document's file under the name that it was given by, in a folder of its own;
     * null where there is no file left that is whole.
     */
    private @Nullable Path copy(String sha256, Path path) throws IOException {
        Path original = library.original(sha256);
        if (!isWhole(original, sha256)) {
            Files.deleteIfExists(original);
            if (!isWhole(path, sha256)) {
                return null;
            }
            original = path;
        }
        Path folder = Files.createTempDirectory("vanthu-mend");
        return Files.copy(original, folder.resolve(path.getFileName()));
    }

    private static boolean isWhole(Path file, String sha256) throws IOException {
        return Files.isRegularFile(file) && RawFile.sha256(file).equals(sha256);
    }

    /** What was read of a copy, as if of the file that was copied. */
    private static AnalysedDocument named(AnalysedDocument read, Path copy, Path path) {
        Document document = read.document();
        Source source = document.source();
        var problems = new ArrayList<Problem>();
        for (Problem problem : document.problems()) {
            var place = problem.place();
            problems.add(
                    place.file().equals(copy)
                            ? new Problem(
                                    new Place(path, place.where()),
                                    problem.message(),
                                    problem.remedy())
                            : problem);
        }
        return new AnalysedDocument(
                new Document(
                        new Source(
                                path.toString(),
                                source.sha256(),
                                source.mediaType(),
                                source.pages(),
                                source.ocr()),
                        document.text(),
                        document.blocks(),
                        document.margins(),
                        problems),
                read.outline(),
                read.metadata(),
                read.facts(),
                read.findings());
    }

    private Outcome note(String sha256, Path path, String kind, String message) throws IOException {
        var outcome = outcome(sha256, path, kind, message);
        library.note(outcome);
        return outcome;
    }

    /** As the last one of the file, which may have changed since. */
    private Outcome outcome(String sha256, Path path, String kind, String message) {
        Outcome old = library.outcomeOf(path);
        return new Outcome(
                path,
                sha256,
                old == null ? 0 : old.size(),
                old == null ? 0 : old.modified(),
                kind,
                message,
                clock.instant());
    }
}
