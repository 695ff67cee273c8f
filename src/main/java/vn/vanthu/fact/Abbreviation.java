package vn.vanthu.fact;

/** An abbreviation that the text defines (chữ viết tắt). */
public record Abbreviation(Evidence evidence, String shortForm, String longForm) implements Fact {
    @Override
    public Abbreviation with(Evidence moved) {
        return new Abbreviation(moved, shortForm, longForm);
    }
}
