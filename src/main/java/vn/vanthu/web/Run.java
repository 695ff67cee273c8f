package vn.vanthu.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * A piece of a document's text over which the same marks lie.
 *
 * @param styles names for the style sheet, divided by spaces; empty where nothing is marked
 * @param facts names of the facts that it proves, divided by spaces
 * @param id by which others link to it; empty for none
 * @param address that it leads to; null where it is no link
 * @param spoken what a screen reader says in the text's stead; empty for the text itself
 */
record Run(
        String text,
        String styles,
        String facts,
        String id,
        @Nullable String address,
        String spoken) {

    /** The place that the page was asked for. */
    static final String PLACE = "cho";

    /**
     * Something to be shown over a part of the text.
     *
     * @param style name for the style sheet
     * @param fact name of the fact; empty for none
     * @param address that the text leads to; null for none
     * @param sign shown behind the text, leading back to the list; null for none
     */
    record Mark(
            Span span, String style, String fact, @Nullable String address, @Nullable Sign sign) {}

    /** A sign behind a sentence that leads to the fact in the list. */
    record Sign(String text, String spoken) {}

    boolean isPlain() {
        return styles.isEmpty() && id.isEmpty() && address == null;
    }

    /** The name by which the place of a fact is linked to. */
    static String id(Span place) {
        return "c" + place.start();
    }

    /**
     * Cuts a part of a text where marks begin and end.
     *
     * @param marks in the order of their spans
     */
    static List<Run> cut(String text, Span part, List<Mark> marks) {
        var over = new ArrayList<Mark>();
        for (Mark mark : marks) {
            if (mark.span().start() >= part.end()) {
                break;
            }
            if (mark.span().end() > part.start()) {
                over.add(mark);
            }
        }
        if (over.isEmpty()) {
            return List.of(new Run(part.in(text), "", "", "", null, ""));
        }
        var cuts = new TreeSet<Integer>(List.of(part.start(), part.end()));
        for (Mark mark : over) {
            cuts.add(Math.clamp(mark.span().start(), part.start(), part.end()));
            cuts.add(Math.clamp(mark.span().end(), part.start(), part.end()));
        }
        var runs = new ArrayList<Run>();
        int from = part.start();
        for (int to : cuts.tailSet(part.start(), false)) {
            add(runs, text, new Span(from, to), over);
            from = to;
        }
        return List.copyOf(runs);
    }

    private static void add(List<Run> runs, String text, Span piece, List<Mark> over) {
        List<Mark> here = over.stream().filter(mark -> mark.span().contains(piece)).toList();
        String styles = joined(here.stream().map(Mark::style).toList());
        String facts = joined(here.stream().map(Mark::fact).toList());
        String address = null;
        String id = "";
        for (Mark mark : here) {
            boolean begins = mark.span().start() == piece.start();
            if (mark.style().equals(PLACE) && begins) {
                runs.add(new Run("", "", "", PLACE, null, ""));
            } else if (begins && !mark.fact().isEmpty()) {
                id = id(piece);
            }
            address = mark.address() == null ? address : mark.address();
        }
        runs.add(new Run(piece.in(text), styles, facts, id, address, ""));
        var signs = new TreeSet<String>();
        for (Mark mark : here) {
            Sign sign = mark.sign();
            if (sign != null && mark.span().end() == piece.end() && signs.add(sign.text())) {
                runs.add(new Run(sign.text(), "sign", "", "", "#f-" + mark.fact(), sign.spoken()));
            }
        }
    }

    private static String joined(List<String> words) {
        return words.stream()
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
