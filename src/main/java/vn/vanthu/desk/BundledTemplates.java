package vn.vanthu.desk;

import java.io.IOException;
import java.nio.file.Path;
import vn.vanthu.draft.Scope;
import vn.vanthu.draft.docx.TemplateEngine;
import vn.vanthu.draft.docx.TemplateException;

/** The templates that come with the program (mẫu đi kèm). */
public final class BundledTemplates {

    /** Template of a letter (mẫu 1.5). */
    public static final String LETTER = "cong-van-don-doc.docx";

    /** Template of a lying table that tracks a plan. */
    public static final String TRACKING = "bang-theo-doi.docx";

    private static final String AUTHOR = "vanthu";

    private BundledTemplates() {}

    /**
     * @param file its name
     */
    public static byte[] bytes(String file) throws IOException {
        try (var in = BundledTemplates.class.getResourceAsStream("/templates/" + file)) {
            if (in == null) {
                throw new IOException("the jar holds no template " + file);
            }
            return in.readAllBytes();
        }
    }

    /** One of them filled, as a Word file without dates, so that the same values give the same. */
    public static byte[] fill(String file, Scope values) throws IOException {
        return fill(file, values, AUTHOR);
    }

    /**
     * One of them filled, as a Word file without dates, so that the same values give the same.
     *
     * @param author of comments and tracked changes
     */
    public static byte[] fill(String file, Scope values, String author) throws IOException {
        try {
            return new TemplateEngine(Path.of(file), bytes(file)).fill(values, author, null);
        } catch (TemplateException broken) {
            throw new IllegalStateException("the template in the jar is broken", broken);
        }
    }
}
