package vn.vanthu.extract.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.date.Anchor;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.fact.TaskAssignment.Role;
import vn.vanthu.registry.BodyGrammar;
import vn.vanthu.registry.BodyPhrase;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/**
 * Reads tasks written in lines with keys: "Nội dung: …", "Cơ quan chủ trì: …", "Cơ quan phối hợp:
 * …", "Thời gian: …", "Sản phẩm: …". Without a line for the content it is what stands before the
 * lines.
 */
final class KeyLines {

    private enum Key {
        CONTENT,
        LEAD,
        DOER,
        PARTNER,
        TIME,
        PRODUCT,
        FUNDING,
        /** Said of the task, and not kept: who in the leadership answers for it, the place. */
        OTHER
    }

    private record Value(Key key, Span span, Unit unit) {}

    private static final Pattern KEY =
            Pattern.compile(
                    "(?:^|[;.]\\s+)[-+*•]?\\s*(?:\\p{L}\\)\\s*|\\d[\\d.]*\\s+)?((?:noi dung|nhiem"
                        + " vu|cong viec|noi dung cong viec|noi dung thuc hien)|(?:(?:co quan|don"
                        + " vi|phong|bo phan|cac co quan)\\s*(?:, (?:don vi|to chuc))*\\s*)?(?:chu"
                        + " tri(?: thuc hien| tham muu)?|phoi hop(?: thuc hien)?|thuc hien|chiu"
                        + " trach nhiem|phu trach|dau moi|chu tri, phoi hop)|phan cong(?: thuc"
                        + " hien)?|trach nhiem thuc hien|thoi gian(?: thuc hien| hoan thanh)?|thoi"
                        + " han(?: hoan thanh| thuc hien)?|lanh dao (?:phu trach|chi dao|theo"
                        + " doi)|kinh phi(?: thuc hien)?|nguon luc|thanh phan(?: tham du| tham"
                        + " gia)?|doi tuong(?: tham du| tham gia)?|so luong|hinh thuc(?: thuc hien|"
                        + " to chuc)?|dia diem|tien do(?: thuc hien)?|san pham(?: dau ra| hoan"
                        + " thanh| du kien)?|ket qua(?: dau ra| dat duoc| du kien)?)\\s*:\\s*");

    private KeyLines() {}

    /**
     * Reads the group of lines that begins at unit {@code at}.
     *
     * @return index of the first unit behind it; {@code at} where none begins there
     */
    static int read(
            StructuredDocument document,
            List<Unit> units,
            int at,
            Anchor anchor,
            List<TaskAssignment> found) {
        var values = new ArrayList<Value>();
        int next = at;
        while (next < units.size() && units.get(next).section() == units.get(at).section()) {
            List<Value> read = values(document.text(), units.get(next));
            boolean again =
                    read.stream().anyMatch(v -> v.key() != Key.OTHER && has(values, v.key()));
            if (read.isEmpty() || again) {
                break;
            }
            values.addAll(read);
            next++;
        }
        boolean complete = has(values, Key.LEAD) || has(values, Key.DOER);
        if (!complete) {
            return at;
        }
        List<Unit> contents = contents(document.text(), values, units, at);
        if (contents.stream().anyMatch(content -> tellsWho(document.text(), content))) {
            return at;
        }
        for (Unit content : contents) {
            add(document, values, content, anchor, found);
        }
        return contents.isEmpty() ? at : next;
    }

    /** "4. Thành phần kiểm tra:" stands above those who take part, and is nothing to be done. */
    private static boolean tellsWho(String text, Unit content) {
        return Unmarked.of(text.substring(content.wordsStart(), content.span().end()))
                .matches("(?:thanh phan|dia diem|thoi gian|doi tuong|phuong tien)\\b[^:]{0,60}:");
    }

    private static List<Value> values(String text, Unit unit) {
        var values = new ArrayList<Value>();
        boolean divided = unit.begins() != null && !unit.begins().children().isEmpty();
        if (divided || text.indexOf(':', unit.span().start(), unit.span().end()) < 0) {
            return values;
        }
        String words = unit.span().in(text);
        Matcher matcher = KEY.matcher(Unmarked.of(words));
        if (!matcher.lookingAt()) {
            return values;
        }
        Key key = key(matcher.group(1));
        int from = matcher.end();
        while (matcher.find()) {
            values.add(value(text, unit, key, from, matcher.start()));
            key = key(matcher.group(1));
            from = matcher.end();
        }
        values.add(value(text, unit, key, from, words.length()));
        return values;
    }

    private static Value value(String text, Unit unit, Key key, int from, int to) {
        int start = unit.span().start();
        return new Value(key, new Span(start + from, start + to).trim(text), unit);
    }

    private static Key key(String words) {
        if (words.startsWith("noi dung")
                || words.startsWith("nhiem vu")
                || words.startsWith("cong viec")) {
            return Key.CONTENT;
        }
        if (words.startsWith("kinh phi") || words.startsWith("nguon")) {
            return Key.FUNDING;
        }
        if (words.matches("(lanh dao|dia diem|thanh phan|doi tuong|so luong|hinh thuc).*")) {
            return Key.OTHER;
        }
        if (words.contains("chu tri") || words.contains("dau moi")) {
            return Key.LEAD;
        }
        if (words.contains("phoi hop")) {
            return Key.PARTNER;
        }
        if (words.startsWith("thoi") || words.startsWith("tien do")) {
            return Key.TIME;
        }
        return words.startsWith("san pham") || words.startsWith("ket qua") ? Key.PRODUCT : Key.DOER;
    }

    private static boolean has(List<Value> values, Key key) {
        return values.stream().anyMatch(value -> value.key() == key);
    }

    /** The line of content, or the paragraphs before the lines back to the last such group. */
    private static List<Unit> contents(String text, List<Value> values, List<Unit> units, int at) {
        for (Value value : values) {
            if (value.key() == Key.CONTENT) {
                return List.of(value.unit());
            }
        }
        Unit told = above(text, units, at);
        if (told != null) {
            return List.of(told);
        }
        var contents = new ArrayList<Unit>();
        for (int i = at - 1; i >= 0; i--) {
            Unit unit = units.get(i);
            if (unit.section() != units.get(at).section()) {
                break;
            }
            boolean whole =
                    unit.begins() != null && unit.begins().heading().end() >= unit.span().end() - 1;
            boolean bulleted =
                    contents.isEmpty() || unit.hasBullet() == contents.getFirst().hasBullet();
            if (whole && !contents.isEmpty() || !bulleted || contents.size() > 30) {
                break;
            }
            contents.addFirst(unit);
            if (!unit.hasBullet()) {
                break;
            }
        }
        return contents;
    }

    /**
     * The numbered sentence above a list in which the lines with keys stand beside remarks on it:
     * "1.2. Xây dựng Hướng dẫn …", "- Bảo đảm thống nhất …", "- Đơn vị chủ trì: …". Null where the
     * list is not one list, or what stands above only announces it.
     */
    private static @Nullable Unit above(String text, List<Unit> units, int at) {
        Unit first = units.get(at);
        if (!first.hasBullet()) {
            return null;
        }
        int i = at - 1;
        while (i >= 0 && units.get(i).mark().equals(first.mark())) {
            i--;
        }
        Unit above = i < 0 ? first : units.get(i);
        boolean numbered = !above.mark().isEmpty() && !above.hasBullet();
        String words = above.span().in(text);
        return i < at - 1
                        && numbered
                        && above.section() == first.section()
                        && !words.endsWith(":")
                        && words.length() > 60
                ? above
                : null;
    }

    private static void add(
            StructuredDocument document,
            List<Value> values,
            Unit content,
            Anchor anchor,
            List<TaskAssignment> found) {
        String text = document.text();
        Span task = new Span(content.wordsStart(), content.span().end());
        var agencies = new ArrayList<String>();
        var partners = new ArrayList<String>();
        Due due = null;
        String product = null;
        String funding = null;
        Role role = Role.IMPLEMENT;
        for (Value value : values) {
            switch (value.key()) {
                case CONTENT -> task = value.span();
                case LEAD -> {
                    agencies.addAll(names(text, value.span()));
                    role = Role.LEAD;
                }
                case DOER -> agencies.addAll(names(text, value.span()));
                case PARTNER -> partners.addAll(names(text, value.span()));
                case TIME -> due = TableDue.of(text, value.span(), anchor);
                case FUNDING -> funding = TaskWords.oneLine(value.span().in(text));
                case OTHER -> {}
                case PRODUCT -> product = TaskWords.oneLine(value.span().in(text));
            }
        }
        if (agencies.isEmpty() || task.isEmpty()) {
            return;
        }
        found.add(
                new TaskAssignment(
                        document.evidence(content.span()),
                        agencies,
                        role,
                        partners,
                        TaskWords.oneLine(task.in(text)),
                        due == null ? TaskWords.due(text, task, anchor) : due,
                        product,
                        funding,
                        null));
    }

    /** Bodies of a list; words that are no known kind of body are taken as they stand. */
    static List<String> names(String text, Span span) {
        Span words = span.trim(text);
        if (words.isEmpty()) {
            return List.of();
        }
        Optional<BodyPhrase> phrase = BodyGrammar.whole(text, words);
        if (phrase.isPresent()) {
            return phrase.get().names(text);
        }
        var names = new ArrayList<String>();
        for (String part :
                words.in(text).split("\\s*[;\\n]\\s*|(?<=\\p{L}),\\s+(?=\\p{Lu}\\p{Ll}+ )")) {
            String name = TaskWords.oneLine(part).replaceAll("^[-–+•*]\\s*|[\\s.;,]+$", "");
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }
}
