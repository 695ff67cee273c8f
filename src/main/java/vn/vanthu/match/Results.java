package vn.vanthu.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.Target;
import vn.vanthu.registry.Abbreviations;
import vn.vanthu.registry.IndicatorKey;

/** What reports say was reached of the targets of a plan (kết quả thực hiện chỉ tiêu). */
public final class Results {

    /** A figure counts when this share of the words of both indicators is the same. */
    private static final double ALIKE = 0.5;

    /** Or when its indicator or sentence has nearly all words of a target's longer indicator. */
    private static final double CONTAINED = 0.8;

    private static final int WORDS_TO_BE_CONTAINED = 4;

    /** Heads of table columns whose numbers are not what was reached. */
    private static final Set<String> NOT_REACHED =
            Set.of("kế hoạch", "chỉ tiêu giao", "mục tiêu", "chỉ tiêu kế hoạch", "năm trước");

    private final List<AnalysedDocument> reports;
    private final Abbreviations abbreviations;
    private final Map<Figure, IndicatorKey> keys = new HashMap<>();

    /**
     * @param reports in any order; documents of other types are looked through as well
     */
    public Results(List<AnalysedDocument> reports, Abbreviations abbreviations) {
        this.reports = List.copyOf(reports);
        this.abbreviations = abbreviations;
    }

    /**
     * A figure that tells how far a target was reached.
     *
     * @param likeness of the two indicators, 0 to 1
     */
    public record Result(AnalysedDocument report, Figure figure, double likeness) {}

    /**
     * What the reports say of a target, the most alike first, then the latest report; empty where
     * they say nothing, or only of other years.
     *
     * @param year that the target is for, where it does not say so itself
     */
    public List<Result> of(Target target, int year) {
        Quantity main = target.amount().main();
        if (main == null) {
            return List.of();
        }
        int due = target.year() == null ? year : target.year();
        var key = IndicatorKey.of(target.indicator(), abbreviations);
        var results = new ArrayList<Result>();
        for (AnalysedDocument report : reports) {
            for (Figure figure : report.facts().figures()) {
                if (isOf(figure, target.amount(), main)
                        && year(report, figure) == due
                        && States.agree(target.indicator(), figure.indicator())) {
                    double likeness = likeness(key, figure, report);
                    if (likeness >= ALIKE) {
                        results.add(new Result(report, figure, likeness));
                    }
                }
            }
        }
        results.sort(
                Comparator.comparingDouble(Result::likeness)
                        .thenComparing(result -> Objects.requireNonNullElse(date(result), ""))
                        .reversed());
        return results;
    }

    private static @Nullable String date(Result result) {
        return result.report().metadata().date();
    }

    private double likeness(IndicatorKey target, Figure figure, AnalysedDocument report) {
        var key = keys.computeIfAbsent(figure, f -> IndicatorKey.of(f.indicator(), abbreviations));
        double likeness = target.likeness(key);
        if (likeness < ALIKE
                && target.words().size() >= WORDS_TO_BE_CONTAINED
                && isAlone(figure, report)) {
            var sentence = IndicatorKey.of(report.quote(figure), abbreviations);
            double share = Math.max(contained(target, key), contained(target, sentence) - 0.1);
            likeness = share >= CONTAINED ? share * 0.9 : likeness;
        }
        return likeness;
    }

    /** Where a sentence gives several numbers of a unit, it does not say which one is meant. */
    private static boolean isAlone(Figure figure, AnalysedDocument report) {
        return report.facts().figures().stream()
                .filter(other -> other.evidence().span().overlaps(figure.evidence().span()))
                .allMatch(other ->
                        other == figure || !unit(other.quantity()).equals(unit(figure.quantity())));
    }

    private static double contained(IndicatorKey target, IndicatorKey all) {
        long found = target.words().stream().filter(all.words()::contains).count();
        return (double) found / target.words().size();
    }

    /** A level is not measured by a change, nor a share by a count. */
    private static boolean isOf(Figure figure, Amount amount, Quantity main) {
        boolean change = amount instanceof Amount.Increase || amount instanceof Amount.Decrease;
        String head = figure.indicator().toLowerCase(Locale.ROOT);
        return change == (figure.change() != null)
                && unit(main).equals(unit(figure.quantity()))
                && NOT_REACHED.stream().noneMatch(head::endsWith);
    }

    private static String unit(Quantity quantity) {
        String unit = quantity.unit();
        return unit == null ? "" : unit.toLowerCase(Locale.ROOT).strip();
    }

    private static int year(AnalysedDocument report, Figure figure) {
        if (figure.period() != null) {
            return figure.period().to().getYear();
        }
        Integer year = report.year();
        return year == null ? 0 : year;
    }
}
