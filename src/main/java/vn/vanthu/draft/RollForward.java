package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Metadata;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.match.Results;
import vn.vanthu.registry.Registry;

/**
 * Makes next year's plan from a prior one: nothing is invented, every sentence is carried, with its
 * years moved, and each place that a person must decide has a note.
 */
public final class RollForward {

    private final Registry registry;

    public RollForward(Registry registry) {
        this.registry = registry;
    }

    /**
     * Drafts the plan of a year.
     *
     * @param year later than the prior plan's
     * @throws DraftException when the prior document is no plan, has no year, or is not older
     */
    public Draft roll(AnalysedDocument prior, int year) throws DraftException {
        return roll(prior, year, List.of(), new TargetRule.Keep());
    }

    /**
     * Drafts the plan of a year, with what reports say of the prior plan's targets.
     *
     * @param year later than the prior plan's
     * @param rule for the values that are proposed
     * @throws DraftException when the prior document is no plan, has no year, or is not older
     */
    public Draft roll(
            AnalysedDocument prior, int year, List<AnalysedDocument> reports, TargetRule rule)
            throws DraftException {
        return roll(new Sources(List.of(prior), reports, List.of(), null), year, rule);
    }

    /**
     * Drafts the plan of a year from all that is given.
     *
     * @param year later than those of the prior plans
     * @param rule for the values that are proposed
     * @throws DraftException when a prior document is no plan, has no year, or is not older
     */
    public Draft roll(Sources sources, int year, TargetRule rule) throws DraftException {
        var priors = Priors.of(sources.priors(), year);
        var base = priors.base();
        var prior = base.document();
        var warnings = Warnings.of(prior);
        var issuer = NewIssuer.of(prior, sources.issuer(), year, registry);
        var edits = edits(priors, sources, year, rule, issuer);
        var carried = new Carried(prior, edits);
        var body = carried.body();
        var metadata = prior.metadata();
        var changes = new ArrayList<Draft.Change>();
        changes.addAll(warnings);
        changes.addAll(issuer.rows());
        changes.addAll(changes(prior, carried, edits));
        return new Draft(
                issuer.letterhead(
                        letterhead(prior, metadata, base.year(), year),
                        letterhead(prior, issuer.metadata(), base.year(), year)),
                Warnings.noted(carried.title(), warnings),
                body.preamble(),
                body.parts(),
                body.ending(),
                issuer.recipients(carried.recipients()),
                authority(metadata.signatory()),
                issuer.signatory(signatory(metadata.signatory())),
                body.annexes(),
                changes);
    }

    private static Draft.Letterhead letterhead(
            AnalysedDocument prior, Metadata metadata, int priorYear, int year) {
        return PartyLetterhead.isOf(metadata)
                ? PartyLetterhead.of(prior, metadata, priorYear, year)
                : Letterheads.of(metadata, priorYear, year);
    }

    private Edits edits(
            Priors priors, Sources sources, int year, TargetRule rule, NewIssuer issuer) {
        var base = priors.base();
        var prior = base.document();
        var abbreviations = registry.abbreviations();
        var alike = new Alike(abbreviations);
        var reports = GivenReports.of(sources.reports(), base);
        var results = new Results(reports.used(), abbreviations);
        var marks = new ArrayList<>(issuer.marks(prior.text()));
        marks.addAll(new TargetMarks(prior, base.year(), year, results, rule).find());
        marks.addAll(new PriorMarks(registry).ofWords(prior, base.year(), year));
        var others = new OtherPriors(prior, year, registry, alike);
        var again = new ArrayList<TaskAssignment>();
        for (Priors.Dated other : priors.others()) {
            others.add(other, base.year());
            other.document().facts().assignments().stream()
                    .map(task -> alike.of(task, prior.facts().assignments()))
                    .flatMap(Optional::stream)
                    .forEach(again::add);
        }
        marks.addAll(others.marks());
        var progress = Progress.of(base, reports.used(), again, registry);
        marks.addAll(progress.marks());
        var library = library(sources, priors);
        marks.addAll(new Newer(prior, year, library, registry, alike).marks());
        var metadata = issuer.metadata();
        var issuers = new Issuers(registry.bodies(), metadata.issuer(), metadata.province());
        var obligations = new Obligations(prior, year, issuers, registry, alike);
        library.forEach(obligations::add);
        var additions = new ArrayList<>(others.additions());
        additions.addAll(obligations.additions());
        var rows = new ArrayList<>(reports.rows());
        rows.addAll(obligations.rows());
        return new Edits(Mark.merged(marks, prior.text()), progress.drops(), additions, rows);
    }

    /** Documents that are not given in another way already, the oldest first. */
    private static List<AnalysedDocument> library(Sources sources, Priors priors) {
        var known = new HashSet<String>();
        priors.all().forEach(plan -> known.add(plan.document().document().source().sha256()));
        return sources.library().stream()
                .filter(document -> known.add(document.document().source().sha256()))
                .sorted(Comparator.comparing(Newer::day).thenComparing(AnalysedDocument::name))
                .toList();
    }

    private static List<Draft.Change> changes(
            AnalysedDocument prior, Carried carried, Edits edits) {
        Map<Integer, List<Draft.Change>> byPlace = new TreeMap<>();
        for (Mark mark : edits.marks()) {
            boolean changed = mark.changes(prior.text());
            if (!changed && mark.note() == null
                    || !carried.carries(mark.span())
                    || edits.dropOf(mark.span()) != null) {
                continue;
            }
            String why = mark.note() == null ? "Chuyển sang năm kế hoạch mới." : mark.note();
            add(
                    byPlace,
                    mark.span().start(),
                    new Draft.Change(
                            section(prior, mark.span().start()),
                            mark.span().in(prior.text()),
                            mark.words(),
                            why,
                            Source.document(prior),
                            mark.note() != null));
        }
        for (Edits.Drop drop : edits.drops()) {
            int at = drop.span().start();
            String words = drop.span().in(prior.text()).replaceAll("\\s+", " ");
            add(
                    byPlace,
                    at,
                    new Draft.Change(
                            section(prior, at),
                            words,
                            "",
                            drop.note(),
                            Source.document(prior),
                            true));
        }
        for (Edits.Addition addition : edits.additions()) {
            add(
                    byPlace,
                    addition.after(),
                    new Draft.Change(
                            section(prior, addition.after()),
                            "",
                            addition.words(),
                            addition.note(),
                            addition.source(),
                            true));
        }
        var changes = new ArrayList<Draft.Change>();
        byPlace.values().forEach(changes::addAll);
        changes.addAll(edits.rows());
        return changes;
    }

    private static void add(Map<Integer, List<Draft.Change>> byPlace, int at, Draft.Change change) {
        byPlace.computeIfAbsent(at, place -> new ArrayList<>()).add(change);
    }

    private static String section(AnalysedDocument prior, int at) {
        var section = prior.outline().at(at);
        return section == null ? "" : section.path();
    }

    private static List<String> authority(Metadata.@Nullable Signatory signatory) {
        var lines = new ArrayList<String>();
        if (signatory != null) {
            if (signatory.authority() != null) {
                for (String line :
                        signatory
                                .authority()
                                .split("\\s+(?=(?:KT|TM|TL|TUQ|Q)\\.|[TK]/[MTL](?!\\p{L}))")) {
                    lines.add(Letterheads.upper(line.strip()));
                }
            }
            if (signatory.position() != null) {
                lines.add(Letterheads.upper(signatory.position()));
            }
        }
        return lines;
    }

    private static List<Piece> signatory(Metadata.@Nullable Signatory signatory) {
        String name = signatory == null ? null : signatory.name();
        String words = name == null ? "……………………" : name;
        return List.of(Piece.noted(words, "Người ký kế hoạch trước: xác nhận lại."));
    }
}
