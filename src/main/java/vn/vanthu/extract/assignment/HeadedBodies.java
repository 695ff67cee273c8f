package vn.vanthu.extract.assignment;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Section;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.BodyGrammar;
import vn.vanthu.text.Span;

/** The bodies and people that headings name, and who therefore are told what stands below. */
final class HeadedBodies {

    private final StructuredDocument document;
    private final String text;

    /** By identity, for each heading stands in one place. */
    private final Map<Section, Optional<List<String>>> known = new IdentityHashMap<>();

    HeadedBodies(StructuredDocument document) {
        this.document = document;
        this.text = document.text();
    }

    /** The bodies that the nearest heading above names; null where none does. */
    @Nullable List<String> above(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        List<Section> path = document.outline().pathTo(section.heading().start());
        for (Section above : path.reversed()) {
            List<String> bodies = of(above);
            if (bodies != null) {
                return bodies;
            }
        }
        return null;
    }

    /** The section that a unit stands under: "b) …" stands beside the point "a) Sở Nội vụ: …". */
    @Nullable Section sectionOf(Unit unit) {
        Section section = unit.section();
        boolean beside =
                section != null
                        && unit.begins() == null
                        && section.label().matches("\\p{Ll}")
                        && unit.mark().matches("\\p{Ll}\\)")
                        && !unit.mark().startsWith(section.label());
        return section != null && beside ? parent(section) : section;
    }

    /** Null for one that stands in no other. */
    @Nullable Section parent(Section section) {
        List<Section> path = document.outline().pathTo(section.heading().start());
        int at = path.indexOf(section);
        return at > 0 ? path.get(at - 1) : null;
    }

    /** The bodies that a heading names; null where it names none, or more than bodies. */
    @Nullable List<String> of(Section section) {
        return known.computeIfAbsent(section, each -> Optional.ofNullable(named(each)))
                .orElse(null);
    }

    private @Nullable List<String> named(Section section) {
        Span heading = section.heading();
        if (isMoreThanName(section.title())) {
            return null;
        }
        String words = heading.in(text);
        int at = words.indexOf(firstWord(section.title()));
        if (section.title().isEmpty() || at < 0) {
            return null;
        }
        Optional<Subject> subject = Subject.at(text, heading.start() + at, heading.end());
        if (subject.isEmpty() || subject.get().kind() != Subject.Kind.ALONE) {
            return modified(section);
        }
        return subject.get().agencies();
    }

    /** In capitals, where the end of a name cannot be seen: "TRÁCH NHIỆM CỦA CÁC SỞ TRONG VIỆC". */
    private static boolean isMoreThanName(String title) {
        if (!title.equals(title.toUpperCase(Locale.ROOT))) {
            return false;
        }
        String small = title.substring(0, 1) + title.substring(1).toLowerCase(Locale.ROOT);
        return Subject.at(small, 0, small.length())
                        .filter(subject -> subject.kind() != Subject.Kind.ALONE)
                        .isPresent()
                || small.matches("(?s)Trách nhiệm của.*")
                        && Subject.at(small, 0, small.length()).isEmpty();
    }

    /** "UBND các xã có cụm công nghiệp": words behind the name tell which of them. */
    private static @Nullable List<String> modified(Section section) {
        if (isGroupName(section.title()) || Person.isNamed(section.title())) {
            return List.of(section.title());
        }
        Optional<Subject> subject =
                Subject.at(section.title() + ":", 0, section.title().length() + 1);
        return subject.isPresent() && subject.get().kind() == Subject.Kind.ALONE
                ? subject.get().agencies()
                : null;
    }

    private static String firstWord(String title) {
        int space = title.indexOf(' ');
        return space < 0 ? title : title.substring(0, space);
    }

    /** "Các phòng tham gia đào tạo": a short title that begins with a group. */
    static boolean isGroupName(String title) {
        return title.length() < 60
                && title.matches("(?s)(Các|Những|Tất cả|Toàn thể)\\s[^.;:]*")
                && BodyGrammar.at(title, 0, title.length()).isPresent();
    }
}
