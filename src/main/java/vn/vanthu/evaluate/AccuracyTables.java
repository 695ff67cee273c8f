package vn.vanthu.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vanthu.report.Table;

/** The measures as tables for people; a dash where a measure has no meaning. */
public final class AccuracyTables {

    private static final String NONE = "–";

    private AccuracyTables() {}

    /** Support, precision, recall, F1, F1 under the matchers, whole items, for each kind. */
    public static Table kinds(Accuracy accuracy) {
        var columns = new ArrayList<>(List.of("Loại", "Mẫu", "Chính xác", "Đủ", "F1"));
        for (Matcher matcher : Matcher.values()) {
            columns.add("F1 " + matcher.words());
        }
        columns.add("Đúng trọn");
        var rows = new ArrayList<List<@Nullable Object>>();
        accuracy.total()
                .forEach((kind, result) -> {
                    var row = new ArrayList<@Nullable Object>();
                    Score paired = result.paired();
                    row.add(kind.words());
                    row.add(paired.support());
                    row.add(kind.countsFalseFinds() ? ratio(paired.precision()) : NONE);
                    row.add(ratio(paired.recall()));
                    row.add(ratio(paired.f1()));
                    for (Matcher matcher : Matcher.values()) {
                        Score score = result.texts().get(matcher);
                        row.add(score == null ? NONE : ratio(score.f1()));
                    }
                    row.add(share(result.whole()));
                    rows.add(row);
                });
        return new Table("Theo loại kết quả", columns, rows);
    }

    /** Precision, recall and F1 of each kind under each matcher. */
    public static Table matchers(Accuracy accuracy) {
        var rows = new ArrayList<List<@Nullable Object>>();
        accuracy.total()
                .forEach((kind, result) ->
                        result.texts()
                                .forEach((matcher, score) ->
                                        rows.add(
                                                List.of(
                                                        kind.words(),
                                                        matcher.words(),
                                                        kind.countsFalseFinds()
                                                                ? ratio(score.precision())
                                                                : NONE,
                                                        ratio(score.recall()),
                                                        ratio(score.f1())))));
        return new Table(
                "Theo cách so chữ", List.of("Loại", "Cách so", "Chính xác", "Đủ", "F1"), rows);
    }

    /** Each field's share among the matched. */
    public static Table fields(Accuracy accuracy) {
        var rows = new ArrayList<List<@Nullable Object>>();
        accuracy.total()
                .forEach((kind, result) ->
                        result.fields()
                                .forEach((field, share) ->
                                        rows.add(
                                                List.of(
                                                        kind.words(),
                                                        field,
                                                        share(share),
                                                        ratio(share.value())))));
        return new Table(
                "Các trường của kết quả đã tìm đúng",
                List.of("Loại", "Trường", "Đúng", "Tỷ lệ"),
                rows);
    }

    /** F1 of each kind for documents of one format each. */
    public static Table formats(Accuracy accuracy) {
        return groups("Theo định dạng", "Định dạng", accuracy, DocumentScore::format);
    }

    /** F1 of each kind for documents of one province each. */
    public static Table sources(Accuracy accuracy) {
        return groups("Theo nguồn", "Nguồn", accuracy, DocumentScore::source);
    }

    /** F1 of each kind for documents that rules were written with, and for the others. */
    public static Table splits(Accuracy accuracy) {
        return groups("Theo phần", "Phần", accuracy, DocumentScore::split);
    }

    /** F1 of each kind for each document. */
    public static Table documents(Accuracy accuracy) {
        return groups("Theo văn bản", "Văn bản", accuracy, DocumentScore::name);
    }

    private static Table groups(
            String name, String what, Accuracy accuracy, Function<DocumentScore, String> group) {
        var kinds = List.copyOf(accuracy.total().keySet());
        var columns = new ArrayList<>(List.of(what, "Số văn bản", "Không đọc được"));
        kinds.forEach(kind -> columns.add(kind.words()));
        columns.add("F1 bình quân");
        var rows = new ArrayList<List<@Nullable Object>>();
        accuracy.by(group)
                .forEach((value, some) -> {
                    var row = new ArrayList<@Nullable Object>();
                    row.add(value.isEmpty() ? "không ghi" : value);
                    row.add(some.documents().size());
                    row.add(some.failed().size());
                    var total = some.total();
                    for (Kind kind : kinds) {
                        Result result = total.get(kind);
                        row.add(result == null ? NONE : ratio(result.paired().f1()));
                    }
                    row.add(ratio(some.meanF1()));
                    rows.add(row);
                });
        return new Table(name, columns, rows);
    }

    private static String share(Share share) {
        return share.of() == 0 ? NONE : share.right() + "/" + share.of();
    }

    /** Three decimals with a comma. */
    static String ratio(OptionalDouble value) {
        return value.isEmpty()
                ? NONE
                : BigDecimal.valueOf(value.getAsDouble())
                        .setScale(3, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', ',');
    }
}
