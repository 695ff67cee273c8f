package vn.vanthu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.desk.MergedNames;
import vn.vanthu.desk.TaskList;
import vn.vanthu.registry.Registry;
import vn.vanthu.search.Query;
import vn.vanthu.search.QuerySyntaxException;

/** {@code vanthu assignments}: what a body has to do, by when. */
@Command(
        name = "assignments",
        description = "Nhiệm vụ trong kho giao cho một cơ quan, xếp theo thời hạn.")
final class AssignmentsCommand implements Callable<Integer> {

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
            format.print(TaskList.of(opened, query));
        }
        return ExitCode.OK;
    }

    private Query query() {
        Query query;
        try {
            query = TaskList.asked(body, due, String.join(" ", conditions));
        } catch (QuerySyntaxException wrong) {
            throw UserError.usage(wrong.words());
        }
        if (!alsoMerged) {
            return query;
        }
        var joined = MergedNames.in(query, Registry.bundled());
        System.err.println(joined.words());
        return joined.query();
    }
}
