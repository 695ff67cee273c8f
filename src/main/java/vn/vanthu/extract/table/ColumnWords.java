package vn.vanthu.extract.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.Tokens;
import vn.vanthu.text.Unmarked;

/**
 * Tells what a column holds by the words of its head (the file {@code column.tsv}). Marks and
 * capitals do not count, because scans lose them.
 */
final class ColumnWords {

    /** A head longer than this is a sentence. */
    private static final int LONGEST = 160;

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Lexicon<Kind> WORDS = load("column.tsv");

    private ColumnWords() {}

    /**
     * The first phrase decides, except that a body's duty weighs more than the body ("đơn vị chủ
     * trì"), and that a year makes a level of an indicator or a result ("chỉ tiêu năm 2026").
     */
    static Kind of(String head) {
        String plain = Unmarked.of(head).replaceAll("\\([^)]*\\)?", " ").strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Kind.UNKNOWN;
        }
        List<Kind> kinds = kinds(Tokens.of(plain));
        if (kinds.isEmpty()) {
            return Kind.UNKNOWN;
        }
        boolean year = YEAR.matcher(plain).find();
        return switch (kinds.getFirst()) {
            case DOER ->
                    kinds.contains(Kind.LEAD)
                            ? Kind.LEAD
                            : kinds.contains(Kind.PARTNER) ? Kind.PARTNER : Kind.DOER;
            case INDICATOR -> year || kinds.contains(Kind.GOAL) ? Kind.GOAL : Kind.INDICATOR;
            case PRODUCT -> year ? Kind.BASELINE : Kind.PRODUCT;
            case GOAL -> kinds.contains(Kind.INDICATOR) && !year ? Kind.INDICATOR : Kind.GOAL;
            case BASELINE -> behindDoing(kinds);
            case SERIAL -> Kind.SERIAL;
            case CONTENT -> Kind.CONTENT;
            case LEAD -> Kind.LEAD;
            case PARTNER -> Kind.PARTNER;
            case TIME -> Kind.TIME;
            case FUNDING -> Kind.FUNDING;
            case UNIT -> Kind.UNIT;
            case NOTE -> Kind.NOTE;
            case OTHER -> Kind.OTHER;
            case UNKNOWN -> Kind.UNKNOWN;
        };
    }

    /** "Thực hiện: cơ quan chủ trì" is no level that was reached. */
    private static Kind behindDoing(List<Kind> kinds) {
        for (Kind kind : List.of(Kind.LEAD, Kind.PARTNER, Kind.DOER)) {
            if (kinds.contains(kind)) {
                return kind;
            }
        }
        return Kind.BASELINE;
    }

    private static List<Kind> kinds(Tokens head) {
        var kinds = new ArrayList<Kind>();
        int at = 0;
        while (at < head.size()) {
            var hit = WORDS.at(head, at);
            if (hit != null) {
                kinds.add(hit.value());
            }
            at = hit == null ? at + 1 : hit.to();
        }
        return kinds;
    }

    private static Lexicon<Kind> load(String name) {
        try (InputStream in = ColumnWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar. Build again.");
            }
            var phrases = new HashMap<String, Kind>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("kind\t"))
                    .forEach(line -> {
                        String[] cells = line.split("\t");
                        for (String phrase : cells[1].split("\\|")) {
                            phrases.put(words(phrase), Kind.valueOf(cells[0]));
                        }
                    });
            return Lexicon.of(phrases);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read", e);
        }
    }

    /** One space between words and signs, as a lexicon wants it. */
    private static String words(String phrase) {
        Tokens tokens = Tokens.of(Unmarked.of(phrase));
        var words = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.word(i));
        }
        return String.join(" ", words);
    }
}
