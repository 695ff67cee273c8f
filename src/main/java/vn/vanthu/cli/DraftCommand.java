package vn.vanthu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code vanthu draft}: new documents from earlier ones. */
@Command(
        name = "draft",
        description = "Soạn dự thảo từ văn bản cũ.",
        subcommands = {DraftPlanCommand.class, DraftReportCommand.class})
final class DraftCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw UserError.usage(
                "chưa nói soạn gì. Ví dụ: vanthu draft plan --from kh-2024.docx --year 2025 --out"
                        + " kh-2025.docx");
    }
}
