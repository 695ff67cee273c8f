package vn.vanthu.document;

import java.nio.file.Path;

/**
 * A place that a message can point to.
 *
 * @param file the file
 * @param where in words that its reader understands ("trang 3", "bảng 2, dòng 7"); may be empty
 */
public record Place(Path file, String where) {

    public static Place of(Path file) {
        return new Place(file, "");
    }

    @Override
    public String toString() {
        return where.isEmpty() ? file.toString() : file + ", " + where;
    }
}
