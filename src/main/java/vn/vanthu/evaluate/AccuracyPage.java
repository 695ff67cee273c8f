package vn.vanthu.evaluate;

import java.util.List;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.Table;

/** The measures as a Markdown page; nothing in it depends on the machine or the day. */
public final class AccuracyPage {

    private static final String HEAD =
            """
            # Độ chính xác

            Trang này do lệnh `vanthu evaluate %s --page TỆP` ghi ra; đừng sửa tay. Mỗi văn bản
            được đọc từ tệp đến kết quả như `vanthu extract`, rồi so với kết quả đúng viết tay.

            * **F1** ghép kết quả đúng với kết quả tìm được theo chỗ đứng: trích dẫn này là một phần
              của trích dẫn kia (chỉ kể chữ và số), các giá trị bằng nhau, cơ quan chung ít nhất
              70% số từ. **Chính xác** là tỷ lệ đúng trong số tìm được, **Đủ** là tỷ lệ tìm được
              trong số mẫu.
            * Các cột **F1 nguyên văn … Ratcliff-Obershelp** còn đòi chữ của từng cặp (tên chỉ tiêu,
              đơn vị, cơ quan, tên mục …) giống nhau: từng chữ một; không kể hoa thường, dấu câu,
              khoảng trắng; Levenshtein từ 0,8; Ratcliff-Obershelp từ 0,95. Số và ngày luôn phải
              đúng hẳn.
            * **Đúng trọn** là số mẫu mà mọi trường đều đúng, trên tổng số mẫu.
            * Dấu – là chỗ không đo: mẫu không ghi trường ấy, hoặc không kể được kết quả thừa.
              Văn bản không đọc được thì mọi mẫu của nó tính là bỏ sót.
            """;

    private static final String AREAS =
            """

            Mẫu là chỉ tiêu và nhiệm vụ đứng dưới mục có tên nêu lĩnh vực (bản quét không kể); tên
            mục là đáp án và không cách nào được thấy. Trong sử dụng, tên mục quyết định trước, chữ
            của chỉ tiêu, nhiệm vụ chỉ được xét khi không mục nào nêu lĩnh vực. OpenNLP học lại cho
            từng văn bản (từng địa phương) từ mọi văn bản khác (địa phương khác), luôn trả lời; từ
            khóa thì im lặng khi không chắc. Kế hoạch các năm của một địa phương gần giống nhau, nên
            học từ địa phương khác mới cho biết mô hình đọc văn bản lạ ra sao. Mô hình chỉ được dùng
            khi hơn từ khóa ở cả hai phép thử. Bảng từ khóa do người viết và được bổ sung chín cụm
            từ sau khi xem các mẫu trong corpus này; trước đó F1 của từ khóa là 0,821, kém OpenNLP
            học từ các văn bản khác (0,844), hơn OpenNLP học từ các địa phương khác (0,654).

            """;

    private AccuracyPage() {}

    /**
     * @param folder the documents' folder as people call it, for the page's first line
     */
    public static String write(String folder, Accuracy accuracy) {
        var page = new StringBuilder(HEAD.replace("%s", folder));
        page.append("\n").append(accuracy.documents().size()).append(" văn bản, không đọc được ");
        page.append(accuracy.failed().size()).append("; F1 bình quân các loại ");
        page.append(AccuracyTables.ratio(accuracy.meanF1())).append(".\n");
        for (Table table :
                List.of(
                        AccuracyTables.kinds(accuracy),
                        AccuracyTables.fields(accuracy),
                        AccuracyTables.matchers(accuracy),
                        AccuracyTables.formats(accuracy),
                        AccuracyTables.sources(accuracy),
                        AccuracyTables.splits(accuracy),
                        AccuracyTables.documents(accuracy))) {
            table(table, page);
        }
        areas(accuracy, page);
        slips(accuracy, page);
        return page.toString();
    }

    /** What a fact's own words tell of its area; left out where no heading names one. */
    private static void areas(Accuracy accuracy, StringBuilder page) {
        var scores = AreaTrial.of(accuracy.areas(), Registry.bundled().reformAreas());
        if (!scores.isEmpty()) {
            table(AreaTrial.table(scores), page);
            page.append(AREAS);
            page.append(AreaTrial.verdict(scores));
        }
    }

    private static void table(Table table, StringBuilder page) {
        page.append("\n## ").append(table.name()).append("\n\n");
        row(table.columns(), page);
        row(table.columns().stream().map(column -> "---").toList(), page);
        table.rows().forEach(row -> row(row.stream().map(String::valueOf).toList(), page));
    }

    private static void row(List<String> cells, StringBuilder page) {
        page.append('|');
        cells.forEach(cell -> page.append(' ').append(escaped(cell)).append(" |"));
        page.append('\n');
    }

    private static void slips(Accuracy accuracy, StringBuilder page) {
        page.append("\n## Bỏ sót và tìm thừa\n");
        for (DocumentScore document : accuracy.documents()) {
            var slips =
                    document.results().values().stream()
                            .flatMap(result -> result.slips().stream())
                            .toList();
            var problem = document.problem();
            if (slips.isEmpty() && problem == null) {
                continue;
            }
            page.append("\n### ").append(document.name()).append("\n\n");
            if (problem != null) {
                page.append("Không đọc được: ").append(problem.message()).append(".\n\n");
            }
            for (Slip slip : slips) {
                page.append("* ").append(slip.missed() ? "sót " : "thừa ");
                page.append(slip.kind().words()).append(": ").append(escaped(slip.what()));
                if (!slip.sentence().isEmpty()) {
                    page.append("<br/>\n  *").append(escaped(slip.sentence())).append('*');
                }
                page.append('\n');
            }
        }
    }

    /** On one line, without what Markdown would read as mark-up. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\\\`*_|<>#\\[\\]]", "\\\\$0").strip();
    }
}
