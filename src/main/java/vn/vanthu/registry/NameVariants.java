package vn.vanthu.registry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ways to write one name: with "Ủy ban nhân dân" or "UBND", with each province in place of
 * {@code {tỉnh}}.
 */
final class NameVariants {
    private static final String PROVINCE = "{tỉnh}";

    private record Part(String words, String abbreviation) {}

    private final List<Part> parts;
    private final Set<String> provinceNames = new LinkedHashSet<>();

    NameVariants(Table parts, Provinces provinces) {
        this.parts =
                parts.map(row -> new Part(row.required("words"), row.required("abbreviation")));
        for (Province province : provinces.all()) {
            province.forms().forEach(form -> provinceNames.add(form.name()));
        }
    }

    Set<String> of(String name) {
        Set<String> variants = new LinkedHashSet<>();
        if (name.contains(PROVINCE)) {
            provinceNames.forEach(province -> variants.add(name.replace(PROVINCE, province)));
        } else {
            variants.add(name);
        }
        for (Part part : parts) {
            for (String variant : List.copyOf(variants)) {
                if (variant.contains(part.words())) {
                    variants.add(variant.replace(part.words(), part.abbreviation()));
                }
            }
        }
        return variants;
    }
}
