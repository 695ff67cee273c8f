package vn.vanthu.library;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.registry.Abbreviations;
import vn.vanthu.registry.IndicatorKey;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;

/**
 * One indicator (chỉ tiêu) over provinces or bodies and years: what was aimed at, and what was
 * reached. A cell that the library says nothing of is missing, not zero.
 */
public final class IndicatorComparison {

    /** Facts looked at for one question. */
    private static final int MOST = 5_000;

    /** Units of which less is better: a rank, days. */
    private static final Set<String> LESS_IS_BETTER = Set.of("hạng", "thứ", "ngày", "giờ", "phút");

    private static final Set<String> AT_MOST = Set.of("AT_MOST", "LESS_THAN", "DECREASE");

    private final IndicatorKey asked;
    private final Abbreviations abbreviations;
    private final By by;
    private final List<Entry> facts = new ArrayList<>();
    private final Map<String, Map<Integer, Cell>> cells = new TreeMap<>();
    private final @Nullable String unit;

    /** What makes a line of the table. */
    public enum By {
        PROVINCE,
        ISSUER;

        /**
         * What is named: {@code province}, {@code issuer}, either with {@code ,year}, for years
         * make the columns in any case; empty where it is something else.
         */
        public static Optional<By> named(String typed) {
            var names = new ArrayList<>(List.of(typed.toLowerCase(Locale.ROOT).split("\\s*,\\s*")));
            if (names.size() == 2) {
                names.remove("year");
            }
            return names.size() != 1
                    ? Optional.empty()
                    : Stream.of(values())
                            .filter(by -> by.name().equalsIgnoreCase(names.getFirst()))
                            .findFirst();
        }
    }

    /**
     * What is known of one line and year.
     *
     * @param target what was aimed at, the nearest to the question; null where nothing is known
     * @param actual what was reached; null where nothing is known
     * @param others further facts that say something else, or tell of a part only
     */
    public record Cell(@Nullable Entry target, @Nullable Entry actual, List<Entry> others) {
        public Cell {
            others = List.copyOf(others);
        }
    }

    /** Which values are the better ones. */
    public enum Better {
        MORE,
        LESS
    }

    private IndicatorComparison(
            String indicator,
            By by,
            @Nullable String unit,
            Abbreviations known,
            List<Entry> found) {
        this.abbreviations = known;
        this.asked = IndicatorKey.of(indicator, known);
        this.by = by;
        found.stream().filter(this::isAsked).forEach(facts::add);
        this.unit = unit == null ? mostFrequentUnit() : unit;
        facts.removeIf(fact -> !Objects.equals(fact.fact().unit(), this.unit));
        fill();
    }

    /**
     * Looks an indicator up.
     *
     * @param indicator in any typing; facts whose own indicator has all its words are taken
     * @param unit only facts of this unit; null for the unit that most of them have
     * @param within what else must hold
     */
    public static IndicatorComparison of(
            Library library,
            String indicator,
            By by,
            @Nullable String unit,
            Query within,
            Abbreviations abbreviations)
            throws IOException {
        var query =
                Query.all(
                        new Query.Words(indicator),
                        new Query.In(Set.of(Kind.TARGET, Kind.FIGURE)),
                        within);
        var found =
                library
                        .search(query, SearchOptions.first(MOST).withoutSnippets().completeOnly())
                        .hits()
                        .stream()
                        .map(Hit::entry)
                        .toList();
        return new IndicatorComparison(indicator, by, unit, abbreviations, found);
    }

    private boolean isAsked(Entry entry) {
        return !entry.fact().values().isEmpty()
                && entry.year() != null
                && key(entry).words().containsAll(asked.words());
    }

    private IndicatorKey key(Entry entry) {
        return IndicatorKey.of(entry.fact().indicator(), abbreviations);
    }

    private @Nullable String mostFrequentUnit() {
        Map<Optional<String>, Long> counts = new HashMap<>();
        facts.forEach(f -> counts.merge(Optional.ofNullable(f.fact().unit()), 1L, Long::sum));
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Optional<String>, Long>comparingByValue()
                                .thenComparing(entry -> entry.getKey().orElse("")))
                .flatMap(Map.Entry::getKey)
                .orElse(null);
    }

    private void fill() {
        Map<String, Map<Integer, List<Entry>>> found = new TreeMap<>();
        for (Entry fact : facts) {
            String line = by == By.PROVINCE ? fact.about().province() : fact.about().issuer();
            if (line != null) {
                found.computeIfAbsent(line, any -> new TreeMap<>())
                        .computeIfAbsent(fact.year(), any -> new ArrayList<>())
                        .add(fact);
            }
        }
        found.forEach((line, years) ->
                years.forEach((year, entries) ->
                        cells.computeIfAbsent(line, any -> new TreeMap<>())
                                .put(year, cell(entries))));
    }

    private Cell cell(List<Entry> entries) {
        var nearest =
                entries.stream()
                        .sorted(
                                Comparator.comparingDouble((Entry e) -> -key(e).likeness(asked))
                                        .thenComparing(
                                                IndicatorComparison::date,
                                                Comparator.reverseOrder())
                                        .thenComparing(Entry::key))
                        .toList();
        Entry target = first(nearest, Kind.TARGET);
        Entry actual = first(nearest, Kind.FIGURE);
        var others =
                nearest.stream().filter(e -> !saysAs(e, target) && !saysAs(e, actual)).toList();
        return new Cell(target, actual, others);
    }

    /**
     * Whether a fact tells of the whole line: of a province what its own body says, or another in a
     * document about the province, not what a department or commune says of itself.
     */
    private boolean isWhole(Entry entry) {
        var about = entry.about();
        if (by == By.ISSUER || about.province() == null) {
            return true;
        }
        String province = about.province();
        boolean own =
                Stream.of("tỉnh ", "thành phố ")
                        .anyMatch(of -> says(about.issuer(), "Ủy ban nhân dân " + of + province));
        return own || says(about.title(), "tỉnh " + province);
    }

    private static boolean says(@Nullable String text, String words) {
        return text != null
                && ("_" + Analysis.key(text) + "_").contains("_" + Analysis.key(words) + "_");
    }

    private static String date(Entry entry) {
        return Objects.requireNonNullElse(entry.about().date(), "");
    }

    private @Nullable Entry first(List<Entry> entries, Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind && isWhole(entry))
                .findFirst()
                .orElse(null);
    }

    private static boolean saysAs(Entry entry, @Nullable Entry other) {
        return other != null
                && entry.kind() == other.kind()
                && entry.fact().values().equals(other.fact().values())
                && Objects.equals(entry.fact().comparator(), other.fact().comparator());
    }

    /** The unit of all values; null for bare numbers. */
    public @Nullable String unit() {
        return unit;
    }

    /** Names of provinces or bodies, in the order of their letters. */
    public Collection<String> lines() {
        return cells.keySet();
    }

    public SortedSet<Integer> years() {
        var years = new TreeSet<Integer>();
        cells.values().forEach(line -> years.addAll(line.keySet()));
        return years;
    }

    /** Null where the library has nothing of it. */
    public @Nullable Cell at(String line, int year) {
        return cells.getOrDefault(line, Map.of()).get(year);
    }

    /** Told by the bounds of the targets, then by the unit; more where nothing tells. */
    public Better better() {
        long most = facts.stream().filter(f -> AT_MOST.contains(f.fact().comparator())).count();
        boolean less = unit != null && LESS_IS_BETTER.contains(unit) || 2 * most > targets();
        return less ? Better.LESS : Better.MORE;
    }

    private long targets() {
        return facts.stream().filter(fact -> fact.kind() == Kind.TARGET).count();
    }

    /** The line that reached most of what is better in a year; empty where none or one is known. */
    public Optional<String> best(int year) {
        return extreme(year, better());
    }

    /** The line that reached least of it. */
    public Optional<String> worst(int year) {
        return extreme(year, better() == Better.MORE ? Better.LESS : Better.MORE);
    }

    private Optional<String> extreme(int year, Better wanted) {
        Comparator<String> byValue =
                Comparator.comparing(line -> reached(line, year).orElseThrow());
        var known =
                cells.keySet().stream().filter(line -> reached(line, year).isPresent()).toList();
        Stream<String> several = known.size() < 2 ? Stream.empty() : known.stream();
        return several.min(wanted == Better.LESS ? byValue : byValue.reversed());
    }

    private Optional<BigDecimal> reached(String line, int year) {
        return Optional.ofNullable(at(line, year))
                .map(Cell::actual)
                .map(actual -> actual.fact().values().getFirst());
    }
}
