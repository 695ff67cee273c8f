package vn.vanthu.draft;

import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Evidence;
import vn.vanthu.fact.Metadata;
import vn.vanthu.text.Span;

/** Says where words come from, as a person would look them up. */
final class Source {

    private Source() {}

    /** "215/KH-UBND ngày 22/12/2023, mục II.1, trang 3". */
    static String of(AnalysedDocument document, Evidence evidence) {
        return document(document)
                + (evidence.section() == null ? "" : ", mục " + evidence.section())
                + (evidence.page() == null ? "" : ", trang " + evidence.page());
    }

    /** "215/KH-UBND ngày 22/12/2023". */
    static String document(AnalysedDocument document) {
        return document.name() + day(document.metadata());
    }

    private static String day(Metadata metadata) {
        String date = metadata.date();
        if (date == null || date.length() < 10) {
            return "";
        }
        String[] parts = date.split("-", 3);
        boolean bare = parts[1].compareTo("03") >= 0 && parts[1].startsWith("0");
        String month = bare ? parts[1].substring(1) : parts[1];
        return " ngày " + parts[2] + "/" + month + "/" + parts[0];
    }

    /** Words on one line, the end of long ones cut off. */
    static String quote(AnalysedDocument document, Span span) {
        String words = span.in(document.text()).replaceAll("\\s+", " ").strip();
        return "\"" + (words.length() <= 200 ? words : words.substring(0, 200) + "…") + "\"";
    }
}
