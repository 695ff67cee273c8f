package vn.vanthu.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.SimilarDocuments;
import vn.vanthu.library.SimilarDocuments.Similar;
import vn.vanthu.library.SimilarDocuments.Way;
import vn.vanthu.match.Issuer;
import vn.vanthu.report.Table;

/** {@code vanthu similar}: other versions of a document, and others that say nearly the same. */
@Command(
        name = "similar",
        description = {
            "Những bản khác của cùng văn bản (dự thảo và bản ký, bản quét, dạng tệp khác)",
            "và những văn bản trong kho có lời gần giống."
        })
final class SimilarCommand implements Callable<Integer> {

    @Mixin private DocumentParameter asked = new DocumentParameter();

    @Option(
            names = "--least",
            paramLabel = "PHẦN-TRĂM",
            defaultValue = "50",
            description = "Giống ít nhất bao nhiêu phần trăm cụm ba tiếng (mặc định: 50).")
    private int least = 50;

    @Mixin private PrintOption format = new PrintOption();

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        if (least < 1 || least > 100) {
            throw UserError.usage("--least phải từ 1 đến 100.");
        }
        AnalysedDocument document = asked.read(library);
        try (var opened = library.openToRead()) {
            var rows = new ArrayList<List<@Nullable Object>>();
            for (Similar similar : new SimilarDocuments(opened).to(document, least / 100.0)) {
                rows.add(row(similar));
            }
            format.print(
                    new Table(
                            "Văn bản giống nhau",
                            List.of("Giống %", "Là", "Số", "Ngày", "Năm", "Tệp", "Mã"),
                            rows),
                    List.of("percent", "way", "number", "date", "year", "file", "document"),
                    "Trong kho không có văn bản nào giống từ " + least + "% trở lên.");
        }
        return ExitCode.OK;
    }

    private List<@Nullable Object> row(Similar similar) {
        AnalysedDocument document = similar.document();
        var row = new ArrayList<@Nullable Object>();
        row.add(new BigDecimal(100 * similar.share()).setScale(0, RoundingMode.DOWN));
        row.add(format.isJson() ? similar.way().name() : words(similar.way()));
        row.add(document.metadata().number());
        row.add(document.metadata().date());
        row.add(document.year());
        row.add(Issuer.fileOf(document));
        String sha256 = document.document().source().sha256();
        row.add(format.id(sha256));
        return row;
    }

    private static String words(Way way) {
        return switch (way) {
            case COPY -> "cùng văn bản, bản sao";
            case OTHER_FORMAT -> "cùng văn bản, dạng tệp khác";
            case SCAN -> "cùng văn bản, một bản là bản quét";
            case CHANGED -> "cùng số và ngày, lời có khác";
            case DRAFT -> "dự thảo (chưa có số)";
            case SIGNED -> "bản đã có số";
            case OTHER_DRAFT -> "bản khác của dự thảo";
            case OTHER_YEAR -> "văn bản cùng loại của năm khác";
            case ALIKE -> "văn bản khác, lời gần giống";
        };
    }
}
