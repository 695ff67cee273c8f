package vn.vanthu.extract.quantity;

import java.util.List;
import java.util.Locale;
import vn.vanthu.document.Section;

/** Adds to an indicator what the line above its list or its heading says and it leaves out. */
final class IndicatorPlace {

    private final Statement statement;

    IndicatorPlace(Statement statement) {
        this.statement = statement;
    }

    /** The name with what it needs to be read alone. */
    String complete(String name) {
        return underHeading(underLead(name));
    }

    private static boolean isBare(String name) {
        return name.equals("Tỷ lệ") || name.equals("Tổng số") || name.equals("Số tiền");
    }

    /** With the line above the list that says what its items are amounts of. */
    private String underLead(String name) {
        boolean short1 = name.split(" ").length <= 6;
        return statement.lead().isEmpty() || !short1
                ? name
                : statement.lead() + (name.isEmpty() ? "" : ": " + Indicators.lower(name));
    }

    /** With the heading that says what a short clause leaves out. */
    private String underHeading(String name) {
        int words = name.isEmpty() ? 0 : name.split(" ").length;
        List<Section> path = statement.path();
        for (int i = path.size() - 1; i >= 0; i--) {
            Section section = path.get(i);
            String title = section.title().strip();
            boolean innermost = i == path.size() - 1;
            boolean wanted =
                    words == 0
                            || isBare(name)
                            || words <= 5 && isBeside(section)
                            || innermost && !statement.lead().isEmpty() && words <= 18;
            if (wanted && tells(title, name)) {
                return name.isEmpty() ? title : name + " - " + title;
            }
        }
        return name;
    }

    /** Whether the sentence goes on in the heading's own paragraph: "2. Cụm Minh Quân: …". */
    private boolean isBeside(Section section) {
        int from = section.heading().end();
        int to = statement.span().start();
        return from <= to && statement.tokens().text().substring(from, to).indexOf('\n') < 0;
    }

    private static boolean tells(String title, String name) {
        String folded = title.toLowerCase(Locale.ROOT);
        return !title.isEmpty()
                && title.split(" ").length <= 14
                && (name.isEmpty() || !folded.contains(name.toLowerCase(Locale.ROOT)))
                && IndicatorWords.GENERIC_TITLES.stream().noneMatch(folded::startsWith)
                && IndicatorWords.BODIES.stream().noneMatch(folded::startsWith);
    }
}
