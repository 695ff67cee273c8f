package vn.vanthu.registry;

import java.util.List;

/** The slips that are known; only such as are wrong in their context, whatever the text. */
public final class Slips {

    private final List<Slip> all;

    Slips(Table table) {
        all = table.map(Slips::read);
    }

    static Slips bundled() {
        return new Slips(Table.bundled("slip.tsv"));
    }

    public List<Slip> all() {
        return all;
    }

    private static Slip read(Table.Row row) {
        return new Slip(
                row.required("wrong"),
                row.required("right"),
                row.list("before"),
                row.list("behind"),
                row.required("source"));
    }
}
