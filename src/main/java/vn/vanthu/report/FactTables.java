package vn.vanthu.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.area.DocumentAreas;
import vn.vanthu.correct.Corrected;
import vn.vanthu.correct.Corrected.Item;
import vn.vanthu.correct.FactKind;
import vn.vanthu.document.Problem;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Citation;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.registry.ReformArea;
import vn.vanthu.registry.Registry;

/** Turns what was extracted from documents into tables that people read: one for each kind. */
public final class FactTables {

    private static final List<String> BEFORE =
            List.of("Tệp", "Số, ký hiệu", "Cơ quan ban hành", "Tỉnh", "Kỳ", "Năm");

    /** In the order of their tables, which follow the summary. */
    private static final List<FactKind> KINDS =
            List.of(
                    FactKind.TARGET,
                    FactKind.ASSIGNMENT,
                    FactKind.FIGURE,
                    FactKind.DEADLINE,
                    FactKind.CITATION,
                    FactKind.ABBREVIATION,
                    FactKind.FINDING);

    private static final List<String> AFTER = List.of("Câu văn", "Mục", "Trang");

    private FactTables() {}

    /** A file of which no document could be made, and why, in Vietnamese. */
    public record Failure(String file, String reason) {}

    /** All kinds, without failures and links. */
    public static List<Table> of(List<AnalysedDocument> documents) {
        return of(documents, List.of(), Map.of());
    }

    /**
     * A summary of the documents and a table for each kind of fact. Documents are sorted by
     * province, body, year, date and file, and their facts stand in text order.
     *
     * @param links where a document's file lies, as a relative or absolute URI, by its checksum
     */
    public static List<Table> of(
            List<AnalysedDocument> documents, List<Failure> failures, Map<String, String> links) {
        List<AnalysedDocument> sorted = documents.stream().sorted(ORDER).toList();
        return Stream.of(
                        summary(sorted, failures),
                        targets(sorted),
                        assignments(sorted),
                        figures(sorted),
                        deadlines(sorted),
                        citations(sorted),
                        abbreviations(sorted),
                        findings(sorted))
                .map(table -> linked(table, links))
                .toList();
    }

    /**
     * The same, with a column that says what people put right, where they did.
     *
     * @param said what was said of a fact, in a few words; empty for nothing
     */
    public static List<Table> of(
            List<Corrected> documents,
            List<Failure> failures,
            Map<String, String> links,
            Function<Item, String> said) {
        var tables = of(documents.stream().map(Corrected::document).toList(), failures, links);
        if (documents.stream().allMatch(document -> document.corrected().isEmpty())) {
            return tables;
        }
        var sorted =
                documents.stream()
                        .sorted(Comparator.comparing(Corrected::document, ORDER))
                        .toList();
        var marked = new ArrayList<Table>(List.of(tables.getFirst()));
        for (int i = 0; i < KINDS.size(); i++) {
            FactKind kind = KINDS.get(i);
            var words = sorted.stream().flatMap(each -> each.of(kind).stream()).map(said).toList();
            marked.add(with(tables.get(i + 1), words));
        }
        return marked;
    }

    /** A table with one more column. */
    private static Table with(Table table, List<String> cells) {
        var columns = new ArrayList<>(table.columns());
        columns.add("Hiệu đính");
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var row : table.rows()) {
            var longer = new ArrayList<@Nullable Object>(row);
            longer.add(cells.get(rows.size()));
            rows.add(longer);
        }
        return new Table(table.name(), columns, rows);
    }

    private static final Comparator<AnalysedDocument> ORDER =
            Comparator.comparing(
                            (AnalysedDocument document) -> text(document.metadata().province()))
                    .thenComparing(document -> text(document.metadata().issuer()))
                    .thenComparing(document -> text(document.year()))
                    .thenComparing(document -> text(document.metadata().date()))
                    .thenComparing(document -> document.document().source().file());

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Each file's name as a link to it, where it is known where it lies. */
    private static Table linked(Table table, Map<String, String> links) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var row : table.rows()) {
            var cells = new ArrayList<@Nullable Object>(row);
            if (row.getFirst() instanceof File(var name, var sha256)) {
                String target = links.get(sha256);
                cells.set(0, target == null ? name : new Table.Link(name, target));
            }
            rows.add(cells);
        }
        return new Table(table.name(), table.columns(), rows);
    }

    /** Stands for the file's name until it is known whether there is a link. */
    private record File(String name, String sha256) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Table targets(List<AnalysedDocument> documents) {
        return table(
                "Chỉ tiêu",
                List.of(
                        "Lĩnh vực",
                        "Chỉ tiêu",
                        "So sánh",
                        "Từ",
                        "Đến",
                        "Trên tổng số",
                        "Đơn vị",
                        "Năm đích",
                        "Thời hạn",
                        "Hiện trạng",
                        "Năm hiện trạng",
                        "Đơn vị chịu trách nhiệm"),
                documents,
                Facts::targets,
                FactTables::target);
    }

    private static Table assignments(List<AnalysedDocument> documents) {
        return table(
                "Phân công",
                List.of(
                        "Lĩnh vực",
                        "Nhóm nhiệm vụ",
                        "Nhiệm vụ",
                        "Cơ quan",
                        "Vai trò",
                        "Phối hợp",
                        "Thời hạn",
                        "Sản phẩm",
                        "Kinh phí"),
                documents,
                Facts::assignments,
                FactTables::assignment);
    }

    private static Table figures(List<AnalysedDocument> documents) {
        return table(
                "Số liệu",
                List.of(
                        "Lĩnh vực",
                        "Nội dung",
                        "Giá trị",
                        "Trên tổng số",
                        "Đơn vị",
                        "Kỳ",
                        "Tăng/giảm",
                        "Ước lượng"),
                documents,
                Facts::figures,
                FactTables::figure);
    }

    private static Table citations(List<AnalysedDocument> documents) {
        return table(
                "Viện dẫn",
                List.of("Loại", "Số, ký hiệu được viện dẫn", "Ngày", "Cơ quan", "Điều khoản", "Về"),
                documents,
                Facts::citations,
                (areas, citation) -> citation(citation));
    }

    private static Table findings(List<AnalysedDocument> documents) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (AnalysedDocument document : documents) {
            for (Finding finding : document.findings()) {
                rows.add(
                        row(
                                document,
                                finding,
                                cells(
                                        Words.of(finding.kind()),
                                        Words.of(finding.severity()),
                                        finding.message())));
            }
        }
        return new Table("Phát hiện", columns(List.of("Loại lỗi", "Mức", "Nhận xét")), rows);
    }

    private static Table deadlines(List<AnalysedDocument> documents) {
        return table(
                "Thời hạn",
                List.of("Thời hạn"),
                documents,
                Facts::deadlines,
                (areas, deadline) -> cells(due(deadline.due())));
    }

    private static Table abbreviations(List<AnalysedDocument> documents) {
        return table(
                "Chữ viết tắt",
                List.of("Viết tắt", "Viết đầy đủ"),
                documents,
                Facts::abbreviations,
                (areas, found) -> cells(found.shortForm(), found.longForm()));
    }

    private static Table summary(List<AnalysedDocument> documents, List<Failure> failures) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (AnalysedDocument document : documents) {
            var facts = document.facts();
            var metadata = document.metadata();
            var cells = before(document);
            cells.addAll(
                    cells(
                            metadata.typeName(),
                            date(metadata.date()),
                            metadata.title(),
                            read(document),
                            facts.targets().size(),
                            facts.assignments().size(),
                            facts.figures().size(),
                            facts.deadlines().size(),
                            facts.citations().size(),
                            count(document, Finding.Severity.ERROR),
                            document.findings().size()));
            rows.add(cells);
        }
        var columns = new ArrayList<>(BEFORE);
        columns.addAll(
                List.of(
                        "Loại",
                        "Ngày",
                        "Trích yếu",
                        "Tình trạng",
                        "Số chỉ tiêu",
                        "Số nhiệm vụ",
                        "Số số liệu",
                        "Số thời hạn",
                        "Số viện dẫn",
                        "Số lỗi",
                        "Số phát hiện"));
        for (Failure failure : failures) {
            var cells = new ArrayList<@Nullable Object>(Collections.nCopies(columns.size(), null));
            cells.set(0, name(failure.file()));
            cells.set(columns.indexOf("Tình trạng"), "không đọc được: " + failure.reason());
            rows.add(cells);
        }
        return new Table("Tổng hợp", columns, rows);
    }

    /** That it was read, and what a person must know of how. */
    private static String read(AnalysedDocument document) {
        return Stream.concat(
                        Stream.of("đã đọc"),
                        document.document().problems().stream().map(FactTables::words))
                .collect(Collectors.joining("; "));
    }

    private static String words(Problem problem) {
        String where = problem.place().where();
        return (where.isEmpty() ? "" : where + ": ") + problem.message();
    }

    private static int count(AnalysedDocument document, Finding.Severity severity) {
        return (int) document.findings().stream().filter(f -> f.severity() == severity).count();
    }

    private static List<@Nullable Object> target(DocumentAreas areas, Target target) {
        var amount = target.amount();
        Quantity main = amount.main();
        var baseline = target.baseline();
        return cells(
                title(areas.of(target)),
                target.indicator(),
                Words.comparator(amount),
                amount.lowValue(),
                amount.highValue(),
                main == null ? null : main.of(),
                main == null ? null : main.unit(),
                target.year(),
                due(target.due()),
                baseline == null ? null : baseline.quantity().value(),
                baseline == null ? null : baseline.year(),
                String.join("; ", target.owner()));
    }

    private static List<@Nullable Object> assignment(
            DocumentAreas areas, TaskAssignment assignment) {
        return cells(
                title(areas.of(assignment)),
                assignment.scope(),
                assignment.task(),
                String.join("; ", assignment.agencies()),
                Words.of(assignment.role()),
                String.join("; ", assignment.coordinators()),
                due(assignment.due()),
                assignment.product(),
                assignment.funding());
    }

    private static List<@Nullable Object> figure(DocumentAreas areas, Figure figure) {
        Quantity quantity = figure.quantity();
        Period period = figure.period();
        return cells(
                title(areas.of(figure)),
                figure.indicator(),
                quantity.value(),
                quantity.of(),
                quantity.unit(),
                period == null ? null : Words.of(period),
                Words.of(figure.change()),
                quantity.approximate() ? "khoảng" : null);
    }

    private static @Nullable String title(@Nullable ReformArea area) {
        return area == null ? null : area.title();
    }

    private static List<@Nullable Object> citation(Citation citation) {
        return cells(
                citation.type(),
                citation.number(),
                citation.date(),
                citation.issuer(),
                citation.provision(),
                citation.title());
    }

    private static <F extends Fact> Table table(
            String name,
            List<String> columns,
            List<AnalysedDocument> documents,
            Function<Facts, List<F>> facts,
            BiFunction<DocumentAreas, F, List<@Nullable Object>> cells) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (AnalysedDocument document : documents) {
            var areas = new DocumentAreas(document, Registry.bundled().reformAreas());
            for (F fact : facts.apply(document.facts())) {
                rows.add(row(document, fact, cells.apply(areas, fact)));
            }
        }
        return new Table(name, columns(columns), rows);
    }

    private static List<String> columns(List<String> middle) {
        var all = new ArrayList<>(BEFORE);
        all.addAll(middle);
        all.addAll(AFTER);
        return all;
    }

    private static List<@Nullable Object> row(
            AnalysedDocument document, Fact fact, List<@Nullable Object> middle) {
        var row = before(document);
        row.addAll(middle);
        row.add(document.quote(fact).replaceAll("\\s+", " "));
        row.add(fact.evidence().section());
        row.add(fact.evidence().page());
        return row;
    }

    private static List<@Nullable Object> before(AnalysedDocument document) {
        var metadata = document.metadata();
        var source = document.document().source();
        Period period = metadata.period();
        String number = metadata.number();
        String symbol = metadata.symbol();
        return cells(
                new File(name(source.file()), source.sha256()),
                number != null || symbol == null ? number : ".../" + symbol,
                metadata.issuer(),
                metadata.province(),
                period == null ? null : Words.of(period),
                document.year());
    }

    /** Without its folder, to which the link leads. */
    private static String name(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private static @Nullable Object due(@Nullable Due due) {
        return due instanceof Due.On(var date) ? date : due == null ? null : Words.of(due);
    }

    private static @Nullable Object date(@Nullable String iso) {
        return iso != null && iso.length() == 10 ? LocalDate.parse(iso) : iso;
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return new ArrayList<@Nullable Object>(Arrays.asList(cells));
    }
}
