package vn.vanthu.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.vanthu.library.Outcome;

/**
 * Files that were handed in and are not in the library yet (khay văn bản đến). Each lies in a
 * numbered folder of its own under a name that was made harmless; it goes when the library keeps
 * its content, and stays to be tried again when it could not be read.
 */
public final class InTray {

    /** Name of a file that has not come whole yet; a killed process leaves it behind. */
    private static final String PART = ".part";

    private final Path folder;

    public InTray(Path library) {
        this.folder = library.resolve("inbox");
    }

    /**
     * Keeps a file that somebody sends.
     *
     * @param name as it is called there; never followed as a path
     */
    public Path keep(String name, InputStream content) throws IOException {
        Files.createDirectories(folder);
        Path own = Files.createTempDirectory(folder, "t");
        Path part = own.resolve(PART);
        try {
            Files.copy(content, part);
            return Files.move(
                    part, own.resolve(FileName.harmless(name)), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Files.deleteIfExists(part);
            Files.deleteIfExists(own);
            throw failed;
        }
    }

    /** Whether a file lies here. */
    boolean holds(Path file) {
        return file.startsWith(folder.toAbsolutePath()) || file.startsWith(folder);
    }

    /** Files that were handed in and of which nothing is known, as after a stop in the middle. */
    List<Path> forgotten(List<Outcome> outcomes) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var known = new TreeSet<Path>();
        outcomes.forEach(outcome -> known.add(outcome.path()));
        var forgotten = new ArrayList<Path>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(PART))
                    .map(file -> file.toAbsolutePath().normalize())
                    .filter(file -> !known.contains(file))
                    .forEach(forgotten::add);
        }
        return forgotten;
    }

    /** Lets go of a file that is no longer needed here. */
    void discard(Path file) throws IOException {
        Path own = file.getParent();
        if (Files.deleteIfExists(file) && own != null && holds(own) && !own.equals(folder)) {
            try (Stream<Path> others = Files.list(own)) {
                if (others.findAny().isPresent()) {
                    return;
                }
            }
            Files.deleteIfExists(own);
        }
    }
}
