package vn.vanthu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.correct.Corrected;
import vn.vanthu.correct.Corrected.Item;
import vn.vanthu.desk.FactLine;
import vn.vanthu.desk.FileName;
import vn.vanthu.evaluate.CorrectionGold;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.Library;
import vn.vanthu.report.ContractJson;
import vn.vanthu.report.CorrectionJson;
import vn.vanthu.report.Table;

/** {@code vanthu corrections}: what people put right in the library, also as gold. */
@Command(
        name = "corrections",
        description = {
            "Mọi hiệu đính trong kho: nội dung nào, sửa gì, ai sửa, còn tác dụng không.",
            "Với --gold: xuất thành kết quả đúng (TÊN.gold.json) kèm tệp gốc, để đo bằng vanthu"
                    + " evaluate."
        })
final class CorrectionsCommand implements Callable<Integer> {

    @Option(
            names = "--gold",
            paramLabel = "THƯ-MỤC",
            description = {
                "Ghi vào thư mục này, mỗi văn bản đã hiệu đính một tệp .gold.json và bản gốc.",
                "Chỉ gồm những dạng nội dung có hiệu đính: dạng khác chưa ai soát."
            })
    private @Nullable Path gold;

    @Mixin private PrintOption format = new PrintOption();

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        try (var opened = library.openToRead()) {
            if (gold != null) {
                export(opened, gold);
            } else if (format.isJson()) {
                var all = new ArrayList<>();
                for (String sha256 : opened.corrections().documents()) {
                    all.addAll(CorrectionJson.of(opened.corrections().of(sha256)));
                }
                System.out.println(ContractJson.print(all));
            } else {
                print(opened);
            }
        }
        return ExitCode.OK;
    }

    private void print(Library opened) throws IOException {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (String sha256 : opened.corrections().documents()) {
            Corrected document = opened.corrections().of(sha256);
            tellProblems(document.document());
            for (Item item : document.corrected()) {
                rows.add(
                        List.of(
                                document.document().name(),
                                item.id(),
                                item.kind().words(),
                                FactLine.of(item.shown()),
                                FactLine.said(item)));
            }
        }
        format.print(
                new Table(
                        "Hiệu đính",
                        List.of("Văn bản", "Mã", "Dạng", "Nội dung", "Hiệu đính"),
                        rows),
                List.of("document", "id", "kind", "words", "correction"),
                "Chưa có hiệu đính nào trong kho. Hiệu đính: vanthu correct VĂN-BẢN");
    }

    /** Among them that the file of its corrections is damaged. */
    private static void tellProblems(AnalysedDocument document) {
        document.document().problems().forEach(problem -> Complaints.say(problem.toString()));
    }

    private static void export(Library opened, Path folder) throws IOException {
        Files.createDirectories(folder);
        var taken = new HashSet<String>();
        int written = 0;
        for (String sha256 : opened.corrections().documents()) {
            Corrected document = opened.corrections().of(sha256);
            if (document.corrected().isEmpty()) {
                tellProblems(document.document());
                continue;
            }
            String file = FileName.harmless(document.document().document().source().file());
            if (!taken.add(stem(file).toLowerCase(Locale.ROOT))) {
                file = sha256.substring(0, 8) + "-" + file;
            }
            Path original = opened.original(sha256);
            Output.write(folder.resolve(file), out -> Files.copy(original, out));
            String json = CorrectionGold.of(document, file);
            Output.write(
                    folder.resolve(stem(file) + ".gold.json"),
                    out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
            written++;
        }
        System.out.println(
                written == 0
                        ? "Chưa có hiệu đính nào trong kho."
                        : "Đã ghi kết quả đúng của "
                                + written
                                + " văn bản vào "
                                + folder
                                + ". Đo: vanthu evaluate "
                                + folder);
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot <= 0 ? file : file.substring(0, dot);
    }
}
