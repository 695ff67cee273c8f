package vn.vanthu.draft.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.Grid;
import vn.vanthu.draft.Piece;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.match.Times;

/** The statistics annex: what each body says, the total, and what was said before. */
final class Statistics {

    private static final String INCOMPARABLE = "không so sánh được";

    private final Consolidation consolidation;
    private final List<Grid.Row> rows = new ArrayList<>();

    private Statistics(Consolidation consolidation) {
        this.consolidation = consolidation;
    }

    static List<Draft.Block> of(Consolidation consolidation) {
        var statistics = new Statistics(consolidation);
        statistics.head();
        for (int i = 0; i < consolidation.lines().size(); i++) {
            statistics.line(i + 1, consolidation.lines().get(i));
        }
        return statistics.rows.size() == 1
                ? List.of(
                        new Draft.Paragraph(
                                List.of(
                                        Piece.of(
                                                "Không có chỉ tiêu nào được từ hai cơ quan trở"
                                                        + " lên báo cáo."))))
                : List.of(new Grid(statistics.rows));
    }

    private void head() {
        var head = new ArrayList<Piece>();
        for (String title : List.of("TT", "Chỉ tiêu", "Đơn vị tính", "Cơ quan", "Giá trị")) {
            head.add(Piece.of(title));
        }
        for (Earlier earlier : consolidation.earlier()) {
            head.add(Piece.of(Numbers.capital(Times.of(earlier.period())) + " (tăng, giảm)"));
        }
        rows.add(TargetTable.row(head, true));
    }

    private void line(int number, Line line) {
        int height = line.entries().size() + (line.whole() ? 0 : 1);
        boolean first = true;
        for (Line.Entry entry : line.entries()) {
            var cells = new ArrayList<Piece>();
            cells.add(Piece.of(line.whole() ? "Toàn tỉnh (" + entry.body() + ")" : entry.body()));
            cells.add(value(entry));
            for (Earlier earlier : consolidation.earlier()) {
                cells.add(compared(entry.value(), line.unit(), earlier.of(entry)));
            }
            rows.add(row(first ? Integer.toString(number) : null, line, height, cells));
            first = false;
        }
        if (!line.whole()) {
            var cells = new ArrayList<Piece>();
            cells.add(new Piece("Chung", Piece.Look.BOLD, null, null, null));
            cells.add(total(line, consolidation.silentOn(line)));
            for (Earlier earlier : consolidation.earlier()) {
                cells.add(compared(line.total(), line.unit(), earlier.total(line)));
            }
            rows.add(row(null, line, 0, cells));
        }
    }

    private static Piece value(Line.Entry entry) {
        String why = entry.apart();
        String source = entry.report().name() + ": “" + quote(entry) + "”";
        return new Piece(
                Numbers.plain(entry.value()),
                Piece.Look.PLAIN,
                why == null ? source : source + " Không cộng vào tổng: " + why + ".",
                null,
                null);
    }

    /** The earlier value with the change; a stroke where there is nothing to compare. */
    private static Piece compared(
            @Nullable BigDecimal now, @Nullable String unit, Optional<Earlier.Before> before) {
        if (now == null) {
            return Piece.of("–");
        }
        return before.map(earlier ->
                        new Piece(
                                Numbers.plain(earlier.value())
                                        + " ("
                                        + Numbers.signed(earlier.value(), now, unit)
                                        + ")",
                                Piece.Look.PLAIN,
                                "Nguồn: " + names(earlier.sources()) + ".",
                                null,
                                null))
                .orElse(Piece.of(INCOMPARABLE));
    }

    static String names(List<AnalysedDocument> reports) {
        return String.join("; ", reports.stream().map(AnalysedDocument::name).distinct().toList());
    }

    private static Piece total(Line line, List<String> silent) {
        BigDecimal total = line.total();
        if (total == null) {
            return Piece.noted("–", "Không cộng: liệt kê theo từng cơ quan.");
        }
        String words = Numbers.plain(total);
        if (line.kind() == Line.Kind.COUNT && !line.basis().isEmpty()) {
            words = line.basis();
        }
        String made = line.basis().isEmpty() ? "" : "Tính từ " + line.basis() + ".";
        if (!silent.isEmpty()) {
            return Piece.noted(
                    words,
                    (made
                                    + " Chưa gồm cơ quan không nêu số này: "
                                    + String.join(", ", silent)
                                    + ".")
                            .strip());
        }
        return new Piece(words, Piece.Look.BOLD, made.isEmpty() ? null : made, null, null);
    }

    private static Grid.Row row(
            @Nullable String number, Line line, int height, List<Piece> values) {
        var cells = new ArrayList<Grid.Cell>();
        if (number != null) {
            String unit = line.unit() == null ? "" : line.unit();
            var names = List.of(number, Numbers.capital(line.indicator()), unit);
            for (String name : names) {
                cells.add(cell(Piece.of(name), cells.size(), height));
            }
        }
        for (int i = 0; i < values.size(); i++) {
            cells.add(cell(values.get(i), 3 + i, 1));
        }
        return new Grid.Row(cells, false);
    }

    private static Grid.Cell cell(Piece piece, int column, int height) {
        return new Grid.Cell(List.of(List.of(piece)), column, 1, height);
    }

    private static String quote(Line.Entry entry) {
        return entry.report().quote(entry.figure()).replaceAll("\\s+", " ").strip();
    }
}
