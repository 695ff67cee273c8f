package vn.vanthu.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.vanthu.desk.DocumentLinks;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.Library;
import vn.vanthu.library.Series;
import vn.vanthu.library.SimilarDocuments;
import vn.vanthu.library.SimilarDocuments.Similar;
import vn.vanthu.match.Issuer;
import vn.vanthu.search.Field;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;

/** Other documents of the library that one who reads a document may want to see next. */
final class RelatedDocuments {

    /** In one list. */
    private static final int MOST = 12;

    /** Share of common words from which a document is like another. */
    private static final double ALIKE = 0.5;

    private final Library library;
    private final AnalysedDocument document;
    private final List<DocumentView.Related> lists = new ArrayList<>();

    /** Those that are named in a list already. */
    private final Set<String> named = new LinkedHashSet<>();

    private RelatedDocuments(Library library, AnalysedDocument document) {
        this.library = library;
        this.document = document;
        named.add(document.document().source().sha256());
    }

    /** Versions of it first, then its years, what is like it, and what cites it. */
    static List<DocumentView.Related> of(Library library, AnalysedDocument document)
            throws IOException {
        var related = new RelatedDocuments(library, document);
        var similar = new SimilarDocuments(library).to(document, ALIKE);
        related.similar("Bản khác của văn bản này", similar, true);
        related.series();
        related.similar("Lời gần giống", similar, false);
        related.citing();
        return related.lists;
    }

    private void similar(String title, List<Similar> similar, boolean versions) {
        var others = new ArrayList<DocumentView.Other>();
        for (Similar each : similar) {
            String sha256 = each.document().document().source().sha256();
            if (each.way().isVersion() == versions && named.add(sha256)) {
                String number = each.document().metadata().number();
                others.add(
                        new DocumentView.Other(
                                number == null ? Issuer.fileOf(each.document()) : number,
                                "",
                                DocumentLinks.words(each.way())
                                        + ", giống "
                                        + (int) (100 * each.share())
                                        + "%",
                                Places.document(sha256)));
            }
        }
        add(title, others);
    }

    private void series() throws IOException {
        var others = new ArrayList<DocumentView.Other>();
        for (Series.Member member : Series.of(library, document).members()) {
            String sha256 = member.document().sha256();
            if (named.add(sha256)) {
                var about = member.about();
                others.add(
                        new DocumentView.Other(
                                about.number() == null ? about.file() : about.number(),
                                about.title() == null ? "" : about.title(),
                                "năm " + member.year() + (member.isReport() ? ", báo cáo:" : ":"),
                                Places.document(sha256)));
            }
        }
        add("Cùng loạt qua các năm", others);
    }

    private void citing() throws IOException {
        String number = document.metadata().number();
        if (number == null) {
            return;
        }
        var query =
                new Query.And(
                        List.of(
                                new Query.Filter(Field.CITES, List.of(number)),
                                new Query.In(Set.of(Kind.DOCUMENT))));
        var found = library.search(query, SearchOptions.first(MOST + 1)).hits();
        String own = document.document().source().sha256();
        add(
                "Viện dẫn số " + number,
                found.stream()
                        .map(hit -> hit.entry())
                        .filter(entry -> !entry.document().sha256().equals(own))
                        .map(DocumentPage::other)
                        .toList());
    }

    private void add(String title, List<DocumentView.Other> others) {
        if (!others.isEmpty()) {
            lists.add(
                    new DocumentView.Related(
                            title, others.subList(0, Math.min(MOST, others.size()))));
        }
    }
}
