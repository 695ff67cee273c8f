package vn.vanthu.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.registry.DocumentType.Regime;

/** The kinds of documents, found by abbreviation, by name and from a symbol. */
public final class DocumentTypes {
    /** A number, with the year behind it: {@code 15/2010/}, {@code 2963/}, {@code 66.16/2026/}. */
    private static final Pattern STATE_NUMBER =
            Pattern.compile("^[\\d.]*[a-zđ]?/(?:(?:19|20)\\d{2}/)?");

    private static final Pattern PARTY_NUMBER = Pattern.compile("^\\d*[a-z]?-(?=\\p{Lu})");
    private static final Pattern PARTY_SYMBOL =
            Pattern.compile("^(\\p{L}+)/(?:TW|TU|ĐU|HU|ĐH|CB|BCĐ|UBKT|B[A-ZĐ]+)(?:-[\\p{L}]+)*$");
    private static final Pattern OF_THE_NATIONAL_ASSEMBLY =
            Pattern.compile("^(?:QH|UBTVQH)[\\dIVXL]+$");

    /** {@code 2548/QĐUBND}, as found where the hyphen was lost. */
    private static final Pattern LOST_HYPHEN = Pattern.compile("(?<=^\\p{L}{2,4})(?=UBND|HĐND)");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern DIVIDER = Pattern.compile("[-/]");

    private static final Pattern ORDER = Pattern.compile("^L/CTN$");

    private final List<DocumentType> types;

    /** Not those of the Party, by their abbreviations in small letters without marks. */
    private final Map<String, DocumentType> byPlain = new HashMap<>();

    private final NameFinder<DocumentType> names = new NameFinder<>();

    DocumentTypes(Table table) {
        types = table.map(DocumentTypes::read);
        for (DocumentType type : types) {
            names.add(type.name(), type, NameFinder.Look.ANY);
            type.aliases().forEach(alias -> names.add(alias, type, NameFinder.Look.ANY));
            if (type.regime() != Regime.PARTY) {
                byPlain.putIfAbsent(Word.of(type.abbreviation()).getFirst().plain(), type);
            }
        }
    }

    static DocumentTypes bundled() {
        return new DocumentTypes(Table.bundled("document-type.tsv"));
    }

    /** All kinds, in the order of the file: State, law, Party. */
    public List<DocumentType> all() {
        return types;
    }

    /** The kind with this abbreviation, letter for letter; of the State before law before Party. */
    public Optional<DocumentType> ofAbbreviation(String abbreviation) {
        return types.stream().filter(type -> isWritten(type, abbreviation)).findFirst();
    }

    public Optional<DocumentType> ofAbbreviation(String abbreviation, Regime regime) {
        return types.stream()
                .filter(type -> type.regime() == regime && isWritten(type, abbreviation))
                .findFirst();
    }

    /**
     * The kind that is called so; capitals, missing marks and the place of the tone are ignored.
     */
    public Optional<DocumentType> ofName(String name) {
        return names.named(name).stream().findFirst();
    }

    public Optional<DocumentType> ofName(String name, Regime regime) {
        return names.named(name).stream().filter(type -> type.regime() == regime).findFirst();
    }

    /** The kind whose name begins a heading: "BÁO CÁO TÓM TẮT …" is a report. */
    public Optional<DocumentType> atStartOf(String heading) {
        List<Word> words = Word.of(heading);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(names.at(heading, words, 0, Capitals.IGNORED))
                        .flatMap(hit -> hit.values().stream().findFirst());
    }

    /**
     * The kind that a symbol shows, with or without its number: {@code KH-UBND}, {@code
     * 30/2020/NĐ-CP}, {@code 1129-TB/TU}. A symbol of the State that begins with no known
     * abbreviation is that of an official letter (công văn), since these have none: "Số:
     * 12/UBND-VX" (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3). Empty where the symbol
     * does not tell: {@code 91/2015/QH13} may be a law or a resolution.
     */
    public Optional<DocumentType> ofSymbol(String symbol) {
        String bare = SPACE.matcher(symbol).replaceAll("");
        bare = STATE_NUMBER.matcher(bare).replaceFirst("");
        bare = PARTY_NUMBER.matcher(bare).replaceFirst("");
        Matcher party = PARTY_SYMBOL.matcher(bare);
        if (party.matches()) {
            return ofAbbreviation(party.group(1), Regime.PARTY);
        }
        if (ORDER.matcher(bare).matches()) {
            return ofAbbreviation("L");
        }
        if (bare.isEmpty() || OF_THE_NATIONAL_ASSEMBLY.matcher(bare).matches()) {
            return Optional.empty();
        }
        String first = DIVIDER.split(LOST_HYPHEN.matcher(bare).replaceFirst("-"), 2)[0];
        Optional<DocumentType> named = ofStateSymbol(first);
        return named.isPresent() || !bare.contains("-") ? named : ofAbbreviation("CV");
    }

    /** Letter for letter, else without marks and capitals: {@code 267/2025/ND-CP} is seen often. */
    private Optional<DocumentType> ofStateSymbol(String first) {
        return types.stream()
                .filter(type -> type.regime() != Regime.PARTY && isWritten(type, first))
                .findFirst()
                .or(() -> lookingLike(first));
    }

    private Optional<DocumentType> lookingLike(String abbreviation) {
        List<Word> words = Word.of(abbreviation);
        return words.size() == 1 && words.getFirst().isAllCapitals()
                ? Optional.ofNullable(byPlain.get(words.getFirst().plain()))
                : Optional.empty();
    }

    private static boolean isWritten(DocumentType type, String abbreviation) {
        return type.abbreviation().equals(abbreviation);
    }

    private static DocumentType read(Table.Row row) {
        return new DocumentType(
                row.required("abbreviation"),
                row.required("name"),
                row.choice("regime", Regime.class),
                row.list("aliases"),
                row.text("basis"),
                row.required("source"));
    }
}
