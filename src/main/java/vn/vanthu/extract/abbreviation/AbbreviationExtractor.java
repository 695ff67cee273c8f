package vn.vanthu.extract.abbreviation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Abbreviation;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Seek;
import vn.vanthu.text.Spaces;
import vn.vanthu.text.Span;
import vn.vanthu.text.Starts;
import vn.vanthu.text.Unmarked;

/**
 * Finds abbreviations where the text defines them: "Ủy ban nhân dân (UBND)", "(sau đây viết tắt là
 * CCN)", "PAR INDEX (Chỉ số cải cách hành chính)". The long form is the words before the bracket
 * whose first letters make the short one; where none do, the phrase before it.
 */
public final class AbbreviationExtractor {

    private static final int LONGEST = 170;

    /** Capitals, perhaps with a second word or signs: UBND, PAR INDEX, KT-XH, NN&PTNT, DVCTT. */
    private static final String SHORT =
            "[A-ZĐƯÔƠÂĂÊ][A-ZĐƯÔƠÂĂÊa-z\\d]{0,11}(?:[&/-][A-ZĐ][A-ZĐa-z]{0,9})*"
                    + "(?:\\s[A-ZĐ][A-ZĐ\\d]{1,9})?";

    private static final Pattern BRACKET =
            Pattern.compile("[({]\\s*(?:gọi\\s+là\\s+)?[\"“]?(" + SHORT + ")[\"”]?\\s*[)}]");

    private static final Pattern DECLARED =
            Pattern.compile(
                    "\\(\\s*(?:sau đây|sau đó|dưới đây|tiếp"
                        + " theo)?[\\s,]*(?:được\\s+)?(?:(?:gọi|viết)\\s*(?:tắt|chung)?(?:\\s+là)?|viết"
                        + " tắt)\\s*:?\\s*[\"“]?([^()\"”]{2,60}?)[\"”]?\\s*\\)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern REVERSE =
            Pattern.compile(
                    "(?<![\\p{L}\\d(/-])([A-ZĐ]{2,10}(?:\\s[A-ZĐ]{2,10})?)\\s*\\(\\s*"
                            + "(\\p{L}[^()\\d;:]{6,120}?)\\s*\\)");

    private static final Starts OPENING = Starts.of("({");
    private static final Starts BRACKET_OPENS = Starts.of("(");
    private static final Starts CAPITALS = Starts.where(c -> c >= 'A' && c <= 'Z' || c == 'Đ');

    /** A noun that heads the name of something that has an abbreviation. */
    private static final Pattern NOUN =
            Pattern.compile(
                    "(?:Chỉ số|Bộ chỉ số|Hệ thống|Cổng|Trung tâm|Chương trình|Đề án|Nền tảng|Quỹ|Tổ"
                            + " chức|Kế hoạch|Cơ sở dữ liệu|Tổng sản phẩm|Ban|Hội đồng|Ủy ban|Uỷ"
                            + " ban|Sở|Bộ|Văn phòng|Dự án|Tập đoàn|Công ty|Luật|Nghị quyết|Nghị"
                            + " định|Quyết định|Chỉ thị|Thông tư|Quy chế|Đoàn|Hiệp hội|Liên"
                            + " đoàn|Cục|Đảng)\\s");

    private static final Pattern CLAUSE =
            Pattern.compile("[,;:.()\"“”]\\s|\\s(?:và|là|về|của|gồm|theo|tại|đạt|cho|với|như)\\s");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d]+");

    private static final Set<String> NO_ABBREVIATION =
            Set.of("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV");

    public List<Abbreviation> extract(StructuredDocument document) {
        String text = document.text();
        var found = new LinkedHashMap<String, Abbreviation>();
        bracketed(document, text, found);
        declared(document, text, found);
        reversed(document, text, found);
        return found.values().stream()
                .sorted((a, b) -> a.evidence().span().compareTo(b.evidence().span()))
                .toList();
    }

    private static void bracketed(
            StructuredDocument document, String text, Map<String, Abbreviation> found) {
        Matcher matcher = BRACKET.matcher(text);
        int at = 0;
        while (Seek.next(matcher, text, at, OPENING)) {
            at = matcher.end();
            String shortForm = matcher.group(1);
            if (!isShort(shortForm) || isClosing(document, matcher.start())) {
                continue;
            }
            Span longForm = byInitials(text, matcher.start(), shortForm);
            if (longForm == null && shortForm.matches("[A-Z][A-Za-z ]{2,}")) {
                longForm = phrase(text, matcher.start());
            }
            if (longForm != null) {
                put(document, text, shortForm, longForm, matcher.end(), found);
            }
        }
    }

    private static void declared(
            StructuredDocument document, String text, Map<String, Abbreviation> found) {
        Matcher matcher = DECLARED.matcher(text);
        int at = 0;
        while (Seek.next(matcher, text, at, BRACKET_OPENS)) {
            at = matcher.end();
            String shortForm = Spaces.single(matcher.group(1)).strip();
            Span longForm =
                    isShort(shortForm)
                            ? byInitials(text, matcher.start(), shortForm)
                            : named(text, matcher.start(), shortForm);
            if (longForm == null && isShort(shortForm)) {
                longForm = anywhere(text, matcher.start(), shortForm);
            }
            if (longForm == null && isShort(shortForm)) {
                longForm = phrase(text, matcher.start());
            }
            if (longForm != null) {
                put(document, text, shortForm, longForm, matcher.end(), found);
            }
        }
    }

    private static void reversed(
            StructuredDocument document, String text, Map<String, Abbreviation> found) {
        Matcher matcher = REVERSE.matcher(text);
        int at = 0;
        while (Seek.next(matcher, text, at, CAPITALS)) {
            at = matcher.end();
            String shortForm = matcher.group(1);
            String longForm = matcher.group(2);
            boolean initials = initials(longForm).equals(letters(shortForm));
            boolean noun = NOUN.matcher(longForm).lookingAt();
            if (isShort(shortForm)
                    && (initials || noun && shortForm.length() > 3)
                    && !found.containsKey(key(shortForm))
                    && !isClosing(document, matcher.start())) {
                put(
                        document,
                        text,
                        shortForm,
                        new Span(matcher.start(2), matcher.end(2)),
                        matcher.end(),
                        found);
            }
        }
    }

    /** The first definition stands, unless a later one spells out what the first abbreviates. */
    private static void put(
            StructuredDocument document,
            String text,
            String shortForm,
            Span longForm,
            int end,
            Map<String, Abbreviation> found) {
        String words = Spaces.single(longForm.in(text));
        Span proof = new Span(longForm.start(), Math.max(end, longForm.end())).trim(text);
        var abbreviation = new Abbreviation(document.evidence(proof), shortForm, words);
        Abbreviation first = found.get(key(shortForm));
        if (first == null || abbreviates(first.longForm()) && !abbreviates(words)) {
            found.put(key(shortForm), abbreviation);
        }
    }

    private static boolean abbreviates(String words) {
        return words.matches("(?s).*(?<![\\p{L}\\d])[A-ZĐ]{3,}(?![\\p{L}\\d]).*");
    }

    private static boolean isShort(String words) {
        long capitals = words.chars().filter(Character::isUpperCase).count();
        long small = words.chars().filter(Character::isLowerCase).count();
        return capitals >= 2 && capitals > small && !NO_ABBREVIATION.contains(words);
    }

    private static boolean isClosing(StructuredDocument document, int at) {
        return document.outline().closing().contains(at);
    }

    /** The words right before {@code end} whose initials make the abbreviation; null if none. */
    private static @Nullable Span byInitials(String text, int end, String shortForm) {
        String wanted = letters(shortForm);
        List<Span> words = wordsBefore(text, end);
        if (wanted.length() < 2 || words.size() < wanted.length()) {
            return null;
        }
        int matched = wanted.length();
        int skipped = 0;
        int i = words.size() - 1;
        int first = -1;
        while (i >= 0 && matched > 0) {
            String plain = Unmarked.of(words.get(i).in(text));
            if (plain.charAt(0) == wanted.charAt(matched - 1)) {
                matched--;
                first = i;
                skipped = 0;
            } else if (matched == wanted.length()
                    || ++skipped
                            > (Set.of("va", "ve", "cua", "cac", "su", "cho").contains(plain)
                                    ? 2
                                    : 1)) {
                return null;
            }
            i--;
        }
        return matched == 0 ? new Span(words.get(first).start(), words.getLast().end()) : null;
    }

    /** Words further before in the sentence that have just these initials; null if none. */
    private static @Nullable Span anywhere(String text, int end, String shortForm) {
        String wanted = letters(shortForm);
        List<Span> words = wordsBefore(text, end);
        for (int last = words.size(); last >= wanted.length() && wanted.length() > 2; last--) {
            int first = last - wanted.length();
            Span span = new Span(words.get(first).start(), words.get(last - 1).end());
            if (initials(span.in(text)).equals(wanted)) {
                return span;
            }
        }
        return null;
    }

    /** The noun phrase before a bracket whose letters do not tell. */
    private static @Nullable Span phrase(String text, int end) {
        int from = sentenceStart(text, end);
        String before = text.substring(from, end);
        Matcher noun = NOUN.matcher(before);
        int start = -1;
        while (noun.find()) {
            boolean word =
                    noun.start() == 0 || !Character.isLetter(before.charAt(noun.start() - 1));
            boolean numbered =
                    before.substring(noun.start()).matches("(?s)\\P{Lu}?[^\\d]{0,24}số \\d.*");
            if (word && !numbered && !before.substring(noun.start()).contains(")")) {
                start = noun.start();
            }
        }
        boolean headed = start >= 0;
        if (!headed) {
            Matcher clause = CLAUSE.matcher(before);
            start = 0;
            while (clause.find()) {
                boolean joins = clause.group().length() > 3;
                if (!joins || clause.start() < before.length() - 60) {
                    start = clause.end();
                }
            }
        }
        Span span = new Span(from + start, end).trim(text);
        String words = span.in(text);
        boolean common =
                words.matches("(?s)\\P{Lu}.[^\\p{Lu}\\d]*") && words.split("\\s+").length > 3;
        return headed && words.length() > 4 || common ? span : null;
    }

    /** "Chỉ thị số 11-CT/TU … (viết tắt là Chỉ thị 11)": from the noun that both begin with. */
    private static @Nullable Span named(String text, int end, String shortForm) {
        int from = Math.max(text.lastIndexOf('\n', end), end - 2 * LONGEST) + 1;
        String[] words = shortForm.split("\\s");
        String head = words.length > 1 ? words[0] + " " + words[1] : words[0];
        String plain = Unmarked.of(text.substring(from, end));
        int at = plain.lastIndexOf(Unmarked.of(head));
        if (at < 0) {
            return null;
        }
        Span span = new Span(from + at, end).trim(text);
        return span.length() > shortForm.length() ? span : null;
    }

    private static int sentenceStart(String text, int end) {
        int from = Math.max(0, end - LONGEST);
        for (int i = end - 1; i > from; i--) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t' || c == ';' || (c == '.' && text.charAt(i + 1) == ' ')) {
                return i + 1;
            }
        }
        return from;
    }

    private static List<Span> wordsBefore(String text, int end) {
        int from = sentenceStart(text, end);
        var words = new ArrayList<Span>();
        Matcher matcher = WORD.matcher(text).region(from, end);
        while (matcher.find()) {
            words.add(new Span(matcher.start(), matcher.end()));
        }
        return words;
    }

    private static String letters(String shortForm) {
        return Unmarked.of(shortForm).replaceAll("[^a-z]", "");
    }

    private static String initials(String words) {
        var out = new StringBuilder();
        for (String word : Unmarked.of(words).split("[^a-z\\d]+")) {
            out.append(word.isEmpty() || word.equals("va") ? "" : word.substring(0, 1));
        }
        return out.toString();
    }

    private static String key(String shortForm) {
        return shortForm.replaceAll("[\\s_-]+", "").toUpperCase(Locale.ROOT);
    }
}
