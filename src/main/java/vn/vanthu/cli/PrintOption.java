package vn.vanthu.cli;

import java.util.List;
import picocli.CommandLine.Option;
import vn.vanthu.desk.Listing;
import vn.vanthu.report.Table;

/** How a command prints its table. */
final class PrintOption {

    @Option(
            names = "--format",
            paramLabel = "table|json|csv",
            defaultValue = "table",
            description = "Dạng kết quả (mặc định: table).")
    private Printed format = Printed.TABLE;

    Printed printed() {
        return format;
    }

    boolean isJson() {
        return format == Printed.JSON;
    }

    /** A checksum: whole for programs, for people the digits that tell it from others. */
    String id(String sha256) {
        return isJson() ? sha256 : sha256.substring(0, 12);
    }

    void print(Listing listing) {
        format.print(listing);
    }

    /** As {@link Listing}. */
    void print(Table table, List<String> keys, String ifEmpty) {
        format.print(new Listing(table, keys, ifEmpty));
    }
}
