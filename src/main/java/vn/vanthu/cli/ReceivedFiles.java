package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.Vanthu;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.Ingest;
import vn.vanthu.match.Received;

/**
 * The reports that a person points at, read.
 *
 * @param documents all that could be read, in the order of their files
 * @param code {@link ExitCode#SOME_FAILED} where one could not
 */
record ReceivedFiles(List<AnalysedDocument> documents, int code) {

    ReceivedFiles {
        documents = List.copyOf(documents);
    }

    /**
     * Reads files and folders.
     *
     * @param out what the command writes: an earlier one in the same folder is no report received;
     *     null where it writes none
     * @throws UserError when nothing can be read
     */
    static ReceivedFiles in(List<Path> paths, @Nullable Path out) throws IOException {
        var documents = new ArrayList<AnalysedDocument>();
        var files = new ArrayList<Path>();
        for (Path file : Ingest.filesIn(paths)) {
            if (out == null || !isSame(file, out)) {
                files.add(file);
            }
        }
        int code;
        try (var vanthu = Vanthu.open()) {
            code = Each.of(files, file -> documents.add(vanthu.read(file)));
        }
        if (documents.isEmpty()) {
            throw new UserError(
                    String.join(", ", paths.stream().map(Path::toString).toList())
                            + ": không có báo cáo nào đọc được. Chỉ thư mục có báo cáo.");
        }
        return new ReceivedFiles(documents, code);
    }

    /** Names what does not count; the exit code of a command that used the rest. */
    int tell(Received received) {
        for (Received.Remark remark : received.remarks()) {
            Complaints.say(remark.words());
        }
        return received.isShort() ? ExitCode.SOME_FAILED : code;
    }

    private static boolean isSame(Path file, Path out) throws IOException {
        return Files.exists(out) && Files.exists(file) && Files.isSameFile(file, out);
    }
}
