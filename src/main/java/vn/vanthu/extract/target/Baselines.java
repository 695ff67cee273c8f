package vn.vanthu.extract.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.extract.quantity.Mention;
import vn.vanthu.extract.quantity.QuantityScanner;
import vn.vanthu.extract.quantity.Statement;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.fact.Target;
import vn.vanthu.text.CalendarTime;
import vn.vanthu.text.DateScanner;
import vn.vanthu.text.Span;
import vn.vanthu.text.Token;
import vn.vanthu.text.Tokens;

/**
 * Finds where things stand now (hiện trạng) for a target: "từ 85% lên 95%", "(năm 2019 đạt 92%)",
 * "so với 84% năm 2022", or the footnote at the number.
 */
final class Baselines {

    /** Words of a note that its target need not say. */
    private static final Set<String> FILLERS =
            Set.of(
                    "năm", "đạt", "ước", "là", "có", "đến", "tỷ", "lệ", "hiện", "nay", "của",
                    "tỉnh");

    private final StructuredDocument document;

    /** Footnotes by mark, in order; a mark may come again on another page. */
    private final Map<String, List<Note>> notes = new HashMap<>();

    /** A footnote with its numbers, read once for all the targets that may be told of in it. */
    private record Note(Span span, Tokens words, List<Mention> mentions) {}

    Baselines(StructuredDocument document) {
        this.document = document;
        for (Block block : document.document().blocks()) {
            if (block instanceof Block.Footnote(var mark, var span, var page)) {
                Tokens words = Tokens.of(document.text(), span);
                notes.computeIfAbsent(mark, each -> new ArrayList<>())
                        .add(new Note(span, words, QuantityScanner.scan(words)));
            }
        }
    }

    Target.@Nullable Baseline of(Statement statement, Mention mention) {
        var before = mention.before();
        if (before != null) {
            return new Target.Baseline(before, null);
        }
        Target.Baseline here = inSentence(statement, mention);
        return here == null ? inNote(statement, mention) : here;
    }

    /** In the bracket or behind "so với" that follows the number, before the next semicolon. */
    private Target.@Nullable Baseline inSentence(Statement statement, Mention mention) {
        Tokens tokens = statement.tokens();
        int index = statement.mentions().indexOf(mention);
        for (int next = index + 1; next < statement.mentions().size(); next++) {
            Mention later = statement.mentions().get(next);
            int cue = -1;
            for (int i = mention.to(); i < later.from(); i++) {
                boolean bracket = tokens.is(i, "(") && tokens.is(i + 1, "năm");
                boolean now = tokens.is(i, "hiện");
                if (bracket || tokens.has(i, "so", "với") || now) {
                    cue = i;
                }
                if (tokens.is(i, ";")) {
                    return null;
                }
            }
            if (cue < 0) {
                return null;
            }
            if (later.kind() == mention.kind()) {
                int end = Math.min(tokens.size(), later.to() + 5);
                return new Target.Baseline(later.quantity(), year(tokens.span(cue, end)));
            }
        }
        return null;
    }

    private Target.@Nullable Baseline inNote(Statement statement, Mention mention) {
        Tokens tokens = statement.tokens();
        int index = statement.mentions().indexOf(mention) + 1;
        List<Mention> all = statement.mentions();
        int end = index < all.size() ? all.get(index).from() : tokens.size();
        for (int i = mention.number(); i < Math.max(end, mention.to() + 1); i++) {
            if (tokens.is(i, ";")) {
                break;
            }
            if (tokens.at(i).kind() != Token.Kind.MARK) {
                continue;
            }
            Note note = note(tokens.word(i), tokens.at(i).start());
            if (note != null) {
                return inNote(note, mention);
            }
        }
        return inSharedNote(statement, mention);
    }

    /**
     * "Năm 2024: đúng hạn 98,1%; số hóa 81,2%": one note for several targets, each found by its
     * words.
     */
    private Target.@Nullable Baseline inSharedNote(Statement statement, Mention mention) {
        Set<String> clause = new HashSet<>();
        Tokens tokens = statement.tokens();
        for (int i = mention.from() - 1; i >= 0 && !tokens.is(i, ";"); i--) {
            clause.add(tokens.word(i));
        }
        for (int i = mention.to(); i < tokens.size() && !tokens.is(i, ";"); i++) {
            clause.add(tokens.word(i));
        }
        for (List<Note> same : notes.values()) {
            for (Note note : same) {
                Target.Baseline found = inPart(note, clause, mention);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private Target.@Nullable Baseline inPart(Note note, Set<String> clause, Mention mention) {
        Tokens words = note.words();
        int from = 0;
        for (Mention found : note.mentions()) {
            int matched = 0;
            boolean all = found.kind() == mention.kind();
            for (int i = from; all && i < found.from(); i++) {
                boolean said = !words.at(i).isWord() || FILLERS.contains(words.word(i));
                matched += said ? 0 : 1;
                all = said || clause.contains(words.word(i));
                matched = words.is(i, ":") || words.is(i, ";") ? 0 : matched;
            }
            if (all && matched >= 2) {
                return new Target.Baseline(found.quantity(), year(note.span()));
            }
            from = found.to();
        }
        return null;
    }

    private Target.@Nullable Baseline inNote(Note note, Mention mention) {
        for (Mention found : note.mentions()) {
            if (found.kind() == mention.kind() || found.kind() == Mention.Kind.RANK) {
                return new Target.Baseline(found.quantity(), year(note.span()));
            }
            // "Giảm 3% số đơn vị", and the note counts the units
            if (mention.change() != null && found.kind() == Mention.Kind.COUNT) {
                return new Target.Baseline(found.quantity(), year(note.span()));
            }
        }
        return null;
    }

    private @Nullable Note note(String mark, int after) {
        Note last = null;
        for (Note note : notes.getOrDefault(mark, List.of())) {
            if (note.span().start() > after) {
                return note;
            }
            last = note;
        }
        return last;
    }

    private @Nullable Integer year(Span span) {
        for (DateScanner.Found time : DateScanner.scan(document.text(), span, null)) {
            if (time.time() instanceof CalendarTime.Stretch stretch) {
                return stretch.year();
            }
        }
        return null;
    }
}
