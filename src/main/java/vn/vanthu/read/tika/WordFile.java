package vn.vanthu.read.tika;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Document;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.read.Failure;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;

/** Reads Word 97-2003 files. */
final class WordFile {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–\\s]*\\d{0,4}[-–\\s]*");

    private static final int MOST_ON_A_PAGE = 6000;

    private WordFile() {}

    /**
     * @return null for files of Word 6 and Word 95, whose formats are different
     */
    static @Nullable Document read(RawFile raw) throws ReadException {
        try (var container = new POIFSFileSystem(raw.path().toFile(), true);
                var word = new HWPFDocument(container)) {
            return read(raw, word);
        } catch (OldFileFormatException e) {
            return null;
        } catch (EncryptedDocumentException e) {
            throw new ReadException(Failure.ENCRYPTED, "Word 97-2003 with a password", e);
        } catch (IOException e) {
            throw new ReadException(Failure.DAMAGED, "no Word 97-2003 file: " + e, e);
        }
    }

    private static Document read(RawFile raw, HWPFDocument word) throws ReadException {
        var counts = new Counts();
        var story = new WordStory(word, counts);
        notes(word.getFootnotes(), word.getFootnoteRange(), word, story);
        notes(word.getEndnotes(), word.getEndnoteRange(), word, story);
        var builder = new DocumentBuilder();
        Story body = story.read(word.getRange());
        if (word.getMainTextboxRange().text().strip().length() > 1) {
            body.add(new Item.Words(boxes(word), List.of()));
        }
        body.write(builder);
        if (builder.length() == 0) {
            boolean pictures = !word.getPicturesTable().getAllPictures().isEmpty();
            throw new ReadException(
                    pictures ? Failure.NEEDS_OCR : Failure.NO_TEXT, "no words in the document");
        }
        for (String line : margins(word)) {
            if (!PAGE_NUMBER.matcher(line).matches()) {
                builder.margin(line);
            }
        }
        counts.tell(raw, builder);
        return builder.build(raw.source(pages(word, builder.length()), false));
    }

    private static List<DocumentBuilder.ParagraphText> boxes(HWPFDocument word)
            throws ReadException {
        return new WordStory(word, new Counts()).read(word.getMainTextboxRange()).forCell();
    }

    private static void notes(Notes notes, Range texts, HWPFDocument word, WordStory story)
            throws ReadException {
        int number = 0;
        for (int i = 0; i < notes.getNotesCount(); i++) {
            int start = texts.getStartOffset() + notes.getNoteTextStartOffset(i);
            int end = texts.getStartOffset() + notes.getNoteTextEndOffset(i);
            int anchor = notes.getNoteAnchorPosition(i);
            String sign = new Range(anchor, anchor + 1, word).text();
            boolean counted = sign.isEmpty() || sign.charAt(0) < ' ';
            String mark = counted ? String.valueOf(++number) : sign;
            String text =
                    end <= start
                            ? ""
                            : new WordStory(word, new Counts())
                                    .read(new Range(start, end, word))
                                    .joined();
            if (!counted && text.startsWith(mark)) {
                text = text.substring(mark.length());
            }
            story.note(anchor, new Item.Note(mark, text.strip()));
        }
    }

    private static List<String> margins(HWPFDocument word) throws ReadException {
        var lines = new ArrayList<String>();
        var headers = new HeaderStories(word);
        var story = new WordStory(word, new Counts());
        lines.addAll(story.lines(headers.getFirstHeaderSubrange()));
        lines.addAll(story.lines(headers.getOddHeaderSubrange()));
        lines.addAll(story.lines(headers.getEvenHeaderSubrange()));
        lines.addAll(story.lines(headers.getFirstFooterSubrange()));
        lines.addAll(story.lines(headers.getOddFooterSubrange()));
        lines.addAll(story.lines(headers.getEvenFooterSubrange()));
        return lines;
    }

    private static @Nullable Integer pages(HWPFDocument word, int letters) {
        SummaryInformation summary = word.getSummaryInformation();
        int pages = summary == null ? 0 : summary.getPageCount();
        // Programs leave old counts behind; no page of an office document has so many letters.
        return pages > 0 && letters / pages < MOST_ON_A_PAGE ? Integer.valueOf(pages) : null;
    }
}
