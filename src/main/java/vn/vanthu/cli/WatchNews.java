package vn.vanthu.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.FoundThings;
import vn.vanthu.library.Library;
import vn.vanthu.library.Watches.News;
import vn.vanthu.report.ContractJson;
import vn.vanthu.report.Table;
import vn.vanthu.report.Words;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Hit;

/** Tells what saved searches found. */
final class WatchNews {

    /** Hits of each watch that are told behind the outcome of an ingest. */
    private static final int AT_FIRST = 3;

    private static final int WIDTH = 96;

    private WatchNews() {}

    /**
     * Looks for news and says in short what there is. It goes on waiting until {@code vanthu watch
     * run} has shown all of it.
     */
    static void tell(Library library, boolean quiet) throws IOException {
        var watches = library.watches();
        if (watches.all().isEmpty()) {
            return;
        }
        watches.look();
        if (quiet) {
            return;
        }
        var news = watches.news();
        if (!news.isEmpty()) {
            System.out.println();
            news.forEach(each -> System.out.print(text(each, AT_FIRST)));
            System.out.println("Xem đủ (mỗi kết quả báo một lần): vanthu watch run");
        }
    }

    /**
     * @param most hits that are written out; the others are counted
     */
    static String text(News news, int most) {
        var out = new StringBuilder("Theo dõi \"" + news.watch().name() + "\": ");
        out.append(news.hits().size()).append(" kết quả mới\n");
        int number = 0;
        for (Hit hit : news.hits()) {
            if (number == most) {
                out.append("… và ").append(news.hits().size() - most).append(" kết quả nữa\n");
                break;
            }
            print(++number, hit.entry(), out);
        }
        return out.append('\n').toString();
    }

    private static void print(int number, Entry entry, StringBuilder out) {
        out.append(number).append(". ").append(SearchCommand.heading(entry)).append('\n');
        var lines = new ArrayList<String>();
        lines.add(FoundThings.place(entry));
        lines.addAll(Grid.wrap(Table.words(entry.text()), WIDTH));
        lines.add(agencies(entry));
        lines.add(due(entry));
        lines.stream()
                .filter(line -> !line.isEmpty())
                .forEach(line -> out.append("   ").append(line).append('\n'));
    }

    private static String agencies(Entry entry) {
        var agencies = entry.fact().agencies();
        return agencies.isEmpty() ? "" : "Giao: " + String.join("; ", agencies);
    }

    private static String due(Entry entry) {
        LocalDate last = entry.fact().dueBy();
        String due = entry.fact().due();
        if (last != null) {
            return "Hạn: " + Words.date(last);
        }
        return due == null ? "" : "Hạn: " + due;
    }

    static String json(List<News> news) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (News each : news) {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("watch", each.watch().name());
            json.put("query", each.watch().query());
            json.put("hits", each.hits().stream().map(WatchNews::json).toList());
            all.add(json);
        }
        return ContractJson.print(all);
    }

    private static Map<String, @Nullable Object> json(Hit hit) {
        var fact = hit.entry().fact();
        var json = FoundThings.json(hit);
        json.put("indicator", fact.indicator().isEmpty() ? null : fact.indicator());
        json.put("agencies", fact.agencies());
        json.put("due", fact.due());
        json.put("dueBy", fact.dueBy() == null ? null : fact.dueBy().toString());
        return json;
    }
}
