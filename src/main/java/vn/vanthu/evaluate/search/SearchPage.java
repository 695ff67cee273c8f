package vn.vanthu.evaluate.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.report.ContractJson;
import vn.vanthu.report.Table;

/** The measures of searching as tables, as JSON and as a Markdown page. */
public final class SearchPage {

    public static final String SCHEMA = "vanthu.evaluate.search/1";

    private static final double GOOD = 0.8;

    private static final String HEAD =
            """
            # Tìm đúng đoạn

            Trang này do lệnh `vanthu evaluate --search %s --page TỆP` ghi ra; đừng sửa tay. Mỗi câu
            hỏi trong `queries.jsonl` có những đoạn được chấm điểm trong `qrels.tsv`: 3 trả lời đúng
            câu hỏi, 2 trả lời một phần, 1 có nhắc tới. Điểm được chấm theo tiêu chí nội dung viết cho
            từng câu hỏi (chữ phải có, văn bản phải là), áp cho mọi đoạn;
            chưa ai đọc lại từng đoạn. Trọng số của vanthu được chọn trên chính bộ câu hỏi này.

            * **nDCG@10** lấy điểm làm độ lợi, chiết khấu log2; **MRR@10** tính đoạn đầu tiên có điểm;
              **Đủ@10**, **Đủ@100** là tỷ lệ đoạn có điểm nằm trong 10, 100 kết quả đầu (câu hỏi rộng
              có tới vài chục đoạn đúng, nên Đủ@10 không thể bằng 1).
            * **Cùng kết quả đầu** là số câu hỏi mà cả năm cách gõ cho cùng một kết quả đầu.
            * Thước đo là Lucene nguyên bản (StandardAnalyzer, BM25, có từ nào tính từ ấy) trên cùng
              các đoạn, trong cùng lần chạy. Các dòng "tắt" bỏ đi từng cách một của vanthu.
            """;

    private SearchPage() {}

    /** One line for each way of searching, the questions typed as they are written. */
    public static Table variants(List<SearchScore> scores) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (SearchScore score : scores) {
            var row = cells(score.variant().words(), score.asWritten());
            row.add(score.sameFirst() + "/" + score.answers().size());
            rows.add(row);
        }
        return new Table(
                "Các cách tìm",
                List.of("Cách tìm", "nDCG@10", "MRR@10", "Đủ@10", "Đủ@100", "Cùng kết quả đầu"),
                rows);
    }

    /** One line for each way of searching and of typing. */
    public static Table typings(List<SearchScore> scores) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (SearchScore score : scores) {
            for (Typing typing : Typing.values()) {
                String name = score.variant().words() + ": " + typing.words();
                rows.add(cells(name, score.of(typing)));
            }
        }
        return new Table(
                "Các cách gõ",
                List.of("Cách tìm, cách gõ", "nDCG@10", "MRR@10", "Đủ@10", "Đủ@100"),
                rows);
    }

    /** The questions of the first way of searching that are answered worst. */
    public static Table worst(List<SearchScore> scores) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var answer : scores.getFirst().answers()) {
            if (answer.measures().ndcg() < GOOD) {
                rows.add(
                        List.of(
                                answer.question().id(),
                                answer.question().text(),
                                ratio(answer.measures().ndcg()),
                                answer.question().grades().size()));
            }
        }
        return new Table(
                "Câu hỏi có nDCG@10 dưới 0,8",
                List.of("Câu", "Câu hỏi", "nDCG@10", "Đoạn được chấm"),
                rows);
    }

    /**
     * @param folder as people call it, for the page's first line
     */
    public static String write(String folder, SearchSet set, List<SearchScore> scores) {
        var page = new StringBuilder(HEAD.replace("%s", folder));
        page.append('\n').append(set.questions().size()).append(" câu hỏi, ");
        page.append(set.entries().size()).append(" đoạn.\n");
        var ours = scores.getFirst();
        var pair = List.of(ours, scores.get(scores.size() - 2));
        for (Table table : List.of(variants(scores), typings(pair), worst(scores))) {
            page.append("\n## ").append(table.name()).append("\n\n");
            row(table.columns(), page);
            row(table.columns().stream().map(column -> "---").toList(), page);
            table.rows().forEach(row -> row(row.stream().map(String::valueOf).toList(), page));
        }
        return page.toString();
    }

    /** One indented object. */
    public static String json(SearchSet set, List<SearchScore> scores) {
        var variants = new ArrayList<Map<String, @Nullable Object>>();
        for (SearchScore score : scores) {
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("variant", score.variant().words());
            one.put("sameFirst", score.sameFirst());
            for (Typing typing : Typing.values()) {
                one.put(typing.name().toLowerCase(java.util.Locale.ROOT), of(score.of(typing)));
            }
            variants.add(one);
        }
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("schema", SCHEMA);
        json.put("questions", set.questions().size());
        json.put("passages", set.entries().size());
        json.put("variants", variants);
        return ContractJson.print(json);
    }

    private static Map<String, @Nullable Object> of(Measures measures) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("ndcg10", rounded(measures.ndcg()));
        json.put("mrr10", rounded(measures.mrr()));
        json.put("recall10", rounded(measures.recall10()));
        json.put("recall100", rounded(measures.recall100()));
        return json;
    }

    private static List<@Nullable Object> cells(String name, Measures measures) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(name);
        cells.add(ratio(measures.ndcg()));
        cells.add(ratio(measures.mrr()));
        cells.add(ratio(measures.recall10()));
        cells.add(ratio(measures.recall100()));
        return cells;
    }

    private static void row(List<String> cells, StringBuilder page) {
        page.append('|');
        cells.forEach(cell -> page.append(' ').append(cell.replace("|", "\\|")).append(" |"));
        page.append('\n');
    }

    private static String ratio(double value) {
        return rounded(value).toPlainString().replace('.', ',');
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
}
