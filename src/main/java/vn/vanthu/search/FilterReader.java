package vn.vanthu.search;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Period;
import vn.vanthu.registry.DocumentType;
import vn.vanthu.registry.DocumentTypes;
import vn.vanthu.search.QueryPieces.Piece;
import vn.vanthu.text.Span;

/** Reads the value of a filter as what it filters by. */
final class FilterReader {

    private static final String BETWEEN = "..";
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:[1-9]\\d{0,2}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?|-?\\d+\\.\\d+");
    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}(?:\\.\\d{3})+.*");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})/(\\d{4})");

    private final String typed;
    private final DocumentTypes types;

    /**
     * @param typed the whole query, for the words of an error
     */
    FilterReader(String typed, DocumentTypes types) {
        this.typed = typed;
        this.types = types;
    }

    Query query(Piece.Filter filter) throws QuerySyntaxException {
        return switch (filter.name()) {
            case TYPE -> new Query.Filter(Field.TYPE, List.of(type(equal(filter), filter)));
            case NUMBER -> words(Field.NUMBER, filter);
            case ISSUER -> words(Field.ISSUER, filter);
            case PROVINCE -> words(Field.PROVINCE, filter);
            case AREA -> words(Field.AREA, filter);
            case AGENCY -> words(Field.AGENCY, filter);
            case INDICATOR -> words(Field.INDICATOR, filter);
            case UNIT -> words(Field.UNIT, filter);
            case SIGNER -> words(Field.SIGNER, filter);
            case CITES -> words(Field.CITES, filter);
            case FILE -> words(Field.FILE, filter);
            case IN -> new Query.In(Set.of(kind(equal(filter), filter)));
            case YEAR -> years(filter);
            case VALUE -> values(filter);
            case DATE -> dates(Query.Day.ISSUED, filter);
            case DUE -> dates(Query.Day.DUE, filter);
            case BEFORE ->
                    new Query.DateRange(
                            Query.Day.ISSUED,
                            null,
                            period(equal(filter), filter).from().minusDays(1));
            case AFTER ->
                    new Query.DateRange(
                            Query.Day.ISSUED, period(equal(filter), filter).to().plusDays(1), null);
        };
    }

    private Query words(Field field, Piece.Filter filter) throws QuerySyntaxException {
        return new Query.Filter(field, List.of(equal(filter)));
    }

    /** The value of a filter that knows no more and no less. */
    private String equal(Piece.Filter filter) throws QuerySyntaxException {
        if (!filter.operator().equals(":")) {
            throw wrong(
                    filter,
                    "chỉ value, year, date và due so sánh được bằng "
                            + filter.operator()
                            + "; ở đây dùng dấu hai chấm");
        }
        if (filter.value().isBlank()) {
            throw wrong(filter, "thiếu giá trị trong ngoặc kép");
        }
        return filter.value().strip();
    }

    private String type(String value, Piece.Filter filter) throws QuerySyntaxException {
        Optional<DocumentType> known =
                types.all().stream()
                        .filter(type -> type.abbreviation().equalsIgnoreCase(value))
                        .findFirst()
                        .or(() -> types.ofName(value));
        if (known.isEmpty()) {
            throw wrong(
                    filter,
                    "không có loại văn bản \""
                            + value
                            + "\"; viết tắt như KH, BC, QĐ, TB, CT, CV, hoặc tên đầy đủ như"
                            + " \"kế hoạch\"");
        }
        return known.get().abbreviation();
    }

    private Kind kind(String value, Piece.Filter filter) throws QuerySyntaxException {
        return switch (Analysis.key(value)) {
            case "documents", "van_ban" -> Kind.DOCUMENT;
            case "passages", "doan", "doan_van" -> Kind.PASSAGE;
            case "targets", "chi_tieu" -> Kind.TARGET;
            case "assignments", "nhiem_vu" -> Kind.ASSIGNMENT;
            case "figures", "so_lieu" -> Kind.FIGURE;
            default ->
                    throw wrong(
                            filter,
                            "không có dạng \""
                                    + value
                                    + "\"; chọn documents, passages, targets, assignments hoặc"
                                    + " figures (\"văn bản\", \"đoạn văn\", \"chỉ tiêu\", \"nhiệm"
                                    + " vụ\", \"số liệu\")");
        };
    }

    /** One end on each side; the same twice where a single value is meant. */
    private record Ends(@Nullable String from, @Nullable String to) {}

    private Ends ends(Piece.Filter filter) throws QuerySyntaxException {
        String value = filter.value().strip();
        int dots = value.indexOf(BETWEEN);
        boolean range = dots >= 0;
        String from = range ? value.substring(0, dots).strip() : value;
        String to = range ? value.substring(dots + BETWEEN.length()).strip() : value;
        if (from.isEmpty() && to.isEmpty() || range && !filter.operator().equals(":")) {
            throw wrong(filter, "khoảng viết như 2020..2023, 95.. hoặc ..5");
        }
        return new Ends(from.isEmpty() ? null : from, to.isEmpty() ? null : to);
    }

    private Query years(Piece.Filter filter) throws QuerySyntaxException {
        Ends ends = ends(filter);
        int from = ends.from() == null ? 0 : year(ends.from(), filter);
        int to = ends.to() == null ? 9999 : year(ends.to(), filter);
        if (from > to) {
            throw reversed(filter, to + BETWEEN + from);
        }
        return switch (filter.operator()) {
            case ">" -> new Query.YearRange(from + 1, 9999);
            case ">=" -> new Query.YearRange(from, 9999);
            case "<" -> new Query.YearRange(0, from - 1);
            case "<=" -> new Query.YearRange(0, from);
            default -> new Query.YearRange(from, to);
        };
    }

    private int year(String text, Piece.Filter filter) throws QuerySyntaxException {
        if (!YEAR.matcher(text).matches()) {
            throw wrong(filter, "\"" + text + "\" không phải năm; viết như 2024 hoặc 2023..2026");
        }
        return Integer.parseInt(text);
    }

    private Query values(Piece.Filter filter) throws QuerySyntaxException {
        Ends ends = ends(filter);
        boolean percent = filter.value().strip().endsWith("%");
        BigDecimal from = ends.from() == null ? null : number(ends.from(), filter);
        BigDecimal to = ends.to() == null ? null : number(ends.to(), filter);
        if (from != null && to != null && from.compareTo(to) > 0) {
            throw reversed(filter, ends.to() + BETWEEN + ends.from());
        }
        Query range =
                switch (filter.operator()) {
                    case ">" -> new Query.ValueRange(beside(from, Math::nextUp), null);
                    case ">=" -> new Query.ValueRange(from, null);
                    case "<" -> new Query.ValueRange(null, beside(from, Math::nextDown));
                    case "<=" -> new Query.ValueRange(null, from);
                    default -> new Query.ValueRange(from, to);
                };
        return percent ? Query.all(range, new Query.Filter(Field.UNIT, List.of("%"))) : range;
    }

    /** The next number that an index tells apart from this one. */
    private static @Nullable BigDecimal beside(
            @Nullable BigDecimal value, java.util.function.DoubleUnaryOperator next) {
        return value == null ? null : new BigDecimal(next.applyAsDouble(value.doubleValue()));
    }

    /**
     * Vietnamese digits: dots between thousands, a decimal comma; a decimal point where it fits.
     */
    private BigDecimal number(String text, Piece.Filter filter) throws QuerySyntaxException {
        String digits = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        if (!NUMBER.matcher(digits).matches()) {
            throw wrong(filter, "\"" + text + "\" không phải số; viết như 95, 41,12 hoặc 90..100");
        }
        boolean grouped = THOUSANDS.matcher(digits).matches();
        return new BigDecimal((grouped ? digits.replace(".", "") : digits).replace(',', '.'));
    }

    private Query dates(Query.Day day, Piece.Filter filter) throws QuerySyntaxException {
        Ends ends = ends(filter);
        Period from = ends.from() == null ? null : period(ends.from(), filter);
        Period to = ends.to() == null ? null : period(ends.to(), filter);
        if (from != null && to != null && from.from().isAfter(to.to())) {
            throw reversed(filter, ends.to() + BETWEEN + ends.from());
        }
        LocalDate first = from == null ? null : from.from();
        LocalDate last = to == null ? null : to.to();
        return switch (filter.operator()) {
            case ">" -> new Query.DateRange(day, last == null ? null : last.plusDays(1), null);
            case ">=" -> new Query.DateRange(day, first, null);
            case "<" -> new Query.DateRange(day, null, first == null ? null : first.minusDays(1));
            case "<=" -> new Query.DateRange(day, null, last);
            default -> new Query.DateRange(day, first, last);
        };
    }

    /** A day, month, quarter, half or year. */
    private Period period(String text, Piece.Filter filter) throws QuerySyntaxException {
        try {
            Matcher day = DAY.matcher(text);
            if (day.matches()) {
                return day(LocalDate.of(part(day, 3), part(day, 2), part(day, 1)));
            }
            if (ISO_DAY.matcher(text).matches()) {
                return day(LocalDate.parse(text));
            }
            Matcher month = MONTH.matcher(text);
            if (month.matches() && part(month, 1) <= 12) {
                return Period.month(part(month, 2), part(month, 1));
            }
        } catch (DateTimeException none) {
            throw wrong(filter, "không có ngày " + text);
        }
        return Period.parse(text)
                .orElseThrow(() ->
                        wrong(
                                filter,
                                "\""
                                        + text
                                        + "\" không phải ngày; viết như 2024-06-30, 30/6/2024,"
                                        + " 2024-06, 2024-Q3 hoặc 2024"));
    }

    private static Period day(LocalDate date) {
        return Period.range(date, date);
    }

    private static int part(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }

    private QuerySyntaxException reversed(Piece.Filter filter, String right) {
        return wrong(filter, "khoảng viết ngược; ý bạn là " + right + " ?");
    }

    private QuerySyntaxException wrong(Piece.Filter filter, String message) {
        Span place = filter.place().isEmpty() ? filter.span() : filter.place();
        return new QuerySyntaxException(typed, place, message);
    }
}
