package vn.vanthu.draft.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Period;
import vn.vanthu.match.Extents;
import vn.vanthu.match.Issuer;
import vn.vanthu.match.States;
import vn.vanthu.registry.IndicatorKey;
import vn.vanthu.registry.Registry;

/** Brings figures of the same indicator together, and adds up what may be added. */
final class Lines {

    private static final double SAME = 0.75;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern LEVEL =
            Pattern.compile(
                    "(?iu)(?:HĐND|UBND|hội đồng nhân dân|[ủu][ỷyủu] ban nhân dân|cấp)"
                            + " (tỉnh|huyện|xã|phường)(?!\\p{L})");

    private static final Pattern LISTED =
            Pattern.compile("(?iu)(?:hạng|bậc|điểm|lần|giờ|phút).*|.*/.*");

    private final Period period;
    private final Registry registry;
    private final Extents extents;
    private final Doubles doubles;
    private final List<Growing> lines = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    private record Growing(
            IndicatorKey key,
            String indicator,
            @Nullable String unit,
            boolean whole,
            List<Line.Entry> entries) {

        boolean has(String body) {
            return entries.stream().anyMatch(entry -> entry.body().equals(body));
        }
    }

    Lines(Period period, Registry registry) {
        this.period = period;
        this.registry = registry;
        this.extents = new Extents(registry.bodies());
        this.doubles = new Doubles(registry.bodies());
    }

    /** Takes in all figures of a report that are of the period and no mere changes. */
    void add(AnalysedDocument report) {
        String body = Issuer.nameOf(report);
        for (Figure figure : report.facts().figures()) {
            boolean other =
                    figure.period() != null
                            && !(figure.period().from().equals(period.from())
                                    && figure.period().to().equals(period.to()));
            var key = IndicatorKey.of(figure.indicator(), registry.abbreviations());
            if (other || figure.change() != null || key.words().isEmpty()) {
                continue;
            }
            add(key, new Line.Entry(body, report, figure, null));
        }
    }

    private void add(IndicatorKey key, Line.Entry entry) {
        boolean whole = extents.isOfAll(entry.report(), entry.figure());
        String unit = entry.figure().quantity().unit();
        Growing best = null;
        double most = SAME;
        for (Growing line : lines) {
            double likeness = line.key().likeness(key);
            boolean same =
                    line.whole() == whole
                            && sameUnit(line.unit(), unit)
                            && States.agree(line.indicator(), entry.figure().indicator())
                            && levels(line.indicator()).equals(levels(entry.figure().indicator()))
                            && (likeness == 1 || !line.has(entry.body()));
            if (same && likeness >= most) {
                best = line;
                most = likeness;
            }
        }
        if (best == null) {
            best = new Growing(key, entry.figure().indicator(), unit, whole, new ArrayList<>());
            lines.add(best);
        }
        boolean known = best.entries().stream().anyMatch(e -> isKnown(e, entry));
        if (!known) {
            best.entries().add(entry);
        }
    }

    /** Whose a resolution or decision is: "nghị quyết của HĐND tỉnh", "… của HĐND xã". */
    private static List<String> levels(String indicator) {
        return LEVEL.matcher(indicator)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The same again, or a part: a sentence names the whole before what it is made of. */
    private static boolean isKnown(Line.Entry earlier, Line.Entry entry) {
        boolean same = earlier.value().compareTo(entry.value()) == 0;
        boolean part =
                earlier.figure().evidence().span().overlaps(entry.figure().evidence().span());
        return earlier.body().equals(entry.body()) && (same || part);
    }

    /** What was found out while the lines were made; complete after {@link #made}. */
    List<Issue> issues() {
        return List.copyOf(issues);
    }

    /**
     * The lines that at least two bodies give, or one of the whole province that can be compared,
     * in the order of the reports.
     */
    List<Line> made(List<Earlier> earlier) {
        var made = new ArrayList<Line>();
        for (Growing line : lines) {
            long bodies = line.entries().stream().map(Line.Entry::body).distinct().count();
            boolean comparable =
                    line.whole()
                            && line.entries().stream()
                                    .anyMatch(entry ->
                                            earlier.stream()
                                                    .anyMatch(e -> e.of(entry).isPresent()));
            if (bodies < 2 && !comparable) {
                continue;
            }
            boolean contested = contested(line);
            Line.Kind kind = kind(line);
            if (kind == Line.Kind.RATE) {
                outliers(line);
            }
            if (!line.whole()) {
                apart(line, kind);
            }
            made.add(
                    contested
                            ? listed(line, kind)
                            : line.whole() ? said(line, kind) : totalled(line, kind));
        }
        return made;
    }

    /** Sets apart what others hold already, and says so. */
    private void apart(Growing line, Line.Kind kind) {
        for (var each = line.entries().listIterator(); each.hasNext(); ) {
            Line.Entry entry = each.next();
            String why =
                    kind == Line.Kind.LISTED ? null : doubles.apart(entry, line.entries(), kind);
            if (why != null) {
                each.set(entry.apart(why));
                issues.add(twice(line, entry, why));
            }
        }
        for (Growing other : lines) {
            if (kind == Line.Kind.COUNT && other.whole() && isAlike(line, other)) {
                for (Line.Entry entry : other.entries()) {
                    issues.add(twice(other, entry, "là số của toàn tỉnh"));
                }
            }
        }
    }

    private static boolean isAlike(Growing a, Growing b) {
        return a.key().likeness(b.key()) >= SAME
                && sameUnit(a.unit(), b.unit())
                && States.agree(a.indicator(), b.indicator());
    }

    private static Issue twice(Growing line, Line.Entry entry, String why) {
        return new Issue(
                Issue.Kind.COUNTED_TWICE,
                line.indicator()
                        + ": "
                        + Numbers.withUnit(entry.value(), line.unit())
                        + " ("
                        + entry.body()
                        + ") "
                        + why
                        + "; không cộng vào tổng của các cơ quan.",
                List.of(entry.report()));
    }

    private static Line listed(Growing line, Line.Kind kind) {
        return new Line(
                line.indicator(), line.unit(), kind, line.whole(), line.entries(), null, "");
    }

    /** What is said of all is said once, by however many. */
    private static Line said(Growing line, Line.Kind kind) {
        BigDecimal value = line.entries().getFirst().value();
        return new Line(line.indicator(), line.unit(), kind, true, line.entries(), value, "");
    }

    private static Line totalled(Growing line, Line.Kind kind) {
        return switch (kind) {
            case COUNT -> {
                BigDecimal sum =
                        counted(line).stream()
                                .map(Line.Entry::value)
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                yield new Line(
                        line.indicator(),
                        line.unit(),
                        kind,
                        line.whole(),
                        line.entries(),
                        sum,
                        ofAll(line)
                                .map(of -> Numbers.plain(sum) + "/" + Numbers.plain(of))
                                .orElse(""));
            }
            case RATE -> recomputed(line);
            case LISTED -> listed(line, kind);
        };
    }

    /** From numerators and denominators, where every body gives both; never an average. */
    private static Line recomputed(Growing line) {
        BigDecimal parts = BigDecimal.ZERO;
        BigDecimal wholes = BigDecimal.ZERO;
        for (Line.Entry entry : counted(line)) {
            Optional<Ratio> ratio = Ratio.behind(entry.report(), entry.figure());
            if (ratio.isEmpty()) {
                return listed(line, Line.Kind.RATE);
            }
            parts = parts.add(ratio.get().part());
            wholes = wholes.add(ratio.get().whole());
        }
        BigDecimal rate = parts.multiply(HUNDRED).divide(wholes, 2, RoundingMode.HALF_UP);
        return new Line(
                line.indicator(),
                line.unit(),
                Line.Kind.RATE,
                line.whole(),
                line.entries(),
                rate,
                Numbers.plain(parts) + "/" + Numbers.plain(wholes));
    }

    /** What the parts are of, together; empty where one body gives no whole. */
    private static Optional<BigDecimal> ofAll(Growing line) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line.Entry entry : counted(line)) {
            BigDecimal of = entry.figure().quantity().of();
            if (of == null) {
                return Optional.empty();
            }
            sum = sum.add(of);
        }
        return Optional.of(sum);
    }

    private static List<Line.Entry> counted(Growing line) {
        return line.entries().stream().filter(entry -> entry.apart() == null).toList();
    }

    private static Line.Kind kind(Growing line) {
        String unit = line.unit();
        if (unit != null && unit.startsWith("%")) {
            return Line.Kind.RATE;
        }
        boolean listed = unit != null && LISTED.matcher(unit).matches();
        return listed ? Line.Kind.LISTED : Line.Kind.COUNT;
    }

    /** One body with two values, or the whole province with two: both are named, none chosen. */
    private boolean contested(Growing line) {
        boolean contested = false;
        for (Line.Entry entry : line.entries()) {
            for (Line.Entry other : line.entries()) {
                boolean later = line.entries().indexOf(other) > line.entries().indexOf(entry);
                boolean same = entry.body().equals(other.body()) || line.whole();
                if (later && same && entry.value().compareTo(other.value()) != 0) {
                    contested = true;
                    issues.add(contradiction(line, entry, other));
                }
            }
        }
        return contested;
    }

    private static Issue contradiction(Growing line, Line.Entry a, Line.Entry b) {
        return new Issue(
                Issue.Kind.CONTRADICTION,
                line.indicator()
                        + ": "
                        + Numbers.withUnit(a.value(), line.unit())
                        + " ("
                        + a.report().name()
                        + ", "
                        + a.body()
                        + "), "
                        + Numbers.withUnit(b.value(), line.unit())
                        + " ("
                        + b.report().name()
                        + ", "
                        + b.body()
                        + "). Xác minh với cơ quan báo cáo; chưa cộng vào tổng.",
                a.report().equals(b.report())
                        ? List.of(a.report())
                        : List.of(a.report(), b.report()));
    }

    /** A rate more than 20 points and three usual distances from the middle of at least four. */
    private void outliers(Growing line) {
        if (line.entries().size() < 4) {
            return;
        }
        double middle = median(line.entries().stream().map(e -> e.value().doubleValue()).toList());
        double usual =
                median(
                        line.entries().stream()
                                .map(e -> Math.abs(e.value().doubleValue() - middle))
                                .toList());
        for (Line.Entry entry : line.entries()) {
            double distance = Math.abs(entry.value().doubleValue() - middle);
            if (distance > 20 && distance > 3 * usual) {
                issues.add(
                        new Issue(
                                Issue.Kind.OUTLIER,
                                line.indicator()
                                        + ": "
                                        + entry.body()
                                        + " báo cáo "
                                        + Numbers.plain(entry.value())
                                        + "%, các cơ quan khác quanh "
                                        + Numbers.plain(
                                                BigDecimal.valueOf(middle)
                                                        .setScale(1, RoundingMode.HALF_UP))
                                        + "%. Kiểm tra lại.",
                                List.of(entry.report())));
            }
        }
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static boolean sameUnit(@Nullable String a, @Nullable String b) {
        return a == null
                ? b == null
                : b != null && a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
    }
}
