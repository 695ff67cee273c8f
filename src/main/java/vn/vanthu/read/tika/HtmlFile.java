package vn.vanthu.read.tika;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Document;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.read.Failure;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;

/** Reads HTML: as Word and LibreOffice save it, as web sites show it, and as Tika gives it. */
final class HtmlFile {

    private static final String NOTE_LISTS =
            "div[style*=footnote-list], div[style*=endnote-list], section.footnotes";

    /** Notes as Word and LibreOffice write them. */
    private static final String NOTES =
            "div[style*=mso-element:footnote][id], div[style*=mso-element:endnote][id],"
                    + " div[id~=^s?d?(?:foot|end|ft|edn)(?:note)?n?\\d+$]";

    /** What a web page has around the document, and what nobody sees. */
    private static final String NOT_TEXT =
            "script, style, head, template, noscript, svg, nav, button, form, select, iframe,"
                    + " dialog, object, [hidden], [aria-hidden=true], [style*=mso-hide:all],"
                    + " p[class~=^MsoToc\\d], [style~=display:\\s*none]";

    private static final Pattern MARK = Pattern.compile("^\\s*[\\[(]?(\\d{1,4}|[*†‡]{1,3})[\\])]?");

    private static final Pattern LETTERHEAD =
            Pattern.compile(
                    "(?iu)c(?:ộng|ô\u0323ng) h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam");

    private HtmlFile() {}

    static Document read(RawFile raw) throws ReadException {
        org.jsoup.nodes.Document page;
        byte[] bytes;
        try {
            bytes = raw.bytes();
            page = Jsoup.parse(new ByteArrayInputStream(bytes), charset(bytes), "");
        } catch (IOException e) {
            throw new ReadException(Failure.DAMAGED, "cannot be read: " + e, e);
        }
        var builder = new DocumentBuilder();
        if (isCut(bytes)) {
            builder.problem(
                    raw.problem(
                            "",
                            "Tệp HTML không có thẻ đóng ở cuối, có thể bị cắt mất phần sau",
                            "Tải hoặc lưu lại tệp gốc"));
        }
        return read(raw, page, builder);
    }

    /** Whether a page that says where it begins does not say where it ends. */
    private static boolean isCut(byte[] bytes) {
        String signs = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        signs = signs.replace("\0", "");
        return (signs.contains("<html") && !signs.contains("</html"))
                || (signs.contains("<body") && !signs.contains("</body"));
    }

    static Document read(RawFile raw, org.jsoup.nodes.Document page, DocumentBuilder builder)
            throws ReadException {
        for (Element margin : page.select("div.header, div.footer, header, footer")) {
            boolean inText = margin.tagName().endsWith("er") && margin.text().length() > 500;
            if (!inText) {
                builder.margin(margin.text());
                margin.remove();
            }
        }
        page.select(NOT_TEXT).remove();
        Map<String, Element> notes = notes(page);
        Story story = new HtmlStory(notes).read(content(page));
        story.write(builder);
        if (builder.length() == 0) {
            boolean pictures = page.selectFirst("img") != null;
            throw new ReadException(pictures ? Failure.NEEDS_OCR : Failure.NO_TEXT, "no words");
        }
        return builder.build(raw.source(null, false));
    }

    /** Takes the notes out of the page: their texts by the names that their marks point to. */
    private static Map<String, Element> notes(org.jsoup.nodes.Document page) {
        var notes = new HashMap<String, Element>();
        for (Element note : page.select(NOTES)) {
            Element back = note.selectFirst("a[name], a[id]");
            String name = back == null ? "" : back.attr("name");
            notes.put(name.isEmpty() ? note.id() : name, note);
            notes.put(note.id(), note);
            notes.put("_" + note.id(), note);
            note.remove();
        }
        page.select(NOTE_LISTS).remove();
        return notes;
    }

    /**
     * The part of the page that has the document: what holds the letterhead and most of the text.
     * What an office program saved is the document as a whole.
     */
    private static Element content(org.jsoup.nodes.Document page) {
        Element body = page.body();
        if (page.selectFirst("[class^=Mso], [class^=WordSection]") != null
                && page.selectFirst("div[class^=WordSection], div[class^=Section]") != null) {
            return body;
        }
        int all = body.text().length();
        Element part = body.getElementsMatchingOwnText(LETTERHEAD).first();
        while (part != null && part != body && part.text().length() * 10 < all * 7) {
            part = part.parent();
        }
        return part == null ? body : part;
    }

    /** The mark at the beginning of a note's own text, or of the words that point to it. */
    static @Nullable String mark(String words) {
        Matcher matcher = MARK.matcher(words);
        return matcher.find() ? matcher.group(1) : null;
    }

    static String withoutMark(String words) {
        return MARK.matcher(words).replaceFirst("").strip();
    }

    /** Null to let the file itself say it. */
    private static @Nullable String charset(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        boolean said =
                Pattern.compile("(?i)charset\\s*=|<\\?xml[^>]*encoding").matcher(head).find();
        boolean unknown = head.toLowerCase(Locale.ROOT).contains("x-user-defined");
        if (unknown) {
            return "windows-1252";
        }
        if (said || List.of((byte) 0xFE, (byte) 0xFF, (byte) 0xEF).contains(bytes[0])) {
            return null;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return "UTF-8";
        } catch (CharacterCodingException e) {
            return "windows-1252";
        }
    }
}
