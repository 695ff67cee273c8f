package vn.vanthu.draft.report;

import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;

/**
 * A body that had to report, or did (cơ quan báo cáo).
 *
 * @param body its name as the plan or the report writes it
 * @param report that counts; null where none does
 * @param expected whether the plan gives it something to do
 */
public record Reporter(String body, @Nullable AnalysedDocument report, boolean expected) {

    public boolean reported() {
        return report != null;
    }
}
