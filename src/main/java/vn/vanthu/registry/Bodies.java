package vn.vanthu.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.registry.Body.Extent;
import vn.vanthu.registry.Body.Level;
import vn.vanthu.registry.NameFinder.Hit;
import vn.vanthu.registry.NameFinder.Look;
import vn.vanthu.registry.Succession.Kind;

/**
 * The bodies (cơ quan) with their names, dates and successors.
 *
 * <p>Names are compared without regard to capitals, tone place (Uỷ ban, Ủy ban), "&amp;" or "và",
 * and punctuation inside them; UBND and the like may stand for the words (file {@code
 * name-part.tsv}).
 */
public final class Bodies {
    /** What may lie between a body's name and that of its territory: "Sở Nội vụ tỉnh Lai Châu". */
    private static final Set<String> TERRITORY_WORDS =
            Word.of("tỉnh thành phố TP huyện quận thị xã phường thị trấn đặc khu").stream()
                    .map(Word::key)
                    .collect(Collectors.toUnmodifiableSet());

    private final List<Body> bodies;
    private final Map<String, Body> byId = new LinkedHashMap<>();
    private final NameFinder<Body> names = new NameFinder<>();

    Bodies(Table table, Table nameParts, Provinces provinces) {
        bodies = table.map(Bodies::read);
        for (Body body : bodies) {
            if (byId.put(body.id(), body) != null) {
                throw new MalformedTableException(
                        table.file()
                                + ": \""
                                + body.id()
                                + "\" is the id of two rows. Rename one.");
            }
        }
        checkReferences(table);
        var variants = new NameVariants(nameParts, provinces);
        for (Body body : bodies) {
            Look look = body.extent() == Extent.GROUP ? Look.ANY : Look.ONE_CAPITAL;
            allNames(body, variants).forEach(name -> names.add(name, body, look));
            body.abbreviations().forEach(name -> names.add(name, body, lookOfAbbreviation(name)));
        }
    }

    static Bodies bundled(Provinces provinces) {
        return new Bodies(Table.bundled("body.tsv"), Table.bundled("name-part.tsv"), provinces);
    }

    public List<Body> all() {
        return bodies;
    }

    public Optional<Body> ofId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * What a name or abbreviation can stand for, in the order of the file: BTC is the Ministry of
     * Finance and a Party committee's organisation commission. The name of a territory may follow:
     * "Sở Nội vụ tỉnh Lai Châu" is "Sở Nội vụ". Empty when nobody is called so.
     */
    public List<Body> find(String nameAsWritten) {
        Set<Body> whole = names.named(nameAsWritten);
        if (!whole.isEmpty()) {
            return List.copyOf(whole);
        }
        List<Word> words = Word.of(nameAsWritten);
        if (words.isEmpty()) {
            return List.of();
        }
        Hit<Body> hit = names.at(nameAsWritten, words, 0, Capitals.IGNORED);
        return hit != null && isTerritory(words.subList(hit.lastWord() + 1, words.size()))
                ? List.copyOf(hit.values())
                : List.of();
    }

    /** As {@link #find(String)}, only those that existed on a day. */
    public List<Body> find(String nameAsWritten, LocalDate date) {
        return find(nameAsWritten).stream().filter(body -> body.existsAt(date)).toList();
    }

    /** The full names that an abbreviation stands for: {@code STTTT} gives one. */
    public List<String> namesOfAbbreviation(String abbreviation) {
        return bodies.stream()
                .filter(body -> body.abbreviations().contains(abbreviation))
                .map(Body::name)
                .toList();
    }

    public boolean existsAt(Body body, LocalDate date) {
        return body.existsAt(date);
    }

    /**
     * Those that stand in a body's place on a later day, itself where it still exists. A body that
     * got only one field of the work counts where no other took the whole; {@link
     * Body#successions()} has them all. Empty where it was abolished, or had not begun yet.
     */
    public List<Body> successorsAt(Body body, LocalDate date) {
        var found = new LinkedHashSet<Body>();
        collectSuccessors(body, date, found, new LinkedHashSet<>());
        return List.copyOf(found);
    }

    /** Those that went into this one, the ones directly before it. */
    public List<Body> predecessors(Body body) {
        return bodies.stream().filter(other -> heirs(other).contains(body.id())).toList();
    }

    /** Names of bodies in a text, written with at least one capital. */
    public List<Mention<Body>> mentionsIn(String text) {
        return mentionsIn(text, Capitals.REQUIRED);
    }

    /**
     * Names, aliases and abbreviations of bodies in a text, in text order; the longest counts, none
     * overlaps another. An abbreviation of one word counts only in its own capitals. The name of a
     * territory behind ("… tỉnh Lai Châu") is not part of the span unless the body's own name has
     * it.
     */
    public List<Mention<Body>> mentionsIn(String text, Capitals capitals) {
        return names.in(text, capitals).stream()
                .map(hit -> new Mention<>(hit.span(), List.copyOf(hit.values())))
                .toList();
    }

    private static Set<String> allNames(Body body, NameVariants variants) {
        var all = new LinkedHashSet<String>();
        all.addAll(variants.of(body.name()));
        body.aliases().forEach(alias -> all.addAll(variants.of(alias)));
        return all;
    }

    private static Look lookOfAbbreviation(String abbreviation) {
        return Word.of(abbreviation).size() == 1 ? Look.AS_GIVEN : Look.ONE_CAPITAL;
    }

    private static boolean isTerritory(List<Word> words) {
        return words.stream()
                        .allMatch(word ->
                                word.beginsWithCapital()
                                        || TERRITORY_WORDS.contains(word.key())
                                        || Character.isDigit(word.written().charAt(0)))
                && words.stream().noneMatch(word -> word.key().equals("&"));
    }

    private void collectSuccessors(Body body, LocalDate date, Set<Body> found, Set<Body> seen) {
        if (!seen.add(body)) {
            return;
        }
        if (body.existsAt(date)) {
            found.add(body);
        } else if (body.validity().isBefore(date)) {
            for (String id : heirs(body)) {
                ofId(id).ifPresent(next -> collectSuccessors(next, date, found, seen));
            }
        }
    }

    private static List<String> heirs(Body body) {
        List<Succession.Into> all =
                body.successions().stream()
                        .filter(Succession.Into.class::isInstance)
                        .map(Succession.Into.class::cast)
                        .toList();
        List<Succession.Into> whole =
                all.stream().filter(into -> into.kind() != Kind.FUNCTION_TO).toList();
        return (whole.isEmpty() ? all : whole).stream().map(Succession.Into::bodyId).toList();
    }

    private static Body read(Table.Row row) {
        return new Body(
                row.required("id"),
                row.required("name"),
                row.list("aliases"),
                row.list("abbreviations"),
                level(row),
                row.choice("extent", Extent.class),
                new Validity(row.date("valid_from"), row.date("valid_to")),
                row.date("latest_end"),
                row.list("successors").stream().map(item -> succession(row, item)).toList(),
                row.text("legal_basis"),
                row.required("source"));
    }

    private static Level level(Table.Row row) {
        return switch (row.required("level")) {
            case "TW" -> Level.CENTRAL;
            case "TINH" -> Level.PROVINCE;
            case "HUYEN" -> Level.DISTRICT;
            case "XA" -> Level.COMMUNE;
            case "DANG" -> Level.PARTY;
            default ->
                    throw row.fault(
                            "\"" + row.text("level") + "\" in \"level\" is unknown",
                            "Write one of [TW, TINH, HUYEN, XA, DANG]");
        };
    }

    /** {@code MERGED_INTO:so-tai-chinh}, {@code FUNCTION_TO:so-y-te:trẻ em}, {@code ABOLISHED}. */
    private static Succession succession(Table.Row row, String item) {
        List<String> parts = List.of(item.split(":", 3));
        if (parts.getFirst().equals("ABOLISHED")) {
            return new Succession.Abolished(parts.size() > 1 ? parts.getLast() : "");
        }
        if (parts.size() < 2) {
            throw row.fault(
                    "\"" + item + "\" in \"successors\" names no body",
                    "Write KIND:id or KIND:id:field, or ABOLISHED");
        }
        return new Succession.Into(
                parts.get(1),
                row.choice("successors", parts.getFirst(), Kind.class),
                parts.size() > 2 ? parts.get(2) : "");
    }

    private void checkReferences(Table table) {
        for (Table.Row row : table.rows()) {
            for (Succession succession : ofId(row.required("id")).orElseThrow().successions()) {
                if (succession instanceof Succession.Into into
                        && !byId.containsKey(into.bodyId())) {
                    throw row.fault(
                            "\"" + into.bodyId() + "\" in \"successors\" is the id of no body",
                            "Write an id of " + table.file());
                }
            }
        }
    }
}
