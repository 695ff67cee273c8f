package vn.vanthu.read.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.read.hand.Field;
import vn.vanthu.read.hand.Gap;
import vn.vanthu.read.hand.HandReader;

/**
 * Fills in what was written by hand into the number and the date of a letterhead. Only gaps in the
 * head of a page are read, so neither a stamp ("Số: … Ngày: …", without a symbol) nor a document
 * that is cited is taken for the letterhead.
 */
final class HandDigits {

    /** Share of a page's height that its letterhead does not go beyond. */
    private static final double HEAD = 0.45;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "^(?<so>[sS][oôốồổóòơớ]\\s?[:.;]?)(?<digits>.{0,12}?)"
                            + "(?<symbol>[/-]\\s?(?:\\d{4}\\s?/\\s?)?\\p{Lu}\\S*)");

    /** The place, a comma and the date; what is between may be misread as a whole. */
    private static final Pattern DATE =
            Pattern.compile("[,.]\\s?(?<ngay>ng.y)(?<between>.{0,40}?)(?<nam>n.m ?\\d{4})(?!\\d)");

    private static final Pattern BETWEEN = Pattern.compile("(?<day>.*?)th.ng(?<month>.*)");

    private static final Pattern WHOLE = Pattern.compile("0?[1-9]|[12]\\d|3[01]");

    private final HandReader reader;
    private final Letters letters;

    /** Reads the letters of the picture of one line. */
    interface Letters {
        List<Letter> of(BufferedImage line) throws IOException;
    }

    /**
     * Words, with those that were filled in.
     *
     * @param digits what was read of the hand, by the field
     */
    record Filled(List<Seen> words, Map<Field, String> digits) {}

    HandDigits(HandReader reader, Letters letters) {
        this.reader = reader;
        this.letters = letters;
    }

    /**
     * @param dots of the picture to the inch
     */
    Filled fill(BufferedImage page, double dots, List<Seen> words) throws IOException {
        var digits = new EnumMap<Field, String>(Field.class);
        var out = new ArrayList<Seen>();
        double head = page.getHeight() * 72 / dots * HEAD;
        boolean number = false;
        boolean date = false;
        for (List<Seen> each : lines(words)) {
            List<Seen> line = each;
            if (line.getFirst().top() < head) {
                Matcher day = DATE.matcher(text(line));
                if (!date && day.find()) {
                    date = true;
                    line = date(page, dots, line, day, digits);
                }
                Matcher so = NUMBER.matcher(text(line));
                if (!number && so.find()) {
                    number = true;
                    line = number(page, dots, line, so, digits);
                }
            }
            out.addAll(line);
        }
        return digits.isEmpty() ? new Filled(words, Map.of()) : new Filled(out, digits);
    }

    private static List<List<Seen>> lines(List<Seen> words) {
        return words.stream()
                .collect(Collectors.groupingBy(Seen::line, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(line -> line.stream().sorted(Comparator.comparingDouble(Seen::left)).toList())
                .toList();
    }

    private static String text(List<Seen> line) {
        return line.stream().map(Seen::text).collect(Collectors.joining(" "));
    }

    private List<Seen> number(
            BufferedImage page,
            double dots,
            List<Seen> line,
            Matcher found,
            Map<Field, String> digits)
            throws IOException {
        if (!isMissing(found.group("digits"))) {
            return line;
        }
        int last = wordAt(line, found.start("symbol"));
        List<Seen> part = line.subList(0, last + 1);
        Crop crop = Crop.of(page, dots, part);
        Optional<Gap> gap =
                Gaps.number(crop.image(), letters.of(crop.image()), found.group("symbol"));
        Optional<String> read = gap.flatMap(reader::read);
        if (read.isEmpty()) {
            return line;
        }
        digits.put(Field.NUMBER, read.get());
        double split = crop.points(gap.orElseThrow().left());
        Seen first = part.getFirst();
        Seen end = part.getLast();
        var out = new ArrayList<Seen>();
        out.add(first.from(found.group("so").strip(), first.left(), split));
        String symbol = end.text().substring(found.start("symbol") - startOf(line, last));
        out.add(end.from(read.get() + symbol, split, end.right()));
        out.addAll(line.subList(last + 1, line.size()));
        return out;
    }

    private List<Seen> date(
            BufferedImage page,
            double dots,
            List<Seen> line,
            Matcher found,
            Map<Field, String> digits)
            throws IOException {
        Matcher between = BETWEEN.matcher(found.group("between"));
        boolean whole = between.matches();
        String day = whole ? between.group("day") : "";
        String month = whole ? between.group("month") : "";
        if (isWhole(day) && isWhole(month)) {
            return line;
        }
        int first = wordAt(line, found.start("ngay"));
        int last = wordAt(line, found.end("nam") - 1);
        Crop crop = Crop.of(page, dots, line.subList(Math.max(0, first - 2), last + 1));
        List<Letter> seen = letters.of(crop.image());
        Optional<Gap> days = Gaps.date(crop.image(), seen, Field.DAY);
        Optional<Gap> months = Gaps.date(crop.image(), seen, Field.MONTH);
        if (days.isEmpty() || months.isEmpty()) {
            return line;
        }
        if (!isWhole(day)) {
            reader.read(days.get()).ifPresent(read -> digits.put(Field.DAY, read));
        }
        if (!isWhole(month)) {
            reader.read(months.get()).ifPresent(read -> digits.put(Field.MONTH, read));
        }
        if (!digits.containsKey(Field.DAY) && !digits.containsKey(Field.MONTH)) {
            return line;
        }
        double afterNgay = crop.points(days.get().left());
        double atThang = crop.points(days.get().right());
        double afterThang = crop.points(months.get().left());
        double atNam = crop.points(months.get().right());
        Seen ngay = line.get(first);
        int cut = found.end("ngay") - startOf(line, first);
        var out = new ArrayList<>(line.subList(0, first));
        out.add(ngay.from(ngay.text().substring(0, cut), ngay.left(), afterNgay));
        gapWord(ngay, digits.getOrDefault(Field.DAY, day), afterNgay, atThang, out);
        out.add(ngay.from("tháng", atThang, afterThang));
        gapWord(ngay, digits.getOrDefault(Field.MONTH, month), afterThang, atNam, out);
        out.add(ngay.from(found.group("nam"), atNam, line.get(last).right()));
        out.addAll(line.subList(last + 1, line.size()));
        return out;
    }

    private static void gapWord(
            Seen beside, String text, double left, double right, List<Seen> out) {
        if (!text.isBlank()) {
            out.add(beside.from(text.strip(), left, right));
        }
    }

    /** Whether a day or a month was read as print, with no stray signs about it. */
    private static boolean isWhole(String digits) {
        return WHOLE.matcher(digits.strip()).matches();
    }

    private static boolean isMissing(String digits) {
        return digits.indexOf('?') >= 0 || digits.chars().noneMatch(Character::isDigit);
    }

    /** The word of a line that holds an offset in its text. */
    private static int wordAt(List<Seen> line, int offset) {
        int word = 0;
        while (word + 1 < line.size() && startOf(line, word + 1) <= offset) {
            word++;
        }
        return word;
    }

    private static int startOf(List<Seen> line, int word) {
        return text(line.subList(0, word)).length() + (word == 0 ? 0 : 1);
    }
}
