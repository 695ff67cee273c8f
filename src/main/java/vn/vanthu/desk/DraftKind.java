package vn.vanthu.desk;

import java.util.Set;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.docx.TemplateKind;
import vn.vanthu.fact.AnalysedDocument;

/** What can be drafted, with the template that comes with the program for it. */
public enum DraftKind {
    PLAN,
    REPORT;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    /** Types that reports are made on: kế hoạch, chương trình. */
    private static final Set<String> REPORTED_ON = Set.of("KH", "CTr");

    /** File name of the template. */
    public String template(Draft draft) {
        return switch (this) {
            case PLAN -> TemplateKind.planOf(draft.letterhead());
            case REPORT -> "bao-cao.docx";
        };
    }

    /** Whether a plan can be drafted for that year, and not a slip of the hand. */
    public static boolean isPlanYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Whether a consolidated report can be on that document. */
    public static boolean isReportedOn(AnalysedDocument document) {
        String type = document.metadata().type();
        return type != null && REPORTED_ON.contains(type);
    }
}
