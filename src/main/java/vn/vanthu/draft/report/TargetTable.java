package vn.vanthu.draft.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.draft.Grid;
import vn.vanthu.draft.Piece;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.Target;
import vn.vanthu.match.Extents;
import vn.vanthu.match.Issuer;
import vn.vanthu.match.Results;
import vn.vanthu.registry.Abbreviations;
import vn.vanthu.registry.IndicatorKey;
import vn.vanthu.registry.Registry;

/** The plan's targets beside what the reports together say (kết quả thực hiện chỉ tiêu). */
final class TargetTable {

    private static final double ALIKE = 0.5;

    private static final List<String> HEAD =
            List.of("TT", "Chỉ tiêu", "Mục tiêu", "Kết quả trong kỳ", "So với mục tiêu");

    private final AnalysedDocument plan;
    private final Consolidation consolidation;
    private final Registry registry;
    private final Abbreviations abbreviations;
    private final Extents extents;
    private final Results results;

    TargetTable(AnalysedDocument plan, Consolidation consolidation, Registry registry) {
        this.plan = plan;
        this.consolidation = consolidation;
        this.registry = registry;
        this.abbreviations = registry.abbreviations();
        this.extents = new Extents(registry.bodies());
        this.results = new Results(consolidation.reports(), abbreviations);
    }

    /** One row for each target; a result that nobody reports is a gap that the row names. */
    Grid grid() {
        var rows = new ArrayList<Grid.Row>();
        rows.add(row(HEAD.stream().map(Piece::of).toList(), true));
        for (Target target : plan.facts().targets()) {
            if (target.amount().main() != null) {
                rows.add(row(cells(rows.size(), target), false));
            }
        }
        return new Grid(rows);
    }

    private List<Piece> cells(int number, Target target) {
        Optional<Line> line = line(target);
        var said = results.of(target, consolidation.period().year());
        var cells = new ArrayList<Piece>();
        cells.add(Piece.of(Integer.toString(number)));
        cells.add(Piece.of(Numbers.capital(target.indicator())));
        String section = target.evidence().section();
        cells.add(
                new Piece(
                        goal(target.amount()),
                        Piece.Look.PLAIN,
                        "Nguồn: " + plan.name() + (section == null ? "" : ", mục " + section) + ".",
                        null,
                        null));
        BigDecimal reached = line.map(Line::total).orElse(null);
        if (line.isPresent()) {
            cells.add(result(line.get()));
        } else if (said.isEmpty()) {
            cells.add(gap());
        } else {
            Results.Result best = said.getFirst();
            reached = isForAll(target, best) ? best.figure().quantity().value() : null;
            cells.add(said(best, reached));
        }
        cells.add(judged(target.amount(), reached));
        return cells;
    }

    /**
     * One body's word counts for all only where it says so, is the committee, or is the one that
     * the plan gives the target to.
     */
    private boolean isForAll(Target target, Results.Result result) {
        String reporter = Issuer.of(registry.bodies(), result.report()).key();
        String province = plan.metadata().province();
        return extents.isOfAll(result.report(), result.figure())
                || target.owner().size() == 1
                        && Issuer.of(registry.bodies(), target.owner().getFirst(), province)
                                .key()
                                .equals(reporter);
    }

    private static Piece said(Results.Result result, @Nullable BigDecimal reached) {
        var quantity = result.figure().quantity();
        String source =
                Issuer.nameOf(result.report())
                        + " ("
                        + result.report().name()
                        + "): “"
                        + result.report().quote(result.figure()).replaceAll("\\s+", " ").strip()
                        + "”";
        String value = Numbers.withUnit(quantity.value(), quantity.unit());
        return reached == null
                ? Piece.noted("……", "Chỉ một cơ quan nêu " + value + ". " + source)
                : new Piece(value, Piece.Look.PLAIN, "Nguồn: " + source, null, null);
    }

    private static Piece gap() {
        return Piece.noted("……", "Chưa có báo cáo nào nêu kết quả của chỉ tiêu này.");
    }

    private Piece result(Line line) {
        var sources = new StringBuilder();
        for (Line.Entry entry : line.entries()) {
            sources.append(sources.isEmpty() ? "" : "; ")
                    .append(entry.body())
                    .append(": ")
                    .append(Numbers.withUnit(entry.value(), line.unit()))
                    .append(" (")
                    .append(entry.report().name())
                    .append(')');
        }
        BigDecimal total = line.total();
        if (total == null) {
            return Piece.noted(
                    "……", "Không cộng được, xem từng cơ quan: " + sources + ". Cần quyết định.");
        }
        String basis = line.basis().isEmpty() ? "" : " Tính từ " + line.basis() + ".";
        var silent = consolidation.silentOn(line);
        String gaps = silent.isEmpty() ? "" : " Chưa gồm: " + String.join(", ", silent) + ".";
        return new Piece(
                Numbers.withUnit(total, line.unit()),
                silent.isEmpty() ? Piece.Look.PLAIN : Piece.Look.DECIDE,
                "Tổng hợp từ: " + sources + "." + basis + gaps,
                null,
                null);
    }

    private static Piece judged(Amount target, @Nullable BigDecimal total) {
        if (total == null) {
            return Piece.of("–");
        }
        @Nullable Boolean reached =
                switch (target) {
                    case Amount.Exact(var goal) -> total.compareTo(goal.value()) >= 0;
                    case Amount.AtLeast(var low) -> total.compareTo(low.value()) >= 0;
                    case Amount.MoreThan(var low) -> total.compareTo(low.value()) > 0;
                    case Amount.AtMost(var high) -> total.compareTo(high.value()) <= 0;
                    case Amount.LessThan(var high) -> total.compareTo(high.value()) < 0;
                    case Amount.Between(var low, var high) -> total.compareTo(low.value()) >= 0;
                    case Amount.Increase ignored -> null;
                    case Amount.Decrease ignored -> null;
                };
        return Piece.of(reached == null ? "–" : reached ? "Đạt" : "Chưa đạt");
    }

    private Optional<Line> line(Target target) {
        var key = IndicatorKey.of(target.indicator(), abbreviations);
        Quantity main = target.amount().main();
        Line best = null;
        double most = ALIKE;
        for (Line line : consolidation.lines()) {
            double likeness = key.likeness(IndicatorKey.of(line.indicator(), abbreviations));
            String unit = main == null ? null : main.unit();
            boolean same = unit == null ? line.unit() == null : unit.equals(line.unit());
            if (same && likeness >= most) {
                best = line;
                most = likeness;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String goal(Amount amount) {
        return switch (amount) {
            case Amount.Exact(var goal) -> of(goal);
            case Amount.AtLeast(var low) -> "≥ " + of(low);
            case Amount.MoreThan(var low) -> "> " + of(low);
            case Amount.AtMost(var high) -> "≤ " + of(high);
            case Amount.LessThan(var high) -> "< " + of(high);
            case Amount.Between(var low, var high) -> Numbers.plain(low.value()) + "–" + of(high);
            case Amount.Increase(var by) -> by == null ? "tăng" : "tăng " + of(by);
            case Amount.Decrease(var by) -> by == null ? "giảm" : "giảm " + of(by);
        };
    }

    private static String of(Quantity quantity) {
        BigDecimal of = quantity.of();
        return of == null
                ? Numbers.withUnit(quantity.value(), quantity.unit())
                : Numbers.plain(quantity.value()) + "/" + Numbers.plain(of);
    }

    static Grid.Row row(List<Piece> cells, boolean header) {
        var row = new ArrayList<Grid.Cell>();
        for (Piece cell : cells) {
            row.add(new Grid.Cell(List.of(List.of(cell)), row.size(), 1, 1));
        }
        return new Grid.Row(row, header);
    }
}
