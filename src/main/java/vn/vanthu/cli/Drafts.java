package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.BundledTemplates;
import vn.vanthu.desk.DraftKind;
import vn.vanthu.document.Problem;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.Redline;
import vn.vanthu.draft.Scope;
import vn.vanthu.draft.docx.TemplateCheck;
import vn.vanthu.draft.docx.TemplateEngine;
import vn.vanthu.draft.docx.TemplateException;
import vn.vanthu.draft.docx.TemplateKind;

/** Fills the template and writes the file. */
final class Drafts {

    private Drafts() {}

    static void write(
            DraftKind kind,
            Draft draft,
            @Nullable Path template,
            String author,
            @Nullable LocalDate date,
            Path out)
            throws IOException {
        write(kind.template(draft), draft.scope(), template, author, date, out);
    }

    /** Writes two documents as one. */
    static void write(Redline redline, String author, @Nullable LocalDate date, Path out)
            throws IOException {
        write("so-sanh.docx", redline.scope(), null, author, date, out);
    }

    /**
     * Fills a template that comes with the program, or another in its place.
     *
     * @param file name of the one that comes with the program
     */
    static void write(
            String file,
            Scope values,
            @Nullable Path template,
            String author,
            @Nullable LocalDate date,
            Path out)
            throws IOException {
        try {
            var engine =
                    template == null
                            ? new TemplateEngine(Path.of(file), BundledTemplates.bytes(file))
                            : new TemplateEngine(template, checked(file, template));
            byte[] docx = engine.fill(values, author, date);
            Output.write(out, stream -> stream.write(docx));
        } catch (TemplateException broken) {
            throw new UserError(broken.words(), broken);
        }
    }

    /**
     * A template of the user's own lacks no field that it must have: what it does not show would be
     * missing without a trace.
     *
     * @param bundled the template that it is used instead of
     */
    private static byte[] checked(String bundled, Path template)
            throws IOException, TemplateException {
        byte[] docx = bytes(template);
        var known = TemplateKind.ofFile(bundled).orElseThrow();
        var problems = TemplateCheck.check(template, docx, known).problems();
        if (!problems.isEmpty()) {
            throw new UserError(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        return docx;
    }

    private static byte[] bytes(Path template) throws IOException {
        if (Files.isDirectory(template)) {
            throw new UserError(template + ": là thư mục, không phải mẫu. Chỉ tệp .docx làm mẫu.");
        }
        return Files.readAllBytes(template);
    }
}
