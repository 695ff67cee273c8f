package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.desk.DraftKind;
import vn.vanthu.desk.OtherVersions;
import vn.vanthu.draft.DraftException;
import vn.vanthu.draft.RollForward;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Period;
import vn.vanthu.library.Library;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.FactTables;
import vn.vanthu.report.TargetComparison;
import vn.vanthu.report.Workbooks;
import vn.vanthu.search.Query;

/** {@code vanthu demo}: the whole job on a folder of documents, step by step. */
@Command(
        name = "demo",
        description = "Chạy thử cả ba việc trên văn bản mẫu (hoặc thư mục của bạn).")
final class DemoCommand implements Callable<Integer> {

    /** Name of the folder with the library. */
    static final String LIBRARY = "kho";

    private static final List<String> SEARCHES =
            List.of("cai cach hanh chinh", "hồ sơ giải quyết đúng hạn", "Sở Nội vụ chủ trì");

    @Parameters(
            arity = "0..1",
            paramLabel = "THƯ-MỤC",
            description = "Thư mục văn bản (mặc định: corpus).")
    private @Nullable Path folder;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "THƯ-MỤC",
            description = "Nơi để kết quả (mặc định: thư mục tạm của máy).")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        Path documents = documents();
        if (files(documents).isEmpty()) {
            throw new UserError(
                    documents + ": không có tệp nào trong thư mục này. Chỉ thư mục có văn bản.");
        }
        Path results = out == null ? Files.createTempDirectory("vanthu-demo-") : out;
        Files.createDirectories(results);
        Path library = results.resolve(LIBRARY);
        deleteOld(library);

        title("1. Nạp văn bản ở " + documents + " vào kho " + library);
        try (var opened = Library.openToWrite(library)) {
            Intake.run(opened, files(documents), false, new Threads().count(), true);
        }
        try (var opened = Library.openToRead(library)) {
            var read = new ArrayList<AnalysedDocument>();
            for (String sha256 : opened.documents()) {
                read.add(opened.document(sha256));
            }
            read.sort(Comparator.comparing(AnalysedDocument::name));
            summary(read);
            for (String words : SEARCHES) {
                title("2. Tìm: vanthu search \"" + words + "\"");
                var found = opened.search(new Query.Words(words), SearchCommand.options(3));
                SearchCommand.print(found, OtherVersions.of(opened, found));
            }
            title("3. Chỉ tiêu của các tỉnh qua các năm");
            System.out.print(compared(read));
            title("4. Rà soát");
            read.stream()
                    .filter(document -> !document.findings().isEmpty())
                    .forEach(document -> System.out.print(CheckCommand.text(document)));
            title("5. Dự thảo kế hoạch năm sau");
            draft(read, results);
            title("6. Bảng tổng hợp");
            Path workbook = results.resolve("trich-xuat.xlsx");
            Output.write(workbook, stream -> Workbooks.write(FactTables.of(read), stream));
            System.out.println(
                    "Chỉ tiêu, nhiệm vụ, số liệu, phát hiện của mọi văn bản: " + workbook);
        }
        return ExitCode.OK;
    }

    private Path documents() {
        if (folder != null) {
            if (!Files.isDirectory(folder)) {
                throw new UserError(folder + ": không có thư mục này. Kiểm tra lại đường dẫn.");
            }
            return folder;
        }
        String home = System.getProperty("vanthu.home");
        Path corpus = home == null ? Path.of("corpus") : Path.of(home, "corpus");
        if (!Files.isDirectory(corpus)) {
            throw new UserError(
                    "không thấy thư mục corpus. Chỉ thư mục văn bản: vanthu demo THƯ-MỤC");
        }
        return corpus;
    }

    /** All files of the folder but the one that describes it to people. */
    private static List<Path> files(Path documents) throws IOException {
        try (Stream<Path> files = Files.list(documents)) {
            return files.filter(file -> !file.endsWith("README.md"))
                    .filter(file -> !file.toString().endsWith(".gold.json"))
                    .sorted()
                    .toList();
        }
    }

    /** The demonstration begins anew each time, in a library that is its own. */
    private static void deleteOld(Path library) throws IOException {
        if (Files.isRegularFile(library.resolve("version"))) {
            try (Stream<Path> files = Files.walk(library)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void summary(List<AnalysedDocument> read) {
        int targets = 0;
        int assignments = 0;
        int figures = 0;
        for (AnalysedDocument document : read) {
            targets += document.facts().targets().size();
            assignments += document.facts().assignments().size();
            figures += document.facts().figures().size();
        }
        System.out.println(
                read.size()
                        + " văn bản: "
                        + targets
                        + " chỉ tiêu, "
                        + assignments
                        + " nhiệm vụ, "
                        + figures
                        + " số liệu.");
    }

    private static String compared(List<AnalysedDocument> read) {
        var plans = read.stream().filter(document -> "KH".equals(document.metadata().type()));
        var table = new TargetComparison(Registry.bundled().abbreviations()).of(plans.toList());
        return table.rows().isEmpty()
                ? "Không có chỉ tiêu nào lặp lại giữa các kế hoạch.\n"
                : Grid.of(table, 44);
    }

    /** Rolls the newest plan forward by a year. */
    private static void draft(List<AnalysedDocument> read, Path results) throws IOException {
        AnalysedDocument newest = null;
        for (AnalysedDocument document : read) {
            if ("KH".equals(document.metadata().type())
                    && document.metadata().period() != null
                    && (newest == null || endOf(document) > endOf(newest))) {
                newest = document;
            }
        }
        if (newest == null) {
            System.out.println("Không có kế hoạch nào có năm để làm gốc.");
            return;
        }
        int year = endOf(newest) + 1;
        Path file = results.resolve("du-thao-ke-hoach-" + year + ".docx");
        try {
            var plan = new RollForward(Registry.bundled()).roll(newest, year);
            Drafts.write(DraftKind.PLAN, plan, null, "vanthu", null, file);
            System.out.println(
                    "Từ "
                            + newest.name()
                            + " sang năm "
                            + year
                            + ", "
                            + plan.changes().size()
                            + " chỗ đổi hoặc cần quyết định: "
                            + file);
        } catch (DraftException impossible) {
            System.out.println(impossible.words());
        }
    }

    private static int endOf(AnalysedDocument document) {
        Period period = document.metadata().period();
        return period == null ? 0 : period.to().getYear();
    }

    private static void title(String words) {
        System.out.println();
        System.out.println(words);
        System.out.println("─".repeat(Math.min(100, words.length())));
    }
}
