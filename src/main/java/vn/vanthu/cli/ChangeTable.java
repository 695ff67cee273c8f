package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.draft.Draft;
import vn.vanthu.report.Table;

/** The list of what a draft changes, for those who decide (danh mục thay đổi). */
final class ChangeTable {

    private static final List<String> COLUMNS =
            List.of("STT", "Mục", "Kế hoạch trước", "Dự thảo", "Lý do", "Nguồn", "Cần quyết định");

    private ChangeTable() {}

    /**
     * One row for each change, in text order.
     *
     * @param source the prior plan, as the user named it
     */
    static Table of(Draft draft, String source) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Draft.Change change : draft.changes()) {
            rows.add(
                    new ArrayList<@Nullable Object>(
                            Arrays.asList(
                                    rows.size() + 1,
                                    change.section(),
                                    change.before(),
                                    change.after(),
                                    change.why(),
                                    change.source() == null ? source : change.source(),
                                    change.decision() ? "Có" : "")));
        }
        return new Table("Thay đổi", COLUMNS, rows);
    }
}
