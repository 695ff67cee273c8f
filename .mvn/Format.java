import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs google-java-format over the sources; the build starts it on its own JDK, because Maven's may
 * be too old for the formatter. Indents by four and sorts imports into one block, a mixture that
 * the formatter's own command line does not offer.
 *
 * <p>{@code tell PATH...} counts the files that are not formatted, {@code check PATH...} lists them
 * and fails, and {@code write PATH...} formats them.
 */
final class Format {

    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    public static void main(String[] args) {
        boolean write = args[0].equals("write");
        List<Path> unformatted =
                Stream.of(args)
                        .skip(1)
                        .map(Path::of)
                        .filter(Files::exists)
                        .flatMap(Format::javaFiles)
                        .parallel()
                        .filter(file -> changes(file, write))
                        .sorted()
                        .toList();
        if (args[0].equals("tell")) {
            System.err.println(unformatted.size() + " files are not formatted");
            return;
        }
        unformatted.forEach(
                file -> System.err.println((write ? "formatted " : "not formatted: ") + file));
        if (!write && !unformatted.isEmpty()) {
            System.err.println("\"mvn -Pformat\" formats them all, -Dpaths=FILE only one.");
            System.exit(1);
        }
    }

    private static boolean changes(Path file, boolean write) {
        try {
            String before = Files.readString(file);
            String after = formatted(before);
            if (write && !after.equals(before)) {
                Files.writeString(file, after);
            }
            return !after.equals(before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static String formatted(String source) throws FormatterException {
        String used = RemoveUnusedImports.removeUnusedImports(source);
        String ordered = ImportOrderer.reorderImports(used, Style.GOOGLE);
        return StringWrapper.wrap(FORMATTER.formatSource(ordered), FORMATTER);
    }

    private static Stream<Path> javaFiles(Path start) {
        try {
            return Files.walk(start).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
