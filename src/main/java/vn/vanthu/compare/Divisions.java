package vn.vanthu.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Abbreviations;
import vn.vanthu.text.Sentences;
import vn.vanthu.text.Span;

/** Cuts a document into its sections and their sentences; letterhead and signature are left out. */
final class Divisions {

    /** The words that close a document; they belong to no section. */
    private static final Pattern CLOSING = Pattern.compile("^(?:Trên đây|Nơi nhận)(?!\\p{L})");

    private final AnalysedDocument document;
    private final Abbreviations abbreviations;

    /** Sentences by their section; null is the key of those before all sections. */
    private final Map<@Nullable Section, List<Sentence>> sentences = new HashMap<>();

    private final List<Division> divisions = new ArrayList<>();

    private Divisions(AnalysedDocument document, Abbreviations abbreviations) {
        this.document = document;
        this.abbreviations = abbreviations;
    }

    /** In text order; the first is what stands before all sections, even where nothing does. */
    static List<Division> of(AnalysedDocument document, Abbreviations abbreviations) {
        var cut = new Divisions(document, abbreviations);
        for (Block block : document.document().blocks()) {
            int at = block.span().start();
            if (!document.outline().head().contains(at)
                    && !document.outline().closing().contains(at)) {
                cut.add(block);
            }
        }
        Wording none = Wording.of("", abbreviations);
        cut.divisions.add(new Division(null, null, none, none, cut.own(null)));
        cut.enter(document.outline().sections(), null);
        return cut.divisions;
    }

    private void enter(List<Section> sections, @Nullable Division parent) {
        for (Section section : sections) {
            var division =
                    new Division(
                            section,
                            parent,
                            Wording.of(section.title(), abbreviations),
                            Wording.of(section.body().in(document.text()), abbreviations),
                            own(section));
            divisions.add(division);
            enter(section.children(), division);
        }
    }

    private List<Sentence> own(@Nullable Section section) {
        return List.copyOf(sentences.getOrDefault(section, List.of()));
    }

    private void add(Block block) {
        switch (block) {
            case Block.Paragraph(var span, var format, var page) ->
                    Sentences.split(document.text(), span).forEach(this::add);
            case Block.Table(var span, var rows, var grid, var page) ->
                    rows.forEach(row -> add(row.span()));
            case Block.Footnote(var mark, var span, var page) -> add(span);
        }
    }

    private void add(Span span) {
        Section section = sectionAt(span);
        Span own = span;
        if (section != null && section.heading().overlaps(span)) {
            own = Span.of(Math.min(section.heading().end(), span.end()), span.end());
        }
        own = own.trim(document.text());
        var wording = Wording.of(line(own.in(document.text())), abbreviations);
        if (!wording.isEmpty()) {
            sentences
                    .computeIfAbsent(section, key -> new ArrayList<>())
                    .add(new Sentence(own, section, wording));
        }
    }

    private @Nullable Section sectionAt(Span span) {
        boolean inBody = document.outline().body().contains(span.start());
        boolean closes = inBody && CLOSING.matcher(span.in(document.text())).find();
        return closes ? null : document.outline().at(span.start());
    }

    private static String line(String words) {
        return words.strip().replaceAll("\\s*\\t\\s*", " | ").replaceAll("\\s+", " ");
    }
}
