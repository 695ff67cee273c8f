package vn.vanthu.evaluate;

import java.util.List;
import vn.vanthu.text.MappedText;
import vn.vanthu.text.Sentences;
import vn.vanthu.text.Span;

/** Finds the sentence of a document that a quotation stands in. */
final class SentenceFinder {

    private static final int LONGEST = 400;

    private final String text;
    private final List<Span> sentences;
    private final Letters.Index index;

    SentenceFinder(String text) {
        this.text = MappedText.of(text).view();
        sentences = Sentences.split(this.text);
        index = new Letters.Index(this.text);
    }

    /** On one line, a long one cut; the quotation itself where it is not found. */
    String around(String quotation) {
        int at = index.find(quotation);
        for (Span sentence : sentences) {
            if (at >= 0 && sentence.contains(at)) {
                return shown(sentence.in(text));
            }
        }
        return shown(quotation);
    }

    private static String shown(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
