package vn.vanthu.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.desk.Completion;
import vn.vanthu.desk.Explanation;
import vn.vanthu.desk.FoundThings;
import vn.vanthu.desk.MergedNames;
import vn.vanthu.desk.OtherVersions;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.ContractJson;
import vn.vanthu.report.Csv;
import vn.vanthu.report.Table;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.QueryParser;
import vn.vanthu.search.QuerySyntaxException;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.SearchResult;

/** {@code vanthu search}: passages and facts of the library, in any typing. */
@Command(
        name = "search",
        description = {
            "Tìm trong kho: đoạn văn, chỉ tiêu, nhiệm vụ, số liệu.",
            "Gõ có dấu hay không dấu, chữ hoa hay thường đều được; đặt trong \"…\" để tìm cả cụm,",
            "-từ để bỏ, OR (hoặc |) giữa hai nhóm từ, ( ) quanh nhóm có OR.",
            "Điều kiện viết lẫn trong câu hỏi: loại:KH tỉnh:\"Lai Châu\" năm:2020..2023",
            "cơ-quan: giao: người-ký: lĩnh-vực: số: viện-dẫn:61/2018/NĐ-CP trong:targets",
            "giá-trị>=95%% đơn-vị: chỉ-tiêu: ngày:2024-Q3 trước:2024-06-30 sau: hạn:2026-Q4 tệp:",
            "(hoặc type: province: year: issuer: agency: signer: area: number: cites: in: value:",
            "unit: indicator: date: before: after: due: file:)."
        })
final class SearchCommand implements Callable<Integer> {

    private enum In {
        PASSAGES(Kind.PASSAGE),
        TARGETS(Kind.TARGET),
        ASSIGNMENTS(Kind.ASSIGNMENT),
        FIGURES(Kind.FIGURE),
        DOCUMENTS(Kind.DOCUMENT);

        private final Kind kind;

        In(Kind kind) {
            this.kind = kind;
        }
    }

    @Parameters(arity = "0..*", paramLabel = "TỪ", description = "Từ cần tìm.")
    private List<String> words = List.of();

    @Option(
            names = "--type",
            split = ",",
            paramLabel = "KH,BC",
            description = "Loại văn bản (viết tắt).")
    private List<String> types = List.of();

    @Option(names = "--province", split = ",", paramLabel = "TỈNH", description = "Tỉnh.")
    private List<String> provinces = List.of();

    @Option(names = "--issuer", paramLabel = "CƠ-QUAN", description = "Cơ quan ban hành.")
    private List<String> issuers = List.of();

    @Option(
            names = "--agency",
            paramLabel = "CƠ-QUAN",
            description = "Cơ quan được giao nhiệm vụ, chỉ tiêu.")
    private List<String> agencies = List.of();

    @Option(
            names = "--year",
            paramLabel = "NĂM|TỪ..ĐẾN",
            converter = Years.class,
            description = "Năm, hoặc khoảng năm như 2023..2026.")
    private @Nullable Years years;

    @Option(
            names = "--in",
            paramLabel = "passages|targets|assignments|figures|documents",
            description = "Tìm trong đoạn văn, chỉ tiêu, nhiệm vụ, số liệu, hay trích yếu văn bản.")
    private @Nullable In in;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "SỐ",
            defaultValue = "10",
            description = "Số kết quả nhiều nhất (mặc định: 10).")
    private int limit = 10;

    @Mixin private PrintOption format = new PrintOption();

    @Option(
            names = "--explain",
            description =
                    "In thêm vì sao mỗi kết quả đứng ở chỗ ấy: từ nào, ở đâu, bao nhiêu điểm.")
    private boolean explain;

    @Option(
            names = "--also-merged",
            description = "Tìm cả tên trước và sau sáp nhập của tỉnh, cơ quan trong câu hỏi.")
    private boolean alsoMerged;

    @Option(
            names = "--complete",
            paramLabel = "CHỮ-ĐẦU",
            description = "Chỉ liệt kê cơ quan và chỉ tiêu trong kho bắt đầu bằng các chữ này.")
    private @Nullable String begun;

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        if (limit < 1) {
            throw UserError.usage("--limit phải từ 1 trở lên.");
        }
        if (begun != null) {
            return complete(begun);
        }
        if (words.isEmpty() && !isFiltered()) {
            throw UserError.usage(
                    "chưa nói tìm gì. Ví dụ: vanthu search \"cải cách hành chính\" --year 2024");
        }
        if (explain && format.printed() == Printed.CSV) {
            throw UserError.usage("--explain chỉ dùng với --format table hoặc json.");
        }
        try {
            answer(String.join(" ", words));
        } catch (QuerySyntaxException wrong) {
            throw UserError.usage(wrong.words());
        }
        return ExitCode.OK;
    }

    private int complete(String typed) throws IOException {
        if (!words.isEmpty() || isFiltered()) {
            throw UserError.usage("--complete không dùng chung với từ hay điều kiện tìm.");
        }
        if (Analysis.keyWords(typed).isEmpty()) {
            throw UserError.usage(
                    "--complete cần ít nhất một chữ. Ví dụ: vanthu search --complete \"sở nội\"");
        }
        try (var opened = library.openToRead()) {
            var found = Completion.of(opened, typed, limit);
            var rows = new ArrayList<List<@Nullable Object>>();
            found.bodies().forEach(each -> rows.add(row("cơ quan", each)));
            found.indicators().forEach(each -> rows.add(row("chỉ tiêu", each)));
            var table = new Table("Gợi ý", List.of("Dạng", "Tên", "Số lần"), rows);
            format.print(
                    table,
                    List.of("kind", "name", "entries"),
                    "Kho không có cơ quan hay chỉ tiêu nào bắt đầu như vậy.");
        }
        return ExitCode.OK;
    }

    private static List<@Nullable Object> row(String kind, SearchResult.FacetCount found) {
        var row = new ArrayList<@Nullable Object>();
        row.add(kind);
        row.add(found.value());
        row.add(found.count());
        return row;
    }

    private void answer(String typed) throws IOException, QuerySyntaxException {
        Query query = query(typed);
        if (alsoMerged) {
            System.err.println(MergedNames.in(plain(typed), Registry.bundled()).words());
        }
        try (var opened = library.openToRead()) {
            var result = opened.search(query, options(limit));
            var meant = opened.meant(typed, this::query);
            var why = new Explanation(opened, query);
            switch (format.printed()) {
                case TABLE -> {
                    meant.ifPresent(other -> System.out.println("Ý bạn là: " + other + " ?\n"));
                    print(result, OtherVersions.of(opened, result));
                    if (explain) {
                        explain(why, result.hits());
                    }
                }
                case JSON -> {
                    var json = explain ? why.json(result) : FoundThings.json(result);
                    json.put("meant", meant.orElse(null));
                    json.put("versions", OtherVersions.of(opened, result).json());
                    System.out.println(ContractJson.print(json));
                }
                case CSV -> System.out.print(Csv.write(FoundThings.table(result)));
            }
        }
    }

    private static void explain(Explanation why, List<Hit> hits) throws IOException {
        for (int i = 0; i < hits.size(); i++) {
            System.out.println();
            why.lines(i + 1, hits.get(i)).forEach(System.out::println);
        }
    }

    static SearchOptions options(int limit) {
        return SearchOptions.first(limit)
                .withoutVersions()
                .counting(Field.TYPE, Field.PROVINCE, Field.YEAR, Field.KIND);
    }

    private boolean isFiltered() {
        return years != null
                || in != null
                || !(types.isEmpty()
                        && provinces.isEmpty()
                        && issuers.isEmpty()
                        && agencies.isEmpty());
    }

    private Query query(String typed) throws QuerySyntaxException {
        Query query = plain(typed);
        return alsoMerged ? MergedNames.in(query, Registry.bundled()).query() : query;
    }

    private Query plain(String typed) throws QuerySyntaxException {
        var all = new ArrayList<Query>();
        all.add(new QueryParser().parse(typed));
        filter(all, Field.TYPE, types);
        filter(all, Field.PROVINCE, provinces);
        filter(all, Field.ISSUER, issuers);
        filter(all, Field.AGENCY, agencies);
        if (years != null) {
            all.add(new Query.YearRange(years.from(), years.to()));
        }
        if (in != null) {
            all.add(new Query.In(Set.of(in.kind)));
        }
        return new Query.And(all);
    }

    private static void filter(List<Query> all, Field field, List<String> values) {
        if (!values.isEmpty()) {
            all.add(new Query.Filter(field, values));
        }
    }

    static void print(SearchResult result, OtherVersions versions) {
        if (result.hits().isEmpty()) {
            System.out.println("Không tìm thấy. Thử ít từ hơn, hoặc bỏ bớt điều kiện lọc.");
            return;
        }
        boolean colour = System.console() != null && System.getenv("NO_COLOR") == null;
        String open = colour ? "\u001B[1;33m" : "«";
        String close = colour ? "\u001B[0m" : "»";
        var told = new HashSet<DocumentId>();
        int number = 1;
        for (Hit hit : result.hits()) {
            Entry entry = hit.entry();
            System.out.println(number++ + ". " + heading(entry));
            String place = FoundThings.place(entry);
            if (!place.isEmpty()) {
                System.out.println("   " + place);
            }
            String others = versions.words(entry.document());
            if (!others.isEmpty() && told.add(entry.document())) {
                System.out.println("   " + others);
            }
            for (String line : Grid.wrap(hit.snippet().marked(open, close), 96)) {
                System.out.println("   " + line);
            }
        }
        System.out.println();
        System.out.println(result.total() + " kết quả có đủ các từ. " + facets(result));
    }

    private static String facets(SearchResult result) {
        var parts = new ArrayList<String>();
        for (Field field : List.of(Field.KIND, Field.TYPE, Field.PROVINCE, Field.YEAR)) {
            var counts = result.facets().getOrDefault(field, List.of());
            if (!counts.isEmpty()) {
                parts.add(
                        name(field)
                                + ": "
                                + String.join(
                                        ", ",
                                        counts.stream()
                                                .limit(6)
                                                .map(c -> shown(field, c.value()) + " " + c.count())
                                                .toList()));
            }
        }
        return String.join(" | ", parts);
    }

    private static String name(Field field) {
        return switch (field) {
            case KIND -> "Dạng";
            case TYPE -> "Loại";
            case PROVINCE -> "Tỉnh";
            case YEAR -> "Năm";
            case NUMBER, ISSUER, AREA, AGENCY, INDICATOR, UNIT, SIGNER, CITES, DOCUMENT, FILE ->
                    field.name();
        };
    }

    private static String shown(Field field, String value) {
        return field == Field.KIND ? FoundThings.name(Kind.valueOf(value)) : value;
    }

    static String heading(Entry entry) {
        var about = entry.about();
        var out = new StringBuilder("[" + FoundThings.name(entry.kind()) + "] ");
        out.append(about.number() == null ? about.file() : about.number());
        if (about.issuer() != null) {
            out.append(", ").append(about.issuer());
        }
        if (entry.year() != null) {
            out.append(", ").append(entry.year());
        }
        return out.toString();
    }
}
