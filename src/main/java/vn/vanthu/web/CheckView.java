package vn.vanthu.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page Kiểm tra shows.
 *
 * @param limit the largest file that is taken, in words
 * @param wrong why a file could not be checked; null where it was, or none was handed in
 * @param result null where no file was handed in
 */
record CheckView(String limit, @Nullable String wrong, @Nullable Result result) {

    /**
     * What is wrong with a file.
     *
     * @param remarks what a person must know of how it was read
     * @param counts how many of each severity, "2 lỗi"; empty where nothing was found
     * @param form null where the file is no Word file
     * @param text the document with its findings in place; empty where there are none
     */
    record Result(
            String file,
            String document,
            List<String> remarks,
            List<Count> counts,
            List<Raised> raised,
            @Nullable Form form,
            List<Shown> text) {}

    /**
     * @param badge style of the severity
     */
    record Count(String words, String badge) {}

    /**
     * Something that a careful checker would raise.
     *
     * @param place "mục II.1, trang 3"; may be empty
     * @param id of the note in the text below
     */
    record Raised(
            String badge,
            String severity,
            String kind,
            String place,
            String message,
            String quote,
            String id) {}

    /**
     * What is wrong with the form.
     *
     * @param rules that it was held against
     * @param ticket of the mended copy; null where nothing can be mended
     * @param mended how many faults the copy mends
     * @param left what a check of the mended copy still finds
     */
    record Form(
            String rules,
            List<Count> counts,
            List<Fault> faults,
            @Nullable String ticket,
            long mended,
            int left) {}

    /**
     * @param spots the first places
     * @param more how many places beside those
     */
    record Fault(
            String badge,
            String severity,
            String about,
            String there,
            String right,
            String basis,
            boolean fixable,
            List<String> spots,
            int more) {}
}
