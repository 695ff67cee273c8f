package vn.vanthu.library;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.area.DocumentAreas;
import vn.vanthu.document.Block;
import vn.vanthu.document.Section;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Citation;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.registry.ReformArea;
import vn.vanthu.registry.Registry;
import vn.vanthu.search.About;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.FactFields;
import vn.vanthu.search.Kind;
import vn.vanthu.text.Span;

/** Cuts a document into what can be found of it: itself, its passages and its facts. */
public final class Entries {

    private final AnalysedDocument document;
    private final DocumentId id;
    private final DocumentAreas areas;
    private final About about;
    private final Map<String, String> abbreviations = new HashMap<>();
    private final Map<Kind, Integer> ordinals = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private Entries(AnalysedDocument document) {
        this.document = document;
        this.id = new DocumentId(document.document().source().sha256());
        this.areas = new DocumentAreas(document, Registry.bundled().reformAreas());
        this.about = about(document, areas.ofDocument());
        for (var abbreviation : document.facts().abbreviations()) {
            abbreviations.put(abbreviation.shortForm(), abbreviation.longForm());
        }
    }

    /** The document itself, its passages and its facts, in this order. */
    public static List<Entry> of(AnalysedDocument document) {
        var cut = new Entries(document);
        cut.whole();
        cut.document.document().blocks().forEach(cut::passages);
        cut.facts();
        return List.copyOf(cut.entries);
    }

    /** What is known of a document as a whole. */
    static About aboutOf(AnalysedDocument document) {
        return new Entries(document).about;
    }

    private static About about(AnalysedDocument document, @Nullable ReformArea area) {
        var metadata = document.metadata();
        var signatory = metadata.signatory();
        String file = document.document().source().file();
        Path name = Path.of(file).getFileName();
        return new About(
                name == null ? file : name.toString(),
                metadata.type(),
                metadata.number(),
                metadata.issuer(),
                metadata.province(),
                document.year(),
                metadata.date(),
                metadata.title(),
                area == null ? null : area.title(),
                signatory == null ? null : signatory.name());
    }

    private void whole() {
        var words =
                Stream.of(
                                about.number(),
                                document.metadata().typeName(),
                                about.title(),
                                about.issuer())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
        entries.add(
                new Entry(
                        id,
                        Kind.DOCUMENT,
                        0,
                        // One without a letterhead is called by its file.
                        words.isEmpty() ? about.file() : words,
                        null,
                        List.of(),
                        document.outline().head(),
                        document.document().pageAt(0),
                        about,
                        FactFields.NONE,
                        abbreviations,
                        cited(new Span(0, document.text().length()))));
    }

    /** Numbers of the documents that a part of the text cites. */
    private List<String> cited(Span part) {
        return document.facts().citations().stream()
                .filter(citation -> part.contains(citation.evidence().span()))
                .map(Citation::number)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void passages(Block block) {
        switch (block) {
            case Block.Paragraph paragraph ->
                    add(Kind.PASSAGE, paragraph.span(), paragraph.page(), about, FactFields.NONE);
            case Block.Footnote note ->
                    add(Kind.PASSAGE, note.span(), note.page(), about, FactFields.NONE);
            case Block.Table table -> {
                for (Block.Row row : table.rows()) {
                    if (!row.span().in(document.text()).isBlank()) {
                        add(Kind.PASSAGE, row.span(), table.page(), about, FactFields.NONE);
                    }
                }
            }
        }
    }

    private void facts() {
        var facts = document.facts();
        for (Target target : facts.targets()) {
            fact(Kind.TARGET, target, fields(target));
        }
        for (TaskAssignment assignment : facts.assignments()) {
            fact(Kind.ASSIGNMENT, assignment, fields(assignment));
        }
        for (Figure figure : facts.figures()) {
            fact(Kind.FIGURE, figure, fields(figure));
        }
    }

    private static FactFields fields(Target target) {
        Amount amount = target.amount();
        Quantity main = amount.main();
        return new FactFields(
                target.indicator(),
                amount.comparator(),
                values(amount.lowValue(), amount.highValue()),
                main == null ? null : main.unit(),
                target.owner(),
                due(target.due()),
                lastDay(target.due()),
                target.year());
    }

    private static FactFields fields(TaskAssignment assignment) {
        return new FactFields(
                assignment.task(),
                null,
                List.of(),
                null,
                assignment.agencies(),
                due(assignment.due()),
                lastDay(assignment.due()),
                null);
    }

    private static FactFields fields(Figure figure) {
        var period = figure.period();
        return new FactFields(
                figure.indicator(),
                "EXACT",
                List.of(figure.quantity().value()),
                figure.quantity().unit(),
                List.of(),
                null,
                null,
                period == null ? null : period.year());
    }

    private static List<BigDecimal> values(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return Stream.of(low, high).filter(Objects::nonNull).distinct().toList();
    }

    private static @Nullable String due(@Nullable Due due) {
        return switch (due) {
            case null -> null;
            case Due.On(var date) -> date.toString();
            case Due.In(var period) -> period.iso();
            case Due.Every(var interval, var day) -> interval;
            case Due.Within(var duration, var workingDays) -> duration;
        };
    }

    private static @Nullable LocalDate lastDay(@Nullable Due due) {
        return switch (due) {
            case Due.On(var date) -> date;
            case Due.In(var period) -> period.to();
            case Due.Every every -> null;
            case Due.Within within -> null;
            case null -> null;
        };
    }

    private void fact(Kind kind, Fact fact, FactFields fields) {
        Integer page = fact.evidence().page();
        ReformArea area = areas.of(fact);
        var of = area == null || area == areas.ofDocument() ? about : about(document, area);
        add(kind, fact.evidence().span(), page == null ? 0 : page, of, fields);
    }

    private void add(Kind kind, Span span, int page, About of, FactFields fields) {
        var path = document.outline().pathTo(span.start());
        entries.add(
                new Entry(
                        id,
                        kind,
                        ordinals.merge(kind, 1, Integer::sum) - 1,
                        span.in(document.text()),
                        path.isEmpty() ? null : path.getLast().path(),
                        path.stream().map(Section::title).toList(),
                        span,
                        page,
                        of,
                        fields,
                        abbreviations,
                        cited(span)));
    }
}
