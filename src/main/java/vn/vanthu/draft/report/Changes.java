package vn.vanthu.draft.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.Piece;
import vn.vanthu.match.Times;

/** Sentences that hold the totals against those of earlier periods (so với kỳ trước, cùng kỳ). */
final class Changes {

    private Changes() {}

    /** One division for each earlier period, with its number. */
    static List<Draft.Part> of(Consolidation consolidation) {
        var parts = new ArrayList<Draft.Part>();
        for (Earlier earlier : consolidation.earlier()) {
            String heading = parts.size() + 1 + ". So với " + Times.named(earlier.period());
            parts.add(
                    new Draft.Part(
                            List.of(new Draft.Paragraph(List.of(Piece.of(heading)))),
                            sentences(consolidation, earlier),
                            List.of()));
        }
        return parts;
    }

    private static List<Draft.Block> sentences(Consolidation consolidation, Earlier earlier) {
        var blocks = new ArrayList<Draft.Block>();
        var rest = new ArrayList<String>();
        for (Line line : consolidation.lines()) {
            BigDecimal now = line.total();
            Optional<Earlier.Before> before = before(line, earlier);
            if (now != null && before.isPresent()) {
                blocks.add(sentence(line, now, before.get()));
            } else {
                rest.add(line.indicator());
            }
        }
        if (!rest.isEmpty()) {
            blocks.add(
                    new Draft.Paragraph(
                            List.of(
                                    Piece.of("- "),
                                    Piece.noted(
                                            rest.size() + " chỉ tiêu không so sánh được.",
                                            "Không có số chung của kỳ này, hoặc kỳ đó các cơ quan"
                                                    + " không nêu cùng chỉ tiêu với cùng đơn vị"
                                                    + " tính: "
                                                    + String.join("; ", rest)
                                                    + "."))));
        }
        return blocks;
    }

    private static Optional<Earlier.Before> before(Line line, Earlier earlier) {
        return line.whole() ? earlier.of(line.entries().getFirst()) : earlier.total(line);
    }

    private static Draft.Paragraph sentence(Line line, BigDecimal now, Earlier.Before before) {
        var sources =
                Statistics.names(line.entries().stream().map(Line.Entry::report).toList())
                        + "; kỳ so sánh: "
                        + Statistics.names(before.sources());
        return new Draft.Paragraph(
                List.of(
                        Piece.of("- " + Numbers.capital(line.indicator()) + " "),
                        new Piece(
                                Numbers.change(before.value(), now, line.unit()),
                                Piece.Look.PLAIN,
                                "Nguồn: " + sources + ".",
                                null,
                                null),
                        Piece.of(
                                now.compareTo(before.value()) == 0
                                        ? " (" + Numbers.withUnit(now, line.unit()) + ")."
                                        : " (từ "
                                                + Numbers.withUnit(before.value(), line.unit())
                                                + (now.compareTo(before.value()) < 0
                                                        ? " xuống "
                                                        : " lên ")
                                                + Numbers.withUnit(now, line.unit())
                                                + ").")));
    }
}
