package vn.vanthu.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import vn.vanthu.area.AreaExample;

/**
 * All documents measured.
 *
 * @param documents in the order of their gold files' names
 */
public record Accuracy(List<DocumentScore> documents) {

    public Accuracy {
        documents = List.copyOf(documents);
    }

    /** Counts of all documents pooled, by kind; only kinds that some gold has. */
    public Map<Kind, Result> total() {
        Map<Kind, Result> total = new EnumMap<>(Kind.class);
        for (DocumentScore document : documents) {
            document.results().forEach((kind, result) -> total.merge(kind, result, Result::plus));
        }
        return total;
    }

    /** The same for each group of documents, for example by {@link DocumentScore#format()}. */
    public SortedMap<String, Accuracy> by(Function<DocumentScore, String> group) {
        var groups = new TreeMap<String, Accuracy>();
        for (DocumentScore document : documents) {
            groups.merge(
                    group.apply(document), new Accuracy(List.of(document)), Accuracy::together);
        }
        return groups;
    }

    /** Documents that could not be read. */
    public List<DocumentScore> failed() {
        return documents.stream().filter(document -> document.problem() != null).toList();
    }

    /** Targets and assignments of all documents whose heading names their reform area. */
    public List<AreaExample> areas() {
        return documents.stream().flatMap(document -> document.areas().stream()).toList();
    }

    /** Seconds of all documents, one after the other. */
    public double seconds() {
        return documents.stream().mapToDouble(DocumentScore::seconds).sum();
    }

    /** The F1 of each kind, averaged; empty when nothing was measured. */
    public OptionalDouble meanF1() {
        return total().values().stream()
                .map(result -> result.paired().f1())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    private Accuracy together(Accuracy other) {
        var both = new ArrayList<>(documents);
        both.addAll(other.documents);
        return new Accuracy(both);
    }
}
