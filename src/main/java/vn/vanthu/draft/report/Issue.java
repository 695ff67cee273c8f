package vn.vanthu.draft.report;

import java.util.List;
import vn.vanthu.fact.AnalysedDocument;

/**
 * Something in the received reports that a person must look at before the report goes out.
 *
 * @param words in Vietnamese: what is the matter, with both figures where two disagree
 * @param sources the reports that it is about
 */
public record Issue(Kind kind, String words, List<AnalysedDocument> sources) {

    public Issue {
        sources = List.copyOf(sources);
    }

    /** What is the matter. */
    public enum Kind {
        /** A body that had to report did not. */
        NOT_REPORTED("Chưa có báo cáo"),
        /** A document for another period, or of another kind, was left out. */
        LEFT_OUT("Không đưa vào tổng hợp"),
        /** One body sent several reports. */
        REPEATED("Gửi nhiều lần"),
        /** Nothing tells whether a report counts, or who else had to send one. */
        UNCERTAIN("Cần xác định"),
        /** A figure that others hold already. */
        COUNTED_TWICE("Không cộng trùng"),
        /** Two values of what should be one. */
        CONTRADICTION("Số liệu mâu thuẫn"),
        /** A value far from all others. */
        OUTLIER("Số liệu khác thường"),
        /** A figure that is the workbook's, not the report's. */
        CORRECTED("Số sửa tay"),
        /** A fault inside one report. */
        FINDING("Lỗi trong báo cáo");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
