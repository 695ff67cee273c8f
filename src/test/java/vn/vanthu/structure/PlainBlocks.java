package vn.vanthu.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.document.Document;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.document.Format;
import vn.vanthu.document.Source;
import vn.vanthu.text.MappedText;

/** Blocks of a plain text, simple enough for tests of what comes after reading. */
public final class PlainBlocks {

    private static final Pattern NOTE =
            Pattern.compile("^(?:<sup>(\\d+)</sup>|([¹²³⁴-⁹]+)|(\\d)(?= Quyết định))\\s*(.+)$");
    private static final Pattern LABEL =
            Pattern.compile(
                    "^(?:[-–+*•]|\\(|\\d{1,2}(?:\\.\\d+)*[.)]?\\s|[IVX]+[.-]|[a-zđ][.)]|Điều ).*");

    private record Draft(StringBuilder words, Format format) {}

    private PlainBlocks() {}

    public static Document read(Path file) throws IOException {
        return of(Files.readString(file), file.getFileName().toString());
    }

    public static Document of(String text) {
        return of(text, "test.txt");
    }

    private static Document of(String text, String name) {
        var builder = new DocumentBuilder();
        var drafts = new ArrayList<Draft>();
        var notes = new ArrayList<String[]>();
        boolean blank = true;
        String last = "";
        for (String raw : text.split("\n")) {
            String line = raw.strip();
            if (line.isEmpty() || line.equals("---") || line.matches("\\d{1,2}")) {
                blank = true;
                continue;
            }
            boolean heading = line.startsWith("#");
            boolean bold = line.startsWith("**") && line.endsWith("**");
            String words = clean(line);
            Matcher note = NOTE.matcher(line);
            if (note.matches()) {
                String mark = note.group(1) != null ? note.group(1) : note.group(2);
                notes.add(
                        new String[] {
                            digits(mark == null ? note.group(3) : mark), clean(note.group(4))
                        });
                continue;
            }
            boolean open = !last.isEmpty() && !last.matches(".*[.:;!?\"”)*]$");
            boolean goesOn =
                    open
                            && !LABEL.matcher(words).matches()
                            && !Line.isCapitals(words)
                            && !heading
                            && (blank
                                    ? last.length() > 60 && words.matches("^[\\p{Ll}\\d].*")
                                    : last.length() > 60
                                            && raw.indexOf(line) < 7
                                            && !Line.isCapitals(last));
            if (goesOn) {
                drafts.getLast().words().append(' ').append(words);
            } else {
                drafts.add(
                        new Draft(
                                new StringBuilder(words),
                                heading || bold ? Format.heading(2) : Format.PLAIN));
            }
            last = words;
            blank = false;
        }
        drafts.forEach(draft -> builder.paragraph(draft.words().toString(), draft.format(), 0));
        notes.forEach(note -> builder.footnote(note[0], note[1], 0));
        Document document =
                builder.build(new Source(name, "0".repeat(64), "text/plain", null, false));
        return document.over(MappedText.of(document.text()));
    }

    private static String clean(String line) {
        String words = line.replaceFirst("^#+\\s*", "").replace("**", "").replace("*", "");
        Matcher mark = Pattern.compile("<sup>(\\d+)</sup>").matcher(words);
        return mark.replaceAll(found -> DocumentBuilder.superscript(found.group(1)))
                .replaceAll("[{}]", "")
                .strip();
    }

    private static String digits(String mark) {
        var out = new StringBuilder();
        for (char c : mark.toCharArray()) {
            int at = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
            out.append(at >= 0 ? (char) ('0' + at) : c);
        }
        return out.toString();
    }

    /** The folder of shared documents beside the module; null where it is not there. */
    public static Path shared() {
        return Path.of("../shared");
    }

    static List<Path> files(Path folder, String suffix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
