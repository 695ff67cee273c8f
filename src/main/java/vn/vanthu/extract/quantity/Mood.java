package vn.vanthu.extract.quantity;

/** What a sentence with a number does. */
public enum Mood {
    /** It says how things are or were: its numbers are figures (số liệu). */
    STATE,
    /** It says what is to be reached or done: its numbers may be targets (chỉ tiêu). */
    GOAL,
    /** Neither: a rule, a definition, the letterhead. */
    OTHER
}
