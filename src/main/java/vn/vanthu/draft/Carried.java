package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.text.Span;

/** Carries the words of a prior plan into a draft, with the marks applied. */
final class Carried {

    private static final Pattern CLOSING = Pattern.compile("^Trên đây là\\b.*", Pattern.DOTALL);
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final AnalysedDocument prior;
    private final List<Mark> marks;

    /** Footnotes by mark, each list in text order. */
    private final Map<String, List<Block.Footnote>> footnotes = new LinkedHashMap<>();

    Carried(AnalysedDocument prior, List<Mark> marks) {
        this.prior = prior;
        this.marks = marks;
        for (Block block : prior.document().blocks()) {
            if (block instanceof Block.Footnote note) {
                footnotes.computeIfAbsent(note.mark(), mark -> new ArrayList<>()).add(note);
            }
        }
    }

    /** Opening, divisions and closing words. */
    record Body(
            List<PlanDraft.Block> preamble,
            List<PlanDraft.Part> parts,
            List<PlanDraft.Block> ending) {}

    Body body() {
        Span body = prior.outline().body();
        var sections = prior.outline().sections();
        int first = sections.isEmpty() ? body.end() : sections.getFirst().extent().start();
        var ending = new ArrayList<PlanDraft.Block>();
        var preamble =
                body.start() < first
                        ? blocks(new Span(body.start(), first), List.of(), ending)
                        : List.<PlanDraft.Block>of();
        return new Body(preamble, parts(sections, ending), ending);
    }

    /** The subject on one line, its years moved. */
    List<Piece> title() {
        String title = prior.metadata().title();
        if (title == null) {
            return List.of(Piece.noted("……………………", "Kế hoạch trước không có trích yếu."));
        }
        Span head = prior.outline().head();
        var pieces = new ArrayList<Piece>();
        for (Block block : prior.document().blocks()) {
            if (block instanceof Block.Paragraph paragraph
                    && head.contains(paragraph.span())
                    && belongs(paragraph.span().in(prior.text()), title)) {
                if (!pieces.isEmpty()) {
                    pieces.add(Piece.of(" "));
                }
                pieces.addAll(pieces(paragraph.span()));
            }
        }
        return pieces.isEmpty() ? List.of(Piece.of(title)) : pieces;
    }

    private static boolean belongs(String line, String title) {
        String words = line.replaceAll("\\s+", " ").strip();
        return words.length() > 3 && title.replaceAll("\\s+", " ").contains(words);
    }

    private List<PlanDraft.Part> parts(List<Section> sections, List<PlanDraft.Block> ending) {
        var parts = new ArrayList<PlanDraft.Part>();
        for (Section section : sections) {
            boolean runsOn = runsOn(section);
            Span under = runsOn ? section.extent() : section.body();
            parts.add(
                    new PlanDraft.Part(
                            runsOn ? List.of() : pieces(section.heading()),
                            blocks(under, section.children(), ending),
                            parts(section.children(), ending)));
        }
        return parts;
    }

    /** Whether more words stand behind the heading in its paragraph. */
    private boolean runsOn(Section section) {
        for (Block block : prior.document().blocks()) {
            if (block instanceof Block.Paragraph(var span, var format, var page)
                    && span.contains(section.heading().start())) {
                int end = section.heading().end();
                return end < span.end()
                        && !new Span(end, span.end())
                                .in(prior.text())
                                .replaceAll("[\\s:.;]", "")
                                .isEmpty();
            }
        }
        return false;
    }

    /** Blocks that begin inside a span and in none of the sections under it. */
    private List<PlanDraft.Block> blocks(
            Span span, List<Section> children, List<PlanDraft.Block> ending) {
        var blocks = new ArrayList<PlanDraft.Block>();
        for (Block block : prior.document().blocks()) {
            Span at = block.span();
            boolean inside =
                    span.contains(at.start()) && prior.outline().body().contains(at.start());
            if (!inside || children.stream().anyMatch(c -> c.extent().contains(at.start()))) {
                continue;
            }
            switch (block) {
                case Block.Paragraph paragraph -> {
                    var carried = new PlanDraft.Block.Paragraph(pieces(at));
                    boolean closing = CLOSING.matcher(at.in(prior.text())).matches();
                    (closing ? ending : blocks).add(carried);
                }
                case Block.Table table -> blocks.add(grid(table));
                case Block.Footnote ignored -> {}
            }
        }
        return blocks;
    }

    private PlanDraft.Block grid(Block.Table table) {
        var rows = new ArrayList<List<List<Piece>>>();
        int headers = 0;
        for (Block.Row row : table.rows()) {
            headers += row.header() ? 1 : 0;
            var cells = new ArrayList<List<Piece>>();
            for (Block.Cell cell : row.cells()) {
                while (cells.size() < cell.column()) {
                    cells.add(List.of());
                }
                cells.add(pieces(cell.span()));
            }
            rows.add(cells);
        }
        return new PlanDraft.Block.Grid(rows, headers);
    }

    /** The words of a span, cut where marks and footnote marks stand. */
    private List<Piece> pieces(Span span) {
        var pieces = new ArrayList<Piece>();
        int at = span.start();
        for (Mark mark : marks) {
            if (mark.span().start() < at || mark.span().end() > span.end()) {
                continue;
            }
            plain(new Span(at, mark.span().start()), pieces);
            pieces.add(
                    mark.note() == null
                            ? Piece.of(mark.words())
                            : Piece.noted(oneLine(mark.words()), mark.note()));
            at = mark.span().end();
        }
        plain(new Span(at, span.end()), pieces);
        return pieces;
    }

    private void plain(Span span, List<Piece> pieces) {
        String text = prior.text();
        int from = span.start();
        int at = from;
        while (at < span.end()) {
            if (SUPERSCRIPTS.indexOf(text.charAt(at)) < 0) {
                at++;
                continue;
            }
            int end = at;
            var mark = new StringBuilder();
            while (end < span.end() && SUPERSCRIPTS.indexOf(text.charAt(end)) >= 0) {
                mark.append(SUPERSCRIPTS.indexOf(text.charAt(end)));
                end++;
            }
            footnote(text.substring(from, at), mark.toString(), at, pieces);
            from = end;
            at = end;
        }
        if (from < span.end()) {
            pieces.add(Piece.of(oneLine(text.substring(from, span.end()))));
        }
    }

    private void footnote(String words, String mark, int at, List<Piece> pieces) {
        Block.Footnote note = note(mark, at);
        if (note == null) {
            if (!words.isEmpty()) {
                pieces.add(Piece.of(oneLine(words)));
            }
            pieces.add(
                    Piece.noted(
                            "[" + mark + "]",
                            "Chú thích " + mark + " không có nội dung trong kế hoạch trước."));
            return;
        }
        if (words.isEmpty() && !pieces.isEmpty()) {
            pieces.add(pieces.removeLast().withFootnote(pieces(note.span())));
        } else {
            pieces.add(Piece.of(oneLine(words)).withFootnote(pieces(note.span())));
        }
    }

    /** The nearest note of that mark behind the place, or else the last before it. */
    private Block.@Nullable Footnote note(String mark, int at) {
        var all = footnotes.getOrDefault(mark, List.of());
        for (Block.Footnote note : all) {
            if (note.span().start() > at) {
                return note;
            }
        }
        return all.isEmpty() ? null : all.getLast();
    }

    private static String oneLine(String words) {
        return words.replaceAll("[\\n\\t]+", " ");
    }
}
