package vn.vanthu.cli;

import vn.vanthu.desk.Listing;
import vn.vanthu.report.ContractJson;
import vn.vanthu.report.Csv;

/** How a table is printed. */
enum Printed {
    TABLE,
    JSON,
    CSV;

    /** Cells of a terminal's table are wrapped beyond so many letters. */
    private static final int WIDEST = 48;

    /** Prints to standard output. */
    void print(Listing listing) {
        var table = listing.table();
        switch (this) {
            case TABLE -> {
                if (table.rows().isEmpty()) {
                    System.out.println(listing.ifEmpty());
                } else {
                    System.out.print(Grid.of(table, WIDEST));
                }
            }
            case JSON -> System.out.println(ContractJson.print(listing.objects()));
            case CSV -> System.out.print(Csv.write(table));
        }
    }
}
