package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.desk.DraftKind;
import vn.vanthu.desk.LaterDocuments;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.DraftException;
import vn.vanthu.draft.RollForward;
import vn.vanthu.draft.Sources;
import vn.vanthu.draft.TargetRule;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.LibraryException;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.Workbooks;

/** {@code vanthu draft plan}: next year's plan from a prior one. */
@Command(
        name = "plan",
        description = {
            "Soạn kế hoạch năm mới từ kế hoạch năm trước: chuyển năm, thời hạn;"
                    + " chỗ nào phải quyết định thì có ghi chú Word."
        })
final class DraftPlanCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "VĂN-BẢN",
            description =
                    "Kế hoạch trước: tệp, hoặc mã hay số ký hiệu trong kho; lặp lại được. Bản mới"
                            + " nhất làm gốc, bản khác để bổ sung và đối chiếu.")
    private List<String> from = List.of();

    @Option(
            names = "--year",
            required = true,
            paramLabel = "NĂM",
            description = "Năm của kế hoạch mới.")
    private int year;

    @Mixin private DraftFile file = new DraftFile();

    @Option(
            names = "--with",
            paramLabel = "BÁO-CÁO",
            description =
                    "Báo cáo kết quả của kế hoạch trước; lặp lại được. Kết quả ghi cạnh chỉ"
                            + " tiêu.")
    private List<String> reports = List.of();

    @Option(
            names = "--issuer",
            paramLabel = "CƠ-QUAN",
            description =
                    "Tên đầy đủ của cơ quan ban hành mới, nếu khác kế hoạch trước; phải cùng"
                            + " loại cơ quan.")
    private @Nullable String issuer;

    @Option(
            names = "--targets",
            defaultValue = "keep",
            paramLabel = "QUY-TẮC",
            description =
                    "Giá trị đề xuất cho chỉ tiêu: keep (giữ), actual (kết quả đạt được), +5%%"
                            + " (tăng 5%%). Luôn phải có người quyết định.")
    private String targets = "keep";

    @Option(
            names = "--clean",
            description = "Ghi bản sạch, không theo dõi thay đổi so với kế hoạch trước.")
    private boolean clean;

    @Option(
            names = "--changes",
            paramLabel = "TỆP.xlsx",
            description = "Ghi thêm bảng các chỗ thay đổi: cũ, mới, lý do, nguồn.")
    private @Nullable Path changes;

    @Mixin private MarkOptions marks = new MarkOptions();

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        requireOutputs();
        var draft = draft();
        Drafts.write(
                DraftKind.PLAN,
                clean ? draft.accepted() : draft,
                file.template(),
                marks.author(),
                marks.date(),
                file.out());
        if (changes != null) {
            var table = ChangeTable.of(draft, String.join(", ", from));
            Output.write(changes, stream -> Workbooks.write(List.of(table), stream));
        }
        System.err.println(
                "Đã ghi "
                        + file.out()
                        + ": "
                        + draft.changes().size()
                        + " chỗ thay đổi hoặc cần quyết định.");
        return ExitCode.OK;
    }

    /** Before any work: all can be written, and none over another or over what is read. */
    private void requireOutputs() throws IOException {
        Output.require(file.out());
        if (changes != null) {
            Output.require(changes);
            if (Files.exists(changes)
                            && Files.exists(file.out())
                            && Files.isSameFile(file.out(), changes)
                    || changes.toAbsolutePath().equals(file.out().toAbsolutePath())) {
                throw UserError.usage("--out và --changes là cùng một tệp. Đặt hai tên khác nhau.");
            }
        }
        var inputs = new ArrayList<>(from);
        inputs.addAll(reports);
        for (String input : inputs) {
            if (Files.exists(file.out())
                    && Named.isFile(input)
                    && Files.isSameFile(file.out(), Path.of(input))) {
                throw UserError.usage(
                        "--out "
                                + file.out()
                                + ": là tệp đang đọc, sẽ bị ghi đè. Đặt tên tệp khác.");
            }
        }
        if (!DraftKind.isPlanYear(year)) {
            throw UserError.usage("--year " + year + ": không phải năm kế hoạch. Ví dụ: 2026.");
        }
    }

    private TargetRule rule() {
        TargetRule rule = TargetRule.of(targets);
        if (rule == null) {
            throw UserError.usage(
                    "--targets " + targets + ": không hiểu. Dùng keep, actual, hay +5%.");
        }
        return rule;
    }

    private List<AnalysedDocument> all(List<String> names) throws Exception {
        var documents = new ArrayList<AnalysedDocument>();
        for (String name : names) {
            documents.add(Named.document(name, library));
        }
        return documents;
    }

    /** Of the library that the user named, or has; none where there is none. */
    private List<AnalysedDocument> later(List<AnalysedDocument> priors) throws IOException {
        var later = new ArrayList<AnalysedDocument>();
        try (var opened = library.openToRead()) {
            for (String sha256 : LaterDocuments.of(priors, opened)) {
                later.add(opened.document(sha256));
            }
        } catch (LibraryException none) {
            if (library.isGiven()) {
                throw none;
            }
            return List.of();
        }
        return later;
    }

    private Draft draft() throws Exception {
        try {
            var priors = all(from);
            var later = later(priors);
            if (!later.isEmpty()) {
                System.err.println(
                        "Đối chiếu với " + later.size() + " văn bản trong kho " + library.folder());
            }
            return new RollForward(Registry.bundled())
                    .roll(new Sources(priors, all(reports), later, issuer), year, rule());
        } catch (DraftException impossible) {
            throw new UserError(impossible.words(), impossible);
        }
    }
}
