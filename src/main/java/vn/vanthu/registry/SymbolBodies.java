package vn.vanthu.registry;

import java.util.List;
import java.util.Optional;

/** The bodies whose abbreviations end symbols, with the ways in which they are mistyped. */
public final class SymbolBodies {

    private final List<SymbolBody> bodies;

    SymbolBodies(Table table) {
        bodies = table.map(SymbolBodies::read);
    }

    static SymbolBodies bundled() {
        return new SymbolBodies(Table.bundled("symbol-body.tsv"));
    }

    public List<SymbolBody> all() {
        return bodies;
    }

    /** The body with this abbreviation, letter for letter. */
    public Optional<SymbolBody> of(String abbreviation) {
        return bodies.stream().filter(body -> body.abbreviation().equals(abbreviation)).findFirst();
    }

    /** The body that a mistyped abbreviation means: TTg for Tg. */
    public Optional<SymbolBody> meantBy(String slip) {
        return bodies.stream().filter(body -> body.slips().contains(slip)).findFirst();
    }

    private static SymbolBody read(Table.Row row) {
        return new SymbolBody(
                row.required("abbreviation"),
                row.required("name"),
                row.choice("regime", DocumentType.Regime.class),
                row.list("slips"),
                row.required("source"));
    }
}
