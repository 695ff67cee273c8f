package vn.vanthu.check.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Sentences;
import vn.vanthu.text.Span;

/**
 * Checks a total against the items of the list that it announces: "Tiếp nhận 120 hồ sơ, gồm:", "-
 * Cấp tỉnh 50 hồ sơ;", "- Cấp xã 60 hồ sơ.", and a balance whose three numbers are items. Every
 * item must begin with a count of the same thing.
 */
final class ListSums {

    /** Items that miss their total by more than this share of it are not all of its parts. */
    private static final BigDecimal FAR = new BigDecimal("0.2");

    private static final Pattern MARK =
            Pattern.compile("^\\s*(?:([-–+•*])|([a-zđ])\\)|\\(?\\d{1,2}[.)])\\s*");

    private static final Pattern ANNOUNCES =
            Pattern.compile(
                    "(?<whole>gồm|chia ra|cụ thể|như sau)|trong đó|trong số đó",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final StructuredDocument document;
    private final List<Figure> figures;

    ListSums(StructuredDocument document, List<Figure> figures) {
        this.document = document;
        this.figures = List.copyOf(figures);
    }

    List<Finding> find() {
        var found = new ArrayList<Finding>();
        List<Block> blocks = document.document().blocks();
        for (int i = 0; i + 2 < blocks.size(); i++) {
            if (announces(blocks.get(i))) {
                List<Span> items = items(blocks, i);
                if (items.size() >= 2) {
                    check(blocks.get(i), items, found);
                }
            }
        }
        return found;
    }

    private boolean announces(Block block) {
        return block instanceof Block.Paragraph
                && block.span().in(document.text()).strip().endsWith(":");
    }

    /** The paragraphs behind a lead that begin with one mark, without those of lists in them. */
    private List<Span> items(List<Block> blocks, int lead) {
        String outer = mark(blocks.get(lead).span());
        String mark = mark(blocks.get(lead + 1).span());
        var items = new ArrayList<Span>();
        if (mark.isEmpty() || mark.equals(outer)) {
            return items;
        }
        for (Block block : blocks.subList(lead + 1, blocks.size())) {
            String next = mark(block.span());
            if (!(block instanceof Block.Paragraph) || next.isEmpty() || next.equals(outer)) {
                break;
            }
            if (next.equals(mark)) {
                items.add(block.span());
            }
        }
        return items;
    }

    /** The kind of mark that a paragraph begins with: "-", "a)" or "1"; empty for none. */
    private String mark(Span block) {
        Matcher mark = MARK.matcher(block.in(document.text()));
        if (!mark.find()) {
            return "";
        }
        return mark.group(1) != null ? mark.group(1) : mark.group(2) != null ? "a" : "1";
    }

    private void check(Block lead, List<Span> items, List<Finding> found) {
        Span sentence = Sentences.split(document.text(), lead.span()).getLast();
        Matcher cue = ANNOUNCES.matcher(sentence.in(document.text()));
        List<Figure> firsts = items.stream().map(this::first).filter(f -> f != null).toList();
        if (firsts.size() == items.size()) {
            found.addAll(BalanceCheck.check(document, firsts));
        }
        Figure total = cue.find() ? total(sentence, sentence.start() + cue.start()) : null;
        if (total == null) {
            return;
        }
        var parts = new ArrayList<Figure>();
        for (Span item : items) {
            Figure part = part(item, total);
            if (part == null) {
                return;
            }
            parts.add(part);
        }
        boolean whole = cue.group("whole") != null && isNear(total, parts);
        Finding finding = SumCheck.compare(List.of(), total, new Parts(parts, whole, false));
        if (finding != null) {
            found.add(finding);
        }
    }

    /** The last count before the words that announce the list; null where there is none. */
    private @Nullable Figure total(Span sentence, int cue) {
        return Counts.in(document, sentence, figures).stream()
                .filter(figure -> SumCheck.isCount(figure) && figure.number().end() <= cue)
                .reduce((before, last) -> last)
                .orElse(null);
    }

    private @Nullable Figure first(Span item) {
        var counts = Counts.in(document, item, figures);
        return counts.isEmpty() ? null : counts.getFirst();
    }

    /** The first count of an item, where it counts what the total counts. */
    private @Nullable Figure part(Span item, Figure total) {
        Figure first = first(item);
        return first != null && SumCheck.isCount(first) && Parts.sameHead(total, first)
                ? first
                : null;
    }

    private static boolean isNear(Figure total, List<Figure> parts) {
        BigDecimal sum =
                parts.stream()
                        .map(part -> part.quantity().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = total.quantity().value();
        return sum.subtract(whole).abs().compareTo(whole.multiply(FAR)) <= 0;
    }
}
