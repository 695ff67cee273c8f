package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.desk.BundledTemplates;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.DraftException;
import vn.vanthu.draft.Grid;
import vn.vanthu.draft.Piece;
import vn.vanthu.draft.RollForward;
import vn.vanthu.draft.Scope;
import vn.vanthu.draft.docx.TemplateEngine;
import vn.vanthu.draft.docx.TemplateException;
import vn.vanthu.registry.Registry;

/**
 * {@code vanthu bench-draft}: what rolling a plan forward costs beside writing the same document,
 * and how fast the template engine is; in milliseconds, warm.
 */
@Command(
        name = "bench-draft",
        description =
                "Đo thời gian soạn kế hoạch năm sau so với chỉ ghi văn bản đó, và tốc độ điền mẫu.")
final class BenchDraftCommand implements Callable<Integer> {

    private static final String PLAN = "ke-hoach.docx";

    private static final int PAGES = 22;

    /** Letters on a page of 14 points. */
    private static final int PAGE = 2_600;

    private static final int ROWS = 2_000;

    @Parameters(paramLabel = "VĂN-BẢN", description = "Kế hoạch: tệp, hoặc mã hay số trong kho.")
    private String plan = "";

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "Số lượt đo, lấy lượt ở giữa (mặc định 20); trước đó chạy nháp bấy nhiêu.")
    private int rounds;

    @Mixin private LibraryOption library = new LibraryOption();

    /** Work that is measured. */
    private interface Work {
        void run() throws DraftException, TemplateException;
    }

    @Override
    public Integer call() throws Exception {
        var prior = Named.document(plan, library);
        Integer planned = prior.year();
        if (planned == null) {
            throw new UserError(plan + ": không rõ kế hoạch của năm nào. Chỉ kế hoạch khác.");
        }
        var roll = new RollForward(Registry.bundled());
        var engine = new TemplateEngine(Path.of(PLAN), BundledTemplates.bytes(PLAN));
        Draft draft;
        try {
            draft = roll.roll(prior, planned + 1);
        } catch (DraftException refused) {
            throw new UserError(refused.words(), refused);
        }
        Scope bare = draft.rejected().scope();
        Scope pages = extended(draft.rejected(), PAGES * PAGE).scope();
        Scope table = withRows(draft.rejected()).scope();
        double rolled = middle(() -> engine.fill(roll.roll(prior, planned + 1).scope(), "vanthu"));
        double written = middle(() -> engine.fill(bare, "vanthu"));
        System.out.println(
                "soạn kế hoạch năm "
                        + (planned + 1)
                        + " và ghi DOCX: "
                        + shown(rolled)
                        + " ms; chỉ ghi DOCX: "
                        + shown(written)
                        + " ms; gấp "
                        + shown(rolled / written)
                        + " lần (mức: dưới 10)");
        System.out.println(
                "điền mẫu "
                        + PAGES
                        + " trang: "
                        + shown(middle(() -> engine.fill(pages, "vanthu")))
                        + " ms (mức: dưới 20)");
        System.out.println(
                "điền bảng 2.000 dòng: "
                        + shown(middle(() -> engine.fill(table, "vanthu")))
                        + " ms (mức: dưới 1.000)");
        return ExitCode.OK;
    }

    private double middle(Work work) throws DraftException, TemplateException {
        double[] times = new double[Math.max(1, rounds)];
        for (int round = -rounds; round < times.length; round++) {
            long start = System.nanoTime();
            work.run();
            if (round >= 0) {
                times[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replace('.', ',');
    }

    /** The plan with its parts over and over, until it has so many letters. */
    private static Draft extended(Draft draft, int letters) {
        var parts = new ArrayList<Draft.Part>();
        int length = Math.max(1, draft.parts().stream().mapToInt(BenchDraftCommand::length).sum());
        for (int total = 0; total < letters; total += length) {
            parts.addAll(draft.parts());
        }
        return with(draft, parts);
    }

    private static int length(Draft.Part part) {
        int length = 0;
        for (Draft.Block block : part.blocks()) {
            if (block instanceof Draft.Paragraph paragraph) {
                for (Piece piece : paragraph.pieces()) {
                    length += piece.text().length();
                }
            }
        }
        return length + part.parts().stream().mapToInt(BenchDraftCommand::length).sum();
    }

    private static Draft withRows(Draft draft) {
        var rows = new ArrayList<Grid.Row>();
        for (int i = 1; i <= ROWS; i++) {
            var cells = new ArrayList<Grid.Cell>();
            for (String words :
                    List.of(
                            Integer.toString(i),
                            "Rà soát quy trình nội bộ",
                            "Sở Tư pháp",
                            "Quý II")) {
                cells.add(new Grid.Cell(List.of(List.of(Piece.of(words))), cells.size(), 1, 1));
            }
            rows.add(new Grid.Row(cells, false));
        }
        return with(draft, List.of(new Draft.Part(List.of(), List.of(new Grid(rows)), List.of())));
    }

    private static Draft with(Draft draft, List<Draft.Part> parts) {
        return new Draft(
                draft.letterhead(),
                draft.title(),
                draft.preamble(),
                parts,
                draft.ending(),
                draft.recipients(),
                draft.authority(),
                draft.signatory(),
                draft.annexes(),
                draft.changes());
    }
}
