package vn.vanthu.draft;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.draft.Draft.Block;
import vn.vanthu.draft.Draft.Paragraph;

/**
 * Slants the bases: "Căn cứ ban hành văn bản được trình bày bằng chữ in thường, kiểu chữ nghiêng"
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm 6.a).
 */
final class Bases {

    /**
     * A line of the list; the sentence that opens the plan may begin alike, and ends in a colon.
     */
    private static final Pattern LINE = Pattern.compile("\\s*Căn cứ\\s.*[;.]\\s*", Pattern.DOTALL);

    private static final Pattern OPENING =
            Pattern.compile(".*(?:như sau|sau đây).{0,3}", Pattern.DOTALL);

    private Bases() {}

    static List<Block> slanted(List<Block> preamble) {
        return preamble.stream().map(Bases::slanted).toList();
    }

    private static Block slanted(Block block) {
        return block instanceof Paragraph(var pieces, var fate) && isBasis(pieces)
                ? new Paragraph(pieces.stream().map(Bases::slanted).toList(), fate)
                : block;
    }

    private static boolean isBasis(List<Piece> pieces) {
        String text = pieces.stream().map(Piece::text).collect(Collectors.joining());
        return LINE.matcher(text).matches() && !OPENING.matcher(text).matches();
    }

    private static Piece slanted(Piece piece) {
        Piece.Look look =
                switch (piece.look()) {
                    case PLAIN, ITALIC -> Piece.Look.ITALIC;
                    case BOLD -> Piece.Look.BOLD;
                    case DECIDE, DECIDE_ITALIC -> Piece.Look.DECIDE_ITALIC;
                };
        return new Piece(
                piece.text(), look, piece.note(), piece.footnote(), piece.before(), piece.fate());
    }
}
