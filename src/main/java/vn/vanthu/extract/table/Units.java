package vn.vanthu.extract.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.Tokens;
import vn.vanthu.text.Unmarked;

/**
 * The unit of a number in a table: given for it, or told by what heads and title say is counted.
 */
public final class Units {

    private static final Set<String> MEASURES =
            Set.of("%", "ha", "km", "km2", "m2", "m3", "tấn", "điểm", "hạng", "kg", "lít", "kwh");

    /** Heads whose numbers measure and do not count. */
    private static final Pattern MEASURING =
            Pattern.compile(
                    "\\b(dien tich|kinh phi|von|gia tri|muc dau tu|tmdt|san luong|chieu dai|thoi"
                            + " gian|diem|diem so|hang|xep hang|thu hang|chi so|doanh thu|thu"
                            + " nhap|ngan sach|cong suat|dien tich dat|toc do|ty trong|nang suat|he"
                            + " so|so tien|tien|so ngay|ngay)\\b");

    private static final Pattern SHARE = Pattern.compile("\\b(ty le|ti le|ty trong|phan tram)\\b");
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)\\s*$");
    private static final Lexicon<String> COUNTED = load("counted.tsv");

    private Units() {}

    /** Whether a unit counts things, so that its numbers are whole. */
    public static boolean isCounted(String unit) {
        String plain = Unmarked.of(unit);
        return !MEASURES.contains(unit)
                && !plain.contains("dong")
                && !plain.matches("ty|trieu|nghin");
    }

    /**
     * The unit of a line's cell: of the column for units, in the head, in the name's bracket, or
     * said for the whole table; else what head, name and title say is counted; null where nothing
     * tells.
     */
    public static @Nullable String of(Sheet sheet, Head head, String own, String name) {
        if (isUnit(own)) {
            return own;
        }
        String inHead = head.unit();
        if (inHead != null && isUnit(inHead)) {
            return inHead;
        }
        Matcher bracket = BRACKET.matcher(name);
        if (bracket.find() && isUnit(bracket.group(1)) && bracket.group(1).length() < 16) {
            return bracket.group(1).strip();
        }
        String plain = Unmarked.of(head.words());
        boolean share = SHARE.matcher(plain).find();
        if (share || SHARE.matcher(Unmarked.of(name)).find()) {
            return "%";
        }
        boolean counts = plain.startsWith("so ") && !plain.matches("so (?:von|tien|ngay).*");
        if (sheet.unit() != null && !counts) {
            return sheet.unit();
        }
        if (MEASURING.matcher(plain).find() || MEASURING.matcher(Unmarked.of(name)).find()) {
            return null;
        }
        return counted(sheet, head, name);
    }

    private static @Nullable String counted(Sheet sheet, Head head, String name) {
        String first =
                sheet.heads().stream()
                        .filter(h -> h.kind() != Kind.SERIAL && h.column() < head.column())
                        .map(Head::words)
                        .reduce("", (a, b) -> a + " ; " + b);
        for (String words : new String[] {head.words(), name, first, sheet.caption()}) {
            Tokens tokens = Tokens.of(words);
            var hit = COUNTED.first(tokens, 0, tokens.size());
            if (hit != null) {
                return hit.value();
            }
        }
        return null;
    }

    static boolean isUnit(String words) {
        return !words.isBlank()
                && words.length() < 40
                && (words.chars().noneMatch(Character::isDigit)
                        || words.strip().matches("[kdc]?m[23]"))
                && !words.matches("[-–.…xX\\s]*");
    }

    private static Lexicon<String> load(String name) {
        try (InputStream in = Units.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar. Build again.");
            }
            var phrases = new HashMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("unit\t"))
                    .forEach(line -> {
                        String[] cells = line.split("\t");
                        for (String phrase : cells[1].split("\\|")) {
                            phrases.put(phrase.strip().replace(",", " ,"), cells[0]);
                        }
                    });
            return Lexicon.of(phrases);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read", e);
        }
    }
}
