package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.Vanthu;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Evidence;
import vn.vanthu.fact.Finding;
import vn.vanthu.layout.LayoutReport;
import vn.vanthu.match.Disagreements;
import vn.vanthu.match.Disagreements.Disagreement;
import vn.vanthu.match.Disagreements.Said;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.ContractJson;
import vn.vanthu.report.Words;

/** {@code vanthu check}: what a careful checker would raise, with the sentence. */
@Command(
        name = "check",
        description = {
            "Rà soát: cộng sai, tỷ lệ sai, đánh số, chú thích, viện dẫn, cơ quan, chỗ để trống, lỗi"
                    + " gõ.",
            "Nhiều tệp của một cơ quan: đối chiếu số liệu cùng chỉ tiêu, cùng kỳ giữa các tệp."
        })
final class CheckCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON
    }

    @Parameters(arity = "1..*", paramLabel = "TỆP", description = "Tệp cần rà soát.")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Dạng kết quả (mặc định: text).")
    private Format format = Format.TEXT;

    @Option(
            names = "--layout",
            description =
                    "Rà soát thể thức và kỹ thuật trình bày (Nghị định 30/2020/NĐ-CP; văn bản của"
                            + " Đảng theo hướng dẫn của Văn phòng Trung ương Đảng). Chỉ tệp DOCX.")
    private boolean layout;

    @Option(
            names = "--fix",
            paramLabel = "TỆP.docx",
            description =
                    "Cùng với --layout: ghi một bản đã sửa những gì sửa được, lời và định dạng là"
                            + " thay đổi được theo dõi; tệp gốc không bị đụng đến.")
    private @Nullable Path fixed;

    @Override
    public Integer call() throws IOException {
        if (fixed != null) {
            return fix(fixed);
        }
        if (layout) {
            return layout();
        }
        var read = new ArrayList<AnalysedDocument>();
        int code;
        try (var vanthu = Vanthu.open()) {
            code =
                    Each.of(
                            files,
                            file -> {
                                AnalysedDocument document = vanthu.read(file);
                                print(document);
                                read.add(document);
                            });
        }
        if (read.size() > 1) {
            compare(read);
        }
        return code;
    }

    /** What documents of one body say differently of one period. */
    private void compare(List<AnalysedDocument> read) {
        var registry = Registry.bundled();
        var found = new Disagreements(registry.bodies(), registry.abbreviations()).among(read);
        switch (format) {
            case JSON -> {
                if (!found.isEmpty()) {
                    System.out.println(ContractJson.disagreements(found));
                }
            }
            case TEXT -> System.out.print(text(found));
        }
    }

    private static String text(List<Disagreement> found) {
        var out = new StringBuilder();
        if (!found.isEmpty()) {
            out.append("Giữa các tệp: ").append(found.size()).append(" mâu thuẫn\n");
        }
        for (Disagreement disagreement : found) {
            out.append("  [cảnh báo] ").append(Words.of(Finding.Kind.CONFLICT)).append(": ");
            out.append(Words.of(disagreement)).append('\n');
            for (Said said : List.of(disagreement.first(), disagreement.second())) {
                String line = said.file() + ": “" + shortened(said.quote()) + "”";
                Grid.wrap(line, 96).forEach(part -> out.append("      ").append(part).append('\n'));
            }
        }
        return out.toString();
    }

    private int fix(Path out) throws IOException {
        if (!layout) {
            throw UserError.usage("--fix chỉ dùng cùng --layout. Thêm --layout");
        }
        if (files.size() != 1) {
            throw UserError.usage("--fix sửa một tệp mỗi lần. Chạy riêng cho từng tệp");
        }
        var fix = new LayoutFixing(files.getFirst(), out);
        switch (format) {
            case JSON -> System.out.println(fix.json());
            case TEXT -> System.out.print(fix.text());
        }
        return ExitCode.OK;
    }

    private int layout() {
        var findings = new LayoutFindings();
        int failed = 0;
        for (Path file : files) {
            try {
                print(file, findings.check(file));
            } catch (UserError | IOException unread) {
                Complaints.say(Complaints.words(unread));
                failed++;
            }
        }
        return Each.code(failed, files.size());
    }

    private void print(Path file, LayoutReport report) {
        switch (format) {
            case JSON -> System.out.println(LayoutFindings.json(file, report));
            case TEXT -> System.out.print(LayoutFindings.text(file, report));
        }
    }

    private void print(AnalysedDocument document) {
        switch (format) {
            case JSON -> System.out.println(ContractJson.findings(document));
            case TEXT -> System.out.print(text(document));
        }
    }

    static String text(AnalysedDocument document) {
        var out = new StringBuilder();
        var findings = document.findings();
        out.append(document.document().source().file()).append(": ");
        out.append(findings.isEmpty() ? "không có phát hiện nào" : findings.size() + " phát hiện");
        out.append('\n');
        for (Finding finding : findings) {
            out.append("  [").append(Words.of(finding.severity())).append("] ");
            out.append(Words.of(finding.kind())).append(place(finding.evidence())).append(": ");
            out.append(finding.message()).append('\n');
            String quote = document.quote(finding).replaceAll("\\s+", " ").strip();
            for (String line : Grid.wrap("“" + shortened(quote) + "”", 96)) {
                out.append("      ").append(line).append('\n');
            }
        }
        return out.toString();
    }

    private static String place(Evidence evidence) {
        return (evidence.section() == null ? "" : ", mục " + evidence.section())
                + (evidence.page() == null ? "" : ", trang " + evidence.page());
    }

    private static String shortened(String quote) {
        return quote.length() <= 400 ? quote : quote.substring(0, 399) + "…";
    }
}
