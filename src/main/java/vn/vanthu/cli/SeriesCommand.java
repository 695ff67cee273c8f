package vn.vanthu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.vanthu.desk.DocumentLinks;
import vn.vanthu.fact.AnalysedDocument;

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
            var series = new DocumentLinks(opened, format.isJson()).series(document);
            if (series.table().rows().isEmpty()) {
                throw new UserError(
                        asked.name()
                                + ": không rõ cơ quan ban hành, năm hoặc trích yếu, nên không tìm"
                                + " được văn bản cùng loạt. Xem: vanthu show");
            }
            format.print(series);
        }
        return ExitCode.OK;
    }
}
