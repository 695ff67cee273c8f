package vn.vanthu.read.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.DocumentBuilder;

/**
 * Words side by side, without a wide gap between them.
 *
 * @param words from left to right, at least one
 * @param base of most of its letters
 * @param size of most of its letters
 */
record Line(List<Word> words, double base, double size) {

    /** A gap of so many letter sizes divides columns. */
    private static final double WIDE = 1.8;

    Line {
        words = List.copyOf(words);
    }

    double left() {
        return words.getFirst().left();
    }

    double right() {
        return words.getLast().right();
    }

    double middle() {
        return (left() + right()) / 2;
    }

    double top() {
        return base - size * 0.8;
    }

    boolean bold() {
        return all(true);
    }

    boolean italic() {
        return all(false);
    }

    /** Its words with spaces between; raised small digits as superscripts. */
    String text() {
        var out = new StringBuilder();
        Word before = null;
        for (Word word : words) {
            boolean raised = isRaised(word);
            if (before != null && !isGlued(before, word, raised)) {
                out.append(' ');
            }
            out.append(raised ? DocumentBuilder.superscript(word.text()) : word.text());
            before = word;
        }
        return out.toString();
    }

    /** A raised mark belongs to the word before it, a stop after it to both. */
    private boolean isGlued(Word before, Word word, boolean raised) {
        boolean close = word.left() - before.right() < size * 0.35;
        return close && (raised || isRaised(before) && ".,;:)".indexOf(word.text().charAt(0)) >= 0);
    }

    boolean isRaised(Word word) {
        return word.size() <= size * 0.82
                && word.base() < base - size * 0.1
                && word.text().matches("\\d{1,3}|\\*{1,3}");
    }

    /** Room that the first word takes. */
    double firstWidth() {
        return words.getFirst().right() - words.getFirst().left();
    }

    private boolean all(boolean bold) {
        boolean letters = false;
        for (Word word : words) {
            if (word.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
                if (!(bold ? word.bold() : word.italic())) {
                    return false;
                }
                letters = true;
            }
        }
        return letters;
    }

    /** The lines that words make, from top to bottom, those at one height from left to right. */
    static List<Line> of(List<Word> words) {
        var sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(Word::base));
        var rows = new ArrayList<List<Word>>();
        for (Word word : sorted) {
            List<Word> row = rowOf(word, rows);
            if (row == null) {
                row = new ArrayList<>();
                rows.add(row);
            }
            row.add(word);
        }
        var out = new ArrayList<Line>();
        for (List<Word> row : rows) {
            row.sort(Comparator.comparingDouble(Word::left));
            split(row, out);
        }
        return out;
    }

    private static @Nullable List<Word> rowOf(Word word, List<List<Word>> rows) {
        for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - 6); i--) {
            List<Word> row = rows.get(i);
            Word like = row.getFirst();
            double size = Math.max(like.size(), word.size());
            double least = Math.min(like.size(), word.size());
            double slack = least < size * 0.82 ? size * 0.55 : size * 0.3;
            if (Math.abs(word.base() - base(row)) <= slack && isNear(word, row, size)) {
                return row;
            }
        }
        return null;
    }

    /** Words of one row do not stand above one another. */
    private static boolean isNear(Word word, List<Word> row, double size) {
        for (Word other : row) {
            double shared =
                    Math.min(word.right(), other.right()) - Math.max(word.left(), other.left());
            if (shared > size * 0.5 && Math.abs(word.base() - other.base()) > size * 0.2) {
                return false;
            }
        }
        return true;
    }

    private static double base(List<Word> row) {
        Word largest = row.getFirst();
        for (Word word : row) {
            if (word.size() > largest.size() * 1.1) {
                largest = word;
            }
        }
        return largest.base();
    }

    private static void split(List<Word> row, List<Line> out) {
        var part = new ArrayList<Word>();
        for (Word word : row) {
            if (!part.isEmpty()) {
                double gap = word.left() - part.getLast().right();
                double size = Math.max(word.size(), part.getLast().size());
                if (gap > size * WIDE) {
                    out.add(line(part));
                    part = new ArrayList<>();
                }
            }
            part.add(word);
        }
        if (!part.isEmpty()) {
            out.add(line(part));
        }
    }

    static Line line(List<Word> words) {
        Word most = words.getFirst();
        int letters = 0;
        for (Word like : words) {
            int count = 0;
            for (Word word : words) {
                if (Math.abs(word.size() - like.size()) < 0.6
                        && Math.abs(word.base() - like.base()) < like.size() * 0.15) {
                    count += word.text().length();
                }
            }
            if (count > letters) {
                letters = count;
                most = like;
            }
        }
        return new Line(words, most.base(), most.size());
    }
}
