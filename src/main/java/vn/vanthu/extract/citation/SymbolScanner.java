package vn.vanthu.extract.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/** Finds numbers with symbols (số và ký hiệu): 2963/KH-UBND, 61/2018/NĐ-CP, 1129-TB/TU. */
final class SymbolScanner {

    /**
     * A number with its symbol.
     *
     * @param number without spaces, else as printed
     */
    record Symbol(Span span, String number) {}

    private static final String GROUP =
            "(?:CTr|CTHĐ|TTr|QyĐ|TrS|[A-ZĐ]{0,22}[Tt]g(?!\\p{L})"
                    + "|[A-ZĐ]{1,24}(?:&[A-ZĐ]{1,12})*\\d{0,2})";

    private static final String PARTY_TYPES =
            "(?:NQ|CT|KL|QĐ|QC|TT|HD|BC|TB|KH|CTr|CTHĐ|TTr|ĐA|PA|CV|BB|TC|QyĐ|BS|PB|TTr)";

    /** Shapes of the State: number, year where it is a law, groups of letters. */
    private static final Pattern STATE =
            Pattern.compile(
                    "(?<![\\w./:\\p{L}-])(\\d{1,6}(?:\\.\\d{1,3}|\\.[A-ZĐ]{2,6})?[a-zđ]?)\\s{0,8}/\\s?"
                        + "((?:(?:19|20)\\d{2})\\s?/\\s?)?("
                            + GROUP
                            + "(?:\\.[A-ZĐ]{2,6}(?![\\p{L}\\d]))?"
                            + "(?:\\s?[-/_–]\\s?"
                            + GROUP
                            + ")*)",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** Shapes of the Party: number, hyphen, type, slash, body. */
    private static final Pattern PARTY =
            Pattern.compile(
                    "(?<![\\w./:\\p{L}-])(\\d{1,5}[a-z]?)\\s?[-–]\\s?("
                            + PARTY_TYPES
                            + ")\\s?/\\s?("
                            + GROUP
                            + "(?:\\s?-\\s?"
                            + GROUP
                            + ")*)",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** Orders of the President and documents before 1996: 18-L/CTN, 73-CP. */
    private static final Pattern OLD =
            Pattern.compile(
                    "(?<![\\w./:\\p{L}-])(\\d{1,4})-(L/CTN|CP|TTg|HĐBT|SL)(?![\\w/])",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** "số 12, 13 và 15/QĐ-UBND": numbers that share the symbol of the last one. */
    private static final Pattern SHARED =
            Pattern.compile("(?:số|Số)\\s+((?:\\d{1,6}\\s*(?:,|và|;)\\s*){1,12})$");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Characters of a number with what may stand before the first sign behind it. */
    private static final int LONGEST_NUMBER = 24;

    /** Forms, standards and the like have numbers of the same look. */
    private static final Pattern NOISE =
            Pattern.compile(
                    "(?:^|[^a-z])(?:mau|bieu|bieu mau|phu bieu|mau bieu|bang|phieu"
                            + " mau|tcvn|qcvn|iso|iec|tcxdvn|tcn|lo|thua|to ban do|hop dong|bien"
                            + " so|mst|stt|dt|tel|fax)\\s*(?:so)?\\s*[:.]?\\s*$");

    /** The number of a document in its own letterhead, which samples and annexes show. */
    private static final Pattern OWN_LINE = Pattern.compile("[\\n\\t]\\s*so\\s*:\\s*$");

    private static final Pattern ANNOUNCED =
            Pattern.compile(
                    "(?:\\bso|\\bso:|quyet dinh|nghi dinh|thong tu|ke hoach|cong van|van ban|chi"
                            + " thi|nghi quyet|thong bao|bao cao|to trinh|ket luan|huong dan|quy"
                            + " dinh|chuong trinh|de an|luat|phap lenh|cong dien|giay"
                            + " moi|qd|,|;|va|\\()\\s*$");

    List<Symbol> scan(String text) {
        var found = new ArrayList<Symbol>();
        String plain = Unmarked.of(text);
        int[] starts = starts(text);
        Matcher state = STATE.matcher(text);
        int at = 0;
        while (next(state, starts, at)) {
            at = state.end();
            String year = state.group(2) == null ? "" : state.group(2);
            String symbol = state.group(3);
            int end = state.end();
            // "35/2016/NĐ-CPngày": the next word is glued to the symbol.
            if (end < text.length()
                    && Character.isLetter(text.charAt(end))
                    && !isGlued(text, end)) {
                int cut = lastGroup(symbol);
                if (cut <= 0) {
                    continue;
                }
                symbol = symbol.substring(0, cut);
                end = state.start(3) + cut;
            }
            String number = state.group(1) + "/" + year + symbol;
            if (isSymbol(plain, state.start(), symbol, !year.isEmpty())) {
                shared(text, state.start(), "/" + year + symbol, found);
                found.add(new Symbol(new Span(state.start(), end), bare(number)));
            }
        }
        Matcher party = PARTY.matcher(text);
        at = 0;
        while (next(party, starts, at)) {
            at = party.end();
            String number = party.group(1) + "-" + party.group(2) + "/" + party.group(3);
            if (!isNoise(plain, party.start())) {
                shared(text, party.start(), "-" + party.group(2) + "/" + party.group(3), found);
                found.add(new Symbol(new Span(party.start(), party.end()), bare(number)));
            }
        }
        Matcher old = OLD.matcher(text);
        at = 0;
        while (next(old, starts, at)) {
            at = old.end();
            if (ANNOUNCED.matcher(before(plain, old.start())).find()) {
                found.add(new Symbol(new Span(old.start(), old.end()), bare(old.group())));
            }
        }
        found.sort(Comparator.comparing(Symbol::span));
        return found;
    }

    /** Where a number may begin that has a symbol and is no part of a word or another number. */
    private static int[] starts(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> Character.isDigit(text.charAt(i)))
                .filter(i -> i == 0 || !isInside(text.charAt(i - 1)))
                .filter(i -> goesOn(text, i))
                .toArray();
    }

    /** Whether one of the signs that lead from the number to its symbol stands close behind. */
    private static boolean goesOn(String text, int number) {
        int limit = Math.min(text.length(), number + LONGEST_NUMBER);
        for (int i = number; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '-' || c == '–') {
                return true;
            }
            if (!Character.isLetterOrDigit(c) && !Character.isWhitespace(c) && c != '.') {
                return false;
            }
        }
        return false;
    }

    private static boolean isInside(char before) {
        return Character.isLetterOrDigit(before) || "_./:-".indexOf(before) >= 0;
    }

    /** Finds the next symbol, as a search from an offset on would. */
    private static boolean next(Matcher matcher, int[] starts, int from) {
        int first = Arrays.binarySearch(starts, from);
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        int end = matcher.regionEnd();
        for (int i = first < 0 ? -first - 1 : first; i < starts.length; i++) {
            if (matcher.region(starts[i], end).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGlued(String text, int end) {
        return text.startsWith("ngày", end)
                || text.startsWith("của", end)
                || text.startsWith("về", end)
                || text.startsWith("và", end);
    }

    private static int lastGroup(String symbol) {
        return Math.max(symbol.lastIndexOf('-'), symbol.lastIndexOf('/'));
    }

    /** A symbol of one group and without a year counts only where the text calls it a number. */
    private static boolean isSymbol(String plain, int start, String symbol, boolean year) {
        if (isNoise(plain, start)) {
            return false;
        }
        boolean groups = symbol.contains("-") || symbol.contains("–");
        if (year || groups) {
            return true;
        }
        return symbol.length() > 1
                && ANNOUNCED.matcher(before(plain, start)).find()
                && before(plain, start)
                        .matches(
                                "(?s).*(\\bso|[a-z]"
                                        + " van|dinh|hoach|thi|bao|trinh|an|luat|tu)\\s*:?\\s*$");
    }

    /** Forms and the like, and the line of a letterhead: "Số: 15/BC-SNV". */
    private static boolean isNoise(String plain, int start) {
        return OWN_LINE.matcher(before(plain, start)).find()
                || NOISE.matcher(before(plain, start)).find();
    }

    private static String before(String plain, int start) {
        return plain.substring(Math.max(0, start - 24), start);
    }

    private static void shared(String text, int start, String symbol, List<Symbol> found) {
        int from = Math.max(0, start - 120);
        Matcher matcher = SHARED.matcher(text.substring(from, start));
        if (!matcher.find()) {
            return;
        }
        Matcher digits = NUMBER.matcher(matcher.group(1));
        while (digits.find()) {
            int at = from + matcher.start(1) + digits.start();
            found.add(
                    new Symbol(
                            new Span(at, at + digits.group().length()),
                            bare(digits.group() + symbol)));
        }
    }

    private static String bare(String number) {
        return number.replaceAll("\\s+", "").replace('–', '-');
    }
}
