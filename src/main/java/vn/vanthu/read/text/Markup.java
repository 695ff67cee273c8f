package vn.vanthu.read.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vanthu.document.DocumentBuilder;

/**
 * Takes the marks of Markdown and of simple HTML out of a piece of text and remembers what they
 * said: bold, italic, superscript digits, line breaks. Signs that are no marks stay.
 */
final class Markup {

    private static final Pattern SUPERSCRIPT =
            Pattern.compile(
                    "<sup>\\s*([^<]{0,20}?)\\s*</sup>"
                            + "|\\$\\^\\{?(\\d{1,3})\\}?\\$"
                            + "|\\[\\^(\\d{1,3})\\]:?"
                            + "|\\^(\\d{1,3})\\^");
    private static final Pattern TAG =
            Pattern.compile(
                    "</?(b|strong|i|em|u|s|span|p|div|center|font|sub|sup|a|small|big|mark|br)"
                            + "(\\s[^<>]{0,300})?\\s*/?>",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("<!--.{0,2000}?-->", Pattern.DOTALL);
    private static final Pattern AUTOLINK =
            Pattern.compile("<((?:https?://|mailto:)[^<>\\s]{1,2000})>");
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]\\n]{0,500})\\]\\((?:[^()\\s]{0,2000})\\)");
    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-z]{2,6});");

    private static final Map<String, String> ENTITIES =
            Map.of(
                    "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0",
                    "ndash", "–", "mdash", "—", "hellip", "…");

    private static final String ESCAPED = "\\`*_{}[]()#+-.!|<>~$&";

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private final BitSet boldAt = new BitSet();
    private final BitSet italicAt = new BitSet();
    private boolean bold;
    private boolean italic;

    /**
     * One line without its marks.
     *
     * @param indent columns of white space in front of it
     * @param width columns from the left edge to its end
     */
    record Line(String text, boolean bold, boolean italic, int indent, int width) {}

    private Markup(String source) {
        this.source = source;
    }

    /** The lines of a piece of text; marks may reach from one line into the next. */
    static List<Line> lines(String source) {
        var markup = new Markup(source);
        markup.scan();
        return markup.split();
    }

    /** A piece of text without its marks, on one line. */
    static String plain(String source) {
        var words = new StringBuilder();
        for (Line line : lines(source)) {
            if (!line.text().isEmpty()) {
                words.append(words.isEmpty() ? "" : " ").append(line.text());
            }
        }
        return words.toString();
    }

    private void scan() {
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            int next =
                    switch (c) {
                        case '*' -> stars(at);
                        case '<' -> angle(at);
                        case '[', '!' -> bracket(at);
                        case '$', '^' -> superscript(at);
                        case '&' -> entity(at);
                        case '\\' -> escape(at);
                        default -> at;
                    };
            if (next == at) {
                write(String.valueOf(c));
                next = at + 1;
            }
            at = next;
        }
    }

    private void write(String words) {
        int start = out.length();
        out.append(words);
        boldAt.set(start, out.length(), bold);
        italicAt.set(start, out.length(), italic);
    }

    private int stars(int at) {
        int end = at;
        while (end < source.length() && source.charAt(end) == '*') {
            end++;
        }
        int count = end - at;
        char before = at == 0 ? ' ' : source.charAt(at - 1);
        char after = end == source.length() ? ' ' : source.charAt(end);
        boolean inBrackets = (before == '(' || before == '[') && (after == ')' || after == ']');
        if (count > 3 || inBrackets) {
            return at;
        }
        boolean closes = !Character.isWhitespace(before);
        boolean opens = !Character.isWhitespace(after);
        if (count >= 2) {
            boolean ends = bold && closes;
            bold = !ends && opens && hasLater("**", end);
            italic = count == 3 ? bold : italic;
            return end;
        }
        if (italic && closes) {
            italic = false;
            return end;
        }
        if (opens && !Character.isLetterOrDigit(before) && hasLater("*", end)) {
            italic = true;
            return end;
        }
        return at;
    }

    private boolean hasLater(String mark, int from) {
        int found = source.indexOf(mark, from);
        return found > from && !Character.isWhitespace(source.charAt(found - 1));
    }

    private int angle(int at) {
        int after = superscript(at);
        if (after > at) {
            return after;
        }
        Matcher link = at(AUTOLINK, at);
        if (link.lookingAt()) {
            write(link.group(1));
            return link.end();
        }
        Matcher comment = at(COMMENT, at);
        if (comment.lookingAt()) {
            return comment.end();
        }
        Matcher tag = at(TAG, at);
        if (!tag.lookingAt()) {
            return at;
        }
        boolean opens = source.charAt(at + 1) != '/';
        switch (tag.group(1).toLowerCase(java.util.Locale.ROOT)) {
            case "b", "strong" -> bold = opens;
            case "i", "em" -> italic = opens;
            case "br" -> write("\n");
            default -> {}
        }
        return tag.end();
    }

    private int superscript(int at) {
        Matcher mark = at(SUPERSCRIPT, at);
        if (!mark.lookingAt()) {
            return at;
        }
        String words =
                Stream.of(mark.group(1), mark.group(2), mark.group(3), mark.group(4))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
        write(DocumentBuilder.superscript(words));
        return mark.end();
    }

    private int bracket(int at) {
        int after = superscript(at);
        if (after > at) {
            return after;
        }
        Matcher link = at(LINK, at);
        if (!link.lookingAt()) {
            return at;
        }
        if (source.charAt(at) != '!') {
            write(link.group(1));
        }
        return link.end();
    }

    private int entity(int at) {
        Matcher entity = at(ENTITY, at);
        if (!entity.lookingAt()) {
            return at;
        }
        String name = entity.group(1);
        String sign;
        if (name.startsWith("#x")) {
            sign = character(Integer.parseInt(name.substring(2), 16));
        } else if (name.startsWith("#")) {
            sign = character(Integer.parseInt(name.substring(1)));
        } else {
            sign = ENTITIES.getOrDefault(name, "");
        }
        if (sign.isEmpty()) {
            return at;
        }
        write(sign);
        return entity.end();
    }

    private static String character(int code) {
        return code >= ' ' && Character.isDefined(code) ? Character.toString(code) : "";
    }

    private int escape(int at) {
        if (at + 1 < source.length() && source.charAt(at + 1) == '\n') {
            return at + 1;
        }
        if (at + 1 < source.length() && ESCAPED.indexOf(source.charAt(at + 1)) >= 0) {
            write(source.substring(at + 1, at + 2));
            return at + 2;
        }
        return at;
    }

    private Matcher at(Pattern pattern, int at) {
        return pattern.matcher(source).region(at, source.length());
    }

    private List<Line> split() {
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start <= out.length()) {
            int end = out.indexOf("\n", start);
            end = end < 0 ? out.length() : end;
            lines.add(line(start, end));
            start = end + 1;
        }
        return lines;
    }

    private Line line(int start, int end) {
        int from = start;
        int indent = 0;
        while (from < end && Character.isWhitespace(out.charAt(from))) {
            indent += out.charAt(from) == '\t' ? 4 : 1;
            from++;
        }
        String text = out.substring(from, end).stripTrailing();
        int to = from + text.length();
        return new Line(
                text,
                all(boldAt, from, to),
                all(italicAt, from, to),
                indent,
                indent + text.length());
    }

    private boolean all(BitSet look, int from, int to) {
        boolean letters = false;
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(out.charAt(i))) {
                if (!look.get(i)) {
                    return false;
                }
                letters = true;
            }
        }
        return letters;
    }
}
