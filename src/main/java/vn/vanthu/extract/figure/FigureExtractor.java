package vn.vanthu.extract.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.quantity.Indicators;
import vn.vanthu.extract.quantity.Mention;
import vn.vanthu.extract.quantity.Mood;
import vn.vanthu.extract.quantity.Moods;
import vn.vanthu.extract.quantity.Statement;
import vn.vanthu.extract.quantity.Statements;
import vn.vanthu.fact.Evidence;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.CalendarTime;
import vn.vanthu.text.DateScanner;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/**
 * Finds the figures of a document (số liệu): every number that states how much there is or was, in
 * sentences, footnotes and tables. A number that sets a goal is none.
 */
public final class FigureExtractor {

    /** In text order. */
    public List<Figure> extract(StructuredDocument document) {
        var found = new ArrayList<Figure>();
        for (Statement statement : Statements.of(document)) {
            boolean noteOfPlan = statement.footnote() && Moods.isPlan(document.metadata().type());
            if (statement.mood() == Mood.STATE && !noteOfPlan) {
                figures(document, statement, found);
            }
        }
        for (TableFigures.Said said : TableFigures.statements(document)) {
            var own = new ArrayList<Figure>();
            figures(document, said.statement(), own);
            own.forEach(figure -> found.add(named(said.name(), figure)));
        }
        found.addAll(TableFigures.of(document));
        found.sort(Comparator.comparing(Figure::number));
        return found;
    }

    /** What a cell tells is told of its line. */
    private static Figure named(String line, Figure figure) {
        String own = figure.indicator();
        String name = own.isEmpty() || line.isEmpty() ? line + own : line + " - " + own;
        return new Figure(
                figure.evidence(),
                figure.number(),
                figure.quantity(),
                name,
                figure.period(),
                figure.change());
    }

    private static void figures(
            StructuredDocument document, Statement statement, List<Figure> found) {
        Evidence evidence = document.evidence(statement.span());
        Period period = period(document, statement);
        for (Mention mention : statement.mentions()) {
            if (isDurationOnly(statement.tokens(), mention)) {
                continue;
            }
            found.add(
                    new Figure(
                            evidence,
                            mention.numberSpan(statement.tokens()),
                            mention.quantity(),
                            Indicators.of(statement, mention),
                            period,
                            mention.change()));
        }
    }

    /** "sau 5 năm thực hiện", "trong thời hạn 15 ngày" say when, not how much. */
    private static boolean isDurationOnly(Tokens tokens, Mention mention) {
        if (mention.kind() != Mention.Kind.DURATION || mention.change() != null) {
            return false;
        }
        for (int i = mention.from() - 1; i >= Math.max(0, mention.from() - 5); i--) {
            if (Set.of("còn", "bình", "giảm", "rút", "ngắn", "chậm", "trễ", "là", "xuống")
                    .contains(tokens.word(i))) {
                return false;
            }
        }
        return true;
    }

    /** The one period that the sentence names; null where it names none or several. */
    private static @Nullable Period period(StructuredDocument document, Statement statement) {
        Period own = document.metadata().period();
        Period found = null;
        Integer year = own == null ? null : Integer.valueOf(own.year());
        for (DateScanner.Found time : DateScanner.scan(statement.tokens(), year)) {
            if (!(time.time() instanceof CalendarTime.Stretch stretch)
                    || isReference(document.text(), time.span())) {
                continue;
            }
            Period next = Period.of(stretch);
            if (found != null && !found.equals(next)) {
                return null;
            }
            found = next;
        }
        return found;
    }

    /** "so với năm 2021", "Luật … năm 2015", "Kế hoạch … năm 2020" name no period of a figure. */
    private static boolean isReference(String text, Span time) {
        String before = text.substring(Math.max(0, time.start() - 12), time.start());
        return before.endsWith("so với ")
                || before.endsWith("cùng kỳ ")
                || before.endsWith("pháp luật ");
    }
}
