package vn.vanthu.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.correct.Corrected;
import vn.vanthu.correct.Corrected.Item;
import vn.vanthu.correct.Corrected.State;
import vn.vanthu.correct.FactKind;
import vn.vanthu.desk.FactLine;
import vn.vanthu.fact.Abbreviation;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Citation;
import vn.vanthu.fact.Deadline;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Evidence;
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

    private final Corrected corrected;
    private final AnalysedDocument document;
    private final Map<String, String> cited;
    private final List<DocumentView.FactList> lists = new ArrayList<>();
    private final List<Run.Mark> marks = new ArrayList<>();
    private final List<Noted> notes = new ArrayList<>();

    /**
     * @param cited addresses of documents of the library, by the number that is cited
     */
    FactLists(Corrected corrected, Map<String, String> cited) {
        this.corrected = corrected;
        this.document = corrected.document();
        this.cited = cited;
        targets();
        assignments();
        figures();
        citations();
        deadlines();
        abbreviations();
        findings();
        dropped();
    }

    /**
     * Those that are not empty; the first is unfolded, or the one with a fact.
     *
     * @param fact its name; null or unknown for none
     */
    List<DocumentView.FactList> lists(@Nullable String fact) {
        int chosen = 0;
        for (int i = 0; i < lists.size(); i++) {
            if (lists.get(i).items().stream().anyMatch(item -> item.id().equals(fact))) {
                chosen = i;
            }
        }
        var shown = new ArrayList<DocumentView.FactList>();
        for (var list : lists) {
            shown.add(
                    new DocumentView.FactList(list.title(), shown.size() == chosen, list.items()));
        }
        return List.copyOf(shown);
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
        for (Item it : corrected.of(FactKind.TARGET)) {
            var target = (Target) it.shown();
            String id = it.id();
            mark(target, "m-target", id, new Run.Sign("◎", "về danh sách chỉ tiêu"));
            items.add(
                    item(
                            it,
                            target,
                            target.indicator(),
                            Words.of(target.amount()),
                            joined(year(target), due(target.due()), listed(target.owner()))));
        }
        add("Chỉ tiêu", items);
    }

    private void assignments() {
        var items = new ArrayList<DocumentView.Item>();
        for (Item it : corrected.of(FactKind.ASSIGNMENT)) {
            var task = (TaskAssignment) it.shown();
            String id = it.id();
            mark(task, "m-task", id, new Run.Sign("▸", "về danh sách nhiệm vụ"));
            String product = task.product();
            items.add(
                    item(
                            it,
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
        for (Item it : corrected.of(FactKind.FIGURE)) {
            var figure = (Figure) it.shown();
            String id = it.id();
            marks.add(new Run.Mark(figure.number(), "m-figure", id, null, null));
            var period = figure.period();
            items.add(
                    item(
                            it,
                            figure.number(),
                            figure.indicator(),
                            Words.of(figure.quantity()),
                            period == null ? "" : Words.of(period),
                            null));
        }
        add("Số liệu", items);
    }

    private void citations() {
        var items = new ArrayList<DocumentView.Item>();
        for (Item it : corrected.of(FactKind.CITATION)) {
            var citation = (Citation) it.shown();
            String id = it.id();
            String number = citation.number();
            String address = number == null ? null : cited.get(number);
            Span named = named(citation);
            marks.add(new Run.Mark(named, "m-citation", id, address, null));
            var date = citation.date();
            items.add(
                    item(
                            it,
                            named,
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
        for (Item it : corrected.of(FactKind.DEADLINE)) {
            var deadline = (Deadline) it.shown();
            String id = it.id();
            mark(deadline, "m-deadline", id, null);
            items.add(item(it, deadline, Words.of(deadline.due()), "", ""));
        }
        add("Thời hạn", items);
    }

    private void abbreviations() {
        var items = new ArrayList<DocumentView.Item>();
        for (Item it : corrected.of(FactKind.ABBREVIATION)) {
            var found = (Abbreviation) it.shown();
            String id = it.id();
            mark(found, "", id, null);
            items.add(item(it, found, found.longForm(), found.shortForm(), ""));
        }
        add("Chữ viết tắt", items);
    }

    private void findings() {
        var items = new ArrayList<DocumentView.Item>();
        for (Item it : corrected.of(FactKind.FINDING)) {
            var finding = (Finding) it.shown();
            String id = it.id();
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
                            it,
                            finding,
                            finding.message(),
                            "",
                            severity + " · " + Words.of(finding.kind())));
        }
        add("Phát hiện", items);
    }

    /** What people said is none, so that it can be brought back. */
    private void dropped() {
        var items = new ArrayList<DocumentView.Item>();
        for (Item it : corrected.corrected()) {
            if (it.now() == null) {
                Fact fact = it.shown();
                if (it.state() != State.LOST) {
                    mark(fact, "", it.id(), null);
                }
                items.add(item(it, fact, FactLine.of(fact), "", it.kind().words()));
            }
        }
        add("Đã bỏ khi hiệu đính", items);
    }

    private void add(String title, List<DocumentView.Item> items) {
        if (!items.isEmpty()) {
            lists.add(new DocumentView.FactList(title, false, items));
        }
    }

    private void mark(Fact fact, String style, String id, Run.@Nullable Sign sign) {
        Span span = fact.evidence().span();
        if (!span.isEmpty()) {
            marks.add(new Run.Mark(span, style, id, null, sign));
        }
    }

    private DocumentView.Item item(Item it, Fact fact, String words, String value, String more) {
        return item(it, fact.evidence().span(), words, value, more, null);
    }

    private DocumentView.Item item(
            Item it,
            Span place,
            String words,
            String value,
            String more,
            @Nullable String address) {
        return new DocumentView.Item(
                it.id(),
                it.state() == State.LOST ? "" : Run.id(place),
                words,
                value,
                more,
                address,
                it.state() == State.LOST ? null : picture(it.shown().evidence()),
                FactForms.said(it),
                FactForms.of(it));
    }

    private @Nullable String picture(Evidence evidence) {
        return PicturePage.place(document.document(), evidence.page(), evidence.span());
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
