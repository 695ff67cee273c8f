package vn.vanthu.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Table;
import vn.vanthu.search.About;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;

/**
 * What one body wrote on one subject, year by year: its plans and the reports on them (loạt văn
 * bản). Two documents are of one subject when nearly all words of their titles are the same, apart
 * from years, periods, the place and words such as "kết quả thực hiện".
 */
public final class Series {

    /** Documents of one body that are looked at. */
    private static final int MOST = 10_000;

    private static final String REPORT = "BC";
    private static final String PLAN = "KH";

    /** Shared words over all words of two titles: one syllable in five may be another. */
    private static final double SAME_SUBJECT = 0.8;

    /** Words, as keys fold them, that tell of a document or its period, not of its subject. */
    private static final Pattern FILLERS =
            Pattern.compile(
                    "_(?:"
                            + String.join("|", fillers())
                            + "|qui_(?:[ivx]+|\\d)(?:/\\d+)?|\\d+(?:[-/.]\\d+)*)(?=_)");

    /** "giai đoạn 2021-2025": of more than a year, which no gap can be in. */
    private static final Pattern YEARS = Pattern.compile("\\b20\\d{2}\\s*[-–]\\s*20\\d{2}\\b");

    private final String type;
    private final List<Member> members;

    private Series(String type, List<Member> members) {
        this.type = type;
        this.members = List.copyOf(members);
    }

    /**
     * One document of it.
     *
     * @param isReport whether it reports on what the others plan
     */
    public record Member(DocumentId document, About about, int year, boolean isReport) {}

    /**
     * The series that a document belongs to.
     *
     * @return without members where its issuer, year or title is unknown
     */
    public static Series of(Library library, AnalysedDocument asked) throws IOException {
        About about = Entries.aboutOf(asked);
        boolean report = REPORT.equals(about.type());
        String type = report ? PLAN : Objects.requireNonNullElse(about.type(), PLAN);
        String issuer = about.issuer();
        Integer year = about.year();
        if (issuer == null || year == null || subject(about).isEmpty()) {
            return new Series(type, List.of());
        }
        var members = new ArrayList<Member>();
        var own = new DocumentId(asked.document().source().sha256());
        members.add(new Member(own, about, year, report));
        var query =
                Query.all(
                        new Query.In(Set.of(Kind.DOCUMENT)),
                        new Query.Filter(Field.TYPE, List.of(type, REPORT)),
                        new Query.Filter(Field.ISSUER, List.of(issuer)));
        for (Hit hit : library.search(query, SearchOptions.first(MOST).withoutSnippets()).hits()) {
            Entry entry = hit.entry();
            About other = entry.about();
            Integer its = other.year();
            if (!entry.document().equals(own) && its != null && isOfOneSeries(about, other)) {
                boolean reports = REPORT.equals(other.type());
                members.add(new Member(entry.document(), other, its, reports));
            }
        }
        members.sort(
                Comparator.comparingInt(Member::year)
                        .thenComparing(Member::isReport)
                        .thenComparing(m -> Objects.requireNonNullElse(m.about().date(), ""))
                        .thenComparing(m -> m.document().sha256()));
        return new Series(type, members);
    }

    private static boolean isOfOneSeries(About one, About other) {
        return sameKey(one.issuer(), other.issuer())
                && (one.province() == null
                        || other.province() == null
                        || sameKey(one.province(), other.province()))
                && isOfYears(one) == isOfYears(other)
                && areOfOneSubject(one, other);
    }

    /** Whether two titles tell of the same subject; not where one tells of none. */
    static boolean areOfOneSubject(About one, About other) {
        return likeness(subject(one), subject(other)) >= SAME_SUBJECT;
    }

    private static boolean sameKey(@Nullable String one, @Nullable String other) {
        return one != null && other != null && Analysis.key(one).equals(Analysis.key(other));
    }

    private static boolean isOfYears(About about) {
        return YEARS.matcher(Objects.requireNonNullElse(about.title(), "")).find();
    }

    /** The folded syllables of a title that tell of its subject. */
    private static Set<String> subject(About about) {
        String key = "_" + Analysis.key(Objects.requireNonNullElse(about.title(), "")) + "_";
        var names = Stream.of(about.issuer(), about.province()).filter(Objects::nonNull).toList();
        for (String name : names) {
            key = key.replace("_" + Analysis.key(name) + "_", "_");
        }
        String left = FILLERS.matcher(key).replaceAll("");
        var words = new TreeSet<>(List.of(left.split("_")));
        words.remove("");
        return words;
    }

    private static List<String> fillers() {
        return Table.bundled("/vn/vanthu/library/title-fillers.tsv")
                .map(row -> Pattern.quote(Analysis.key(row.text("words"))));
    }

    private static double likeness(Set<String> one, Set<String> other) {
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        int all = one.size() + other.size() - shared.size();
        return all == 0 ? 0 : (double) shared.size() / all;
    }

    /** Abbreviation of the type of those that are no reports: KH. */
    public String type() {
        return type;
    }

    /** By year, those before the reports, by date; the document asked for among them. */
    public List<Member> members() {
        return members;
    }

    /** Years between the first and the last of it that it has no plan of. */
    public SortedSet<Integer> withoutPlan() {
        return gaps(false);
    }

    /** Years between the first and the last of it that it has no report of. */
    public SortedSet<Integer> withoutReport() {
        return gaps(true);
    }

    private SortedSet<Integer> gaps(boolean reports) {
        var gaps = new TreeSet<Integer>();
        if (members.isEmpty() || isOfYears(members.getFirst().about())) {
            return gaps;
        }
        for (int year = members.getFirst().year(); year <= members.getLast().year(); year++) {
            gaps.add(year);
        }
        members.stream()
                .filter(member -> member.isReport() == reports)
                .map(Member::year)
                .forEach(gaps::remove);
        return gaps;
    }
}
