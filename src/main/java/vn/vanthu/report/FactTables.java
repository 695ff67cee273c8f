package vn.vanthu.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

/** Turns what was extracted from documents into tables that people read: one for each kind. */
public final class FactTables {

    private static final List<String> BEFORE =
            List.of("Tệp", "Số, ký hiệu", "Cơ quan ban hành", "Tỉnh", "Năm");
    private static final List<String> AFTER = List.of("Câu văn", "Mục", "Trang");

    private FactTables() {}

    /** All kinds: documents, targets, assignments, figures, citations, findings. */
    public static List<Table> of(List<AnalysedDocument> documents) {
        return List.of(
                documents(documents),
                targets(documents),
                assignments(documents),
                figures(documents),
                citations(documents),
                findings(documents));
    }

    public static Table targets(List<AnalysedDocument> documents) {
        return table(
                "Chỉ tiêu",
                List.of(
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

    public static Table assignments(List<AnalysedDocument> documents) {
        return table(
                "Phân công",
                List.of("Cơ quan", "Vai trò", "Phối hợp", "Nhiệm vụ", "Thời hạn", "Sản phẩm"),
                documents,
                Facts::assignments,
                FactTables::assignment);
    }

    public static Table figures(List<AnalysedDocument> documents) {
        return table(
                "Số liệu",
                List.of(
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

    public static Table citations(List<AnalysedDocument> documents) {
        return table(
                "Viện dẫn",
                List.of("Loại", "Số, ký hiệu được viện dẫn", "Ngày", "Cơ quan", "Điều khoản", "Về"),
                documents,
                Facts::citations,
                (document, citation) -> citation(citation));
    }

    public static Table findings(List<AnalysedDocument> documents) {
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

    private static Table documents(List<AnalysedDocument> documents) {
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
                            facts.targets().size(),
                            facts.assignments().size(),
                            facts.figures().size(),
                            facts.citations().size(),
                            document.findings().size()));
            rows.add(cells);
        }
        var columns = new ArrayList<>(BEFORE);
        columns.addAll(
                List.of(
                        "Loại",
                        "Ngày",
                        "Trích yếu",
                        "Số chỉ tiêu",
                        "Số nhiệm vụ",
                        "Số số liệu",
                        "Số viện dẫn",
                        "Số phát hiện"));
        return new Table("Văn bản", columns, rows);
    }

    private static List<@Nullable Object> target(AnalysedDocument document, Target target) {
        var amount = target.amount();
        Quantity main = amount.main();
        var baseline = target.baseline();
        return cells(
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
            AnalysedDocument document, TaskAssignment assignment) {
        return cells(
                String.join("; ", assignment.agencies()),
                Words.of(assignment.role()),
                String.join("; ", assignment.coordinators()),
                assignment.task(),
                due(assignment.due()),
                assignment.product());
    }

    private static List<@Nullable Object> figure(AnalysedDocument document, Figure figure) {
        Quantity quantity = figure.quantity();
        Period period = figure.period();
        return cells(
                figure.indicator(),
                quantity.value(),
                quantity.of(),
                quantity.unit(),
                period == null ? null : Words.of(period),
                Words.of(figure.change()),
                quantity.approximate() ? "khoảng" : null);
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
            BiFunction<AnalysedDocument, F, List<@Nullable Object>> cells) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (AnalysedDocument document : documents) {
            for (F fact : facts.apply(document.facts())) {
                rows.add(row(document, fact, cells.apply(document, fact)));
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
        String number = metadata.number();
        String symbol = metadata.symbol();
        return cells(
                document.document().source().file(),
                number != null || symbol == null ? number : ".../" + symbol,
                metadata.issuer(),
                metadata.province(),
                document.year());
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
