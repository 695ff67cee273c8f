package vn.vanthu.fact;

/** A deadline in the text (thời hạn), whether or not it belongs to an assignment. */
public record Deadline(Evidence evidence, Due due) implements Fact {
    @Override
    public Deadline with(Evidence moved) {
        return new Deadline(moved, due);
    }
}
