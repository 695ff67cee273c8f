package vn.vanthu.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;

/**
 * Documents of a library that say nearly the same as one: other versions of it (draft and signed
 * version, text and scan), and others that took over its words.
 */
public final class SimilarDocuments {

    /** Documents of which the texts are compared. */
    private static final int MOST = 200;

    /** By so much an estimate may be too low. */
    private static final double ERROR = 0.15;

    /** A draft shares so many shingles, or more, with what was signed. */
    private static final double OF_DRAFT = 0.5;

    /** Texts with so many shared shingles differ in misread or misprinted letters at most. */
    private static final double SAME_WORDS = 0.97;

    private final Library library;

    public SimilarDocuments(Library library) {
        this.library = library;
    }

    /** In what way a document is like the one asked for. */
    public enum Way {
        /** The same document, word for word, in a file of the same format. */
        COPY,
        /** The same document in a file of another format. */
        OTHER_FORMAT,
        /** The same document, one of the two read from pictures. */
        SCAN,
        /** The same number and date, other words. */
        CHANGED,
        /** It has no number yet; the one asked for has. */
        DRAFT,
        /** It has a number; the one asked for has none yet. */
        SIGNED,
        /** Neither has a number. */
        OTHER_DRAFT,
        /** Of the same type and issuer, for another year. */
        OTHER_YEAR,
        /** Another document with many of the same words. */
        ALIKE;

        /** Whether it is a version of the same document. */
        public boolean isVersion() {
            return switch (this) {
                case COPY, OTHER_FORMAT, SCAN, CHANGED, DRAFT, SIGNED, OTHER_DRAFT -> true;
                case OTHER_YEAR, ALIKE -> false;
            };
        }
    }

    /**
     * A document that is like another.
     *
     * @param share of the shingles (runs of three words) of both that both have, 0 to 1
     */
    public record Similar(AnalysedDocument document, double share, Way way) {}

    /**
     * Finds them, versions first, then by their likeness.
     *
     * @param least least share of shingles; versions by number and date are told whatever their
     *     share
     * @throws LibraryException when the library has no sketches yet
     */
    public List<Similar> to(AnalysedDocument document, double least) throws IOException {
        var shingles = Shingles.of(document.text());
        var similar = new ArrayList<Similar>();
        for (String sha256 : candidates(document, shingles.sketch(), least)) {
            AnalysedDocument other = library.document(sha256);
            double share = shingles.share(Shingles.of(other.text()));
            Way way = way(document, other, share);
            boolean numbered = isSameNumbered(document, other);
            if (share >= least || numbered) {
                similar.add(new Similar(other, share, way));
            }
        }
        similar.sort(
                Comparator.comparing((Similar each) -> !each.way().isVersion())
                        .thenComparing(Similar::share, Comparator.reverseOrder())
                        .thenComparing(each -> each.document().document().source().sha256()));
        return similar;
    }

    private List<String> candidates(AnalysedDocument document, Sketch sketch, double least)
            throws IOException {
        Map<String, Double> near = new LinkedHashMap<>(library.near(sketch, least - ERROR));
        String number = document.metadata().number();
        if (number != null) {
            var query =
                    Query.all(
                            new Query.In(Set.of(Kind.DOCUMENT)),
                            new Query.Filter(Field.NUMBER, List.of(number)));
            for (Hit hit :
                    library.search(query, SearchOptions.first(MOST).withoutSnippets()).hits()) {
                near.putIfAbsent(hit.entry().document().sha256(), 0.0);
            }
        }
        near.remove(document.document().source().sha256());
        return near.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Way way(AnalysedDocument asked, AnalysedDocument other, double share) {
        if (isSameNumbered(asked, other)) {
            return wayOfSame(asked, other, share);
        }
        var mine = asked.metadata();
        var their = other.metadata();
        boolean sameKind = agree(mine.type(), their.type()) && isSameBody(asked, other);
        boolean sameYear = agree(asked.year(), other.year());
        boolean numbers = mine.number() != null && their.number() != null;
        if (sameKind && sameYear && !numbers && share >= OF_DRAFT) {
            return wayOfDraft(asked, other, share);
        }
        return sameKind && !sameYear && mine.type() != null ? Way.OTHER_YEAR : Way.ALIKE;
    }

    private static Way wayOfSame(AnalysedDocument asked, AnalysedDocument other, double share) {
        var mine = asked.document().source();
        var their = other.document().source();
        if (mine.ocr() != their.ocr()) {
            return Way.SCAN;
        }
        if (share < SAME_WORDS) {
            return Way.CHANGED;
        }
        return mine.mediaType().equals(their.mediaType()) ? Way.COPY : Way.OTHER_FORMAT;
    }

    private static Way wayOfDraft(AnalysedDocument asked, AnalysedDocument other, double share) {
        boolean scanned = asked.document().source().ocr() != other.document().source().ocr();
        if (scanned || share >= SAME_WORDS) {
            return wayOfSame(asked, other, share);
        }
        if (asked.metadata().number() == null && other.metadata().number() == null) {
            return Way.OTHER_DRAFT;
        }
        return asked.metadata().number() == null ? Way.SIGNED : Way.DRAFT;
    }

    /** Several bodies use the same number: date and body must not speak against it. */
    private static boolean isSameNumbered(AnalysedDocument asked, AnalysedDocument other) {
        String number = asked.metadata().number();
        String theirs = other.metadata().number();
        return number != null
                && theirs != null
                && Analysis.key(number).equals(Analysis.key(theirs))
                && agree(asked.metadata().date(), other.metadata().date())
                && isSameBody(asked, other);
    }

    private static boolean isSameBody(AnalysedDocument asked, AnalysedDocument other) {
        return agree(key(asked.metadata().issuer()), key(other.metadata().issuer()))
                && agree(key(asked.metadata().province()), key(other.metadata().province()));
    }

    private static @Nullable String key(@Nullable String name) {
        return name == null ? null : Analysis.key(name);
    }

    /** Whether two things are the same, as far as both are known. */
    private static boolean agree(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || Objects.equals(one, other);
    }
}
