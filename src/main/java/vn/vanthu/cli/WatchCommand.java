package vn.vanthu.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.library.Watch;
import vn.vanthu.library.Watches;
import vn.vanthu.library.Watches.News;
import vn.vanthu.report.Table;
import vn.vanthu.search.QuerySyntaxException;

/** {@code vanthu watch}: saved searches that tell of new documents. */
@Command(
        name = "watch",
        description = {
            "Câu hỏi lưu sẵn: mỗi lần nạp văn bản, báo kết quả mới, mỗi kết quả một lần.",
            "Ví dụ: vanthu watch add noi-vu 'in:assignments body:\"Sở Nội vụ\"'"
        },
        subcommands = {
            WatchCommand.Add.class,
            WatchCommand.Listing.class,
            WatchCommand.Remove.class,
            WatchCommand.Show.class
        })
final class WatchCommand implements Callable<Integer> {

    private static final int LONGEST_NAME = 100;

    @Override
    public Integer call() {
        throw UserError.usage(
                "chưa nói làm gì với theo dõi: add, list, remove hoặc run. Ví dụ: vanthu watch add"
                        + " noi-vu 'in:assignments body:\"Sở Nội vụ\"'");
    }

    private static Watch named(Watches watches, String name) {
        return watches.named(name)
                .orElseThrow(() ->
                        new UserError(
                                "không có theo dõi tên \"" + name + "\". Xem: vanthu watch list"));
    }

    /** {@code vanthu watch add}. */
    @Command(name = "add", description = "Lưu một câu hỏi, viết như của vanthu search.")
    static final class Add implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "TÊN", description = "Tên để gọi theo dõi này.")
        private String name = "";

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "CÂU-HỎI",
                description = "Câu hỏi.")
        private List<String> words = List.of();

        @Option(
                names = "--existing",
                description = "Báo cả kết quả trong văn bản đã có trong kho (mặc định: chỉ mới).")
        private boolean existing;

        @Mixin private LibraryOption library = new LibraryOption();

        @Override
        public Integer call() throws Exception {
            String query = String.join(" ", words).strip();
            requireName();
            if (query.isEmpty()) {
                throw UserError.usage("câu hỏi để trống. Viết từ cần tìm, hoặc điều kiện.");
            }
            try (var opened = library.openToWrite()) {
                var watches = opened.watches();
                var from = existing ? Watches.From.BEGINNING : Watches.From.NOW;
                Watch added = watches.add(name, query, from, Instant.now());
                watches.look();
                System.out.println("Đã thêm theo dõi \"" + added.name() + "\": " + query);
                System.out.println(
                        existing
                                ? "Xem kết quả đã có trong kho: vanthu watch run"
                                : "Từ nay, văn bản mới nạp vào kho có kết quả thì báo.");
            } catch (QuerySyntaxException wrong) {
                throw UserError.usage(wrong.words());
            }
            return ExitCode.OK;
        }

        private void requireName() {
            boolean control = name.chars().anyMatch(Character::isISOControl);
            if (name.isBlank() || control || name.length() > LONGEST_NAME) {
                throw UserError.usage(
                        "tên theo dõi phải có từ 1 đến "
                                + LONGEST_NAME
                                + " ký tự, trên một dòng. Ví dụ: noi-vu");
            }
        }
    }

    /** {@code vanthu watch list}. */
    @Command(name = "list", description = "Liệt kê các theo dõi.")
    static final class Listing implements Callable<Integer> {

        @Mixin private PrintOption format = new PrintOption();

        @Mixin private LibraryOption library = new LibraryOption();

        @Override
        public Integer call() throws Exception {
            try (var opened = library.openToRead()) {
                var watches = opened.watches();
                var counts = new HashMap<String, Integer>();
                for (News news : watches.news()) {
                    counts.put(news.watch().name(), news.hits().size());
                }
                var rows = new ArrayList<List<@Nullable Object>>();
                for (Watch watch : watches.all()) {
                    rows.add(row(watch, counts.getOrDefault(watch.name(), 0)));
                }
                format.print(
                        new Table(
                                "Theo dõi", List.of("Tên", "Câu hỏi", "Từ ngày", "Chưa xem"), rows),
                        List.of("name", "query", "since", "unseen"),
                        "Chưa có theo dõi nào. Thêm: vanthu watch add TÊN CÂU-HỎI");
            }
            return ExitCode.OK;
        }

        private static List<@Nullable Object> row(Watch watch, int unseen) {
            var row = new ArrayList<@Nullable Object>();
            row.add(watch.name());
            row.add(watch.query());
            row.add(LocalDate.ofInstant(watch.since(), ZoneOffset.UTC));
            row.add(unseen);
            return row;
        }
    }

    /** {@code vanthu watch remove}. */
    @Command(name = "remove", description = "Bỏ theo dõi.")
    static final class Remove implements Callable<Integer> {

        @Parameters(arity = "1..*", paramLabel = "TÊN", description = "Tên của theo dõi.")
        private List<String> names = List.of();

        @Mixin private LibraryOption library = new LibraryOption();

        @Override
        public Integer call() throws Exception {
            try (var opened = library.openToMend()) {
                var watches = opened.watches();
                var gone = names.stream().distinct().map(name -> named(watches, name)).toList();
                for (Watch watch : gone) {
                    watches.remove(watch);
                    System.out.println("Đã bỏ theo dõi \"" + watch.name() + "\".");
                }
            }
            return ExitCode.OK;
        }
    }

    /** {@code vanthu watch run}. */
    @Command(name = "run", description = "In những kết quả chưa xem; mỗi kết quả chỉ in một lần.")
    static final class Show implements Callable<Integer> {

        private enum Format {
            TEXT,
            JSON
        }

        @Parameters(
                arity = "0..*",
                paramLabel = "TÊN",
                description = "Chỉ những theo dõi này (mặc định: tất cả).")
        private List<String> names = List.of();

        @Option(
                names = "--format",
                paramLabel = "text|json",
                defaultValue = "text",
                description = "Dạng kết quả (mặc định: text).")
        private Format format = Format.TEXT;

        @Mixin private LibraryOption library = new LibraryOption();

        @Override
        public Integer call() throws Exception {
            try (var opened = library.openToMend()) {
                var watches = opened.watches();
                var asked = names.stream().map(name -> named(watches, name).name()).toList();
                watches.look();
                var news =
                        watches.news().stream()
                                .filter(each ->
                                        asked.isEmpty() || asked.contains(each.watch().name()))
                                .toList();
                print(news, watches.all().isEmpty());
                // What could not be written goes on waiting.
                if (!System.out.checkError()) {
                    watches.shown(news);
                }
            }
            return ExitCode.OK;
        }

        private void print(List<News> news, boolean none) {
            switch (format) {
                case JSON -> System.out.println(WatchNews.json(news));
                case TEXT -> {
                    if (none) {
                        System.out.println(
                                "Chưa có theo dõi nào. Thêm: vanthu watch add TÊN CÂU-HỎI");
                    } else if (news.isEmpty()) {
                        System.out.println("Không có kết quả mới.");
                    }
                    for (News each : news) {
                        System.out.print(WatchNews.text(each, Integer.MAX_VALUE));
                    }
                }
            }
        }
    }
}
