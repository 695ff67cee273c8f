package vn.vanthu.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.document.Format.Alignment;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.text.Span;

/** Lays a document out as it reads: headings, paragraphs, tables, notes and page marks. */
final class DocumentText {

    private static final int DEEPEST = 6;

    private final Document document;
    private final String text;
    private final List<Run.Mark> marks;
    private final List<Noted> notes;
    private final @Nullable String pictures;
    private final Map<Integer, Depth> headings = new HashMap<>();
    private final List<Shown> shown = new ArrayList<>();

    /** A section's heading, by where it starts. */
    private record Depth(Section section, int level) {}

    /** A note that belongs below the block in which a place lies. */
    record Noted(Span place, Shown.Note note) {}

    /**
     * @param marks to show in the text
     * @param notes to show below their places
     * @param pictures address below which its pages are shown as they look; null for nowhere
     */
    DocumentText(
            AnalysedDocument analysed,
            List<Run.Mark> marks,
            List<Noted> notes,
            @Nullable String pictures) {
        this.document = analysed.document();
        this.text = document.text();
        this.marks = marks.stream().sorted(Comparator.comparing(Run.Mark::span)).toList();
        this.notes = notes.stream().sorted(Comparator.comparing(Noted::place)).toList();
        this.pictures = pictures;
        gather(analysed.outline().sections(), 2);
    }

    private void gather(List<Section> sections, int level) {
        for (Section section : sections) {
            headings.put(section.heading().start(), new Depth(section, Math.min(level, DEEPEST)));
            gather(section.children(), level + 1);
        }
    }

    /** By which the outline links to a section. */
    static String id(Section section) {
        return "m" + section.heading().start();
    }

    List<Shown> lay() {
        int page = 0;
        int noted = 0;
        for (Block block : document.blocks()) {
            if (block.page() > page) {
                page = block.page();
                shown.add(new Shown.PageMark(page, pictures == null ? null : pictures + page));
            }
            add(block);
            while (noted < notes.size() && notes.get(noted).place().start() < block.span().end()) {
                shown.add(notes.get(noted++).note());
            }
        }
        while (noted < notes.size()) {
            shown.add(notes.get(noted++).note());
        }
        return List.copyOf(shown);
    }

    private void add(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> add(paragraph);
            case Block.Footnote(var mark, var span, var page) ->
                    shown.add(new Shown.Footnote(mark, runs(span)));
            case Block.Table table -> shown.add(table(table));
        }
    }

    private void add(Block.Paragraph paragraph) {
        Span span = paragraph.span();
        if (span.in(text).isBlank()) {
            return;
        }
        Depth depth = headings.get(span.trim(text).start());
        String styles = styles(paragraph);
        if (depth == null) {
            shown.add(new Shown.Paragraph("", styles, runs(span)));
            return;
        }
        String id = id(depth.section());
        // A heading may run on into its text: then it stays a paragraph with a name.
        boolean alone = depth.section().heading().end() >= span.trim(text).end() - 1;
        shown.add(
                alone
                        ? new Shown.Heading(depth.level(), id, styles, runs(span))
                        : new Shown.Paragraph(id, styles, runs(span)));
    }

    private static String styles(Block.Paragraph paragraph) {
        var format = paragraph.format();
        var styles = new StringBuilder();
        if (format.alignment() == Alignment.CENTER) {
            styles.append(" center");
        } else if (format.alignment() == Alignment.RIGHT) {
            styles.append(" right");
        }
        if (format.bold()) {
            styles.append(" bold");
        }
        if (format.italic()) {
            styles.append(" italic");
        }
        return styles.toString().strip();
    }

    private Shown.Table table(Block.Table table) {
        var rows = new ArrayList<List<Shown.Cell>>();
        for (Block.Row row : table.rows()) {
            rows.add(row.cells().stream().map(cell -> cell(row, cell)).toList());
        }
        return new Shown.Table(table.grid(), rows);
    }

    private Shown.Cell cell(Block.Row row, Block.Cell cell) {
        List<List<Run>> paragraphs =
                cell.paragraphs().isEmpty()
                        ? List.of(runs(cell.span()))
                        : cell.paragraphs().stream().map(each -> runs(each.span())).toList();
        return new Shown.Cell(row.header(), cell.columnSpan(), cell.rowSpan(), paragraphs);
    }

    private List<Run> runs(Span span) {
        return Run.cut(text, span, marks);
    }
}
