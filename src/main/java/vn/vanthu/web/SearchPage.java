package vn.vanthu.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.FoundThings;
import vn.vanthu.desk.OtherVersions;
import vn.vanthu.library.Library;
import vn.vanthu.registry.DocumentType;
import vn.vanthu.registry.DocumentTypes;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.Workbooks;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.QuerySyntaxException;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.SearchResult;
import vn.vanthu.search.SearchResult.FacetCount;
import vn.vanthu.text.Span;
import vn.vanthu.web.SearchAsked.Tab;

/** Tìm kiếm: one box, facets, and what was found grouped by document. */
final class SearchPage implements Page {

    private static final int ON_A_PAGE = 20;

    /** Of one document on a page, so that one long plan does not fill it. */
    private static final int OF_A_DOCUMENT = 4;

    /** Rows of a workbook. */
    private static final int MOST_ROWS = 1000;

    /** Values of a facet that are shown at once. */
    private static final int FIRST_VALUES = 6;

    /** Values of a facet that are shown at all. */
    private static final int MOST_VALUES = 60;

    private static final Field[] COUNTED =
            Stream.of(SearchAsked.Facet.values())
                    .map(SearchAsked.Facet::field)
                    .toArray(Field[]::new);

    private final Site site;
    private final DocumentTypes types = Registry.bundled().types();

    SearchPage(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/", this::show);
        routes.get(SearchAsked.PATH, this::show);
        routes.get(SearchAsked.PATH + ".xlsx", this::workbook);
    }

    private void show(Context ctx) throws IOException {
        var asked = SearchAsked.of(ctx);
        try (var visit = site.room().enter()) {
            var view = view(asked, visit.library());
            if (view.wrong() != null) {
                ctx.status(400);
            }
            String title = asked.words().isEmpty() ? "Tìm kiếm" : asked.words() + " – Tìm kiếm";
            site.screen().show(ctx, Menu.SEARCH, "search.jte", title, view);
        }
    }

    private SearchView view(SearchAsked asked, Library library) throws IOException {
        long documents = library.status().documents();
        SearchView.Meant meant = null;
        SearchView.Wrong wrong = null;
        SearchView.Answer answer = null;
        if (!asked.isNothing() && documents > 0) {
            try {
                answer = answer(asked, library);
                meant = meant(asked, library);
            } catch (QuerySyntaxException bad) {
                wrong = wrong(asked.words(), bad);
            }
        }
        return new SearchView(asked.words(), asked.others(), documents, meant, wrong, answer);
    }

    private static SearchView.@Nullable Meant meant(SearchAsked asked, Library library)
            throws IOException, QuerySyntaxException {
        return library.meant(asked.words(), words -> asked.saying(words).query(asked.tab().kinds()))
                .map(words -> new SearchView.Meant(words, asked.saying(words).address()))
                .orElse(null);
    }

    private void workbook(Context ctx) throws IOException {
        var asked = SearchAsked.of(ctx);
        try (var visit = site.room().enter()) {
            var options = SearchOptions.first(MOST_ROWS).withoutRepeats();
            var result = visit.library().search(asked.query(asked.tab().kinds()), options);
            var bytes = new ByteArrayOutputStream();
            Workbooks.write(List.of(FoundThings.table(result)), bytes);
            Downloads.send(ctx, "tim-kiem.xlsx", bytes.toByteArray());
        } catch (QuerySyntaxException bad) {
            throw Refused.badRequest(bad.words());
        }
    }

    private static SearchView.Wrong wrong(String words, QuerySyntaxException bad) {
        Span place = bad.place();
        int end = Math.min(words.length(), place.end());
        int start = Math.min(place.start(), end);
        return new SearchView.Wrong(
                Mishaps.sentence(String.valueOf(bad.getMessage())),
                words.substring(0, start),
                words.substring(start, end),
                words.substring(end));
    }

    private SearchView.Answer answer(SearchAsked asked, Library library)
            throws IOException, QuerySyntaxException {
        Query query = asked.query(asked.tab().kinds());
        var options =
                SearchOptions.first(ON_A_PAGE + 1)
                        .from((asked.page() - 1) * ON_A_PAGE)
                        .withoutVersions()
                        .perDocument(asked.document() == null ? OF_A_DOCUMENT : 0)
                        .counting(COUNTED);
        SearchResult result = library.search(query, options);
        boolean more = result.hits().size() > ON_A_PAGE && asked.page() < SearchAsked.LAST_PAGE;
        List<Hit> hits = result.hits().stream().limit(ON_A_PAGE).toList();
        return new SearchView.Answer(
                result.total(),
                hits.isEmpty() || hits.getFirst().complete(),
                tabs(asked, library),
                chosen(asked),
                facets(asked, result),
                groups(asked, hits, OtherVersions.of(library, result)),
                asked.onPage(1).address(SearchAsked.PATH + ".xlsx"),
                asked.page(),
                asked.page() > 1 ? asked.onPage(asked.page() - 1).address() : null,
                more ? asked.onPage(asked.page() + 1).address() : null);
    }

    private static List<SearchView.Choice> tabs(SearchAsked asked, Library library)
            throws IOException, QuerySyntaxException {
        var options = SearchOptions.first(0).counting(Field.KIND);
        var counts = library.search(asked.query(Set.of(Kind.values())), options);
        boolean whole = counts.total() > 0;
        Map<String, Long> byKind =
                counts.facets().getOrDefault(Field.KIND, List.of()).stream()
                        .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
        return Stream.of(Tab.values())
                .map(tab -> {
                    long count =
                            tab.kinds().stream()
                                    .mapToLong(kind -> byKind.getOrDefault(kind.name(), 0L))
                                    .sum();
                    return new SearchView.Choice(
                            tab.title(),
                            whole ? count : -1,
                            tab == asked.tab(),
                            asked.in(tab).address());
                })
                .toList();
    }

    private List<SearchView.Choice> chosen(SearchAsked asked) {
        var chosen = new ArrayList<SearchView.Choice>();
        for (var facet : SearchAsked.Facet.values()) {
            for (String value : asked.chosen().getOrDefault(facet.field(), List.of())) {
                chosen.add(choice(asked, facet, value, -1));
            }
        }
        if (asked.document() != null) {
            String address = asked.inDocument(null).address();
            chosen.add(new SearchView.Choice("trong một văn bản", -1, true, address));
        }
        return chosen;
    }

    private List<SearchView.Facet> facets(SearchAsked asked, SearchResult result) {
        var facets = new ArrayList<SearchView.Facet>();
        for (var facet : SearchAsked.Facet.values()) {
            List<SearchView.Choice> choices =
                    result.facets().getOrDefault(facet.field(), List.of()).stream()
                            .limit(MOST_VALUES)
                            .map(each -> choice(asked, facet, each.value(), each.count()))
                            .toList();
            if (!choices.isEmpty()) {
                int first = Math.min(FIRST_VALUES, choices.size());
                facets.add(
                        new SearchView.Facet(
                                facet.title(),
                                choices.subList(0, first),
                                choices.subList(first, choices.size())));
            }
        }
        return facets;
    }

    private SearchView.Choice choice(
            SearchAsked asked, SearchAsked.Facet facet, String value, long count) {
        String title = facet == SearchAsked.Facet.TYPE ? typeName(value) : value;
        boolean on = asked.has(facet.field(), value);
        return new SearchView.Choice(
                title, count, on, asked.toggled(facet.field(), value).address());
    }

    private String typeName(@Nullable String type) {
        return type == null ? "" : types.ofAbbreviation(type).map(DocumentType::name).orElse(type);
    }

    private List<SearchView.Group> groups(
            SearchAsked asked, List<Hit> hits, OtherVersions versions) {
        var byDocument = new LinkedHashMap<DocumentId, List<Hit>>();
        for (Hit hit : hits) {
            byDocument.computeIfAbsent(hit.entry().document(), any -> new ArrayList<>()).add(hit);
        }
        return byDocument.values().stream().map(found -> group(asked, found, versions)).toList();
    }

    private SearchView.Group group(SearchAsked asked, List<Hit> found, OtherVersions versions) {
        Entry first = found.getFirst().entry();
        String sha256 = first.document().sha256();
        var about = first.about();
        String name = about.number() == null ? about.file() : about.number();
        String facts =
                Stream.of(typeName(about.type()), about.issuer(), Days.of(about.date()))
                        .filter(Objects::nonNull)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" · "));
        boolean alone = asked.document() != null || found.size() < OF_A_DOCUMENT;
        return new SearchView.Group(
                name,
                Objects.requireNonNullElse(about.title(), ""),
                facts,
                Places.document(sha256),
                alone ? null : asked.inDocument(sha256).address(),
                versions.of(first.document()).stream().map(SearchPage::version).toList(),
                found.stream()
                        .filter(hit -> hit.entry().kind() != Kind.DOCUMENT)
                        .map(SearchPage::found)
                        .toList());
    }

    private static SearchView.Version version(Entry other) {
        return new SearchView.Version(
                other.about().file(), Places.document(other.document().sha256()));
    }

    private static SearchView.Found found(Hit hit) {
        Entry entry = hit.entry();
        return new SearchView.Found(
                entry.kind() == Kind.PASSAGE ? "" : FoundThings.name(entry.kind()),
                FoundThings.place(entry),
                Piece.of(hit.snippet()),
                Places.place(entry.document().sha256(), entry.span()));
    }
}
