package vn.vanthu.draft;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.vanthu.Vanthu;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Registry;

/** Documents for tests, typed as text and read like any file. */
public final class Written {

    private static final String STATE =
            """
            %s                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                  Độc lập - Tự do - Hạnh phúc

            Số: %s                %s, ngày %s

            %s
            %s

            %s
            """;

    private Written() {}

    /** A plan of the made-up province of Bình Lâm. */
    public static AnalysedDocument plan(Path folder, String number, String day, String... body)
            throws Exception {
        return province(folder, number, day, "KẾ HOẠCH", body);
    }

    /**
     * A document of its provincial committee.
     *
     * @param body the subject first
     */
    public static AnalysedDocument province(
            Path folder, String number, String day, String type, String... body) throws Exception {
        return document(folder, "ỦY BAN NHÂN DÂN\nTỈNH BÌNH LÂM\n", number, day, type, body);
    }

    /**
     * A document of any body.
     *
     * @param issuer lines of the letterhead, each with a line break
     * @param body the subject first
     */
    public static AnalysedDocument document(
            Path folder, String issuer, String number, String day, String type, String... body)
            throws Exception {
        var rest = new StringBuilder();
        for (int i = 1; i < body.length; i++) {
            rest.append(body[i]).append('\n');
        }
        String text = STATE;
        for (String part :
                new String[] {issuer, number, "Bình Lâm", day, type, body[0], rest.toString()}) {
            text = text.replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(part));
        }
        Path file = folder.resolve(number.replace('/', '-') + ".txt");
        Files.writeString(file, text);
        return read(file);
    }

    static AnalysedDocument read(Path file) throws Exception {
        try (var vanthu = Vanthu.open()) {
            return vanthu.read(file);
        }
    }

    static Draft rolled(Sources sources, int year) throws DraftException {
        return new RollForward(Registry.bundled()).roll(sources, year, new TargetRule.Keep());
    }
}
