package vn.vanthu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.read.ocr.Tesseract;

/** Real scans that lie beside the project, with numbers and days written by hand. */
class HandwrittenScansTest {

    private static final Path REAL = Path.of("../shared/documents/real");

    @TempDir private Path folder;

    /** The month of the first touches itself and the print; better no date than a wrong one. */
    @ParameterizedTest
    @CsvSource({
        "vuhung-002_61.SKH-TH.pdf, CV, 61/SKH-TH, 2012",
        "vuhung-011_324.stttt-khtc.pdf, CV, 324/STTTT-KHTC, 2012-10-01",
        "vuhung-025_KH2668-CNTT-UB.pdf, KH, 2668/KH-UBND, 2010-11-26",
    })
    void type_number_and_date_are_read(String name, String type, String number, String date)
            throws Exception {
        assumeTrue(Files.isDirectory(REAL), "no ../shared/documents/real here");
        assumeTrue(new Tesseract(pages -> {}).isInstalled(), "tesseract is not installed");

        AnalysedDocument document;
        try (var vanthu = Vanthu.open()) {
            document = vanthu.read(begun(REAL.resolve(name)));
        }
        var read = document.metadata();

        assertThat(read.type()).isEqualTo(type);
        assertThat(read.number()).isEqualTo(number);
        assertThat(read.date()).isEqualTo(date);
    }

    /** The first page, which holds the letterhead: to recognise all of a scan takes long. */
    private Path begun(Path scan) throws IOException {
        Path begun = folder.resolve(scan.getFileName().toString());
        try (var pdf = Loader.loadPDF(scan.toFile())) {
            while (pdf.getNumberOfPages() > 1) {
                pdf.removePage(1);
            }
            pdf.save(begun.toFile());
        }
        return begun;
    }
}
