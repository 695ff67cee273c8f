package vn.vanthu.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.structure.Heading.Strength;
import vn.vanthu.text.Span;

/**
 * Finds where a text begins that a decision brings into force and that stands behind its signature:
 * "QUY CHẾ", its subject, and "(Ban hành kèm theo Quyết định số …)" (Nghị định 30/2020/NĐ-CP, Phụ
 * lục III, Mẫu 1.2).
 */
final class Enclosure {

    /** Lines between the word for the kind and the note that tells of which decision it is part. */
    private static final int LONGEST_TITLE = 8;

    private static final Pattern KIND =
            Pattern.compile(
                    "^(quy che|quy dinh|quy trinh|dieu le|noi quy|quy uoc|chuong trinh|ke"
                            + " hoach|de an|du an|phuong an|chien luoc|bo tieu chi|huong"
                            + " dan)\\b.{0,120}");

    private static final Pattern NOTE = Pattern.compile("\\((ban hanh )?kem theo\\b");

    private Enclosure() {}

    /** The heading of the text that line {@code at} begins; null where it begins none. */
    static @Nullable Heading at(List<Line> lines, int at, int to) {
        Line line = lines.get(at);
        var kind = KIND.matcher(line.plain());
        if (line.kind() != Line.Kind.TEXT || !line.isCapitals() || !kind.matches()) {
            return null;
        }
        int words = kind.group(1).length();
        var title = new StringBuilder(line.text().substring(words).strip());
        Span span = line.span();
        for (int i = at + 1; i < Math.min(to, at + LONGEST_TITLE); i++) {
            Line next = lines.get(i);
            if (NOTE.matcher(next.plain()).lookingAt()) {
                return heading(line.text().substring(0, words), title.toString(), at, span);
            }
            if (next.kind() != Line.Kind.TEXT || Label.of(next.text()) != null) {
                return null;
            }
            if (next.text().matches(".*\\p{L}.*")) {
                title.append(' ').append(next.text());
                span = span.union(next.span());
            }
        }
        return null;
    }

    private static Heading heading(String kind, String title, int line, Span span) {
        String name = Structurer.sentenceCase(kind);
        Label label = new Label(Label.Rank.ANNEX, name == null ? kind : name, kind.length());
        return new Heading(label, line, Strength.SURE, title.replaceAll("\\s+", " ").strip(), span);
    }
}
