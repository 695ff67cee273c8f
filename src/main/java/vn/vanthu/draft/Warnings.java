package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.fact.AnalysedDocument;

/** What is wrong with a prior plan as a whole, so that its draft looks better than it is. */
final class Warnings {

    private Warnings() {}

    /**
     * One row for each; the first pieces of the draft carry them as well.
     *
     * @throws DraftException when nothing of the plan can be told
     */
    static List<Draft.Change> of(AnalysedDocument prior) throws DraftException {
        var rows = new ArrayList<Draft.Change>();
        boolean scanned = prior.document().source().ocr();
        boolean empty = prior.facts().targets().isEmpty() && prior.facts().assignments().isEmpty();
        if (scanned && empty && prior.outline().sections().isEmpty()) {
            throw Priors.problem(
                    prior,
                    "là bản quét mà máy không đọc ra được mục, chỉ tiêu hay nhiệm vụ nào",
                    "Quét lại rõ hơn, hoặc dùng tệp Word, PDF có chữ");
        }
        if (scanned) {
            rows.add(
                    row(
                            "Kế hoạch trước là bản quét, chữ do máy nhận dạng: đối chiếu với bản"
                                    + " giấy trước khi dùng."));
        }
        if (prior.facts().deadlines().isEmpty()) {
            rows.add(row("Kế hoạch trước không có thời hạn nào: giao thời hạn cho từng nhiệm vụ."));
        }
        return rows;
    }

    private static Draft.Change row(String why) {
        return new Draft.Change("", "", "", why, true);
    }

    /** The subject with all of it as one more comment. */
    static List<Piece> noted(List<Piece> title, List<Draft.Change> rows) {
        if (rows.isEmpty() || title.isEmpty()) {
            return title;
        }
        var words = new ArrayList<String>();
        rows.forEach(row -> words.add(row.why()));
        var first = title.getFirst();
        String note = first.note() == null ? "" : first.note() + " ";
        var pieces = new ArrayList<>(title);
        pieces.set(
                0,
                new Piece(
                        first.text(),
                        Piece.Look.DECIDE,
                        note + String.join(" ", words),
                        first.footnote(),
                        first.before()));
        return pieces;
    }
}
