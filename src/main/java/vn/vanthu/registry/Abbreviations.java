package vn.vanthu.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.registry.NameFinder.Hit;
import vn.vanthu.registry.NameFinder.Look;

/** Short forms that documents use without explaining them. */
public final class Abbreviations {
    private final List<Abbreviation> all;
    private final NameFinder<Abbreviation> shortForms = new NameFinder<>();
    private final NameFinder<Abbreviation> longForms = new NameFinder<>();
    private final Map<String, List<String>> byShortForm = new HashMap<>();

    Abbreviations(Table table) {
        all =
                table.map(row ->
                        new Abbreviation(
                                row.required("short"),
                                row.required("long"),
                                row.required("source")));
        for (Abbreviation abbreviation : all) {
            shortForms.add(abbreviation.shortForm(), abbreviation, Look.ONE_CAPITAL);
            longForms.add(abbreviation.longForm(), abbreviation, Look.ANY);
            byShortForm
                    .computeIfAbsent(abbreviation.shortForm(), key -> new ArrayList<>())
                    .add(abbreviation.longForm());
        }
    }

    static Abbreviations bundled() {
        return new Abbreviations(Table.bundled("abbreviation.tsv"));
    }

    public List<Abbreviation> all() {
        return all;
    }

    /** What a short form can mean, the most usual first; capitals do not matter: "cchc". */
    public List<String> longFormsOf(String shortForm) {
        List<String> exact = byShortForm.get(shortForm);
        return exact != null
                ? List.copyOf(exact)
                : shortForms.named(shortForm).stream().map(Abbreviation::longForm).toList();
    }

    /** The short forms of these words. */
    public List<String> shortFormsOf(String longForm) {
        return longForms.named(longForm).stream().map(Abbreviation::shortForm).toList();
    }

    /**
     * A text with its short forms written out, those that can mean but one thing: "giải quyết TTHC"
     * becomes "giải quyết thủ tục hành chính". Offsets are those of the new text.
     */
    public String expand(String text) {
        var expanded = new StringBuilder(text.length() * 2);
        int done = 0;
        for (Hit<Abbreviation> hit : shortForms.in(text, Capitals.REQUIRED)) {
            Set<Abbreviation> meanings = hit.values();
            if (meanings.size() == 1) {
                expanded.append(text, done, hit.span().start());
                expanded.append(meanings.iterator().next().longForm());
                done = hit.span().end();
            }
        }
        return expanded.append(text, done, text.length()).toString();
    }
}
