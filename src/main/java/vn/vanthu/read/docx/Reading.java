package vn.vanthu.read.docx;

import org.jspecify.annotations.Nullable;

/** What has been met so far while one document is read: pages, notes, things to tell the user. */
final class Reading {

    private int renderedBreaks;
    private int footnotes;
    private int endnotes;
    private int hiddenLetters;
    private int changes;
    private boolean foreignParts;

    /** Word noted a page's end here when it last laid the document out. */
    void pageBreak() {
        renderedBreaks++;
    }

    /** The page as far as Word's notes tell, from 1. */
    int page() {
        return renderedBreaks + 1;
    }

    boolean hasPages() {
        return renderedBreaks > 0;
    }

    /** The mark of the next note: its own when the author set one, else the next number. */
    String mark(boolean end, @Nullable String own) {
        if (own != null) {
            return own;
        }
        return String.valueOf(end ? ++endnotes : ++footnotes);
    }

    void hidden(String text) {
        hiddenLetters += text.strip().length();
    }

    int hiddenLetters() {
        return hiddenLetters;
    }

    /** An insertion, deletion or move that nobody has accepted yet. */
    void change() {
        changes++;
    }

    int changes() {
        return changes;
    }

    /** A piece of another format inside the document ({@code w:altChunk}), which stays unread. */
    void foreignPart() {
        foreignParts = true;
    }

    boolean hasForeignParts() {
        return foreignParts;
    }
}
