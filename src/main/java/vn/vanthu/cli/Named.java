package vn.vanthu.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import vn.vanthu.Vanthu;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.read.ReadException;

/** Finds the document that a person names: a file, or else one of the library. */
final class Named {

    private Named() {}

    static AnalysedDocument document(String name, LibraryOption library) throws Exception {
        if (isFile(name)) {
            Path file = Path.of(name);
            try (var vanthu = Vanthu.open()) {
                return vanthu.read(file);
            } catch (ReadException unread) {
                throw new UserError(unread.problem(file).toString(), unread);
            }
        }
        try (var opened = library.openToRead()) {
            var found = opened.named(name);
            if (found.isEmpty()) {
                throw new UserError(
                        name
                                + ": không có tệp này, và trong kho "
                                + library.folder()
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
            return opened.document(found.getFirst());
        }
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
