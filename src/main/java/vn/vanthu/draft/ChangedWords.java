package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.compare.Alignment;
import vn.vanthu.compare.Term;

/** Tells which pieces of a paragraph stay, go and come when its words become others. */
final class ChangedWords {

    /** The same word with other signs behind it. */
    private static final int OTHER_SIGNS = Alignment.SAME / 2;

    /** Two notes with other words, at one place. */
    private static final int OTHER_NOTE = Alignment.SAME - 1;

    private final Piece.Look look;
    private final List<Piece> pieces = new ArrayList<>();

    private ChangedWords(Piece.Look look) {
        this.look = look;
    }

    /** A word with the signs and spaces behind it, or a footnote. */
    private record Word(String text, String key, @Nullable List<Piece> note)
            implements Comparable<Word> {

        int likeness(Word other) {
            if (note != null && other.note != null) {
                return text.equals(other.text) ? Alignment.SAME : OTHER_NOTE;
            }
            if (note != null || other.note != null) {
                return 0;
            }
            if (text.equals(other.text)) {
                return Alignment.SAME;
            }
            return letters().equals(other.letters()) ? OTHER_SIGNS : 0;
        }

        /** Without the signs and spaces behind it. */
        String letters() {
            int end = text.length();
            while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
            return text.substring(0, end);
        }

        @Override
        public int compareTo(Word other) {
            return text.compareTo(other.text);
        }
    }

    /**
     * The pieces of both, each kept, added or dropped.
     *
     * @param before without changes of their own
     * @param now without changes of their own
     */
    static List<Piece> of(List<Piece> before, List<Piece> now, Piece.Look look) {
        var first = words(before);
        var second = words(now);
        int[] partners = Alignment.of(first, second, Word::likeness, 1);
        var changed = new ChangedWords(look);
        int j = 0;
        for (int i = 0; i < first.size(); i++) {
            int partner = partners[i];
            if (partner == Alignment.ALONE || isIsland(partners, i, second.size(), first)) {
                changed.add(first.get(i), Fate.DROPPED);
                continue;
            }
            while (j < partner) {
                changed.add(second.get(j++), Fate.ADDED);
            }
            changed.keep(first.get(i), second.get(j++));
        }
        while (j < second.size()) {
            changed.add(second.get(j++), Fate.ADDED);
        }
        return changed.pieces;
    }

    /** Pieces that all have one look and one fate. */
    static List<Piece> all(List<Piece> pieces, Piece.Look look, Fate fate) {
        var changed = new ChangedWords(look);
        words(pieces).forEach(word -> changed.add(word, fate));
        return changed.pieces;
    }

    /** A single word that stays between two changes is easier to read as part of them. */
    private static boolean isIsland(int[] partners, int i, int size, List<Word> words) {
        int partner = partners[i];
        if (i == 0 || i == partners.length - 1 || partner == 0 || partner == size - 1) {
            return false;
        }
        return words.get(i).note() == null
                && partners[i - 1] != partner - 1
                && partners[i + 1] != partner + 1;
    }

    private static List<Word> words(List<Piece> pieces) {
        var words = new ArrayList<Word>();
        for (Piece piece : pieces) {
            for (Term term : Term.of(piece.text())) {
                words.add(new Word(term.text(), term.key(), null));
            }
            if (piece.footnote() != null) {
                var text = new StringBuilder();
                piece.footnote().forEach(inner -> text.append(inner.text()));
                words.add(new Word(text.toString(), "", piece.footnote()));
            }
        }
        return words;
    }

    private void keep(Word before, Word now) {
        if (before.note() != null && now.note() != null) {
            note(of(before.note(), now.note(), Piece.Look.PLAIN), Fate.KEPT);
        } else if (before.text().equals(now.text())) {
            add(now, Fate.KEPT);
        } else {
            int same = now.letters().length();
            text(now.letters(), Fate.KEPT);
            text(before.text().substring(same), Fate.DROPPED);
            text(now.text().substring(same), Fate.ADDED);
        }
    }

    private void add(Word word, Fate fate) {
        if (word.note() == null) {
            text(word.text(), fate);
        } else {
            note(word.note(), fate);
        }
    }

    private void text(String words, Fate fate) {
        if (words.isEmpty()) {
            return;
        }
        boolean joins =
                !pieces.isEmpty()
                        && pieces.getLast().fate() == fate
                        && pieces.getLast().footnote() == null;
        String before = joins ? pieces.removeLast().text() : "";
        pieces.add(new Piece(before + words, look, null, null, null, fate));
    }

    private void note(List<Piece> words, Fate fate) {
        pieces.add(new Piece("", look, null, List.copyOf(words), null, fate));
    }
}
