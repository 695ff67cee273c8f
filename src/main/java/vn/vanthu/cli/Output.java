package vn.vanthu.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is written whole or not at all. */
final class Output {

    private Output() {}

    /** Writes bytes to the stream that it is given. */
    interface Writer {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Sees that a file can be written, before long work is done for it.
     *
     * @return the folder that it will lie in
     * @throws UserError when the folder is missing, or the file is a folder, is open in another
     *     program, or may not be written
     */
    static Path require(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserError(file + ": là thư mục, không ghi thành tệp được. Đặt tên tệp khác.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UserError(
                    file
                            + ": không có thư mục "
                            + file.getParent()
                            + ". Tạo thư mục trước, rồi chạy lại.");
        }
        if (!Files.isWritable(folder)) {
            throw new UserError(file + ": không có quyền ghi vào thư mục này. Chọn thư mục khác.");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new UserError(file + ": tệp chỉ cho đọc. Bỏ thuộc tính đó, hoặc đặt tên khác.");
        }
        if (locks(String.valueOf(file.getFileName())).stream()
                .anyMatch(lock -> Files.exists(folder.resolve(lock)))) {
            throw new UserError(
                    file
                            + ": đang mở trong Word hoặc LibreOffice. Đóng tệp rồi chạy lại, hoặc"
                            + " đặt tên khác.");
        }
        return folder;
    }

    /**
     * Files that other programs keep beside one that is open. Excel puts "~$" before the name; Word
     * in the stead of what a name has over six letters, at most the first two, extension aside.
     */
    private static List<String> locks(String name) {
        int stem = name.contains(".") ? name.lastIndexOf('.') : name.length();
        int dropped = Math.clamp(stem - 6, 0, 2);
        return List.of("~$" + name, "~$" + name.substring(dropped), ".~lock." + name + "#");
    }

    /** Writes text to a file, or to standard output where none is named. */
    static void text(@Nullable Path file, String words) {
        if (file == null) {
            System.out.print(words);
        } else {
            write(file, stream -> stream.write(words.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /**
     * Writes beside the file and renames.
     *
     * @throws UserError when the folder is missing or may not be written
     */
    static void write(Path file, Writer writer) {
        Path folder = require(file);
        // Not a temporary file of the JDK's making, which no one else might read.
        Path part = folder.resolve(".vanthu-" + ProcessHandle.current().pid() + ".part");
        try {
            try {
                try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    writer.to(out);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (AccessDeniedException | NoSuchFileException denied) {
            throw new UserError(
                    file + ": không ghi được. Đóng tệp nếu đang mở, hoặc chọn chỗ khác.", denied);
        } catch (IOException failed) {
            if (Complaints.noSpace(failed)) {
                throw new UserError(file + ": ổ đĩa đã đầy. Giải phóng chỗ rồi chạy lại.", failed);
            }
            throw new UncheckedIOException(failed);
        }
    }
}
