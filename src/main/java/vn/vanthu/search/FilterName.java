package vn.vanthu.search;

import info.debatty.java.stringsimilarity.OptimalStringAlignment;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Unmarked;

/** What can be named before a colon, in English or Vietnamese, with marks or without. */
enum FilterName {
    TYPE("type", "loại"),
    NUMBER("number", "số"),
    ISSUER("issuer", "cơ-quan"),
    PROVINCE("province", "tỉnh"),
    YEAR("year", "năm"),
    IN("in", "trong"),
    AREA("area", "lĩnh-vực"),
    AGENCY("agency", "giao", "body"),
    INDICATOR("indicator", "chỉ-tiêu"),
    VALUE("value", "giá-trị"),
    UNIT("unit", "đơn-vị"),
    SIGNER("signer", "người-ký"),
    CITES("cites", "viện-dẫn"),
    DATE("date", "ngày"),
    BEFORE("before", "trước"),
    AFTER("after", "sau"),
    DUE("due", "hạn"),
    FILE("file", "tệp");

    /** Names this short are taken for others with one slip, longer ones with two. */
    private static final int SHORT = 5;

    private final String english;
    private final String vietnamese;
    private final List<String> also;

    /**
     * @param also further names, as options of commands call the same
     */
    FilterName(String english, String vietnamese, String... also) {
        this.english = english;
        this.vietnamese = vietnamese;
        this.also = List.of(also);
    }

    /** The one that is called so; null for other words. */
    static @Nullable FilterName named(String typed) {
        String plain = plain(typed);
        for (FilterName name : values()) {
            if (name.forms().contains(plain)) {
                return name;
            }
        }
        return null;
    }

    /** The one that was meant, where a letter or two went wrong; null where none is near. */
    static @Nullable FilterName near(String typed) {
        String plain = plain(typed);
        int slips = plain.length() <= SHORT ? 1 : 2;
        var distance = new OptimalStringAlignment();
        FilterName nearest = null;
        double best = slips + 1;
        for (FilterName name : values()) {
            for (String form : name.forms()) {
                double slipped = distance.distance(plain, form);
                if (form.length() > 2 && plain.length() > 2 && slipped < best) {
                    best = slipped;
                    nearest = name;
                }
            }
        }
        return nearest;
    }

    /** Whether it was named in English, so that no sentence can be meant. */
    boolean isEnglish(String typed) {
        return plain(typed).equals(english) || also.contains(plain(typed));
    }

    /** Its names as a person types them: {@code type:, loại:}. */
    String shown() {
        return english + ":, " + vietnamese + ":";
    }

    static String allShown() {
        return String.join("; ", Arrays.stream(values()).map(FilterName::shown).toList());
    }

    private List<String> forms() {
        return Stream.concat(
                        Stream.of(english, plain(vietnamese), Unmarked.of(plain(vietnamese))),
                        also.stream())
                .distinct()
                .toList();
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("-", "")
                .replace("_", "");
    }
}
