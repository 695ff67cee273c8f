package vn.vanthu.check.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.NumberGrammar;
import vn.vanthu.text.Numeral;
import vn.vanthu.text.Sentences;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/**
 * The numbers of each sentence that can be reckoned with: the figures that were extracted, and the
 * numbers between them that were not, so that no part of a sum is left out unseen. A sentence that
 * only goes on ("Trong đó …") is taken together with the one before it.
 */
final class Counts {

    /** What stands before numbers that name a day, a document, a provision or a label. */
    private static final Set<String> NAMING =
            Set.of(
                    "ngày", "tháng", "năm", "số", "điều", "khoản", "điểm", "quý", "mức", "độ",
                    "lần", "thứ", "lục", "mục", "bảng", "biểu", "đoạn", "kỳ", "/", "-", ":");

    private static final Set<String> GOES_ON =
            Set.of("trong đó", "bao gồm", "gồm", "cụ thể", "chia ra");

    private Counts() {}

    /** Sentences outside of tables, each with its figures in text order; at least two in each. */
    static List<List<Figure>> bySentence(StructuredDocument document, List<Figure> figures) {
        var sentences = new ArrayList<List<Figure>>();
        var sorted = new ArrayList<>(figures);
        sorted.sort(Comparator.comparing(Figure::number));
        int at = 0;
        for (Block block : document.document().blocks()) {
            var known = new ArrayList<Figure>();
            while (at < sorted.size() && sorted.get(at).number().start() < block.span().end()) {
                known.add(sorted.get(at++));
            }
            if (block instanceof Block.Table) {
                continue;
            }
            for (Span sentence : together(document, block.span())) {
                var found = in(document, sentence, known);
                if (found.size() >= 2) {
                    sentences.add(found);
                }
            }
        }
        return sentences;
    }

    private static List<Span> together(StructuredDocument document, Span block) {
        var joined = new ArrayList<Span>();
        for (Span sentence : Sentences.split(document.text(), block)) {
            Tokens tokens = document.tokens(sentence);
            boolean goesOn =
                    GOES_ON.contains(tokens.word(0) + " " + tokens.word(1))
                            || GOES_ON.contains(tokens.word(0));
            if (goesOn && !joined.isEmpty()) {
                joined.add(new Span(joined.removeLast().start(), sentence.end()));
            } else {
                joined.add(sentence);
            }
        }
        return joined;
    }

    /** The numbers of one sentence in text order; {@code known} may hold figures of others. */
    static List<Figure> in(StructuredDocument document, Span sentence, List<Figure> known) {
        var found = new ArrayList<Figure>();
        for (Figure figure : known) {
            if (sentence.contains(figure.number().start())) {
                found.add(counting(document, sentence, figure));
            }
        }
        Tokens tokens = document.tokens(sentence);
        int at = 0;
        while (at < tokens.size()) {
            int chain = tokens.isDigits(at) ? NumberGrammar.endOfChain(tokens, at) : at + 1;
            if (tokens.isDigits(at) && !isTaken(found, tokens.span(at, chain))) {
                Figure figure = figure(document, sentence, tokens, at, chain);
                if (figure != null) {
                    found.add(figure);
                }
            }
            at = chain;
        }
        found.sort(Comparator.comparing(Figure::number));
        return found;
    }

    /** The figure over the whole sentence; what follows it stands for a unit that it lacks. */
    private static Figure counting(StructuredDocument document, Span sentence, Figure figure) {
        Quantity quantity = figure.quantity();
        Tokens after =
                document.tokens(
                        new Span(
                                figure.number().end(),
                                Math.max(figure.number().end(), sentence.end())));
        boolean bare = quantity.unit() == null && after.at(0).isWord();
        String unit = bare ? after.words(0, 1) : quantity.unit();
        return new Figure(
                document.evidence(sentence),
                figure.number(),
                new Quantity(quantity.value(), quantity.of(), unit, quantity.approximate()),
                figure.indicator(),
                figure.period(),
                figure.change());
    }

    private static boolean isTaken(List<Figure> figures, Span span) {
        return figures.stream().anyMatch(figure -> figure.number().overlaps(span));
    }

    private static @Nullable Figure figure(
            StructuredDocument document, Span sentence, Tokens tokens, int from, int chain) {
        boolean total = tokens.has(from - 2, "tổng", "số");
        if (NAMING.contains(tokens.word(from - 1)) && !total) {
            return null;
        }
        Numeral first = NumberGrammar.readDigits(tokens, from);
        if (first == null) {
            return null;
        }
        int to = first.to();
        BigDecimal of = null;
        if (tokens.is(to, "/") && tokens.isDigits(to + 1)) {
            Numeral second = NumberGrammar.readDigits(tokens, to + 1);
            if (second == null || tokens.is(second.to(), "/")) {
                return null;
            }
            of = second.value();
            to = second.to();
        }
        boolean percent = tokens.is(to, "%");
        boolean counted = tokens.at(to).isWord() && !tokens.glued(to);
        if (to < chain || !percent && !counted) {
            return null;
        }
        String unit =
                percent ? "%" : tokens.words(to, tokens.at(to + 1).isWord() ? to + 2 : to + 1);
        return new Figure(
                document.evidence(sentence),
                tokens.span(from, to),
                new Quantity(first.value(), of, unit, false),
                "",
                null,
                null);
    }
}
