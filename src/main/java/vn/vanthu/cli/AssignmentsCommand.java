package vn.vanthu.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.desk.MergedNames;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.Table;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.QueryParser;
import vn.vanthu.search.QuerySyntaxException;
import vn.vanthu.search.SearchOptions;

/** {@code vanthu assignments}: what a body has to do, by when. */
@Command(
        name = "assignments",
        description = "Nhiệm vụ trong kho giao cho một cơ quan, xếp theo thời hạn.")
final class AssignmentsCommand implements Callable<Integer> {

    private static final int MOST = 10_000;

    private static final Comparator<Entry> BY_TIME =
            Comparator.comparing((Entry task) ->
                            Objects.requireNonNullElse(task.fact().dueBy(), LocalDate.MAX))
                    .thenComparing(Entry::key);

    @Parameters(
            arity = "0..*",
            paramLabel = "ĐIỀU-KIỆN",
            description =
                    "Từ và điều kiện thêm như của vanthu search: năm:2026 tỉnh:\"Lai Châu\" …")
    private List<String> conditions = List.of();

    @Option(names = "--body", paramLabel = "CƠ-QUAN", description = "Cơ quan được giao.")
    private @Nullable String body;

    @Option(
            names = "--due",
            paramLabel = "KỲ|TỪ..ĐẾN",
            description = "Đến hạn trong kỳ này: 2026-Q4, 2026-11, 2026-01-01..2026-03-31.")
    private @Nullable String due;

    @Mixin private PrintOption format = new PrintOption();

    @Option(
            names = "--also-merged",
            description = "Cả tên trước và sau sáp nhập của cơ quan, tỉnh.")
    private boolean alsoMerged;

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        var query = query();
        try (var opened = library.openToRead()) {
            var rows =
                    opened
                            .search(query, SearchOptions.first(MOST).withoutSnippets())
                            .hits()
                            .stream()
                            .filter(Hit::complete)
                            .map(Hit::entry)
                            .sorted(BY_TIME)
                            .map(AssignmentsCommand::row)
                            .toList();
            format.print(
                    new Table(
                            "Nhiệm vụ",
                            List.of("Thời hạn", "Cơ quan", "Nhiệm vụ", "Văn bản", "Mục"),
                            rows),
                    List.of("due", "agencies", "task", "document", "section"),
                    "Không có nhiệm vụ nào như vậy trong kho.");
        }
        return ExitCode.OK;
    }

    private Query query() {
        var all = new ArrayList<Query>();
        all.add(new Query.In(Set.of(Kind.ASSIGNMENT)));
        if (body != null) {
            all.add(new Query.Filter(Field.AGENCY, List.of(body)));
        }
        all.add(read(String.join(" ", conditions)));
        if (due != null) {
            all.add(read("due:" + due));
        }
        var query = new Query.And(all);
        if (!alsoMerged) {
            return query;
        }
        var joined = MergedNames.in(query, Registry.bundled());
        System.err.println(joined.words());
        return joined.query();
    }

    private static Query read(String typed) {
        try {
            return new QueryParser().parse(typed);
        } catch (QuerySyntaxException wrong) {
            throw UserError.usage(wrong.words());
        }
    }

    private static List<@Nullable Object> row(Entry task) {
        var about = task.about();
        var fact = task.fact();
        var row = new ArrayList<@Nullable Object>();
        row.add(fact.dueBy() == null ? fact.due() : fact.dueBy());
        row.add(String.join("; ", fact.agencies()));
        row.add(fact.indicator());
        row.add(about.number() == null ? about.file() : about.number());
        row.add(task.section());
        return row;
    }
}
