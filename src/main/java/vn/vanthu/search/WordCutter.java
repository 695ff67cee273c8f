package vn.vanthu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.vanthu.text.MappedText;
import vn.vanthu.text.Span;

/**
 * Cuts a text into words. Capitals decide nothing, so that a query in small letters is cut as the
 * text is.
 */
final class WordCutter {

    /** Longer words are cut off: no one asks for them, and engines refuse them. */
    private static final int LONGEST = 64;

    private static final int MOST_PARTS = 8;

    private final MappedText mapped;
    private final String text;

    private WordCutter(String source) {
        mapped = MappedText.of(source);
        text = mapped.view();
    }

    static List<Word> cut(String source) {
        return new WordCutter(source).words();
    }

    private List<Word> words() {
        var words = new ArrayList<Word>(text.length() / 4);
        int at = 0;
        while (at < text.length()) {
            if (!inWord(at)) {
                at++;
                continue;
            }
            int end = end(at);
            String chunk = text.substring(at, Math.min(end, at + LONGEST));
            words.add(word(chunk, mapped.toSource(new Span(at, end))));
            at = end;
        }
        return dated(words);
    }

    private boolean inWord(int at) {
        return at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at))
                        || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK);
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private int end(int start) {
        int at = run(start);
        if (isDigit(at - 1)) {
            at = range(start, at);
            int percent = spaces(at);
            if (percent < text.length() && text.charAt(percent) == '%') {
                return percent + 1;
            }
            return symbol(start, at);
        }
        return at;
    }

    /** The end of what stands together without spaces. */
    private int run(int start) {
        int at = start;
        while (inWord(at) || (inWord(at + 1) && joins(at))) {
            at++;
        }
        return at;
    }

    private boolean joins(int at) {
        return switch (text.charAt(at)) {
            case '/', '-', '–', '‑', '&' -> true;
            case '.', ',' -> isDigit(at - 1) && isDigit(at + 1);
            default -> false;
        };
    }

    /** "2021 - 2025": years with spaces about the dash are one range, as "2021-2025" is. */
    private int range(int start, int end) {
        int dash = spaces(end);
        if (end - start != 4 || !isYear(start) || dash >= text.length() || !isDash(dash)) {
            return end;
        }
        int from = spaces(dash + 1);
        boolean year = isYear(from) && !inWord(from + 4) && (from > dash + 1 || dash > end);
        return year ? from + 4 : end;
    }

    /** "2963 /KH-UBND": a blank before the symbol does not cut the number from it. */
    private int symbol(int start, int end) {
        int slash = spaces(end);
        boolean digits = Numerals.allDigits(text.substring(start, end));
        if (!digits || slash >= text.length() || text.charAt(slash) != '/') {
            return end;
        }
        int from = spaces(slash + 1);
        int to = run(from);
        String run = text.substring(from, to);
        boolean symbol = run.indexOf('-') > 0 && run.chars().noneMatch(Character::isDigit);
        return symbol && (slash > end || from > slash + 1) ? to : end;
    }

    private boolean isYear(int at) {
        return IntStream.range(at, at + 4).allMatch(this::isDigit)
                && (text.startsWith("19", at) || text.startsWith("20", at));
    }

    private boolean isDash(int at) {
        return "-–‑".indexOf(text.charAt(at)) >= 0;
    }

    /** The first place from here, at most two spaces on, that is no space. */
    private int spaces(int at) {
        int end = at;
        while (end < text.length() && end < at + 2 && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private static Word word(String chunk, Span span) {
        if (isSyllable(chunk)) {
            return new Word(Letters.exact(chunk), Letters.folded(chunk), List.of(), span);
        }
        String plain = chunk.replace('–', '-').replace('‑', '-').replace(" ", "");
        for (String separator : List.of("/", "-", "&")) {
            if (plain.contains(separator)) {
                return compound(Numerals.split(plain, separator), separator, span);
            }
        }
        if (plain.endsWith("%")) {
            String number = number(plain.substring(0, plain.length() - 1));
            return new Word(number + '%', number + '%', List.of(leaf(number, span)), span);
        }
        return leaf(plain, span);
    }

    /** Letters only, as most words are. */
    private static boolean isSyllable(String chunk) {
        for (int i = 0; i < chunk.length(); i++) {
            if (!Character.isLetter(chunk.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Word compound(List<String> pieces, String separator, Span span) {
        if (!separator.equals("&") && Numerals.isDate(pieces)) {
            return date(pieces, span);
        }
        var parts = new ArrayList<Word>();
        for (String piece : pieces.subList(0, Math.min(pieces.size(), MOST_PARTS))) {
            if (!piece.isEmpty()) {
                parts.add(word(piece, span));
            }
        }
        Word whole = joined(parts, separator, span);
        if (separator.equals("/") && parts.size() == 3) {
            // "61/2018/NĐ-CP" is called 61/2018 for short.
            parts.add(joined(parts.subList(0, 2), separator, span));
        }
        return new Word(whole.exact(), whole.folded(), parts, span);
    }

    private static Word joined(List<Word> parts, String separator, Span span) {
        return new Word(
                String.join(separator, parts.stream().map(Word::exact).toList()),
                String.join(separator, parts.stream().map(Word::folded).toList()),
                List.of(),
                span);
    }

    private static Word date(List<String> groups, Span span) {
        String whole = Numerals.date(groups);
        var parts = new ArrayList<Word>();
        for (int from = 1; from < groups.size(); from++) {
            String part = Numerals.date(groups.subList(from, groups.size()));
            parts.add(new Word(part, part, List.of(), span));
        }
        return new Word(whole, whole, parts, span);
    }

    private static Word leaf(String chunk, Span span) {
        if (Character.isDigit(chunk.charAt(0))) {
            String number = number(chunk);
            return new Word(number, Letters.folded(number), List.of(), span);
        }
        return new Word(Letters.exact(chunk), Letters.folded(chunk), List.of(), span);
    }

    private static String number(String chunk) {
        boolean digits = chunk.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',');
        return digits ? Numerals.canonical(chunk) : Letters.exact(chunk);
    }

    /** Puts "ngày 05 tháng 3 năm 2020" together as the date 5/3/2020, with its words as parts. */
    private static List<Word> dated(List<Word> words) {
        var out = new ArrayList<Word>(words.size());
        int at = 0;
        while (at < words.size()) {
            if (isLongDate(words, at)) {
                var groups = new ArrayList<String>();
                for (int i = at + 1; i < at + 6; i += 2) {
                    groups.add(words.get(i).exact());
                }
                Span span = words.get(at).span().union(words.get(at + 5).span());
                Word date = date(groups, span);
                var parts = new ArrayList<>(words.subList(at, at + 6));
                parts.addAll(date.parts());
                out.add(new Word(date.exact(), date.folded(), parts, span));
                at += 6;
            } else {
                out.add(words.get(at++));
            }
        }
        return out;
    }

    private static boolean isLongDate(List<Word> words, int at) {
        return at + 6 <= words.size()
                && words.get(at).folded().equals("ngay")
                && words.get(at + 2).folded().equals("thang")
                && words.get(at + 4).folded().equals("nam")
                && Numerals.isDate(
                        List.of(
                                words.get(at + 1).exact(),
                                words.get(at + 3).exact(),
                                words.get(at + 5).exact()));
    }
}
