package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import vn.vanthu.Vanthu;
import vn.vanthu.correct.Corrected;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.Library;
import vn.vanthu.read.ReadException;

/** Finds the document that a person names: a file, or else one of the library. */
final class Named {

    private Named() {}

    static AnalysedDocument document(String name, LibraryOption library) throws Exception {
        return corrected(name, library).document();
    }

    /** The same, with what people put right in it; a file outside of the library is as it is. */
    static Corrected corrected(String name, LibraryOption library) throws Exception {
        if (isFile(name)) {
            Path file = Path.of(name);
            try (var vanthu = Vanthu.open()) {
                return Corrected.untouched(vanthu.read(file));
            } catch (ReadException unread) {
                throw new UserError(unread.problem(file).toString(), unread);
            }
        }
        try (var opened = library.openToRead()) {
            return opened.corrections().of(inLibrary(name, opened));
        }
    }

    /**
     * The checksum of the one document of a library that is meant.
     *
     * @throws UserError when there is none, or several
     */
    static String inLibrary(String name, Library opened) throws IOException {
        var found = opened.named(name);
        if (found.isEmpty()) {
            throw new UserError(
                    name
                            + ": không có tệp này, và trong kho "
                            + opened.root()
                            + " cũng không có văn bản nào có mã hay số như vậy."
                            + " Kiểm tra đường dẫn, hoặc xem danh sách bằng vanthu status");
        }
        if (found.size() > 1) {
            throw new UserError(
                    name
                            + ": có "
                            + found.size()
                            + " văn bản như vậy trong kho. Gọi bằng mã: "
                            + String.join(
                                    ", ",
                                    found.stream().map(sha -> sha.substring(0, 12)).toList()));
        }
        return found.getFirst();
    }

    static boolean isFolder(String name) {
        return isFile(name) && Files.isDirectory(Path.of(name));
    }

    static boolean isFile(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }
}
