package vn.vanthu.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Query;
import vn.vanthu.search.QueryParser;
import vn.vanthu.search.QuerySyntaxException;
import vn.vanthu.search.SearchOptions;

/**
 * The saved searches (theo dõi) of a library. Each looks at every document that is kept after it
 * was added; what it finds waits until somebody was shown it. How far each has looked is counted in
 * the journal, so that nothing is missed when a process is killed between keeping and looking.
 */
public final class Watches {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Documents that one question names. */
    private static final int AT_ONCE = 1000;

    /** Hits of so many documents that are told. */
    private static final int MOST = 10_000;

    private final Library library;
    private List<Watch> watches;

    Watches(Library library) throws IOException {
        this.library = library;
        this.watches = read();
    }

    /** Which documents a new watch tells of. */
    public enum From {
        /** Those that are kept from now on. */
        NOW,
        /** Those that the library has already, too. */
        BEGINNING
    }

    /**
     * What a watch found and nobody has been shown.
     *
     * @param hits best first
     */
    public record News(Watch watch, List<Hit> hits) {
        public News {
            hits = List.copyOf(hits);
        }

        private Set<String> documents() {
            return hits.stream()
                    .map(hit -> hit.entry().document().sha256())
                    .collect(Collectors.toSet());
        }
    }

    /** In the order in which they were added. */
    public List<Watch> all() {
        return watches;
    }

    /** Capitals and the Unicode form of a name do not matter. */
    public Optional<Watch> named(String name) {
        String wanted = plain(name);
        return watches.stream().filter(watch -> watch.name().equalsIgnoreCase(wanted)).findFirst();
    }

    /**
     * Saves a search.
     *
     * @throws QuerySyntaxException when the query cannot be meant as it stands
     * @throws LibraryException when there is one of that name
     */
    public Watch add(String name, String query, From from, Instant now)
            throws IOException, QuerySyntaxException {
        new QueryParser().parse(query);
        if (named(name).isPresent()) {
            throw new LibraryException(
                    "đã có theo dõi tên \""
                            + plain(name)
                            + "\". Chọn tên khác, hoặc bỏ nó trước: vanthu watch remove");
        }
        int looked =
                switch (from) {
                    case NOW -> library.everKept().size();
                    case BEGINNING -> 0;
                };
        var watch = new Watch(plain(name), query, now, looked, List.of());
        var more = new ArrayList<>(watches);
        more.add(watch);
        save(more);
        return watch;
    }

    /** Forgets a watch, with what was waiting. */
    public void remove(Watch watch) throws IOException {
        save(watches.stream().filter(other -> !other.name().equals(watch.name())).toList());
    }

    /** Looks at what was kept since the last time; what is found waits to be shown. */
    public void look() throws IOException {
        replaceAll(this::looked);
    }

    /**
     * What waits to be shown; a watch of which nothing waits is left out, and so are documents that
     * were removed, until they come again.
     */
    public List<News> news() throws IOException {
        var news = new ArrayList<News>();
        for (Watch watch : watches) {
            var hits = found(watch, watch.waiting());
            if (!hits.isEmpty()) {
                news.add(new News(watch, hits));
            }
        }
        return news;
    }

    /** Tells that somebody was shown all of this. */
    public void shown(Collection<News> news) throws IOException {
        replaceAll(watch -> {
            var waiting = new LinkedHashSet<>(watch.waiting());
            for (News each : news) {
                if (each.watch().name().equals(watch.name())) {
                    waiting.removeAll(each.documents());
                }
            }
            return watch.with(watch.looked(), waiting);
        });
    }

    private interface Change {
        Watch of(Watch watch) throws IOException;
    }

    private void replaceAll(Change change) throws IOException {
        var changed = new ArrayList<Watch>();
        for (Watch watch : watches) {
            changed.add(change.of(watch));
        }
        if (!changed.equals(watches)) {
            save(changed);
        }
    }

    private Watch looked(Watch watch) throws IOException {
        List<String> kept = library.everKept();
        // A shorter journal is another one: its documents were never looked at.
        int from = watch.looked() > kept.size() ? 0 : watch.looked();
        Set<String> waiting = new LinkedHashSet<>(watch.waiting());
        for (Hit hit : found(watch, fresh(kept, from))) {
            waiting.add(hit.entry().document().sha256());
        }
        return watch.with(kept.size(), waiting);
    }

    /** Documents that stand at a place from this one on and at none before. */
    private static List<String> fresh(List<String> kept, int from) {
        Set<String> fresh = new LinkedHashSet<>(kept.subList(from, kept.size()));
        kept.subList(0, from).forEach(fresh::remove);
        return List.copyOf(fresh);
    }

    private List<Hit> found(Watch watch, List<String> documents) throws IOException {
        Query asked = query(watch);
        var hits = new ArrayList<Hit>();
        for (int from = 0; from < documents.size(); from += AT_ONCE) {
            int to = Math.min(documents.size(), from + AT_ONCE);
            var among = new Query.Filter(Field.DOCUMENT, documents.subList(from, to));
            var options = SearchOptions.first(MOST).withoutRepeats().completeOnly();
            library.search(Query.all(asked, among), options).hits().stream().forEach(hits::add);
        }
        return hits;
    }

    private static Query query(Watch watch) throws IOException {
        try {
            return new QueryParser().parse(watch.query());
        } catch (QuerySyntaxException wrong) {
            throw new LibraryException(
                    "theo dõi \""
                            + watch.name()
                            + "\" có câu hỏi mà phiên bản này không hiểu: "
                            + wrong.words()
                            + "\nBỏ nó (vanthu watch remove) rồi thêm lại.",
                    wrong);
        }
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    private List<Watch> read() throws IOException {
        try {
            var read = new ArrayList<Watch>();
            for (JsonNode json : MAPPER.readTree(library.readWatches())) {
                read.add(watch(json));
            }
            return List.copyOf(read);
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (JsonProcessingException | DateTimeException damaged) {
            throw new LibraryException(
                    library.watchesFile()
                            + ": tệp ghi các theo dõi bị hỏng. Xoá tệp này rồi thêm lại các theo"
                            + " dõi: vanthu watch add",
                    damaged);
        }
    }

    private static Watch watch(JsonNode json) {
        return new Watch(
                json.path("name").asText(),
                json.path("query").asText(),
                Instant.parse(json.path("since").asText()),
                json.path("looked").asInt(),
                texts(json.path("waiting")));
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private void save(List<Watch> changed) throws IOException {
        ArrayNode all = MAPPER.createArrayNode();
        for (Watch watch : changed) {
            var json = all.addObject();
            json.put("name", watch.name());
            json.put("query", watch.query());
            json.put("since", watch.since().toString());
            json.put("looked", watch.looked());
            watch.waiting().forEach(json.putArray("waiting")::add);
        }
        library.writeWatches(MAPPER.writeValueAsBytes(all));
        watches = List.copyOf(changed);
    }
}
