package vn.vanthu.registry;

import java.util.List;
import java.util.Optional;

/** Laws and resolutions known by their names; only those that a source gave us. */
public final class LawNames {
    private final List<LawName> all;
    private final NameFinder<LawName> names = new NameFinder<>();

    LawNames(Table table, DocumentTypes types) {
        all = table.map(row -> read(row, types));
        for (LawName law : all) {
            String type = types.ofAbbreviation(law.type()).orElseThrow().name();
            names.add(type + " " + law.name(), law, NameFinder.Look.ANY);
            law.aliases().forEach(alias -> names.add(alias, law, NameFinder.Look.ANY));
        }
    }

    static LawNames bundled(DocumentTypes types) {
        return new LawNames(Table.bundled("law-name.tsv"), types);
    }

    public List<LawName> all() {
        return all;
    }

    /** All that are called so, type included: "Luật Tổ chức chính quyền địa phương". */
    public List<LawName> find(String nameAsWritten) {
        return List.copyOf(names.named(nameAsWritten));
    }

    public Optional<LawName> find(String nameAsWritten, int year) {
        return find(nameAsWritten).stream().filter(law -> law.year() == year).findFirst();
    }

    private static LawName read(Table.Row row, DocumentTypes types) {
        String type = row.required("type");
        if (types.ofAbbreviation(type).isEmpty()) {
            throw row.fault(
                    "\"" + type + "\" in \"type\" is no document type",
                    "Write an abbreviation of document-type.tsv");
        }
        return new LawName(
                type,
                row.required("name"),
                row.number("year"),
                row.date("date"),
                row.required("number"),
                row.list("aliases"),
                row.required("source"));
    }
}
