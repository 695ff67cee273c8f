package vn.vanthu.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.layout.Anatomy.Piece;

/** Looks for the line that is drawn under some words. */
final class Drawing {

    private final Anatomy document;

    Drawing(Anatomy document) {
        this.document = document;
    }

    /** What there is under words. */
    sealed interface Under {}

    record Nothing() implements Under {}

    /** A line of unknown length, or a picture that may hold one. */
    record Unknown() implements Under {}

    /**
     * @param length in twentieths of a point
     */
    record Rule(int length) implements Under {}

    /** What is drawn under the last of some lines, or beside it where that was anchored. */
    Under under(List<Piece> pieces) {
        Paragraph last = pieces.getLast().line().paragraph();
        Under found = new Nothing();
        for (Paragraph paragraph : near(pieces.getFirst().line().paragraph(), last)) {
            if (paragraph.picture() || paragraph.rules().contains(0)) {
                found = new Unknown();
            }
            for (int length : paragraph.rules()) {
                if (length > 0) {
                    return isSideBySide(last) ? new Unknown() : new Rule(length);
                }
            }
            String text = paragraph.text().strip();
            if (text.matches("[_\\-–—―=]{3,}")) {
                return new Unknown();
            }
            if (paragraph.setting().bordered()) {
                int room = room(paragraph);
                Setting setting = paragraph.setting();
                return paragraph.isBlank() && room > 0
                        ? new Rule(room - setting.left() - setting.right())
                        : new Unknown();
            }
        }
        return found;
    }

    /** Without a table the left and the right of the head share their paragraphs. */
    private static boolean isSideBySide(Paragraph paragraph) {
        return paragraph.cell() == null && paragraph.text().contains("\t");
    }

    /** Width for text at a place, in twentieths of a point; 0 where it is not told. */
    int room(Paragraph paragraph) {
        if (paragraph.cell() != null) {
            return paragraph.cell().width();
        }
        PageSetup page =
                document.measured()
                        .pages()
                        .get(Math.min(paragraph.section(), document.measured().pages().size() - 1));
        return page.width() - page.left() - page.right();
    }

    /** The same column of the same table; outside of tables what follows up to the next words. */
    private List<Paragraph> near(Paragraph first, Paragraph last) {
        var all = document.measured().paragraphs();
        Paragraph.Cell cell = last.cell();
        if (cell != null) {
            return all.stream().filter(paragraph -> isBelow(paragraph.cell(), cell)).toList();
        }
        int end = all.indexOf(last) + 1;
        // What stands in brackets belongs to the head: "(Kèm theo Quyết định số …)".
        while (end < all.size()
                && (all.get(end).isBlank() || all.get(end).text().strip().startsWith("("))) {
            end++;
        }
        return all.subList(all.indexOf(first), Math.min(all.size(), end + 1));
    }

    private static boolean isBelow(Paragraph.@Nullable Cell other, Paragraph.Cell cell) {
        return other != null && other.table() == cell.table() && other.column() == cell.column();
    }
}
