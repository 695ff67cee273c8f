package vn.vanthu.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.document.Section;
import vn.vanthu.structure.Heading.Strength;
import vn.vanthu.structure.Label.Rank;
import vn.vanthu.text.Spaces;
import vn.vanthu.text.Span;

/** Finds the headings and nests them. */
final class OutlineBuilder {

    /** Lines of another document that are quoted at once; more, and a sign is missing. */
    private static final int LONGEST_QUOTATION = 60;

    private final List<Line> lines;
    private final String text;

    OutlineBuilder(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    /**
     * @param first index of the body's first line
     * @param closing index of the first line of recipients or signature; behind it only annexes
     *     have sections
     * @param behind index of the first line behind them
     */
    List<Section> build(int first, int closing, int behind) {
        var found = new ArrayList<Heading>();
        collect(first, closing, false, found);
        var annexes = new ArrayList<Heading>();
        collect(behind, lines.size(), true, annexes);
        int begin = 0;
        while (begin < annexes.size() && annexes.get(begin).label().rank() != Rank.ANNEX) {
            begin++;
        }
        var all = new ArrayList<>(settle(found));
        all.addAll(settle(annexes.subList(begin, annexes.size())));
        int bodyEnd =
                closing > first
                        ? lines.get(closing - 1).span().end()
                        : text.stripTrailing().length();
        return new Nest(all, bodyEnd, text.stripTrailing().length()).sections();
    }

    private void collect(int from, int to, boolean annexes, List<Heading> found) {
        int quoted = from;
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (i >= quoted) {
                quoted = behindQuotation(i, to);
            }
            if (line.kind() != Line.Kind.TEXT || !beginsParagraph(i) || i < quoted) {
                continue;
            }
            boolean titled =
                    !found.isEmpty()
                            && found.getLast().label().rank() == Rank.ANNEX
                            && found.getLast().line() >= i - 3;
            Heading enclosed = annexes && !titled ? Enclosure.at(lines, i, to) : null;
            if (enclosed != null) {
                found.add(enclosed);
                continue;
            }
            Label label = Label.of(line.text());
            if (label == null) {
                continue;
            }
            Heading heading = HeadingRules.judge(label, line, i);
            found.add(heading.title().isEmpty() ? titled(heading, i, to) : heading);
        }
    }

    /**
     * Where words of another document end that are quoted with their labels from line {@code at}
     * on: "“2. Sau khi có kết luận …", "3. Sau khi hoàn thành …”"; {@code at} where none begin.
     */
    private int behindQuotation(int at, int to) {
        if (!lines.get(at).text().startsWith("“")) {
            return at;
        }
        int open = 0;
        for (int i = at; i < Math.min(to, at + LONGEST_QUOTATION); i++) {
            for (char c : lines.get(i).text().toCharArray()) {
                open += c == '“' ? 1 : c == '”' ? -1 : 0;
            }
            if (open <= 0) {
                return i + 1;
            }
        }
        return at;
    }

    /** A line inside a paragraph begins an item only where the one before it has ended. */
    private boolean beginsParagraph(int i) {
        return i == 0
                || lines.get(i - 1).block() != lines.get(i).block()
                || lines.get(i - 1).text().matches("(?s).*[.;:]\\s*$")
                || lines.get(i).isCapitals();
    }

    /** "Chương I", "Phụ lục": the title stands on the next line. */
    private Heading titled(Heading heading, int at, int to) {
        Rank rank = heading.label().rank();
        if (rank.compareTo(Rank.ARTICLE) > 0) {
            return heading;
        }
        var title = new StringBuilder();
        Span span = heading.span();
        for (int i = at + 1; i < Math.min(to, at + 4); i++) {
            Line line = lines.get(i);
            boolean fits =
                    line.kind() == Line.Kind.TEXT
                            && line.text().length() < 200
                            && !line.text().startsWith("(")
                            && Label.of(line.text()) == null
                            && (line.isCapitals()
                                    || line.format().bold()
                                    || line.format().level() > 0
                                    || title.isEmpty() && rank != Rank.ANNEX && endsOpen(line));
            if (!fits) {
                break;
            }
            title.append(title.isEmpty() ? "" : " ").append(line.text());
            span = span.union(line.span());
        }
        return heading.with(Spaces.single(title.toString()), span);
    }

    private static boolean endsOpen(Line line) {
        return !line.text().matches("(?s).*[.:;,]$");
    }

    /**
     * Decides on the weak ones: a numbered paragraph is a heading when most of those numbered with
     * it are, and a short line directly followed by the next number is an item of a list when all
     * are so.
     */
    private List<Heading> settle(List<Heading> candidates) {
        var open = new ArrayDeque<List<Integer>>();
        var seriesOf = new ArrayList<List<Integer>>();
        for (int i = 0; i < candidates.size(); i++) {
            Label label = candidates.get(i).label();
            List<Integer> series = open.peek();
            while (series != null && last(series, candidates).rank().compareTo(label.rank()) > 0) {
                open.pop();
                series = open.peek();
            }
            if (series == null || !continues(last(series, candidates), label)) {
                if (series != null && last(series, candidates).rank() == label.rank()) {
                    open.pop();
                }
                series = new ArrayList<>();
                open.push(series);
            }
            series.add(i);
            seriesOf.add(series);
        }
        var settled = new ArrayList<Heading>();
        var judged = new IdentityHashMap<List<Integer>, Judged>();
        for (int i = 0; i < candidates.size(); i++) {
            Judged series =
                    judged.computeIfAbsent(seriesOf.get(i), each -> judged(each, candidates));
            if (isHeading(candidates.get(i), i, candidates, series)) {
                settled.add(candidates.get(i));
            }
        }
        return settled;
    }

    private static Label last(List<Integer> series, List<Heading> candidates) {
        return candidates.get(series.getLast()).label();
    }

    /** Of the same rank, and not a first label after one that had already counted on. */
    private static boolean continues(Label last, Label next) {
        return last.rank() == next.rank() && !(next.count() == 1 && last.count() > 0);
    }

    /**
     * What is known of a run of headings that are numbered together.
     *
     * @param members indexes of them
     * @param sure how many are headings whatever the others are
     * @param divides whether it is all of headings and of divisions
     */
    private record Judged(List<Integer> members, long sure, boolean divides) {}

    private Judged judged(List<Integer> series, List<Heading> candidates) {
        long sure =
                series.stream()
                        .filter(i -> candidates.get(i).strength() == Strength.SURE)
                        .filter(i -> !isBareItem(i, candidates))
                        .count();
        return new Judged(series, sure, dividesAll(series, candidates, sure));
    }

    private boolean isHeading(Heading heading, int at, List<Heading> candidates, Judged series) {
        if (heading.label().rank().compareTo(Rank.NUMBER) < 0
                && heading.label().rank() != Rank.LETTER) {
            return true;
        }
        int size = series.members().size();
        return switch (heading.strength()) {
            case NONE -> false;
            case SURE ->
                    isClause(at, candidates)
                            ? series.sure() * 3 >= size * 2
                            : !isBareItem(at, candidates) || series.sure() * 2 >= size;
            case WEAK, RUN_IN ->
                    size > 1
                            && (series.sure() * 3 >= size * 2
                                    || series.divides()
                                            && isDivision(at, candidates, series.members()));
        };
    }

    /** Numbered under an article: mostly a sentence of it, and rarely a heading. */
    private static boolean isClause(int at, List<Heading> candidates) {
        for (int i = at - 1; i >= 0; i--) {
            Rank rank = candidates.get(i).label().rank();
            if (rank.compareTo(Rank.ARTICLE) <= 0) {
                return rank == Rank.ARTICLE;
            }
        }
        return false;
    }

    /** Of a run of which most are headings or divisions, and either kind gives the others away. */
    private boolean dividesAll(List<Integer> series, List<Heading> candidates, long sure) {
        long divisions =
                series.stream()
                        .filter(i -> candidates.get(i).strength() != Strength.SURE)
                        .filter(i -> isDivision(i, candidates, series))
                        .count();
        boolean alike =
                series.stream()
                        .map(candidates::get)
                        .allMatch(one ->
                                one.strength() == Strength.SURE
                                        || one.strength() == Strength.RUN_IN);
        return alike || sure > 1 && (sure + divisions) * 3 >= series.size() * 2;
    }

    /** Text behind a colon, or one sentence above a list: "3. Thực hiện báo cáo quý." */
    private boolean isDivision(int at, List<Heading> candidates, List<Integer> series) {
        Heading heading = candidates.get(at);
        if (heading.strength() == Strength.RUN_IN) {
            return true;
        }
        Line line = lines.get(heading.line());
        boolean sentence =
                heading.strength() == Strength.WEAK
                        && heading.span().end() >= line.span().end() - 1
                        && line.text().length() < 160
                        && line.text().endsWith(".");
        if (!sentence || heading.line() + 1 >= lines.size()) {
            return false;
        }
        Line below = lines.get(heading.line() + 1);
        boolean listed = below.text().matches("(?s)[-–+•*]\\s.*");
        boolean between = at != series.getLast() && Label.of(below.text()) == null;
        return below.kind() == Line.Kind.TEXT && (listed || between);
    }

    /** Nothing stands between it and the next label of its own kind, and it does not stand out. */
    private boolean isBareItem(int at, List<Heading> candidates) {
        Heading heading = candidates.get(at);
        Line line = lines.get(heading.line());
        boolean whole = heading.span().end() >= line.span().end() - 1;
        boolean plain = !line.format().bold() && line.format().level() == 0 && !line.isCapitals();
        if (!whole || !plain || at + 1 >= candidates.size()) {
            return false;
        }
        Heading next = candidates.get(at + 1);
        return next.line() == heading.line() + 1
                && next.label().rank().compareTo(heading.label().rank()) <= 0;
    }

    /** Nests headings by rank. */
    private static final class Nest {

        private final Deque<Node> open = new ArrayDeque<>();
        private final List<Node> roots = new ArrayList<>();
        private final Map<String, Integer> paths = new HashMap<>();

        Nest(List<Heading> headings, int bodyEnd, int textEnd) {
            this.bodyEnd = bodyEnd;
            this.textEnd = textEnd;
            for (Heading heading : headings) {
                while (!open.isEmpty()
                        && open.peek().heading.label().rank().compareTo(heading.label().rank())
                                >= 0) {
                    open.pop();
                }
                var node = new Node(heading, path(heading));
                (open.isEmpty() ? roots : open.peek().children).add(node);
                open.push(node);
            }
        }

        private final int bodyEnd;
        private final int textEnd;

        private String path(Heading heading) {
            String label = heading.label().text();
            String path = label;
            if (!open.isEmpty()) {
                Node parent = open.peek();
                String above = parent.heading.label().text();
                String own =
                        label.startsWith(above + ".") ? label.substring(above.length() + 1) : label;
                path = parent.path + "." + own;
            }
            int times = paths.merge(path, 1, Integer::sum);
            return times == 1 ? path : path + "(" + times + ")";
        }

        List<Section> sections() {
            return sections(roots, textEnd);
        }

        private List<Section> sections(List<Node> nodes, int end) {
            var sections = new ArrayList<Section>();
            for (int i = 0; i < nodes.size(); i++) {
                Node node = nodes.get(i);
                int start = node.heading.span().start();
                int stop = i + 1 < nodes.size() ? nodes.get(i + 1).heading.span().start() : end;
                int limit = start < bodyEnd ? bodyEnd : textEnd;
                int close = Math.max(node.heading.span().end(), Math.min(stop, limit));
                sections.add(
                        new Section(
                                node.heading.label().text(),
                                node.path,
                                node.heading.title(),
                                node.heading.span(),
                                new Span(start, close),
                                sections(node.children, close)));
            }
            return sections;
        }
    }

    private record Node(Heading heading, String path, List<Node> children) {
        Node(Heading heading, String path) {
            this(heading, path, new ArrayList<>());
        }
    }
}
