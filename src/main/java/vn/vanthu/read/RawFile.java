package vn.vanthu.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Source;

/**
 * A file to be read.
 *
 * @param path where its bytes lie now; may be a copy under another name
 * @param name of the file as it was given, with its folder where known
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param mediaType as detected from the bytes, lower case, without parameters
 */
public record RawFile(Path path, String name, String sha256, String mediaType) {

    /** A file under its own name; reads it once for the checksum. */
    public static RawFile of(Path path, String mediaType) throws IOException {
        return new RawFile(path, path.toString(), sha256(path), mediaType);
    }

    /** The whole content; only for formats that cannot be read as a stream. */
    public byte[] bytes() throws IOException {
        return Files.readAllBytes(path);
    }

    /**
     * Where the document came from.
     *
     * @param pages number of pages; null where the format has none
     */
    public Source source(@Nullable Integer pages, boolean ocr) {
        return new Source(name, sha256, mediaType, pages, ocr);
    }

    /** Something wrong with this file that did not stop the reading; in Vietnamese. */
    public Problem problem(String where, String message, String remedy) {
        return new Problem(new Place(Path.of(name), where), message, remedy);
    }

    /**
     * A page that was left out because it could not be recognised; the rest of the file is kept.
     *
     * @param page from 1
     */
    public Problem unread(int page, Failure why) {
        return problem(
                "trang " + page,
                "Trang không nhận dạng được nên bị bỏ qua: " + why.message(),
                "Đọc lại tệp khi máy rảnh hơn, hoặc xem trang này trong bản gốc");
    }

    /** SHA-256 of a file's bytes in lower-case hexadecimal digits. */
    public static String sha256(Path path) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        try (InputStream in = Files.newInputStream(path)) {
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
