package vn.vanthu.extract.quantity;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Block;
import vn.vanthu.document.Section;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Sentences;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/**
 * Reads the sentences of a document's body, annexes and footnotes that have amounts. Headings,
 * letterhead, signature block and tables are left out.
 */
public final class Statements {

    private static final StructuredDocument.View<List<Statement>> ALL =
            new StructuredDocument.View<>(Statements::all);

    private Statements() {}

    /** In text order. */
    public static List<Statement> of(StructuredDocument document) {
        return document.view(ALL);
    }

    private static List<Statement> all(StructuredDocument document) {
        var found = new ArrayList<Statement>();
        var leads = new ListLead();
        for (Block block : document.document().blocks()) {
            switch (block) {
                case Block.Paragraph(var span, var format, var page) ->
                        paragraph(document, span, false, leads.over(document.text(), span), found);
                case Block.Footnote(var mark, var span, var page) ->
                        paragraph(document, span, true, "", found);
                case Block.Table ignored -> {}
            }
        }
        return List.copyOf(found);
    }

    /**
     * The sentences of a table's cell that have amounts.
     *
     * @param mood what the cell's column says they do
     */
    public static List<Statement> inCell(StructuredDocument document, Span cell, Mood mood) {
        var found = new ArrayList<Statement>();
        List<Section> path = document.outline().pathTo(cell.start());
        for (Span sentence : Sentences.split(document.text(), cell)) {
            Tokens tokens = document.tokens(sentence);
            List<Mention> mentions = Carry.units(tokens, QuantityScanner.scan(tokens));
            if (!mentions.isEmpty()) {
                found.add(new Statement(sentence, tokens, mentions, path, mood, false, ""));
            }
        }
        return found;
    }

    private static void paragraph(
            StructuredDocument document,
            Span span,
            boolean footnote,
            String lead,
            List<Statement> found) {
        var outline = document.outline();
        if (span.start() < outline.body().start()
                || outline.closing().contains(span.start()) && !footnote) {
            return;
        }
        List<Section> path = outline.pathTo(span.start());
        Span rest = footnote ? span : behindHeadings(path, span);
        String text = document.text();
        for (Span sentence : Sentences.split(text, rest)) {
            Tokens tokens = document.tokens(sentence);
            List<Mention> mentions = Carry.units(tokens, QuantityScanner.scan(tokens));
            if (!mentions.isEmpty()) {
                Mood mood = Moods.of(document.metadata().type(), path, tokens);
                found.add(new Statement(sentence, tokens, mentions, path, mood, footnote, lead));
            }
        }
    }

    /** What of a paragraph is no heading. */
    private static Span behindHeadings(List<Section> path, Span span) {
        Span rest = span;
        for (Section section : path) {
            Span heading = section.heading();
            if (heading.overlaps(rest)) {
                int start = Math.min(Math.max(heading.end(), rest.start()), rest.end());
                rest = new Span(start, rest.end());
            }
        }
        return rest;
    }
}
