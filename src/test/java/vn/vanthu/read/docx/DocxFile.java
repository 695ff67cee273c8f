package vn.vanthu.read.docx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.vanthu.document.Document;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;

/** Writes small Word files for tests, part by part. */
final class DocxFile {

    private static final String W =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                    + " xmlns:wps=\"urn:wps\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder relationships = new StringBuilder();

    private DocxFile() {
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                        + "relationships\"><Relationship Id=\"r1\" Type=\"http://schemas."
                        + "openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>");
    }

    /** A file whose body has this XML, prefix {@code w:}. */
    static DocxFile body(String xml) {
        var file = new DocxFile();
        file.parts.put(
                "word/document.xml",
                "<w:document " + W + "><w:body>" + xml + "</w:body></w:document>");
        return file;
    }

    DocxFile styles(String xml) {
        return part("styles", "styles.xml", "<w:styles " + W + ">" + xml + "</w:styles>");
    }

    DocxFile numbering(String xml) {
        return part(
                "numbering", "numbering.xml", "<w:numbering " + W + ">" + xml + "</w:numbering>");
    }

    DocxFile footnotes(String xml) {
        return part(
                "footnotes", "footnotes.xml", "<w:footnotes " + W + ">" + xml + "</w:footnotes>");
    }

    DocxFile header(String xml) {
        return part("header", "header1.xml", "<w:hdr " + W + ">" + xml + "</w:hdr>");
    }

    /** Replaces or adds a part as it is. */
    DocxFile raw(String name, String content) {
        parts.put(name, content);
        return this;
    }

    Path writeTo(Path file) {
        parts.put(
                "word/_rels/document.xml.rels",
                "<Relationships>" + relationships + "</Relationships>");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    Document read(Path folder) throws ReadException {
        return read(folder, Limits.DEFAULT);
    }

    Document read(Path folder, Limits limits) throws ReadException {
        Path file = writeTo(folder.resolve("văn bản.docx"));
        try {
            return new DocxReader(limits).read(RawFile.of(file, "application/zip"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A paragraph of plain words. */
    static String p(String words) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
    }

    /** A paragraph of a list. */
    static String item(int list, int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\""
                + level
                + "\"/><w:numId w:val=\""
                + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>"
                + words
                + "</w:t></w:r></w:p>";
    }

    /** A level of a list. */
    static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\""
                + level
                + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
                + format
                + "\"/>"
                + more
                + "<w:lvlText w:val=\""
                + text
                + "\"/></w:lvl>";
    }

    /** A list with its abstract list of the same number. */
    static String list(int id, String... levels) {
        return "<w:abstractNum w:abstractNumId=\""
                + id
                + "\">"
                + String.join("", levels)
                + "</w:abstractNum><w:num w:numId=\""
                + id
                + "\"><w:abstractNumId w:val=\""
                + id
                + "\"/></w:num>";
    }

    private DocxFile part(String type, String name, String xml) {
        parts.put("word/" + name, xml);
        relationships
                .append("<Relationship Id=\"")
                .append(type)
                .append("\" Type=\"urn:relationships/")
                .append(type)
                .append("\" Target=\"")
                .append(name)
                .append("\"/>");
        return this;
    }
}
