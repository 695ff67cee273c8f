package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.Series;
import vn.vanthu.library.Series.Member;
import vn.vanthu.registry.DocumentType;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.Table;

/** {@code vanthu series}: the plans of one body on one subject by year, and the reports on them. */
@Command(
        name = "series",
        description = {
            "Loạt văn bản của cùng cơ quan, cùng nội dung qua các năm: kế hoạch và báo cáo;",
            "nêu rõ năm nào trong kho còn thiếu."
        })
final class SeriesCommand implements Callable<Integer> {

    @Mixin private DocumentParameter asked = new DocumentParameter();

    @Mixin private PrintOption format = new PrintOption();

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        AnalysedDocument document = asked.read(library);
        try (var opened = library.openToRead()) {
            var series = Series.of(opened, document);
            if (series.members().isEmpty()) {
                throw new UserError(
                        asked.name()
                                + ": không rõ cơ quan ban hành, năm hoặc trích yếu, nên không tìm"
                                + " được văn bản cùng loạt. Xem: vanthu show");
            }
            String plan = nameOf(series.type());
            var rows = new ArrayList<List<@Nullable Object>>();
            series.members().forEach(member -> rows.add(row(member, plan)));
            series.withoutPlan().forEach(year -> rows.add(gap(year, plan)));
            series.withoutReport().forEach(year -> rows.add(gap(year, "báo cáo")));
            rows.sort(Comparator.comparingInt(row -> (Integer) row.getFirst()));
            format.print(
                    new Table(
                            "Loạt văn bản",
                            List.of("Năm", "Là", "Số", "Ngày", "Trích yếu", "Tệp", "Mã"),
                            rows),
                    List.of("year", "is", "number", "date", "title", "file", "document"),
                    "");
        }
        return ExitCode.OK;
    }

    private static String nameOf(String type) {
        return Registry.bundled()
                .types()
                .ofAbbreviation(type)
                .map(DocumentType::name)
                .orElse(type)
                .toLowerCase(Locale.ROOT);
    }

    private List<@Nullable Object> row(Member member, String plan) {
        var about = member.about();
        String sha256 = member.document().sha256();
        return Arrays.asList(
                member.year(),
                member.isReport() ? "báo cáo" : plan,
                about.number(),
                about.date(),
                about.title(),
                about.file(),
                format.id(sha256));
    }

    private static List<@Nullable Object> gap(int year, String what) {
        return Arrays.asList(
                year, "không có " + what + " năm " + year, null, null, null, null, null);
    }
}
