package vn.vanthu.registry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the reform area from a heading's wording, old or new: "Hiện đại hóa nền hành chính" (to
 * 2021) and "Chính quyền điện tử, chính quyền số" are one area.
 */
public final class ReformAreas {
    private record Wording(ReformArea area, int words) {}

    /** A heading is of an area when the area's wordings are at least this share of its words. */
    private static final double OWN_SHARE = 1 / 3.0;

    private final NameFinder<Wording> wordings = new NameFinder<>();
    private final NameFinder<Wording> phrases = new NameFinder<>();
    private final Abbreviations abbreviations;

    ReformAreas(Table headings, Table words, Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
        enter(headings, "wording", wordings);
        enter(headings, "wording", phrases);
        enter(words, "phrase", phrases);
    }

    static ReformAreas bundled(Abbreviations abbreviations) {
        return new ReformAreas(
                Table.bundled("reform-area.tsv"),
                Table.bundled("reform-area-word.tsv"),
                abbreviations);
    }

    private static void enter(Table table, String column, NameFinder<Wording> finder) {
        for (Table.Row row : table.rows()) {
            String phrase = row.required(column);
            var wording = new Wording(row.choice("area", ReformArea.class), Word.of(phrase).size());
            finder.add(phrase, wording, NameFinder.Look.ANY);
        }
    }

    /**
     * The area a heading is about. Where it has wordings of several, the longest wording counts, of
     * equally long ones the first. Abbreviations are read as their words. Empty when it names none.
     */
    public Optional<ReformArea> classifyHeading(String heading) {
        String spelledOut = abbreviations.expand(heading);
        List<Wording> found =
                wordings.in(spelledOut, Capitals.IGNORED).stream()
                        .map(NameFinder.Hit::values)
                        .flatMap(Set::stream)
                        .toList();
        int longest = found.stream().mapToInt(Wording::words).max().orElse(0);
        return found.stream()
                .filter(wording -> wording.words() == longest)
                .map(Wording::area)
                .findFirst();
    }

    /**
     * The area whose name a section's title is, and not a sentence that only mentions one: the
     * wordings make up a third of its words. Empty where it is of none.
     */
    public Optional<ReformArea> classifyTitle(String title) {
        String spelledOut = abbreviations.expand(title);
        List<Word> words = Word.of(spelledOut);
        int named =
                wordings.in(spelledOut, words, Capitals.IGNORED).stream()
                        .mapToInt(hit -> hit.lastWord() - hit.firstWord() + 1)
                        .sum();
        return named == 0 || named < OWN_SHARE * words.size()
                ? Optional.empty()
                : classifyHeading(title);
    }

    /**
     * The area that a sentence's own words speak of: each phrase of an area counts as many points
     * as it has words, and the area with the most wins. Empty where no area has any, or two have as
     * many.
     */
    public Optional<ReformArea> classifyWords(String sentence) {
        var points = new EnumMap<ReformArea, Integer>(ReformArea.class);
        for (var hit : phrases.in(abbreviations.expand(sentence), Capitals.IGNORED)) {
            hit.values().stream()
                    .distinct()
                    .forEach(word -> points.merge(word.area(), word.words(), Integer::sum));
        }
        int most = points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<ReformArea> best =
                points.entrySet().stream()
                        .filter(entry -> entry.getValue() == most)
                        .map(Map.Entry::getKey)
                        .toList();
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }
}
