package vn.vanthu.read.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vanthu.document.Document;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.read.DocumentReader;
import vn.vanthu.read.Failure;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;

/** Reads plain text and Markdown as they come from people, converters and OCR pipelines. */
public final class TextReader implements DocumentReader {

    /** 64 MB: some thirty thousand pages. */
    private static final long LARGEST = 64L << 20;

    @Override
    public boolean accepts(String mediaType, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (mediaType) {
            case "text/plain", "text/markdown", "text/x-web-markdown", "text/x-markdown" -> true;
            default ->
                    (mediaType.startsWith("text/x-")
                                    || mediaType.equals("application/octet-stream"))
                            && (lower.endsWith(".txt") || lower.endsWith(".md"));
        };
    }

    @Override
    public Document read(RawFile raw) throws ReadException {
        String text = TextDecoder.decode(bytes(raw));
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new ReadException(Failure.NO_TEXT, "no letters");
        }
        List<String> margins = new ArrayList<>();
        List<Element> elements = PageFurniture.clean(ElementParser.parse(text), margins);
        var builder = new DocumentBuilder();
        Flow.write(elements, builder);
        margins.forEach(builder::margin);
        long ends = text.chars().filter(c -> c == '\f').count();
        boolean open = !text.substring(text.lastIndexOf('\f') + 1).isBlank();
        Integer pages = ends == 0 ? null : Integer.valueOf((int) ends + (open ? 1 : 0));
        return builder.build(raw.source(pages, false));
    }

    private static byte[] bytes(RawFile raw) throws ReadException {
        try {
            long size = Files.size(raw.path());
            if (size == 0) {
                throw new ReadException(Failure.EMPTY, "no bytes");
            }
            if (size > LARGEST) {
                throw new ReadException(Failure.TOO_LARGE, size + " bytes of text");
            }
            return raw.bytes();
        } catch (NoSuchFileException e) {
            throw new ReadException(Failure.MISSING, "no such file", e);
        } catch (IOException e) {
            throw new ReadException(Failure.DAMAGED, "cannot be read", e);
        }
    }
}
