package vn.vanthu.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Citation;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.report.Words;
import vn.vanthu.text.Span;
import vn.vanthu.web.DocumentText.Noted;

/** The facts of a document, as lists beside its text and as marks in it. */
final class FactLists {

    private static final String FINDING = "m-finding";

    private final AnalysedDocument document;
    private final Map<String, String> cited;
    private final List<DocumentView.FactList> lists = new ArrayList<>();
    private final List<Run.Mark> marks = new ArrayList<>();
    private final List<Noted> notes = new ArrayList<>();

    /**
     * @param cited addresses of documents of the library, by the number that is cited
     */
    FactLists(AnalysedDocument document, Map<String, String> cited) {
        this.document = document;
        this.cited = cited;
        targets();
        assignments();
        figures();
        citations();
        deadlines();
        abbreviations();
        findings();
    }

    /** Those that are not empty. */
    List<DocumentView.FactList> lists() {
        return List.copyOf(lists);
    }

    List<Run.Mark> marks() {
        return List.copyOf(marks);
    }

    List<Noted> notes() {
        return List.copyOf(notes);
    }

    /** Only what findings are about. */
    List<Run.Mark> findingMarks() {
        return marks.stream().filter(mark -> mark.style().equals(FINDING)).toList();
    }

    /**
     * By which the note of a finding is linked to.
     *
     * @param number among the document's findings, from 0
     */
    static String noteId(int number) {
        return "g-p" + number;
    }

    /** Style of a severity. */
    static String badge(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> "bad";
            case WARNING -> "warn";
            case INFO -> "";
        };
    }

    private void targets() {
        var items = new ArrayList<DocumentView.Item>();
        for (Target target : document.facts().targets()) {
            String id = "t" + items.size();
            mark(target, "m-target", id, new Run.Sign("◎", "về danh sách chỉ tiêu"));
            items.add(
                    item(
                            id,
                            target,
                            target.indicator(),
                            Words.of(target.amount()),
                            joined(year(target), due(target.due()), listed(target.owner()))));
        }
        add("Chỉ tiêu", items);
    }

    private void assignments() {
        var items = new ArrayList<DocumentView.Item>();
        for (TaskAssignment task : document.facts().assignments()) {
            String id = "n" + items.size();
            mark(task, "m-task", id, new Run.Sign("▸", "về danh sách nhiệm vụ"));
            String product = task.product();
            items.add(
                    item(
                            id,
                            task,
                            task.task(),
                            listed(task.agencies()) + " (" + Words.of(task.role()) + ")",
                            joined(
                                    task.coordinators().isEmpty()
                                            ? null
                                            : "phối hợp: " + listed(task.coordinators()),
                                    due(task.due()),
                                    product == null ? null : "sản phẩm: " + product)));
        }
        add("Nhiệm vụ", items);
    }

    private void figures() {
        var items = new ArrayList<DocumentView.Item>();
        for (Figure figure : document.facts().figures()) {
            String id = "s" + items.size();
            marks.add(new Run.Mark(figure.number(), "m-figure", id, null, null));
            var period = figure.period();
            items.add(
                    new DocumentView.Item(
                            id,
                            Run.id(figure.number()),
                            figure.indicator(),
                            Words.of(figure.quantity()),
                            period == null ? "" : Words.of(period),
                            null));
        }
        add("Số liệu", items);
    }

    private void citations() {
        var items = new ArrayList<DocumentView.Item>();
        for (Citation citation : document.facts().citations()) {
            String id = "v" + items.size();
            String number = citation.number();
            String address = number == null ? null : cited.get(number);
            Span named = named(citation);
            marks.add(new Run.Mark(named, "m-citation", id, address, null));
            var date = citation.date();
            items.add(
                    new DocumentView.Item(
                            id,
                            Run.id(named),
                            joinedBy(" ", citation.type(), number),
                            citation.provision() == null ? "" : citation.provision(),
                            joined(date == null ? null : Words.date(date), citation.title()),
                            address));
        }
        add("Viện dẫn", items);
    }

    /**
     * Where the number stands in the words that prove it; all of them where it is written apart.
     */
    private Span named(Citation citation) {
        Span words = citation.evidence().span();
        String number = citation.number();
        if (number == null) {
            return words;
        }
        int at = document.text().indexOf(number, words.start());
        int end = at + number.length();
        return at >= 0 && end <= words.end() ? new Span(at, end) : words;
    }

    private void deadlines() {
        var items = new ArrayList<DocumentView.Item>();
        for (var deadline : document.facts().deadlines()) {
            String id = "h" + items.size();
            mark(deadline, "m-deadline", id, null);
            items.add(item(id, deadline, Words.of(deadline.due()), "", ""));
        }
        add("Thời hạn", items);
    }

    private void abbreviations() {
        var items = new ArrayList<DocumentView.Item>();
        for (var found : document.facts().abbreviations()) {
            String id = "a" + items.size();
            mark(found, "", id, null);
            items.add(item(id, found, found.longForm(), found.shortForm(), ""));
        }
        add("Chữ viết tắt", items);
    }

    private void findings() {
        var items = new ArrayList<DocumentView.Item>();
        for (Finding finding : document.findings()) {
            String id = "p" + items.size();
            String badge = badge(finding.severity());
            mark(finding, FINDING, id, null);
            String severity = Words.of(finding.severity());
            notes.add(
                    new Noted(
                            finding.evidence().span(),
                            new Shown.Note(
                                    noteId(items.size()), badge, severity, finding.message())));
            items.add(
                    item(
                            id,
                            finding,
                            finding.message(),
                            "",
                            severity + " · " + Words.of(finding.kind())));
        }
        add("Phát hiện", items);
    }

    private void add(String title, List<DocumentView.Item> items) {
        if (!items.isEmpty()) {
            lists.add(new DocumentView.FactList(title, items));
        }
    }

    private void mark(Fact fact, String style, String id, Run.@Nullable Sign sign) {
        Span span = fact.evidence().span();
        if (!span.isEmpty()) {
            marks.add(new Run.Mark(span, style, id, null, sign));
        }
    }

    private static DocumentView.Item item(
            String id, Fact fact, String words, String value, String more) {
        return new DocumentView.Item(id, Run.id(fact.evidence().span()), words, value, more, null);
    }

    private static @Nullable String year(Target target) {
        return target.year() == null ? null : "năm " + target.year();
    }

    private static @Nullable String due(@Nullable Due due) {
        return due == null ? null : "hạn: " + Words.of(due);
    }

    private static String listed(List<String> bodies) {
        return String.join("; ", bodies);
    }

    private static String joined(@Nullable String... parts) {
        return joinedBy(" · ", parts);
    }

    private static String joinedBy(String sign, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(sign));
    }
}
