package vn.vanthu.draft.docx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.Piece;

/**
 * A kind of document that templates are made for, with the fields that it is filled from.
 *
 * @param name "ke-hoach"
 */
public record TemplateKind(String name, List<TemplateField> fields) {

    private static final String FILE = "templates.txt";

    /** The body of a commune, in the capitals of a letterhead. */
    private static final Pattern COMMUNE =
            Pattern.compile("ỦY BAN NHÂN DÂN (?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN) .*");

    /** The file is read once. */
    private static final class Bundled {
        private static final Map<String, TemplateKind> KINDS = new LinkedHashMap<>();
        private static final List<Template> TEMPLATES = new ArrayList<>();

        static {
            load(KINDS, TEMPLATES);
        }
    }

    /**
     * A template that comes with the program.
     *
     * @param file its name in {@code templates/}
     * @param purpose what it is for, in Vietnamese
     */
    public record Template(String file, TemplateKind kind, String purpose) {}

    public TemplateKind {
        fields = List.copyOf(fields);
    }

    /** The templates that come with the program. */
    public static List<Template> templates() {
        return List.copyOf(Bundled.TEMPLATES);
    }

    /**
     * The file of the template that comes with the program for the plan of a body: a committee of
     * the Party, a department under a committee, a commune; any other body the general one.
     */
    public static String planOf(Draft.Letterhead head) {
        return switch (head.layout()) {
            case PARTY -> "ke-hoach-dang.docx";
            case STATE -> {
                String issuer =
                        head.issuer().stream().map(Piece::words).collect(Collectors.joining(" "));
                if (!head.superior().isEmpty()) {
                    yield issuer.startsWith("SỞ ") ? "ke-hoach-so.docx" : "ke-hoach.docx";
                }
                yield COMMUNE.matcher(issuer).matches() ? "ke-hoach-xa.docx" : "ke-hoach.docx";
            }
        };
    }

    /** All kinds, by name. */
    public static List<TemplateKind> all() {
        return List.copyOf(Bundled.KINDS.values());
    }

    /** The kind of a name, "ke-hoach". */
    public static Optional<TemplateKind> named(String name) {
        return Optional.ofNullable(Bundled.KINDS.get(name));
    }

    /** The kind of the bundled template whose name a file's name begins with; else none. */
    public static Optional<TemplateKind> ofFile(String file) {
        String best = "";
        for (Template template : Bundled.TEMPLATES) {
            String stem = template.file().replace(".docx", "");
            if (file.startsWith(stem) && stem.length() > best.length()) {
                best = stem;
            }
        }
        String stem = best + ".docx";
        return Bundled.TEMPLATES.stream()
                .filter(template -> template.file().equals(stem))
                .map(Template::kind)
                .findFirst();
    }

    private static void load(Map<String, TemplateKind> kinds, List<Template> templates) {
        var promised = new ArrayList<String[]>();
        Map<String, List<String>> lines = new LinkedHashMap<>();
        String kind = "";
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("mau ")) {
                promised.add(line.split(" ", 4));
            } else if (line.startsWith("loai ")) {
                String[] words = line.split(" ");
                kind = words[1];
                lines.put(kind, words.length > 3 ? copy(lines, words[3]) : new ArrayList<>());
            } else if (line.startsWith("- ")) {
                leaveOut(lines.getOrDefault(kind, new ArrayList<>()), line.substring(2));
            } else {
                lines.getOrDefault(kind, new ArrayList<>()).add(line);
            }
        }
        lines.forEach((name, own) -> kinds.put(name, new TemplateKind(name, fields(own, 0))));
        for (String[] words : promised) {
            TemplateKind known = kinds.get(words[2]);
            if (known == null) {
                throw new IllegalStateException(FILE + " has no kind " + words[2]);
            }
            templates.add(new Template(words[1], known, words[3]));
        }
    }

    private static List<String> copy(Map<String, List<String>> lines, String kind) {
        return new ArrayList<>(lines.getOrDefault(kind, List.of()));
    }

    /** Takes a field away, with what is indented under it. */
    private static void leaveOut(List<String> lines, String field) {
        boolean inside = false;
        for (var each = lines.iterator(); each.hasNext(); ) {
            String line = each.next();
            inside = line.startsWith(field + " ") || inside && line.startsWith(" ");
            if (inside) {
                each.remove();
            }
        }
    }

    private static List<TemplateField> fields(List<String> lines, int depth) {
        var fields = new ArrayList<TemplateField>();
        for (int i = 0; i < lines.size(); i++) {
            if (indent(lines.get(i)) == depth) {
                int end = i + 1;
                while (end < lines.size() && indent(lines.get(end)) > depth) {
                    end++;
                }
                fields.add(field(lines.get(i), fields(lines.subList(i + 1, end), depth + 1)));
            }
        }
        return fields;
    }

    private static TemplateField field(String line, List<TemplateField> fields) {
        String[] words = line.strip().split(" ", 4);
        for (TemplateField.Kind kind : TemplateField.Kind.values()) {
            if (kind.prefix().equals(words[1])) {
                return new TemplateField(words[0], kind, words[2].equals("*"), words[3], fields);
            }
        }
        throw new IllegalStateException(FILE + ": " + line);
    }

    private static int indent(String line) {
        return (line.length() - line.stripLeading().length()) / 2;
    }

    private static List<String> lines() {
        try (var in = TemplateKind.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the jar holds no " + FILE);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
