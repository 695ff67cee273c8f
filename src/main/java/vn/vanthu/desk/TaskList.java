package vn.vanthu.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.library.Library;
import vn.vanthu.report.Table;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.QueryParser;
import vn.vanthu.search.QuerySyntaxException;
import vn.vanthu.search.SearchOptions;

/** What a body has to do, by when. */
public final class TaskList {

    private static final int MOST = 10_000;

    private static final Comparator<Entry> BY_TIME =
            Comparator.comparing((Entry task) ->
                            Objects.requireNonNullElse(task.fact().dueBy(), LocalDate.MAX))
                    .thenComparing(Entry::key);

    private TaskList() {}

    /**
     * @param body that is to do it; null for any
     * @param due when it is due, as in a query: 2026-Q4; null for any time
     * @param conditions words and conditions of a query; may be empty
     */
    public static Query asked(@Nullable String body, @Nullable String due, String conditions)
            throws QuerySyntaxException {
        var all = new ArrayList<Query>();
        all.add(new Query.In(Set.of(Kind.ASSIGNMENT)));
        if (body != null) {
            all.add(new Query.Filter(Field.AGENCY, List.of(body)));
        }
        all.add(new QueryParser().parse(conditions));
        if (due != null) {
            all.add(new QueryParser().parse("due:" + due));
        }
        return new Query.And(all);
    }

    /** In the order of time. */
    public static Listing of(Library library, Query asked) throws IOException {
        var options = SearchOptions.first(MOST).withoutSnippets().completeOnly();
        var rows =
                library.search(asked, options).hits().stream()
                        .map(Hit::entry)
                        .sorted(BY_TIME)
                        .map(TaskList::row)
                        .toList();
        return new Listing(
                new Table(
                        "Nhiệm vụ",
                        List.of("Thời hạn", "Cơ quan", "Nhiệm vụ", "Văn bản", "Mục"),
                        rows),
                List.of("due", "agencies", "task", "document", "section"),
                "Không có nhiệm vụ nào như vậy trong kho.");
    }

    private static List<@Nullable Object> row(Entry task) {
        var about = task.about();
        var fact = task.fact();
        return Arrays.asList(
                fact.dueBy() == null ? fact.due() : fact.dueBy(),
                String.join("; ", fact.agencies()),
                fact.indicator(),
                about.number() == null ? about.file() : about.number(),
                task.section());
    }
}
