package vn.vanthu.draft.docx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;

/** A template that cannot be filled; tells all its faults at once. */
public final class TemplateException extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * @param problems every fault with its place and remedy, in Vietnamese; not empty
     */
    public TemplateException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }

    /** For a file that cannot be read as a DOCX at all. */
    static TemplateException unreadable(Path template, IOException why) {
        return new TemplateException(
                List.of(
                        new Problem(
                                Place.of(template),
                                "không phải mẫu DOCX dùng được (" + why.getMessage() + ")",
                                "Mở mẫu bằng Word rồi lưu lại dạng .docx")));
    }

    /** All faults, one a line, in Vietnamese. */
    public String words() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
