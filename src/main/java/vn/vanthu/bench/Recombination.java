package vn.vanthu.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.About;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.FactFields;
import vn.vanthu.search.Kind;

/**
 * Makes documents of any number out of a few: each has the build of one of them, with passages of
 * others, other numbers, other syllables here and there, and a province, body, number and year of
 * its own. The same seed makes the same documents.
 */
final class Recombination {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SYLLABLE = Pattern.compile("\\p{L}+");

    /** As many provinces as there are. */
    private static final int PROVINCES = 34;

    private static final int FIRST_YEAR = 2011;
    private static final int YEARS = 16;

    /** Of how many passages one comes from another document. */
    private static final int MOVED = 3;

    /** Of how many syllables one is exchanged. */
    private static final int EXCHANGED = 8;

    private final List<List<Entry>> documents;
    private final Map<Kind, List<Entry>> byKind;
    private final Vocabulary vocabulary;
    private final List<String> provinces = new ArrayList<>();
    private final Random random;

    /**
     * @param documents entries of each document to make others of; none is empty
     */
    Recombination(List<List<Entry>> documents, long seed) {
        this.documents = List.copyOf(documents);
        this.random = new Random(seed);
        var all = documents.stream().flatMap(List::stream).toList();
        this.byKind = all.stream().collect(Collectors.groupingBy(Entry::kind));
        this.vocabulary = new Vocabulary(all.stream().map(Entry::text).toList());
        for (int i = 0; i < PROVINCES; i++) {
            provinces.add(vocabulary.name(random));
        }
    }

    /** The entries of the next document. */
    List<Entry> next() {
        var model = documents.get(random.nextInt(documents.size()));
        byte[] digits = new byte[32];
        random.nextBytes(digits);
        var id = new DocumentId(HexFormat.of().formatHex(digits));
        String province = provinces.get(random.nextInt(PROVINCES));
        int year = FIRST_YEAR + random.nextInt(YEARS);
        About own = about(model.getFirst().about(), province, year);
        var entries = new ArrayList<Entry>();
        for (Entry entry : model) {
            entries.add(changed(entry, id, own, year));
        }
        return entries;
    }

    private Entry changed(Entry entry, DocumentId id, About about, int year) {
        Entry source = entry;
        if (entry.kind() != Kind.DOCUMENT && random.nextInt(MOVED) == 0) {
            var others = byKind.getOrDefault(entry.kind(), List.of(entry));
            source = others.get(random.nextInt(others.size()));
        }
        return new Entry(
                id,
                entry.kind(),
                entry.ordinal(),
                words(source.text()),
                entry.section(),
                entry.headings(),
                entry.span(),
                entry.page(),
                about.in(entry.about().area()),
                fact(source.fact(), year),
                entry.abbreviations(),
                source.cites());
    }

    private String words(String text) {
        String counted = NUMBER.matcher(text).replaceAll(this::number);
        return SYLLABLE.matcher(counted)
                .replaceAll(found ->
                        random.nextInt(EXCHANGED) == 0 ? vocabulary.draw(random) : found.group());
    }

    /** Another number of as many digits. */
    private String number(MatchResult found) {
        var digits = new StringBuilder();
        for (int i = 0; i < found.group().length(); i++) {
            digits.append(i == 0 ? 1 + random.nextInt(9) : random.nextInt(10));
        }
        return digits.toString();
    }

    private About about(About about, String province, int year) {
        String number = about.number();
        String issuer = about.issuer();
        return new About(
                about.file(),
                about.type(),
                number == null ? null : NUMBER.matcher(number).replaceFirst(this::number),
                issuer == null ? null : moved(issuer, about.province(), province),
                province,
                year,
                year + "-" + two(1 + random.nextInt(12)) + "-" + two(1 + random.nextInt(28)),
                about.title(),
                about.area(),
                about.signer());
    }

    private static String moved(String issuer, @Nullable String from, String to) {
        return from == null ? issuer : issuer.replace(from, to);
    }

    private FactFields fact(FactFields fact, int year) {
        List<BigDecimal> values =
                fact.values().stream()
                        .map(value -> value.add(BigDecimal.valueOf(random.nextInt(10))))
                        .toList();
        return new FactFields(
                fact.indicator(),
                fact.comparator(),
                values,
                fact.unit(),
                fact.agencies(),
                fact.due(),
                fact.dueBy(),
                fact.year() == null ? null : year);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
