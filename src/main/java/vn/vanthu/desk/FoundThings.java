package vn.vanthu.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.report.Table;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Kind;
import vn.vanthu.search.SearchResult;

/** What a search found, in words, as a table and as JSON. */
public final class FoundThings {

    private FoundThings() {}

    /** What an entry is, in Vietnamese. */
    public static String name(Kind kind) {
        return switch (kind) {
            case DOCUMENT -> "văn bản";
            case PASSAGE -> "đoạn văn";
            case TARGET -> "chỉ tiêu";
            case ASSIGNMENT -> "nhiệm vụ";
            case FIGURE -> "số liệu";
        };
    }

    /** Where in its document an entry stands: section, headings and page; may be empty. */
    public static String place(Entry entry) {
        var parts = new ArrayList<String>();
        if (entry.section() != null) {
            parts.add("mục " + entry.section());
        }
        if (!entry.headings().isEmpty()) {
            parts.add(String.join(" › ", entry.headings()));
        }
        if (entry.page() > 0) {
            parts.add("trang " + entry.page());
        }
        return String.join(", ", parts);
    }

    /** Keys as in the contract of the command line. */
    public static Map<String, @Nullable Object> json(SearchResult result) {
        var hits = new ArrayList<Map<String, @Nullable Object>>();
        for (Hit hit : result.hits()) {
            hits.add(json(hit));
        }
        var facets = new LinkedHashMap<String, Object>();
        result.facets()
                .forEach((field, counts) -> {
                    var values = new LinkedHashMap<String, Long>();
                    counts.forEach(count -> values.put(count.value(), count.count()));
                    facets.put(field.name().toLowerCase(Locale.ROOT), values);
                });
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("total", result.total());
        json.put("hits", hits);
        json.put("facets", facets);
        return json;
    }

    public static Map<String, @Nullable Object> json(Hit hit) {
        Entry entry = hit.entry();
        var about = entry.about();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("document", entry.document().sha256());
        json.put("file", about.file());
        json.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
        json.put("type", about.type());
        json.put("number", about.number());
        json.put("issuer", about.issuer());
        json.put("province", about.province());
        json.put("year", entry.year());
        json.put("title", about.title());
        json.put("section", entry.section());
        json.put("headings", entry.headings());
        json.put("page", entry.page() == 0 ? null : entry.page());
        json.put("start", entry.span().start());
        json.put("end", entry.span().end());
        json.put("text", entry.text());
        json.put("snippet", hit.snippet().marked("«", "»"));
        json.put("complete", hit.complete());
        json.put("score", hit.score());
        return json;
    }

    public static Table table(SearchResult result) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Hit hit : result.hits()) {
            Entry entry = hit.entry();
            var about = entry.about();
            var row = new ArrayList<@Nullable Object>();
            row.add(about.file());
            row.add(name(entry.kind()));
            row.add(about.type());
            row.add(about.number());
            row.add(about.issuer());
            row.add(about.province());
            row.add(entry.year());
            row.add(entry.section());
            row.add(entry.page() == 0 ? null : entry.page());
            row.add(entry.text());
            rows.add(row);
        }
        return new Table(
                "Kết quả",
                List.of(
                        "Tệp",
                        "Dạng",
                        "Loại",
                        "Số",
                        "Cơ quan",
                        "Tỉnh",
                        "Năm",
                        "Mục",
                        "Trang",
                        "Nội dung"),
                rows);
    }
}
