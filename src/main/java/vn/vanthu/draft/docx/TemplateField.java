package vn.vanthu.draft.docx;

import java.util.List;

/**
 * A name that a template can ask for.
 *
 * @param kind how it is asked for
 * @param required whether a template that lacks it would lose content
 * @param meaning what it is, in Vietnamese
 * @param fields what an item of the list has; empty where it is no list
 */
public record TemplateField(
        String name, Kind kind, boolean required, String meaning, List<TemplateField> fields) {

    /** How a field is asked for. */
    public enum Kind {
        /** A value: {@code o:name}. */
        VALUE("o"),
        /** A list: {@code lap:name}. */
        LIST("lap"),
        /** A condition: {@code neu:name}. */
        CONDITION("neu"),
        /** The list around it once more: {@code goi:name}. */
        AGAIN("goi");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** What stands before the colon of the tag. */
        public String prefix() {
            return prefix;
        }
    }

    public TemplateField {
        fields = List.copyOf(fields);
    }

    /** As it stands in a tag: "lap:muc". */
    public String tag() {
        return kind.prefix + ":" + name;
    }
}
