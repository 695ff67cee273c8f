package vn.vanthu.check.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with its symbol (số, ký hiệu) in its pieces: 61/2018/NĐ-CP, 19-NQ/TW.
 *
 * @param number with the letter behind it, where it has one: "14", "05a"
 * @param year of a number of law; null in others
 * @param first what stands before the letters: "/" in a document of the State, "-" in one of the
 *     Party
 * @param groups of letters, at least one: NĐ, CP
 * @param second what stands between the first two groups; empty where there is one
 */
record Symbol(
        String number, @Nullable Integer year, String first, List<String> groups, String second) {

    /** As it is found in a text. */
    static final String FORM =
            "\\d{1,6}[a-zđ]?(?:/(?:19|20)\\d{2})?[/-]\\p{Lu}[\\p{L}\\d&]*(?:[-/][\\p{L}\\d&]+)*";

    private static final Pattern PIECES =
            Pattern.compile(
                    "(\\d{1,6}[a-zđ]?)(?:/((?:19|20)\\d{2}))?([/-])"
                            + "(\\p{Lu}[\\p{L}\\d&]*)(?:([-/])(.+))?");

    Symbol {
        groups = List.copyOf(groups);
    }

    static Optional<Symbol> of(String written) {
        Matcher pieces = PIECES.matcher(written);
        if (!pieces.matches()) {
            return Optional.empty();
        }
        String rest = pieces.group(6);
        var groups = new ArrayList<String>();
        groups.add(pieces.group(4));
        if (rest != null) {
            groups.addAll(List.of(rest.split("[-/]")));
        }
        String year = pieces.group(2);
        String second = pieces.group(5);
        return Optional.of(
                new Symbol(
                        pieces.group(1),
                        year == null ? null : Integer.valueOf(year),
                        pieces.group(3),
                        groups,
                        second == null ? "" : second));
    }

    /** The number, with its year where it has one: "61/2018". */
    String numbered() {
        return year == null ? number : number + "/" + year;
    }

    /** The groups behind the first, with a hyphen before each: "-UBND-NC". */
    String rest() {
        return groups.size() == 1 ? "" : "-" + String.join("-", groups.subList(1, groups.size()));
    }
}
