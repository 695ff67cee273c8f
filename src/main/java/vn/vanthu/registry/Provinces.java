package vn.vanthu.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.registry.NameFinder.Hit;
import vn.vanthu.registry.NameFinder.Look;
import vn.vanthu.registry.Province.Form;
import vn.vanthu.text.Span;

/**
 * The provinces over time: 63 until 30 June 2025, 34 since 1 July 2025 (Nghị quyết 202/2025/QH15).
 */
public final class Provinces {
    /** Words that make of a province's name that of a smaller unit or of something else. */
    private static final Set<String> OTHER_THINGS =
            keys("huyện", "quận", "thị xã", "thị trấn", "phường", "xã", "sông", "đường", "phố");

    private static final Set<String> CITY_WORDS = keys("thành phố", "thanh pho", "TP");
    private static final Set<String> PROVINCE_WORDS = keys("tỉnh", "tinh");

    private final List<Province> provinces;
    private final Map<String, Province> byId = new LinkedHashMap<>();
    private final NameFinder<Reading> names = new NameFinder<>();

    /** Whether words that sound like a province mean it. */
    private enum Alone {
        /** They are part of another name: "Điện Biên Phủ". */
        NEVER,
        /** Else they are a person's name: "tư tưởng Hồ Chí Minh". */
        AFTER_CITY_WORD
    }

    /** What a name stands for: a province, or something that only sounds like one. */
    private sealed interface Reading {
        record Of(Province province, boolean needsCityWord) implements Reading {}

        record Lookalike() implements Reading {}
    }

    Provinces(Table table, Table changes, Table lookalikes) {
        Map<String, List<Table.Row>> changesById = new HashMap<>();
        for (Table.Row row : changes.rows()) {
            changesById.computeIfAbsent(row.required("province"), id -> new ArrayList<>()).add(row);
        }
        provinces =
                table.map(row -> read(row, changesById.getOrDefault(row.text("id"), List.of())));
        provinces.forEach(province -> byId.put(province.id(), province));
        checkReferences(table, changes);
        Map<String, Alone> alone = new HashMap<>();
        for (Table.Row row : lookalikes.rows()) {
            alone.put(row.required("name"), row.choice("meant", Alone.class));
        }
        provinces.forEach(province -> enterNames(province, alone));
        alone.forEach((name, meant) -> {
            if (meant == Alone.NEVER) {
                names.add(name, new Reading.Lookalike(), Look.ANY);
            }
        });
    }

    static Provinces bundled() {
        return new Provinces(
                Table.bundled("province.tsv"),
                Table.bundled("province-change.tsv"),
                Table.bundled("province-lookalike.tsv"));
    }

    /** Every province that ever was, in the order of the file. */
    public List<Province> all() {
        return provinces;
    }

    /** Those that existed on a day. */
    public List<Province> at(LocalDate date) {
        return provinces.stream().filter(province -> province.existsAt(date)).toList();
    }

    public Optional<Province> ofId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The one with this code on that day; a code alone says nothing (see {@link Province}). */
    public Optional<Province> ofCode(String code, LocalDate date) {
        return at(date).stream().filter(province -> province.code().equals(code)).findFirst();
    }

    /**
     * The province that a name stood for on a day. Capitals, tone places and missing marks do not
     * matter, nor do "tỉnh" or "thành phố" before it; but a city is meant only where there was one:
     * "thành phố Lào Cai" is a city of the district level, so the result is empty.
     */
    public Optional<Province> find(String nameAsWritten, LocalDate date) {
        List<Word> words = Word.of(nameAsWritten);
        int prefix = prefixLength(words);
        String before = keyOf(words.subList(0, prefix));
        boolean city = CITY_WORDS.contains(before);
        Set<Reading> readings = names.named(nameAsWritten);
        if (readings.isEmpty() && prefix > 0 && !OTHER_THINGS.contains(before)) {
            readings = names.named(nameAsWritten.substring(words.get(prefix).start()));
        }
        return provincesOf(readings).stream()
                .filter(province -> province.existsAt(date))
                .filter(province -> !city || province.typeAt(date) == Province.Type.CITY)
                .findFirst();
    }

    /**
     * Those that stand in a province's place on a later day; itself where it still exists, empty
     * where {@code date} lies before its beginning.
     */
    public List<Province> successors(Province province, LocalDate date) {
        var found = new LinkedHashSet<Province>();
        collectSuccessors(province, date, found);
        return List.copyOf(found);
    }

    /** Those whose territory went into this one, the ones directly before it. */
    public List<Province> predecessors(Province province) {
        return provinces.stream()
                .filter(other -> other.successorIds().contains(province.id()))
                .toList();
    }

    /** Names of provinces in a text, written with capitals as names are. */
    public List<Mention<Province>> mentionsIn(String text) {
        return mentionsIn(text, Capitals.REQUIRED);
    }

    /**
     * Names of provinces in a text, in text order; the longest counts, the word "tỉnh" or "thành
     * phố" before a name belongs to it. Not found are names of smaller units ("huyện Điện Biên",
     * "thành phố Lào Cai", which never was a city of the province level), and names within longer
     * ones ("Điện Biên Phủ").
     */
    public List<Mention<Province>> mentionsIn(String text, Capitals capitals) {
        List<Word> words = Word.of(text);
        var mentions = new ArrayList<Mention<Province>>();
        for (Hit<Reading> hit : names.in(text, words, capitals)) {
            int prefix = prefixBefore(words, hit.firstWord());
            String before = keyOf(words.subList(hit.firstWord() - prefix, hit.firstWord()));
            boolean joined = prefix > 0 && isJoined(text, words, hit.firstWord());
            List<Province> readings = readings(hit, joined ? before : "");
            if (!readings.isEmpty()) {
                boolean takesPrefix =
                        joined && (CITY_WORDS.contains(before) || PROVINCE_WORDS.contains(before));
                int first = hit.firstWord() - (takesPrefix ? prefix : 0);
                var span = new Span(words.get(first).start(), hit.span().end());
                mentions.add(new Mention<>(span, readings));
            }
        }
        return mentions;
    }

    private static List<Province> readings(Hit<Reading> hit, String before) {
        if (OTHER_THINGS.contains(before)
                || hit.values().stream().anyMatch(Reading.Lookalike.class::isInstance)) {
            return List.of();
        }
        boolean city = CITY_WORDS.contains(before);
        return hit.values().stream()
                .map(Reading.Of.class::cast)
                .filter(reading -> city || !reading.needsCityWord())
                .map(Reading.Of::province)
                .filter(province -> !city || wasEverCity(province))
                .distinct()
                .toList();
    }

    private static boolean wasEverCity(Province province) {
        return province.forms().stream().anyMatch(form -> form.type() == Province.Type.CITY);
    }

    /** The number of words of a prefix that ends before word {@code first}: 0, 1 or 2. */
    private static int prefixBefore(List<Word> words, int first) {
        for (int length = 2; length > 0; length--) {
            if (first >= length && isPrefix(words.subList(first - length, first))) {
                return length;
            }
        }
        return 0;
    }

    /** The number of words of a prefix before which nothing and behind which a name stands. */
    private static int prefixLength(List<Word> words) {
        for (int length = 2; length > 0; length--) {
            if (length < words.size() && isPrefix(words.subList(0, length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isPrefix(List<Word> words) {
        String key = keyOf(words);
        return OTHER_THINGS.contains(key)
                || CITY_WORDS.contains(key)
                || PROVINCE_WORDS.contains(key);
    }

    /** Whether only blanks, one line break and the dot of "TP." lie before the word. */
    private static boolean isJoined(String text, List<Word> words, int word) {
        String gap = text.substring(words.get(word - 1).end(), words.get(word).start());
        return gap.strip().replace(".", "").isEmpty()
                && gap.chars().filter(c -> c == '\n').count() <= 1;
    }

    private void enterNames(Province province, Map<String, Alone> alone) {
        for (Form form : province.forms()) {
            boolean needsCityWord = alone.get(form.name()) == Alone.AFTER_CITY_WORD;
            names.add(form.name(), new Reading.Of(province, needsCityWord), Look.EACH_CAPITAL);
        }
        for (String alias : province.aliases()) {
            names.add(alias, new Reading.Of(province, false), Look.EACH_CAPITAL);
        }
    }

    private static Set<Province> provincesOf(Set<Reading> readings) {
        var found = new LinkedHashSet<Province>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Of(Province province, boolean ignored)) {
                found.add(province);
            }
        }
        return found;
    }

    private void collectSuccessors(Province province, LocalDate date, Set<Province> found) {
        if (province.existsAt(date)) {
            found.add(province);
        } else if (province.validity().isBefore(date)) {
            for (String id : province.successorIds()) {
                ofId(id).ifPresent(next -> collectSuccessors(next, date, found));
            }
        }
    }

    private static Province read(Table.Row row, List<Table.Row> changes) {
        var validity = new Validity(row.date("valid_from"), row.date("valid_to"));
        var forms = new ArrayList<Form>();
        Table.Row current = row;
        LocalDate from = validity.from();
        for (Table.Row change : changes) {
            LocalDate changed = change.requiredDate("valid_from");
            forms.add(form(current, new Validity(from, changed.minusDays(1))));
            current = change;
            from = changed;
        }
        forms.add(form(current, new Validity(from, validity.to())));
        return new Province(
                row.required("id"),
                row.required("code"),
                validity,
                forms,
                row.list("aliases"),
                row.list("successors"),
                row.text("legal_basis"),
                row.required("source"));
    }

    private static Form form(Table.Row row, Validity validity) {
        return new Form(
                row.required("name"),
                row.choice("type", Province.Type.class),
                validity,
                row.text("legal_basis"),
                row.required("source"));
    }

    private void checkReferences(Table table, Table changes) {
        for (Table.Row row : table.rows()) {
            row.list("successors").forEach(id -> checkKnown(row, "successors", id));
        }
        for (Table.Row row : changes.rows()) {
            checkKnown(row, "province", row.text("province"));
        }
    }

    private void checkKnown(Table.Row row, String column, String id) {
        if (!byId.containsKey(id)) {
            throw row.fault(
                    "\"" + id + "\" in \"" + column + "\" is the id of no province",
                    "Write an id of province.tsv");
        }
    }

    private static Set<String> keys(String... names) {
        var keys = new LinkedHashSet<String>();
        for (String name : names) {
            keys.add(keyOf(Word.of(name)));
        }
        return keys;
    }

    private static String keyOf(List<Word> words) {
        return String.join(" ", words.stream().map(Word::key).toList());
    }
}
