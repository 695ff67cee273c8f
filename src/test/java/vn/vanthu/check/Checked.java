package vn.vanthu.check;

import java.util.List;
import java.util.stream.Stream;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.document.Format;
import vn.vanthu.document.Source;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Finding;
import vn.vanthu.pipeline.Pipeline;
import vn.vanthu.registry.Registry;

/** What the checks say of a text of a few lines. */
public final class Checked {

    private static final Pipeline PIPELINE = new Pipeline(Registry.bundled());

    private Checked() {}

    /** The messages of one kind, in text order. */
    public static List<String> of(Finding.Kind kind, String... lines) {
        return messages(kind, document(false, lines));
    }

    /** As {@link #of}, of a text that was recognised from a picture. */
    public static List<String> ofScan(Finding.Kind kind, String... lines) {
        return messages(kind, document(true, lines));
    }

    /**
     * A report of Quý III/2025 that its province signed in September, with lines in its results.
     */
    public static String[] report(String... lines) {
        var head =
                List.of(
                        "ỦY BAN NHÂN DÂN",
                        "TỈNH NAM TRIỀU",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Số: 118/BC-UBND",
                        "Nam Triều, ngày 15 tháng 9 năm 2025",
                        "BÁO CÁO",
                        "Kết quả công tác quản lý khoáng sản quý III năm 2025",
                        "I. KẾT QUẢ THỰC HIỆN");
        return Stream.concat(head.stream(), Stream.of(lines)).toArray(String[]::new);
    }

    private static AnalysedDocument document(boolean ocr, String... lines) {
        var builder = new DocumentBuilder();
        for (String line : lines) {
            builder.paragraph(line, Format.PLAIN, 0);
        }
        return PIPELINE.process(
                builder.build(new Source("x.txt", "c".repeat(64), "text/plain", null, ocr)));
    }

    private static List<String> messages(Finding.Kind kind, AnalysedDocument document) {
        return document.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::message)
                .toList();
    }
}
