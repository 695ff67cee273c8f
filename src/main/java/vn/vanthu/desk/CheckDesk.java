package vn.vanthu.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.Vanthu;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.layout.LayoutFix;
import vn.vanthu.read.MediaTypes;
import vn.vanthu.read.ReadException;
import vn.vanthu.registry.Registry;

/**
 * Checks files that somebody hands over (bàn rà soát). Nothing of them is kept: the copy on disk
 * goes before the answer is given.
 */
public final class CheckDesk {

    /** Of the tracked changes in a mended copy. */
    public static final String AUTHOR = "vanthu";

    /** Others wait; each may need a process of its own to read. */
    private static final int AT_ONCE = 2;

    private static final Pattern ENDING = Pattern.compile("\\.[a-z0-9]{1,8}$");

    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * A checked file.
     *
     * @param form what is wrong with its form, and a mended copy; null where the file is no Word
     *     file, in which form cannot be measured
     * @param remark why the form of a Word file could not be checked; empty where it was
     */
    public record Checked(
            AnalysedDocument document, LayoutFix.@Nullable Fixed form, String remark) {}

    /**
     * Checks a file.
     *
     * @param name as it is called there; only its ending is used, which tells plain formats apart
     * @throws ReadException when no document can be made of it
     */
    public Checked check(String name, InputStream content) throws IOException, ReadException {
        places.acquireUninterruptibly();
        try {
            Path folder = Files.createTempDirectory("vanthu-check");
            Path file = folder.resolve("file" + ending(name));
            try {
                Files.copy(content, file);
                return checked(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } finally {
            places.release();
        }
    }

    private static String ending(String name) {
        var found = ENDING.matcher(name.toLowerCase(Locale.ROOT));
        return found.find() ? found.group() : "";
    }

    private static Checked checked(Path file) throws IOException, ReadException {
        AnalysedDocument document;
        try (var vanthu = Vanthu.open()) {
            document = vanthu.read(file);
        }
        if (!document.document().source().mediaType().equals(MediaTypes.DOCX)) {
            return new Checked(document, null, "");
        }
        byte[] docx = Files.readAllBytes(file);
        try {
            return new Checked(document, mended(docx), "");
        } catch (IOException unusual) {
            return new Checked(document, null, String.valueOf(unusual.getMessage()));
        }
    }

    /**
     * A Word file with its form mended where no person has to decide.
     *
     * @throws IOException when the bytes are no DOCX file; the message is in Vietnamese
     */
    public static LayoutFix.Fixed mended(byte[] docx) throws IOException {
        return new LayoutFix(Registry.bundled().types(), AUTHOR, null).fix(docx);
    }
}
