package vn.vanthu.search;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.text.Span;

/** Cuts what a person types into words, quotations, filters and the signs between them. */
final class QueryPieces {

    private static final String OPERATORS = ":<>=";

    /** A part of the query. */
    sealed interface Piece {

        Span span();

        record Plain(String text, boolean without, Span span) implements Piece {}

        record Quoted(String text, boolean without, Span span) implements Piece {}

        /**
         * @param operator one of {@code : > >= < <=}
         * @param place of the value
         */
        record Filter(
                FilterName name,
                String operator,
                String value,
                boolean without,
                Span span,
                Span place)
                implements Piece {

            /** Whether more of them narrow what is asked, as two ends of a time do. */
            boolean isBound() {
                return !operator.equals(":")
                        || name == FilterName.BEFORE
                        || name == FilterName.AFTER;
            }
        }

        record Or(Span span) implements Piece {}

        record Open(boolean without, Span span) implements Piece {}

        record Close(Span span) implements Piece {}
    }

    private final String text;
    private final boolean shouting;
    private final List<Piece> pieces = new ArrayList<>();

    /** Where groups that are open now must end, innermost last. */
    private final List<Integer> closings = new ArrayList<>();

    private int at;

    private QueryPieces(String typed) {
        // Each replaced by one letter, so that places stay.
        text = typed.replace('“', '"').replace('”', '"');
        shouting = text.chars().noneMatch(Character::isLowerCase);
    }

    static List<Piece> of(String typed) throws QuerySyntaxException {
        var cut = new QueryPieces(typed);
        while (cut.at < cut.text.length()) {
            cut.next();
        }
        return List.copyOf(cut.pieces);
    }

    private void next() throws QuerySyntaxException {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
            return;
        }
        if (!closings.isEmpty() && at == closings.getLast()) {
            closings.removeLast();
            pieces.add(new Piece.Close(new Span(at, ++at)));
            return;
        }
        int start = at;
        boolean without = c == '-' && startsWord(at) && at + 1 < text.length() && !isBlank(at + 1);
        if (without) {
            at++;
        }
        int closing = text.charAt(at) == '(' ? closing(at) : -1;
        if (closing >= 0) {
            closings.add(closing);
            pieces.add(new Piece.Open(without, new Span(start, ++at)));
        } else if (text.charAt(at) == '"') {
            pieces.add(new Piece.Quoted(quoted(), without, new Span(start, at)));
        } else if (!filter(start, without)) {
            word(start, without);
        }
    }

    private void word(int start, boolean without) {
        int from = at;
        at = wordEnd(at + 1);
        String word = text.substring(from, at);
        boolean or = word.equals("|") || word.equals("OR") || word.equals("HOẶC") && !shouting;
        pieces.add(
                or && !without
                        ? new Piece.Or(new Span(start, at))
                        : new Piece.Plain(word, without, new Span(start, at)));
    }

    /** What stands in quotation marks; leaves the place behind them. */
    private String quoted() throws QuerySyntaxException {
        int close = text.indexOf('"', at + 1);
        if (close < 0) {
            throw new QuerySyntaxException(
                    text,
                    new Span(at, at + 1),
                    "dấu ngoặc kép mở mà không đóng: thêm \" ở cuối cụm từ, hoặc bỏ dấu này");
        }
        String inside = text.substring(at + 1, close);
        at = close + 1;
        return inside;
    }

    private boolean filter(int start, boolean without) throws QuerySyntaxException {
        int nameEnd = at;
        while (nameEnd < text.length() && isOfName(text.charAt(nameEnd))) {
            nameEnd++;
        }
        int valueStart = nameEnd;
        while (valueStart < text.length() && OPERATORS.indexOf(text.charAt(valueStart)) >= 0) {
            valueStart++;
        }
        if (nameEnd == at || valueStart == nameEnd) {
            return false;
        }
        String typed = text.substring(at, nameEnd);
        boolean bare = valueStart == text.length() || isBlank(valueStart);
        FilterName name = FilterName.named(typed);
        if (name == null) {
            requireNoSlip(typed, nameEnd, bare);
            return false;
        }
        String operator = operator(nameEnd, valueStart);
        if (bare && !name.isEnglish(typed)) {
            return false;
        }
        if (bare) {
            throw new QuerySyntaxException(
                    text,
                    new Span(at, valueStart),
                    "thiếu giá trị liền sau \"" + text.substring(at, valueStart) + "\"");
        }
        at = valueStart;
        boolean quoted = text.charAt(at) == '"';
        String value = quoted ? quoted() : value(name);
        var place = new Span(valueStart, at);
        pieces.add(new Piece.Filter(name, operator, value, without, new Span(start, at), place));
        return true;
    }

    private void requireNoSlip(String typed, int nameEnd, boolean bare)
            throws QuerySyntaxException {
        FilterName near = bare ? null : FilterName.near(typed);
        if (near != null) {
            throw new QuerySyntaxException(
                    text,
                    new Span(at, nameEnd),
                    "không có điều kiện \""
                            + typed
                            + ":\"; ý bạn là "
                            + near.shown()
                            + " ? Để tìm đúng chữ này, đặt trong ngoặc kép");
        }
    }

    private String operator(int from, int to) throws QuerySyntaxException {
        String typed = text.substring(from, to);
        String operator = typed.length() > 1 && typed.charAt(0) == ':' ? typed.substring(1) : typed;
        return switch (operator) {
            case ":", "=" -> ":";
            case ">", ">=", "<", "<=" -> operator;
            default ->
                    throw new QuerySyntaxException(
                            text,
                            new Span(from, to),
                            "không hiểu dấu \"" + typed + "\"; dùng : > >= < <=");
        };
    }

    /** A word; of a name that is written with capitals, all words that are. */
    private String value(FilterName name) {
        int from = at;
        at = wordEnd(at);
        boolean named = name == FilterName.PROVINCE || name == FilterName.SIGNER;
        while (named && !shouting && isCapital(from) && at + 1 < text.length()) {
            if (text.charAt(at) != ' ' || !isCapital(at + 1) || isOr(at + 1)) {
                break;
            }
            at = wordEnd(at + 1);
        }
        return text.substring(from, at);
    }

    private boolean isOr(int from) {
        return List.of("OR", "HOẶC", "|").contains(text.substring(from, wordEnd(from)));
    }

    /** Where the group ends that may begin here; -1 where the bracket is a part of the text. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return groups(text.substring(open + 1, i)) ? i : -1;
            }
        }
        return -1;
    }

    private boolean groups(String inside) {
        return inside.contains(" OR ")
                || inside.contains(" | ")
                || !shouting && inside.contains(" HOẶC ");
    }

    private boolean startsWord(int offset) {
        return offset == 0 || isBlank(offset - 1) || text.charAt(offset - 1) == '(';
    }

    private int wordEnd(int from) {
        int end = from;
        int limit = closings.isEmpty() ? text.length() : closings.getLast();
        while (end < limit && !isBlank(end) && text.charAt(end) != '"') {
            end++;
        }
        return end;
    }

    private boolean isBlank(int offset) {
        return Character.isWhitespace(text.charAt(offset));
    }

    private boolean isCapital(int offset) {
        return Character.isUpperCase(text.charAt(offset));
    }

    private static boolean isOfName(char c) {
        return Character.isLetter(c)
                || c == '-'
                || c == '_'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
