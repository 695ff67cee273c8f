package vn.vanthu.document;

import org.jspecify.annotations.Nullable;

/**
 * Where a document came from.
 *
 * @param file the name of the file as it was given, with its folder where known
 * @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param mediaType as detected from the bytes, for example {@code application/pdf}
 * @param pages number of pages; null where the format has none
 * @param ocr whether the text, or part of it, was recognised from pictures
 */
public record Source(
        String file, String sha256, String mediaType, @Nullable Integer pages, boolean ocr) {}
