package vn.vanthu.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Citation;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;

/**
 * Leads from citations (viện dẫn) to the documents of a library and back. Several bodies use the
 * same number, so the date decides, then the province; what they leave open is said to be open.
 */
public final class CitationLinks {

    /** Documents looked at for one number; no number is used by more bodies than this. */
    private static final int MOST = 200;

    private final Library library;

    public CitationLinks(Library library) {
        this.library = library;
    }

    /**
     * What a document cites.
     *
     * @param citation the place that says most: with a date where one place has it
     * @param found documents of the library that can be meant; empty where none is
     */
    public record Cited(Citation citation, List<Entry> found) {
        public Cited {
            found = List.copyOf(found);
        }
    }

    /**
     * A place that cites a document.
     *
     * @param citation its date, where it has one, is not another than that of the cited document
     */
    public record Citing(AnalysedDocument document, Citation citation) {}

    /** All documents that this one cites by number, each once, in the order of the text. */
    public List<Cited> from(AnalysedDocument document) throws IOException {
        Map<String, Citation> byNumber = new LinkedHashMap<>();
        for (Citation citation : document.facts().citations()) {
            if (citation.number() != null) {
                byNumber.merge(key(citation.number()), citation, CitationLinks::fuller);
            }
        }
        var cited = new ArrayList<Cited>();
        for (Citation citation : byNumber.values()) {
            cited.add(new Cited(citation, found(document, citation)));
        }
        return cited;
    }

    private static Citation fuller(Citation first, Citation other) {
        return first.date() == null && other.date() != null ? other : first;
    }

    private List<Entry> found(AnalysedDocument citing, Citation citation) throws IOException {
        String number = Objects.requireNonNull(citation.number());
        var numbered = new ArrayList<Entry>();
        for (Entry entry : entries(Kind.DOCUMENT, Field.NUMBER, number)) {
            boolean itself = entry.document().sha256().equals(sha256(citing));
            if (!itself && agree(citation, entry.about().date()) != Agreement.NO) {
                numbered.add(entry);
            }
        }
        List<Entry> dated =
                numbered.stream()
                        .filter(e -> agree(citation, e.about().date()) == Agreement.YES)
                        .toList();
        List<Entry> left = dated.isEmpty() ? numbered : dated;
        String province = citing.metadata().province();
        List<Entry> near =
                left.stream()
                        .filter(e -> province != null && province.equals(e.about().province()))
                        .toList();
        return left.size() > 1 && !near.isEmpty() ? near : List.copyOf(left);
    }

    /**
     * All places that cite a number, by document.
     *
     * @param meant the document that has the number; null where it is not at hand, so that the
     *     places may mean documents of several bodies
     */
    public List<Citing> to(String number, @Nullable AnalysedDocument meant) throws IOException {
        String date = meant == null ? null : meant.metadata().date();
        Set<String> documents = new LinkedHashSet<>();
        for (Entry entry : entries(Kind.DOCUMENT, Field.CITES, number)) {
            documents.add(entry.document().sha256());
        }
        var citing = new ArrayList<Citing>();
        for (String sha256 : documents) {
            AnalysedDocument document = library.document(sha256);
            for (Citation citation : document.facts().citations()) {
                boolean same =
                        citation.number() != null && key(citation.number()).equals(key(number));
                if (same && agree(citation, date) != Agreement.NO) {
                    citing.add(new Citing(document, citation));
                }
            }
        }
        return citing;
    }

    private enum Agreement {
        YES,
        UNKNOWN,
        NO
    }

    /** Whether a citation's date is the document's; the document's may be known in part only. */
    private static Agreement agree(Citation citation, @Nullable String date) {
        if (citation.date() == null || date == null) {
            return Agreement.UNKNOWN;
        }
        String said = citation.date().toString();
        if (said.equals(date)) {
            return Agreement.YES;
        }
        return said.startsWith(date) ? Agreement.UNKNOWN : Agreement.NO;
    }

    private List<Entry> entries(Kind kind, Field field, String number) throws IOException {
        var query = Query.all(new Query.In(Set.of(kind)), new Query.Filter(field, List.of(number)));
        return library.search(query, SearchOptions.first(MOST).withoutSnippets()).hits().stream()
                .map(Hit::entry)
                .toList();
    }

    private static String key(String number) {
        return Analysis.key(number);
    }

    private static String sha256(AnalysedDocument document) {
        return document.document().source().sha256();
    }
}
