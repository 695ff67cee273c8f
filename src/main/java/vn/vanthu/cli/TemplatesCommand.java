package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.document.Problem;
import vn.vanthu.draft.docx.TemplateCheck;
import vn.vanthu.draft.docx.TemplateException;
import vn.vanthu.draft.docx.TemplateField;
import vn.vanthu.draft.docx.TemplateKind;

/** {@code vanthu templates}: which templates there are, and what is wrong with one. */
@Command(
        name = "templates",
        description = "Liệt kê các mẫu văn bản và trường của từng mẫu; kiểm tra một mẫu.",
        subcommands = TemplatesCommand.Lint.class)
final class TemplatesCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        for (TemplateKind.Template template : TemplateKind.templates()) {
            System.out.println(template.file() + ": " + template.purpose());
            print(template.kind().fields(), "  ");
            System.out.println();
        }
        return ExitCode.OK;
    }

    private static void print(List<TemplateField> fields, String indent) {
        for (TemplateField field : fields) {
            String needed = field.required() ? " (cần có)" : "";
            System.out.println(indent + field.tag() + needed + ": " + field.meaning());
            print(field.fields(), indent + "  ");
        }
    }

    /** {@code vanthu templates lint}: names every fault of a template. */
    @Command(name = "lint", description = "Kiểm tra một mẫu và nêu mọi lỗi cùng lúc.")
    static final class Lint implements Callable<Integer> {

        @Parameters(paramLabel = "MẪU.docx", description = "Tệp mẫu.")
        private Path file = Path.of("");

        @Option(
                names = "--for",
                paramLabel = "LOẠI",
                description =
                        "Mẫu dùng cho loại nào: ke-hoach, bao-cao, thong-bao, cong-van,"
                                + " phu-luc-phan-cong (mặc định: theo tên tệp).")
        private @Nullable String kind;

        @Option(
                names = "--annotated",
                paramLabel = "TỆP.docx",
                description = "Ghi thêm bản sao có ghi chú Word ở từng chỗ lỗi.")
        private @Nullable Path annotated;

        @Override
        public Integer call() throws IOException {
            if (annotated != null) {
                Output.require(annotated);
            }
            TemplateCheck.Report report = report(kind());
            if (annotated != null) {
                Output.write(annotated, stream -> stream.write(report.annotated()));
            }
            for (Problem problem : report.problems()) {
                System.out.println(problem);
            }
            int faults = report.problems().size();
            System.err.println(faults == 0 ? "Mẫu dùng được." : "Mẫu có " + faults + " lỗi.");
            return faults == 0 ? ExitCode.OK : ExitCode.FAILED;
        }

        private TemplateCheck.Report report(TemplateKind known) throws IOException {
            if (Files.isDirectory(file)) {
                throw new UserError(file + ": là thư mục, không phải mẫu. Chỉ tệp .docx làm mẫu.");
            }
            try {
                return TemplateCheck.check(file, Files.readAllBytes(file), known);
            } catch (TemplateException broken) {
                throw new UserError(broken.words(), broken);
            }
        }

        private TemplateKind kind() {
            var found =
                    kind == null
                            ? TemplateKind.ofFile(String.valueOf(file.getFileName()))
                            : TemplateKind.named(kind);
            if (found.isPresent()) {
                return found.get();
            }
            String kinds =
                    TemplateKind.all().stream()
                            .map(TemplateKind::name)
                            .collect(Collectors.joining(", "));
            throw UserError.usage(
                    kind == null
                            ? file
                                    + ": không biết mẫu dùng cho loại nào. Thêm --for, một trong: "
                                    + kinds
                            : "--for " + kind + ": không có loại này. Dùng một trong: " + kinds);
        }
    }
}
