package vn.vanthu.registry;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the reform area from a heading's wording, old or new: "Hiện đại hóa nền hành chính" (to
 * 2021) and "Chính quyền điện tử, chính quyền số" are one area.
 */
public final class ReformAreas {
    private record Wording(ReformArea area, int words) {}

    private final NameFinder<Wording> wordings = new NameFinder<>();
    private final Abbreviations abbreviations;

    ReformAreas(Table table, Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
        for (Table.Row row : table.rows()) {
            String phrase = row.required("wording");
            var wording = new Wording(row.choice("area", ReformArea.class), Word.of(phrase).size());
            wordings.add(phrase, wording, NameFinder.Look.ANY);
        }
    }

    static ReformAreas bundled(Abbreviations abbreviations) {
        return new ReformAreas(Table.bundled("reform-area.tsv"), abbreviations);
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
}
