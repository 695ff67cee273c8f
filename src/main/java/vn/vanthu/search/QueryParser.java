package vn.vanthu.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person types: words, {@code "words in this order"}, {@code -without} and filters
 * such as {@code type:KH}, {@code province:"Lai Châu"}, {@code year:2020..2023}, {@code
 * value:95..}, {@code in:targets}. Whatever is none of these is words: no text is refused.
 */
public final class QueryParser {

    private static final Map<String, Field> FIELDS =
            Map.ofEntries(
                    Map.entry("type", Field.TYPE),
                    Map.entry("loai", Field.TYPE),
                    Map.entry("number", Field.NUMBER),
                    Map.entry("so", Field.NUMBER),
                    Map.entry("issuer", Field.ISSUER),
                    Map.entry("coquan", Field.ISSUER),
                    Map.entry("province", Field.PROVINCE),
                    Map.entry("tinh", Field.PROVINCE),
                    Map.entry("area", Field.AREA),
                    Map.entry("agency", Field.AGENCY),
                    Map.entry("indicator", Field.INDICATOR),
                    Map.entry("unit", Field.UNIT),
                    Map.entry("file", Field.FILE));

    private static final Map<String, Kind> KINDS =
            Map.of(
                    "documents", Kind.DOCUMENT,
                    "passages", Kind.PASSAGE,
                    "targets", Kind.TARGET,
                    "assignments", Kind.ASSIGNMENT,
                    "figures", Kind.FIGURE);

    public Query parse(String typed) {
        var queries = new ArrayList<Query>();
        var filters = new EnumMap<Field, List<String>>(Field.class);
        var words = new StringBuilder();
        for (Piece piece : pieces(typed)) {
            Query query = piece.filter() == null ? null : ranges(piece.filter(), piece.text());
            Field field = piece.filter() == null ? null : FIELDS.get(piece.filter());
            if (query != null) {
                queries.add(query);
            } else if (field != null && !piece.text().isBlank()) {
                filters.computeIfAbsent(field, any -> new ArrayList<>()).add(piece.text());
            } else if (piece.without()) {
                queries.add(new Query.Not(new Query.Phrase(piece.text())));
            } else if (piece.quoted() && piece.filter() == null) {
                queries.add(new Query.Phrase(piece.text()));
            } else {
                words.append(' ').append(piece.asTyped());
            }
        }
        filters.forEach((field, values) -> queries.add(new Query.Filter(field, values)));
        if (!Analysis.query(words.toString()).isEmpty()) {
            queries.addFirst(new Query.Words(words.toString().strip()));
        }
        return switch (queries.size()) {
            case 0 -> new Query.All();
            case 1 -> queries.getFirst();
            default -> new Query.And(queries);
        };
    }

    /** The kind that a word such as "targets" names; null for other words. */
    public static @Nullable Kind kind(String name) {
        return KINDS.get(name);
    }

    private static @Nullable Query ranges(String filter, String value) {
        return switch (filter) {
            case "year", "nam" -> Ranges.years(value);
            case "value" -> Ranges.values(value);
            case "in" -> {
                Kind kind = kind(value);
                yield kind == null ? null : new Query.In(Set.of(kind));
            }
            default -> null;
        };
    }

    /** A word, a quoted text or a filter. */
    private record Piece(@Nullable String filter, String text, boolean quoted, boolean without) {
        String asTyped() {
            return filter == null ? text : filter + ": " + text;
        }
    }

    private static List<Piece> pieces(String typed) {
        String text = typed.replace('“', '"').replace('”', '"');
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            boolean first = at == 0 || Character.isWhitespace(text.charAt(at - 1));
            boolean without =
                    first
                            && text.charAt(at) == '-'
                            && at + 1 < text.length()
                            && !Character.isWhitespace(text.charAt(at + 1));
            int start = without ? at + 1 : at;
            int colon = nameEnd(text, start);
            String filter = colon < 0 || without ? null : text.substring(start, colon);
            int from = filter == null ? start : colon + 1;
            boolean quoted = from < text.length() && text.charAt(from) == '"';
            int end = quoted ? close(text, from + 1) : wordEnd(text, from);
            String words = text.substring(quoted ? from + 1 : from, end);
            if (!words.isBlank() || filter != null) {
                pieces.add(new Piece(filter, words, quoted, without));
            }
            at = quoted ? end + 1 : Math.max(end, from);
        }
        return pieces;
    }

    /** The colon after a name of small Latin letters; -1 where there is none. */
    private static int nameEnd(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            at++;
        }
        boolean name = at > start && at + 1 < text.length() && text.charAt(at) == ':';
        return name && !Character.isWhitespace(text.charAt(at + 1)) ? at : -1;
    }

    private static int close(String text, int from) {
        int quote = text.indexOf('"', from);
        return quote < 0 ? text.length() : quote;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && text.charAt(at) != '"') {
            at++;
        }
        return at;
    }
}
