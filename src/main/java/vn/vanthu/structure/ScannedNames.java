package vn.vanthu.structure;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.vanthu.registry.Province;
import vn.vanthu.registry.Provinces;
import vn.vanthu.text.Unmarked;

/**
 * Names of territories as recognition meant them. A mark is the first thing it misreads ("BẢC
 * GIANG"); where exactly one province is called so but for the marks, that one is meant. Documents
 * that were typed keep what is typed.
 */
final class ScannedNames {

    private final Provinces provinces;
    private final boolean scanned;

    ScannedNames(Provinces provinces, boolean scanned) {
        this.provinces = provinces;
        this.scanned = scanned;
    }

    /** "UBND TĨNH SƠN HẢI" is that of a province (tỉnh): no body has another word there. */
    String kind(String capitals) {
        return scanned
                ? capitals.replaceFirst("(?<=^|\\bUBND |\\bDÂN )T[ĨÍÌỊI]NH(?= \\p{Lu})", "TỈNH")
                : capitals;
    }

    /** The name of a province for one whose marks are others; else the name itself. */
    String name(String printed) {
        if (!scanned) {
            return printed;
        }
        String plain = Unmarked.of(printed);
        List<String> meant =
                provinces.all().stream()
                        .flatMap(ScannedNames::names)
                        .filter(name -> Unmarked.of(name).equals(plain))
                        .distinct()
                        .toList();
        boolean other = meant.size() == 1 && !letters(meant.getFirst()).equals(letters(printed));
        return other ? meant.getFirst() : printed;
    }

    private static Stream<String> names(Province province) {
        return province.forms().stream().map(Province.Form::name);
    }

    /** Letters and marks in a fixed order, so that Hoà and Hòa are the same. */
    private static List<Integer> letters(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .codePoints()
                .sorted()
                .boxed()
                .toList();
    }
}
