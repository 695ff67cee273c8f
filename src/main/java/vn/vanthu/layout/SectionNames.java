package vn.vanthu.layout;

/** Says in which division a line stands. */
final class SectionNames {

    private String section = "";
    private String clause = "";

    String at(Line line, Part part) {
        if (part != Part.SECTION && part != Part.BODY) {
            return part == Part.TABLE ? name() : "";
        }
        Label label = Label.of(line);
        if (label != null) {
            switch (label.kind()) {
                case ROMAN -> {
                    section = label.name();
                    clause = "";
                }
                case ARTICLE -> {
                    section = "Điều " + label.name();
                    clause = "";
                }
                case NUMBER -> clause = label.name();
                case LETTER -> {}
            }
        }
        return name();
    }

    private String name() {
        return section.isEmpty() || clause.isEmpty() ? section + clause : section + "." + clause;
    }
}
