package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.text.Span;

/** Carries the blocks of a prior plan into a draft, with the marks applied. */
final class Carried {

    private static final Pattern CLOSING = Pattern.compile("^(?:Trên đây|Yêu cầu |Đề nghị )");

    /** The end mark, and what scanning leaves behind it. */
    private static final Pattern RESIDUE = Pattern.compile("(?<=\\./\\.)\\W{0,3}\\w?\\W{0,3}$");

    private final AnalysedDocument prior;
    private final Edits edits;
    private final Words words;

    Carried(AnalysedDocument prior, Edits edits) {
        this.prior = prior;
        this.edits = edits;
        this.words = new Words(prior.document(), edits.marks());
    }

    /** Opening, divisions, closing words and annexes. */
    record Body(
            List<Draft.Block> preamble,
            List<Draft.Part> parts,
            List<Draft.Block> ending,
            List<Draft.Part> annexes) {}

    Body body() {
        Span body = prior.outline().body();
        var inside = new ArrayList<Section>();
        var annexes = new ArrayList<Section>();
        for (Section section : prior.outline().sections()) {
            (section.extent().start() < body.end() ? inside : annexes).add(section);
        }
        Block.@Nullable Paragraph last = closing(body);
        int first = inside.isEmpty() ? body.end() : inside.getFirst().extent().start();
        var preamble = blocks(Span.of(body.start(), Math.max(first, body.start())), inside, last);
        preamble.removeIf(Carried::isRule);
        var ending = new ArrayList<Draft.Block>();
        if (last != null) {
            Matcher residue = RESIDUE.matcher(last.span().in(prior.text()));
            int cut = residue.find() ? residue.start() : last.span().length();
            Span kept = Span.of(last.span().start(), last.span().start() + cut);
            ending.add(new Draft.Paragraph(words.of(kept)));
        }
        return new Body(preamble, parts(inside, last), ending, annexes(annexes));
    }

    /** The line under the subject, which the template draws: "-----" in documents of the Party. */
    private static boolean isRule(Draft.Block block) {
        return block instanceof Draft.Paragraph(var pieces, var fate)
                && pieces.stream().allMatch(piece -> piece.text().matches("[\\s_*–-]*"));
    }

    /** The last paragraph of the body, if it closes the plan. */
    private Block.@Nullable Paragraph closing(Span body) {
        Block.@Nullable Paragraph last = null;
        for (Block block : prior.document().blocks()) {
            if (block instanceof Block.Paragraph paragraph
                    && body.contains(paragraph.span().start())) {
                last = paragraph;
            }
        }
        String said = last == null ? "" : last.span().in(prior.text());
        boolean heads = last != null && heading(last) != null;
        return !heads && CLOSING.matcher(said).find() || said.startsWith("Trên đây") ? last : null;
    }

    /** The subject on one line. */
    List<Piece> title() {
        String title = prior.metadata().title();
        if (title == null) {
            return List.of(Piece.noted("……………………", "Kế hoạch trước không có trích yếu."));
        }
        Span span = titleSpan();
        return span.isEmpty()
                ? List.of(Piece.noted(title, "Trích yếu của kế hoạch trước: kiểm tra năm."))
                : words.of(span);
    }

    /** Whether the draft has a place for what stands there; the old number and date have none. */
    boolean carries(Span span) {
        return !prior.outline().head().contains(span.start()) || titleSpan().overlaps(span);
    }

    /** Where the subject stands in the head; empty where it cannot be found. */
    private Span titleSpan() {
        String title = prior.metadata().title();
        Span head = prior.outline().head();
        if (title == null) {
            return Span.of(head.start(), head.start());
        }
        var pattern = new StringBuilder();
        for (String word : title.strip().split("\\s+")) {
            pattern.append(pattern.isEmpty() ? "" : "[\\s\\u00A0]+").append(Pattern.quote(word));
        }
        Matcher found = Pattern.compile(pattern.toString()).matcher(prior.text());
        found.region(head.start(), head.end());
        return found.find()
                ? Span.of(found.start(), found.end())
                : Span.of(head.start(), head.start());
    }

    /** Entries of the recipients list, as they stand in the closing. */
    List<Draft.Paragraph> recipients() {
        var entries = new ArrayList<Draft.Paragraph>();
        int from = prior.outline().closing().start();
        for (String entry : prior.metadata().recipients()) {
            int at = prior.text().indexOf(entry, from);
            if (at < 0) {
                entries.add(new Draft.Paragraph(List.of(Piece.of(entry))));
            } else {
                entries.add(new Draft.Paragraph(words.of(Span.of(at, at + entry.length()))));
                from = at + entry.length();
            }
        }
        return entries;
    }

    private List<Draft.Part> annexes(List<Section> sections) {
        return parts(sections, null);
    }

    private List<Draft.Part> parts(List<Section> sections, @Nullable Block closing) {
        var parts = new ArrayList<Draft.Part>();
        for (Section section : sections) {
            var heading = new ArrayList<Draft.Paragraph>();
            var first = new ArrayList<Draft.Block>();
            Span under = section.extent();
            for (Block block : prior.document().blocks()) {
                if (block instanceof Block.Paragraph paragraph
                        && section.heading().contains(paragraph.span().start())
                        && isHeading(paragraph, section)) {
                    heading.add(new Draft.Paragraph(words.of(paragraph.span())));
                    int end = Math.min(paragraph.span().end(), under.end());
                    under = Span.of(end, under.end());
                    first.addAll(added(paragraph.span()));
                }
            }
            first.addAll(blocks(under, section.children(), closing));
            parts.add(new Draft.Part(heading, first, parts(section.children(), closing)));
        }
        return parts;
    }

    private @Nullable Section heading(Block.Paragraph paragraph) {
        Section section = prior.outline().at(paragraph.span().start());
        return section != null && section.heading().contains(paragraph.span().start())
                ? section
                : null;
    }

    /** Whether nothing but the heading stands in a paragraph, so that it is a line of its own. */
    private boolean isHeading(Block.Paragraph paragraph, Section section) {
        int end = section.heading().end();
        return end >= paragraph.span().end()
                || Span.of(end, paragraph.span().end())
                        .in(prior.text())
                        .replaceAll("[\\s:.;⁰¹²³⁴⁵⁶⁷⁸⁹]", "")
                        .isEmpty();
    }

    /** Blocks that begin inside a span and in none of the sections under it. */
    private List<Draft.Block> blocks(Span span, List<Section> children, @Nullable Block closing) {
        var blocks = new ArrayList<Draft.Block>();
        for (Block block : prior.document().blocks()) {
            int at = block.span().start();
            if (!span.contains(at)
                    || block == closing
                    || children.stream().anyMatch(child -> child.extent().contains(at))) {
                continue;
            }
            switch (block) {
                case Block.Paragraph paragraph -> blocks.add(paragraph(paragraph.span()));
                case Block.Table table -> blocks.add(grid(table));
                case Block.Footnote ignored -> {}
            }
            blocks.addAll(added(block.span()));
        }
        return blocks;
    }

    private Draft.Paragraph paragraph(Span span) {
        Edits.Drop drop = edits.dropOf(span.trim(prior.text()));
        return drop == null
                ? new Draft.Paragraph(words.of(span))
                : new Draft.Paragraph(gone(span, drop.note()), Fate.DROPPED);
    }

    /** The old words with nothing but the reason why they go. */
    private List<Piece> gone(Span span, @Nullable String note) {
        var marks =
                note == null
                        ? List.<Mark>of()
                        : List.of(Mark.note(firstWord(span), prior.text(), note));
        return new Words(prior.document(), marks).of(span);
    }

    private Span firstWord(Span span) {
        return TargetMarks.firstWord(prior.text(), span);
    }

    /** What comes behind a block. */
    private List<Draft.Paragraph> added(Span block) {
        var added = new ArrayList<Draft.Paragraph>();
        for (Edits.Addition addition : edits.additions()) {
            if (addition.row() == null && addition.after() == block.start()) {
                added.add(new Draft.Paragraph(addition.pieces(), Fate.ADDED));
            }
        }
        return added;
    }

    private Grid grid(Block.Table table) {
        var rows = new ArrayList<Grid.Row>();
        for (Block.Row row : table.rows()) {
            var cells = new ArrayList<Grid.Cell>();
            Edits.Drop drop = edits.dropOf(row.span().trim(prior.text()));
            for (Block.Cell cell : row.cells()) {
                var paragraphs = new ArrayList<List<Piece>>();
                for (Block.Paragraph paragraph : cell.paragraphs()) {
                    boolean first = cells.isEmpty() && paragraphs.isEmpty();
                    paragraphs.add(
                            drop == null
                                    ? words.of(paragraph.span())
                                    : gone(paragraph.span(), first ? drop.note() : null));
                }
                cells.add(
                        new Grid.Cell(
                                paragraphs, cell.column(), cell.columnSpan(), cell.rowSpan()));
            }
            rows.add(new Grid.Row(cells, row.header(), drop == null ? Fate.KEPT : Fate.DROPPED));
            for (Edits.Addition addition : edits.additions()) {
                if (addition.row() != null && addition.after() == row.span().start()) {
                    rows.add(addition.row());
                }
            }
        }
        return new Grid(rows);
    }
}
