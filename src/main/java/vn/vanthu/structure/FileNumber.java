package vn.vanthu.structure;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.text.Unmarked;

/**
 * The number that the name of a scanned file tells. Offices name their scans by number and symbol
 * ("61.SKH-TH.pdf", "KH-1105-DKT.pdf"), and the number on the page is often written by hand, which
 * is not recognised. It is believed only beside words of the document's own symbol.
 */
final class FileNumber {

    /** A number has two digits at least (Nghị định 30/2020/NĐ-CP, Phụ lục I); a year is none. */
    private static final String DIGITS = "(?<!\\d)(?!(?:19|20)\\d{2}(?!\\d))\\d{2,5}(?!\\d)";

    /** Behind the type: "BC 06 thang" and "KH 05-03" are a period and a date. */
    private static final String NO_PERIOD =
            "(?![/.-]?\\d|[ ._-]?(?:thang|nam|quy|ngay|tuan|dot|lan)(?![a-z]))";

    /** Between the number and the symbol: "61.SKH", "324_STTTT", "KH 2668", "KH2668". */
    private static final String BETWEEN = "[ ._-]?(?:so[ ._-]?)?";

    private FileNumber() {}

    /**
     * @param file name of the file, with or without its folder
     * @param symbol as printed: {@code SKH-TH}
     * @return the digits; empty where the name tells none or more than one
     */
    static Optional<String> in(String file, String symbol) {
        String name = Unmarked.of(String.valueOf(Path.of(file).getFileName()));
        String[] groups = Unmarked.of(symbol).split("[-/]");
        String whole = String.join("[ ._-]?", quoted(groups));
        // "2668 SKH-TH", or the type in front: "KH2668", "KH-2668".
        Pattern beside =
                Pattern.compile(
                        "(?<digits>"
                                + DIGITS
                                + ")"
                                + BETWEEN
                                + whole
                                + "(?![a-z])|(?<![a-z])"
                                + Pattern.quote(groups[0])
                                + BETWEEN
                                + "(?<behind>"
                                + DIGITS
                                + ")"
                                + NO_PERIOD);
        Matcher matcher = beside.matcher(name);
        String found = null;
        while (matcher.find()) {
            String digits =
                    matcher.group("digits") == null
                            ? matcher.group("behind")
                            : matcher.group("digits");
            if (found != null && !found.equals(digits)) {
                return Optional.empty();
            }
            found = digits;
        }
        return Optional.ofNullable(found);
    }

    private static String[] quoted(String[] groups) {
        var quoted = new String[groups.length];
        for (int i = 0; i < groups.length; i++) {
            quoted[i] = Pattern.quote(groups[i]);
        }
        return quoted;
    }
}
