package vn.vanthu.correct;

import vn.vanthu.fact.Abbreviation;
import vn.vanthu.fact.Citation;
import vn.vanthu.fact.Deadline;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.text.Span;

/** Kinds of facts, in the order in which they are listed. */
public enum FactKind {
    TARGET("t", "targets", "chỉ tiêu"),
    ASSIGNMENT("n", "assignments", "nhiệm vụ"),
    FIGURE("s", "figures", "số liệu"),
    CITATION("v", "citations", "viện dẫn"),
    DEADLINE("h", "deadlines", "thời hạn"),
    ABBREVIATION("a", "abbreviations", "chữ viết tắt"),
    FINDING("p", "findings", "phát hiện");

    private final String letter;
    private final String key;
    private final String words;

    FactKind(String letter, String key, String words) {
        this.letter = letter;
        this.key = key;
        this.words = words;
    }

    public static FactKind of(Fact fact) {
        return switch (fact) {
            case Target ignored -> TARGET;
            case TaskAssignment ignored -> ASSIGNMENT;
            case Figure ignored -> FIGURE;
            case Citation ignored -> CITATION;
            case Deadline ignored -> DEADLINE;
            case Abbreviation ignored -> ABBREVIATION;
            case Finding ignored -> FINDING;
        };
    }

    /** The words by which facts are told apart: of a figure its number, else all that prove it. */
    static Span place(Fact fact) {
        return fact instanceof Figure figure ? figure.number() : fact.evidence().span();
    }

    /** With which the names of its facts begin. */
    String letter() {
        return letter;
    }

    /** The name of their list in the JSON of {@code extract}. */
    public String key() {
        return key;
    }

    /** In Vietnamese. */
    public String words() {
        return words;
    }
}
