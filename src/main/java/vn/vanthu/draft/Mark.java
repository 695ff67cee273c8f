package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * A stretch of the prior plan that the draft changes, or shows to a person.
 *
 * @param span in the prior plan's plain text
 * @param words what stands there in the draft
 * @param note comment for the reader; null for a change that needs none
 */
record Mark(Span span, String words, @Nullable String note) {

    /** The same words, with something to say about them. */
    static Mark note(Span span, String text, String note) {
        return new Mark(span, span.in(text), note);
    }

    /** Only says what there is to say, and leaves the words. */
    Mark unchanged(String text) {
        return new Mark(span, span.in(text), note);
    }

    boolean changes(String text) {
        return !words.equals(span.in(text));
    }

    /**
     * Marks in text order, none overlapping another: those that overlap become one over all their
     * words, which keeps every change and every note.
     */
    static List<Mark> merged(List<Mark> marks, String text) {
        var sorted = new ArrayList<>(marks);
        sorted.sort(
                Comparator.comparingInt((Mark mark) -> mark.span().start())
                        .thenComparingInt(mark -> -mark.span().end()));
        var merged = new ArrayList<Mark>();
        var group = new ArrayList<Mark>();
        Span span = Span.of(0, 0);
        for (Mark mark : sorted) {
            if (!group.isEmpty() && !span.overlaps(mark.span())) {
                merged.add(one(group, span, text));
                group.clear();
            }
            span = group.isEmpty() ? mark.span() : span.union(mark.span());
            group.add(mark);
        }
        if (!group.isEmpty()) {
            merged.add(one(group, span, text));
        }
        return List.copyOf(merged);
    }

    private static Mark one(List<Mark> group, Span span, String text) {
        var words = new StringBuilder();
        Set<String> notes = new LinkedHashSet<>();
        int at = span.start();
        for (Mark mark : group) {
            if (mark.note() != null) {
                notes.add(mark.note());
            }
            if (mark.changes(text) && mark.span().start() >= at) {
                words.append(text, at, mark.span().start()).append(mark.words());
                at = mark.span().end();
            }
        }
        words.append(text, at, span.end());
        return new Mark(span, words.toString(), notes.isEmpty() ? null : String.join(" ", notes));
    }
}
