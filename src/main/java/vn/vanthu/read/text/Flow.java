package vn.vanthu.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.document.DocumentBuilder.CellText;
import vn.vanthu.document.DocumentBuilder.ParagraphText;
import vn.vanthu.document.Format;
import vn.vanthu.read.LineBreaks;

/**
 * Puts the text into its order again: joins sentences that pages cut, and takes footnotes from
 * where they stand on the page to the paragraph that has their mark. Used once.
 */
final class Flow {

    private static final Pattern RAISED_NOTE =
            Pattern.compile("([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\\s*(\\S.*)", Pattern.DOTALL);
    private static final Pattern PLAIN_NOTE =
            Pattern.compile("(\\d{1,3})\\s+(\\p{Lu}.*)", Pattern.DOTALL);
    private static final Pattern UNIT = Pattern.compile("(?s).*(?:^|[\\d\\s/(])[kdcm]?m");

    /** A post at the end of a paragraph, as in "Chủ tịch UBND tỉnh". */
    private static final Pattern POST_AT_END =
            Pattern.compile(
                    "(?s).*(?:[Cc]hủ tịch|[Gg]iám đốc|[Bb]í thư|[Tt]rưởng|[Cc]hánh|[Cc]hủ nhiệm)"
                            + "[^.;:]{0,40}");

    /** A dash with another post of the same person. */
    private static final Pattern SECOND_POST =
            Pattern.compile(
                    "(?s)[-–] (?:Phó )?(?:Trưởng|Tổ trưởng|Chủ tịch|Chủ nhiệm|Bí thư|Giám đốc"
                            + "|Chánh|Ủy viên|Uỷ viên|Thành viên|Thường trực) .*");

    private static final int SHORT = 80;
    private static final int SENTENCE = 40;

    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Block last;
    private boolean interrupted;
    private boolean inNotes;

    /** A paragraph or, with rows, a table. */
    private static final class Block {
        private final StringBuilder text = new StringBuilder();
        private Format format = Format.PLAIN;
        private int page;
        private Element.@Nullable Grid grid;
        private final List<Note> notes = new ArrayList<>();
    }

    private record Note(String mark, String text, int page) {}

    /** Writes the elements in their order. */
    static void write(List<Element> elements, DocumentBuilder builder) {
        var flow = new Flow();
        var loose = new ArrayList<Note>();
        var places = new ArrayList<Integer>();
        for (Element element : elements) {
            switch (element) {
                case Element.Rule rule -> flow.interrupt(true);
                case Element.PageEnd end -> flow.interrupt(flow.inNotes);
                case Element.Grid grid -> flow.table(grid);
                case Element.Words words -> {
                    Note note = flow.note(words, loose);
                    if (note == null) {
                        flow.words(words);
                    } else {
                        loose.add(note);
                        places.add(flow.blocks.size() - 1);
                        flow.interrupt(true);
                    }
                }
            }
        }
        for (int i = 0; i < loose.size(); i++) {
            flow.attach(loose.get(i), places.get(i));
        }
        flow.blocks.forEach(block -> write(block, builder));
    }

    private static void write(Block block, DocumentBuilder builder) {
        Element.Grid grid = block.grid;
        if (grid == null) {
            builder.paragraph(block.text.toString(), block.format, block.page);
        } else {
            builder.table(grid.rows(), grid.headerRows(), grid.drawn(), grid.page());
        }
        for (Note note : block.notes) {
            builder.footnote(note.mark(), note.text(), note.page());
        }
    }

    private void interrupt(boolean notes) {
        interrupted = true;
        inNotes = notes;
    }

    private void table(Element.Grid grid) {
        var block = new Block();
        block.grid = grid;
        blocks.add(block);
        for (List<CellText> row : grid.rows()) {
            for (CellText cell : row) {
                for (ParagraphText paragraph : cell.paragraphs()) {
                    block.text.append(paragraph.text()).append('\n');
                }
            }
        }
        last = null;
        interrupted = false;
        inNotes = false;
    }

    private void words(Element.Words words) {
        Block before = last;
        if (before != null && goesOn(before, words)) {
            LineBreaks.append(before.text, words.text());
            boolean bold = before.format.bold() && words.format().bold();
            boolean italic = before.format.italic() && words.format().italic();
            Format old = before.format;
            before.format = new Format(bold, italic, 0, old.alignment(), old.level(), old.indent());
        } else {
            var block = new Block();
            block.text.append(words.text());
            block.format = words.format();
            block.page = words.page();
            blocks.add(block);
            last = block;
        }
        interrupted = false;
        inNotes = false;
    }

    /** Whether words that stand apart go on with the sentence of the paragraph before them. */
    private boolean goesOn(Block before, Element.Words after) {
        String first = before.text.toString();
        String second = after.text();
        if (!interrupted && !after.alone() && !LineBreaks.isOpen(first)) {
            return false;
        }
        if (before.format.level() > 0 || after.format().level() > 0) {
            return false;
        }
        if (LineBreaks.hasLabel(second)) {
            return isSecondPost(first, second);
        }
        if (LineBreaks.startsAnew(second)
                || !LineBreaks.hasSmallLetter(first)
                || first.endsWith("./.")) {
            return false;
        }
        boolean ends = LineBreaks.endsSentence(first);
        if (LineBreaks.isOpen(first) && !ends && LineBreaks.hasSmallLetter(second)) {
            return first.length() >= SENTENCE || !Character.isUpperCase(second.codePointAt(0));
        }
        boolean heading =
                first.length() < SHORT && LineBreaks.hasLabel(first)
                        || before.format.bold() && !after.format().bold();
        if (heading) {
            return false;
        }
        boolean small = Character.isLowerCase(second.codePointAt(0));
        if (interrupted && small) {
            return true;
        }
        return first.length() >= SENTENCE && LineBreaks.continues(first, second);
    }

    private static boolean isSecondPost(String first, String second) {
        return first.length() >= SENTENCE
                && !LineBreaks.endsSentence(first)
                && SECOND_POST.matcher(second).matches()
                && POST_AT_END.matcher(first).matches();
    }

    /** The footnote that words are; null where they are text. */
    private @Nullable Note note(Element.Words words, List<Note> before) {
        if (words.format().level() > 0) {
            return null;
        }
        Matcher raised = RAISED_NOTE.matcher(words.text());
        if (raised.matches()) {
            return new Note(digits(raised.group(1)), raised.group(2), words.page());
        }
        Matcher plain = PLAIN_NOTE.matcher(words.text());
        if (inNotes && plain.matches()) {
            String mark = plain.group(1);
            boolean taken = before.stream().anyMatch(note -> note.mark().equals(mark));
            if (!taken && holder(mark, blocks.size() - 1) != null) {
                return new Note(mark, plain.group(2), words.page());
            }
        }
        return null;
    }

    private void attach(Note note, int place) {
        Block block = holder(note.mark(), place);
        if (block == null) {
            block = blocks.isEmpty() ? null : blocks.get(Math.max(0, place));
        }
        if (block == null) {
            block = new Block();
            blocks.add(block);
        }
        block.notes.add(note);
    }

    /** The nearest block before a place, or soon after it, with a mark that has no note yet. */
    private @Nullable Block holder(String mark, int place) {
        for (int i = Math.min(place, blocks.size() - 1); i >= 0; i--) {
            if (isFree(blocks.get(i), mark)) {
                return blocks.get(i);
            }
        }
        for (int i = place + 1; i < Math.min(blocks.size(), place + 4); i++) {
            if (i >= 0 && isFree(blocks.get(i), mark)) {
                return blocks.get(i);
            }
        }
        return null;
    }

    private static boolean isFree(Block block, String mark) {
        return block.notes.stream().noneMatch(note -> note.mark().equals(mark))
                && hasMark(block.text.toString(), DocumentBuilder.superscript(mark));
    }

    /** Whether a text has exactly this mark, not as the power of a unit (m²). */
    private static boolean hasMark(String text, String mark) {
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            int end = at + mark.length();
            boolean whole =
                    (at == 0 || !isRaised(text.charAt(at - 1)))
                            && (end == text.length() || !isRaised(text.charAt(end)));
            String before = text.substring(Math.max(0, at - 4), at);
            boolean power = mark.length() == 1 && UNIT.matcher(before).matches();
            if (whole && !power) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRaised(char c) {
        return "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0;
    }

    private static String digits(String raised) {
        var out = new StringBuilder();
        for (char c : raised.toCharArray()) {
            out.append("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c));
        }
        return out.toString();
    }
}
