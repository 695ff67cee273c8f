package vn.vanthu.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.IndicatorTables;
import vn.vanthu.library.IndicatorComparison;
import vn.vanthu.library.IndicatorComparison.By;
import vn.vanthu.library.Library;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.Workbooks;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.QueryParser;
import vn.vanthu.search.QuerySyntaxException;
import vn.vanthu.search.SearchOptions;

/** So sánh: one indicator over provinces or bodies and years, each value with its sentence. */
final class ComparePage implements Page {

    private static final String PATH = "/so-sanh";
    private static final int LONGEST = 300;

    /** Sentences on the page; the workbook has all. */
    private static final int MOST_PROOFS = 300;

    private static final int FREQUENT = 12;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Site site;

    ComparePage(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PATH, this::show);
        routes.get(PATH + ".xlsx", this::workbook);
        routes.get(PATH + ".svg", this::chart);
    }

    /** What is asked, before it is known whether it can be meant. */
    private static CompareView.Asked asked(Context ctx) {
        return new CompareView.Asked(
                field(ctx, "chi-tieu"),
                field(ctx, "theo").equals("co-quan"),
                field(ctx, "tu"),
                field(ctx, "den"),
                field(ctx, "don-vi"),
                field(ctx, "dieu-kien"));
    }

    private static String field(Context ctx, String name) {
        String value = ctx.queryParam(name);
        if (value != null && value.length() > LONGEST) {
            throw Refused.badRequest("Ô nhập dài quá " + LONGEST + " ký tự. Rút ngắn lại.");
        }
        return value == null ? "" : value.strip();
    }

    private static By by(CompareView.Asked asked) {
        return asked.byIssuer() ? By.ISSUER : By.PROVINCE;
    }

    /**
     * @throws Refused when it cannot be meant
     */
    private static IndicatorComparison comparison(Library library, CompareView.Asked asked)
            throws IOException {
        var within = new ArrayList<Query>();
        try {
            within.add(new QueryParser().parse(asked.within()));
        } catch (QuerySyntaxException bad) {
            throw Refused.badRequest(Mishaps.sentence("điều kiện thêm: " + bad.words()));
        }
        if (!asked.from().isEmpty() || !asked.to().isEmpty()) {
            int from = asked.from().isEmpty() ? 0 : year(asked.from());
            int to = asked.to().isEmpty() ? Integer.MAX_VALUE : year(asked.to());
            if (from > to) {
                throw Refused.badRequest("Từ năm " + from + " đến năm " + to + ": đảo lại.");
            }
            within.add(new Query.YearRange(from, to));
        }
        return IndicatorComparison.of(
                library,
                asked.indicator(),
                by(asked),
                asked.unit().isEmpty() ? null : asked.unit(),
                new Query.And(within),
                Registry.bundled().abbreviations());
    }

    private static int year(String typed) {
        if (!YEAR.matcher(typed).matches()) {
            throw Refused.badRequest("“" + typed + "” không phải năm. Ghi bốn chữ số, như 2024.");
        }
        return Integer.parseInt(typed);
    }

    private void show(Context ctx) throws IOException {
        var asked = asked(ctx);
        try (var visit = site.room().enter()) {
            String wrong = null;
            CompareView.Result result = null;
            if (!asked.indicator().isEmpty()) {
                try {
                    var comparison = comparison(visit.library(), asked);
                    if (comparison.lines().isEmpty()) {
                        wrong = "Kho không có chỉ tiêu hay số liệu nào như vậy. " + advice(asked);
                    } else {
                        result = result(asked, comparison);
                    }
                } catch (Refused no) {
                    ctx.status(no.status());
                    wrong = no.words();
                }
            }
            var view =
                    new CompareView(
                            asked,
                            visit.library().status().documents(),
                            wrong,
                            result == null ? frequent(visit.library()) : List.of(),
                            result);
            String title =
                    asked.indicator().isEmpty() ? "So sánh" : asked.indicator() + " – So sánh";
            site.screen().show(ctx, Menu.COMPARE, "compare.jte", title, view);
        }
    }

    private static String advice(CompareView.Asked asked) {
        boolean narrowed = !(asked.from() + asked.to() + asked.unit() + asked.within()).isEmpty();
        return narrowed
                ? "Bỏ bớt điều kiện, hoặc thử ít từ hơn."
                : "Thử ít từ hơn, hoặc chọn một chỉ tiêu dưới đây.";
    }

    private List<Map.Entry<String, String>> frequent(Library library) throws IOException {
        var query = new Query.In(Set.of(Kind.TARGET));
        var result = library.search(query, SearchOptions.first(1).counting(Field.INDICATOR));
        return result.facets().getOrDefault(Field.INDICATOR, List.of()).stream()
                .limit(FREQUENT)
                .map(each ->
                        Map.entry(
                                each.value(),
                                PATH + "?chi-tieu=" + SearchAsked.encoded(each.value())))
                .toList();
    }

    private static CompareView.Result result(
            CompareView.Asked asked, IndicatorComparison comparison) {
        List<Integer> years = List.copyOf(comparison.years());
        var lines = new ArrayList<CompareView.Line>();
        var proofs = new ArrayList<CompareView.Proof>();
        for (String name : comparison.lines()) {
            var cells = new ArrayList<CompareView.Cell>();
            for (int year : years) {
                cells.add(cell(comparison, name, year));
                prove(comparison, name, year, proofs);
            }
            lines.add(new CompareView.Line(name, cells));
        }
        int shown = Math.min(MOST_PROOFS, proofs.size());
        String unit = comparison.unit() == null ? "" : " (" + comparison.unit() + ")";
        return new CompareView.Result(
                asked.indicator() + unit,
                switch (comparison.better()) {
                    case MORE -> "Cao hơn là tốt hơn.";
                    case LESS -> "Thấp hơn là tốt hơn.";
                },
                years,
                lines,
                address(".xlsx", asked),
                address(".svg", asked),
                proofs.subList(0, shown),
                proofs.size() - shown);
    }

    private static CompareView.Cell cell(IndicatorComparison comparison, String line, int year) {
        var known = comparison.at(line, year);
        boolean best = comparison.best(year).filter(line::equals).isPresent();
        boolean worst = comparison.worst(year).filter(line::equals).isPresent();
        return new CompareView.Cell(
                known == null ? null : value(known.target()),
                known == null ? null : value(known.actual()),
                best ? "tốt nhất" : worst ? "kém nhất" : "",
                best ? "good" : "bad");
    }

    private static CompareView.@Nullable Value value(@Nullable Entry fact) {
        return fact == null
                ? null
                : new CompareView.Value(
                        IndicatorTables.words(fact),
                        fact.text().replaceAll("\\s+", " ").strip(),
                        Places.place(fact.document().sha256(), fact.span()));
    }

    private static void prove(
            IndicatorComparison comparison, String line, int year, List<CompareView.Proof> proofs) {
        var known = comparison.at(line, year);
        if (known != null) {
            prove(line, year, "mục tiêu", known.target(), proofs);
            prove(line, year, "kết quả", known.actual(), proofs);
            known.others().forEach(other -> prove(line, year, "số khác", other, proofs));
        }
    }

    private static void prove(
            String line,
            int year,
            String what,
            @Nullable Entry fact,
            List<CompareView.Proof> proofs) {
        var value = value(fact);
        if (fact != null && value != null) {
            var about = fact.about();
            String document = about.number() == null ? about.file() : about.number();
            proofs.add(new CompareView.Proof(line, year, what, document, value));
        }
    }

    private static String address(String ending, CompareView.Asked asked) {
        return PATH
                + ending
                + "?chi-tieu="
                + SearchAsked.encoded(asked.indicator())
                + "&theo="
                + (asked.byIssuer() ? "co-quan" : "tinh")
                + parameter("tu", asked.from())
                + parameter("den", asked.to())
                + parameter("don-vi", asked.unit())
                + parameter("dieu-kien", asked.within());
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + SearchAsked.encoded(value);
    }

    private IndicatorTables tables(CompareView.Asked asked) throws IOException {
        if (asked.indicator().isEmpty()) {
            throw Refused.badRequest("Chưa ghi chỉ tiêu cần so sánh.");
        }
        try (var visit = site.room().enter()) {
            var comparison = comparison(visit.library(), asked);
            if (comparison.lines().isEmpty()) {
                throw Refused.notFound("Kho không có chỉ tiêu hay số liệu nào như vậy.");
            }
            return new IndicatorTables(asked.indicator(), by(asked), comparison);
        }
    }

    private void workbook(Context ctx) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Workbooks.write(tables(asked(ctx)).tables(), bytes);
        Downloads.send(ctx, "so-sanh.xlsx", bytes.toByteArray());
    }

    private void chart(Context ctx) throws IOException {
        var bytes = new ByteArrayOutputStream();
        tables(asked(ctx)).chart().svg(bytes);
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("image/svg+xml").result(bytes.toByteArray());
    }
}
