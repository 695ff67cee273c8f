package vn.vanthu.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Field;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.QueryParser;
import vn.vanthu.search.QuerySyntaxException;

/**
 * What is asked of the search page, as it stands in the page's address: the address can be sent to
 * somebody else, who then sees the same.
 *
 * @param words as typed; may be empty
 * @param chosen values chosen of each facet
 * @param document the only document to look in, by its checksum; null for all
 * @param page from 1
 */
record SearchAsked(
        String words,
        Tab tab,
        Map<Field, List<String>> chosen,
        @Nullable String document,
        int page) {

    static final String PATH = "/tim-kiem";

    /** The last page that can be asked for. */
    static final int LAST_PAGE = 50;

    private static final int LONGEST = 2000;
    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");

    /** What is looked for. */
    enum Tab {
        DOCUMENTS("van-ban", "Văn bản", Set.of(Kind.DOCUMENT, Kind.PASSAGE)),
        TARGETS("chi-tieu", "Chỉ tiêu", Set.of(Kind.TARGET)),
        ASSIGNMENTS("nhiem-vu", "Nhiệm vụ", Set.of(Kind.ASSIGNMENT)),
        FIGURES("so-lieu", "Số liệu", Set.of(Kind.FIGURE));

        private final String value;
        private final String title;
        private final Set<Kind> kinds;

        Tab(String value, String title, Set<Kind> kinds) {
            this.value = value;
            this.title = title;
            this.kinds = kinds;
        }

        String value() {
            return value;
        }

        String title() {
            return title;
        }

        Set<Kind> kinds() {
            return kinds;
        }
    }

    /** What can be chosen beside the words, in the order of the page. */
    enum Facet {
        TYPE(Field.TYPE, "loai", "Loại văn bản"),
        YEAR(Field.YEAR, "nam", "Năm"),
        PROVINCE(Field.PROVINCE, "tinh", "Tỉnh"),
        ISSUER(Field.ISSUER, "co-quan", "Cơ quan ban hành"),
        AREA(Field.AREA, "linh-vuc", "Lĩnh vực");

        private final Field field;
        private final String name;
        private final String title;

        Facet(Field field, String name, String title) {
            this.field = field;
            this.name = name;
            this.title = title;
        }

        Field field() {
            return field;
        }

        String parameter() {
            return name;
        }

        String title() {
            return title;
        }
    }

    static SearchAsked of(Context ctx) {
        String words = ctx.queryParam("q");
        if (words != null && words.length() > LONGEST) {
            throw Refused.badRequest("Câu hỏi dài quá " + LONGEST + " ký tự. Rút ngắn lại.");
        }
        var chosen = new EnumMap<Field, List<String>>(Field.class);
        for (Facet facet : Facet.values()) {
            List<String> values =
                    ctx.queryParams(facet.parameter()).stream()
                            .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                            .distinct()
                            .toList();
            if (!values.isEmpty()) {
                chosen.put(facet.field(), values);
            }
        }
        String document = ctx.queryParam("trong");
        if (document != null && !CHECKSUM.matcher(document).matches()) {
            throw Refused.badRequest("Mã văn bản trong địa chỉ không đúng.");
        }
        return new SearchAsked(
                words == null ? "" : words.strip(),
                tab(ctx.queryParam("dang")),
                chosen,
                document,
                page(ctx.queryParam("trang")));
    }

    private static Tab tab(@Nullable String value) {
        for (Tab tab : Tab.values()) {
            if (tab.value().equals(value)) {
                return tab;
            }
        }
        return Tab.DOCUMENTS;
    }

    /** A page number of an address, within bounds. */
    static int page(@Nullable String digits) {
        boolean number = digits != null && digits.matches("\\d{1,3}");
        return number ? Math.clamp(Integer.parseInt(digits), 1, LAST_PAGE) : 1;
    }

    /** Whether anything at all is asked for. */
    boolean isNothing() {
        return words.isEmpty() && chosen.isEmpty() && document == null;
    }

    boolean has(Field field, String value) {
        return chosen.getOrDefault(field, List.of()).contains(value);
    }

    /**
     * @param kinds what to look for
     */
    Query query(Set<Kind> kinds) throws QuerySyntaxException {
        var all = new ArrayList<Query>();
        all.add(new QueryParser().parse(words));
        chosen.forEach((field, values) -> all.add(new Query.Filter(field, values)));
        if (document != null) {
            all.add(new Query.Filter(Field.DOCUMENT, List.of(document)));
        }
        all.add(new Query.In(kinds));
        return new Query.And(all);
    }

    SearchAsked saying(String others) {
        return new SearchAsked(others, tab, chosen, document, 1);
    }

    SearchAsked in(Tab other) {
        return new SearchAsked(words, other, chosen, document, 1);
    }

    SearchAsked onPage(int number) {
        return new SearchAsked(words, tab, chosen, document, number);
    }

    SearchAsked inDocument(@Nullable String sha256) {
        return new SearchAsked(words, tab, chosen, sha256, 1);
    }

    /** With a value chosen, or no more chosen where it is. */
    SearchAsked toggled(Field field, String value) {
        var changed = new EnumMap<Field, List<String>>(Field.class);
        changed.putAll(chosen);
        var values = new ArrayList<>(chosen.getOrDefault(field, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        if (values.isEmpty()) {
            changed.remove(field);
        } else {
            changed.put(field, List.copyOf(values));
        }
        return new SearchAsked(words, tab, changed, document, 1);
    }

    /** Names and values of all but the words, for the form. */
    List<Map.Entry<String, String>> others() {
        var others = new ArrayList<Map.Entry<String, String>>();
        if (tab != Tab.DOCUMENTS) {
            others.add(Map.entry("dang", tab.value()));
        }
        for (Facet facet : Facet.values()) {
            chosen.getOrDefault(facet.field(), List.of())
                    .forEach(value -> others.add(Map.entry(facet.parameter(), value)));
        }
        if (document != null) {
            others.add(Map.entry("trong", document));
        }
        return others;
    }

    String address() {
        return address(PATH);
    }

    String address(String path) {
        var out = new StringBuilder(path).append("?q=").append(encoded(words));
        others().forEach(each ->
                out.append('&').append(each.getKey()).append('=').append(encoded(each.getValue())));
        if (page > 1) {
            out.append("&trang=").append(page);
        }
        return out.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
