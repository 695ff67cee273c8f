package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.layout.Finding;
import vn.vanthu.layout.LayoutCheck;
import vn.vanthu.layout.LayoutReport;
import vn.vanthu.layout.Severity;
import vn.vanthu.layout.Spot;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.ContractJson;

/** Checks the layout of Word files and prints what was found. */
final class LayoutFindings {

    /** So many places of one fault are named; the rest is counted. */
    private static final int SHOWN = 3;

    private final LayoutCheck check = new LayoutCheck(Registry.bundled().types());

    /**
     * Checks a file.
     *
     * @throws UserError when it is no DOCX file
     */
    LayoutReport check(Path file) throws IOException {
        byte[] docx = bytes(file);
        try {
            return check.check(docx);
        } catch (IOException broken) {
            throw unread(file, broken);
        }
    }

    static UserError unread(Path file, IOException broken) {
        return new UserError(
                file
                        + ": không đọc được như tệp DOCX ("
                        + broken.getMessage()
                        + "). Mở tệp trong Word, lưu lại dạng .docx, rồi chạy lại.",
                broken);
    }

    /**
     * The bytes of a Word file.
     *
     * @throws UserError when it has another format, in which layout cannot be measured
     */
    static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UserError(file + ": là thư mục. Chỉ tệp .docx cần rà soát.");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new UserError(
                    file
                            + ": thể thức chỉ rà soát được trong tệp DOCX. Mở tệp trong Word, lưu"
                            + " thành .docx, rồi chạy lại.");
        }
        return bytes;
    }

    static String text(Path file, LayoutReport report) {
        var out = new StringBuilder();
        out.append(file).append(": thể thức theo ").append(report.regime().words()).append(": ");
        out.append(
                report.findings().isEmpty()
                        ? "không có phát hiện nào"
                        : List.of(Severity.values()).stream()
                                .filter(severity -> report.count(severity) > 0)
                                .map(severity -> report.count(severity) + " " + severity.words())
                                .collect(Collectors.joining(", ")));
        out.append('\n');
        for (Finding finding : report.findings()) {
            out.append("  [").append(finding.severity().words()).append("] ");
            out.append(finding.about()).append(": ").append(finding.there());
            out.append("; đúng: ").append(finding.right()).append('\n');
            for (Spot spot : finding.spots().subList(0, Math.min(SHOWN, finding.spots().size()))) {
                out.append("      ").append(spot.words()).append('\n');
            }
            if (finding.spots().size() > SHOWN) {
                out.append("      và ")
                        .append(finding.spots().size() - SHOWN)
                        .append(" chỗ khác\n");
            }
            out.append("      (").append(finding.basis()).append(")");
            out.append(finding.isFixable() ? " sửa được bằng --fix\n" : "\n");
        }
        return out.toString();
    }

    static String json(Path file, LayoutReport report) {
        return ContractJson.print(fields(file, report));
    }

    /** Names and values of the JSON object for a file. */
    static Map<String, @Nullable Object> fields(Path file, LayoutReport report) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("file", file.toString());
        json.put("regime", lower(report.regime().name()));
        json.put("findings", report.findings().stream().map(LayoutFindings::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Finding finding) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("rule", lower(finding.rule()));
        json.put("severity", lower(finding.severity().name()));
        json.put("about", finding.about());
        json.put("there", finding.there());
        json.put("right", finding.right());
        json.put("basis", finding.basis());
        json.put("fixable", finding.isFixable());
        json.put("places", finding.spots().stream().map(LayoutFindings::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Spot spot) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        switch (spot) {
            case Spot.Whole() -> json.put("document", true);
            case Spot.Pages(int section) -> json.put("pages", section);
            case Spot.At(int paragraph, String section, String excerpt) -> {
                json.put("paragraph", paragraph);
                json.put("section", section.isEmpty() ? null : section);
                json.put("quote", excerpt);
            }
        }
        return json;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
