package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.vanthu.desk.CheckDesk;
import vn.vanthu.layout.Finding;
import vn.vanthu.layout.LayoutFix;
import vn.vanthu.report.ContractJson;

/** Writes a copy of a Word file with its layout mended, and tells what is left. */
final class LayoutFixing {

    private final Path file;
    private final Path out;
    private final LayoutFix.Fixed fixed;

    /**
     * Mends the file and writes the copy.
     *
     * @throws UserError when the file is no DOCX file, or the copy would be the file itself
     */
    LayoutFixing(Path file, Path out) throws IOException {
        this.file = file;
        this.out = out;
        byte[] docx = LayoutFindings.bytes(file);
        Output.require(out);
        boolean same = Files.exists(out) && Files.isSameFile(file, out);
        if (same) {
            throw new UserError(
                    out + ": là chính tệp gốc, tệp gốc không bị sửa. Đặt tên khác sau --fix.");
        }
        fixed = fix(docx);
        Output.write(out, stream -> stream.write(fixed.docx()));
    }

    private LayoutFix.Fixed fix(byte[] docx) {
        try {
            return CheckDesk.mended(docx);
        } catch (IOException broken) {
            throw LayoutFindings.unread(file, broken);
        }
    }

    /** What was mended, and what a check of the copy still finds. */
    String text() {
        return file
                + ": đã sửa "
                + mended()
                + " trong "
                + fixed.before().findings().size()
                + " phát hiện; còn lại:\n"
                + LayoutFindings.text(out, fixed.after());
    }

    private long mended() {
        return fixed.before().findings().stream().filter(Finding::isFixable).count();
    }

    String json() {
        var json = LayoutFindings.fields(file, fixed.before());
        json.put("fixed", LayoutFindings.fields(out, fixed.after()));
        return ContractJson.print(json);
    }
}
