package vn.vanthu.extract.assignment;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Section;
import vn.vanthu.extract.date.Anchor;
import vn.vanthu.extract.table.Sheet;
import vn.vanthu.extract.table.Sheets;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Metadata;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.registry.BodyGrammar;
import vn.vanthu.registry.Duty;
import vn.vanthu.text.Sentences;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/**
 * One way through a document: what heading or lead-in stands above is remembered from paragraph to
 * paragraph.
 */
final class Walk {

    private static final Pattern CLOSING =
            Pattern.compile(
                    "^(tren day la|trong qua trinh (to chuc |trien khai )?thuc hien).*",
                    Pattern.DOTALL);

    /** "…; giao Sở Xây dựng chủ trì …" inside a paragraph. */
    private static final Pattern ORDERED =
            Pattern.compile("(?:^|[.;,]\\s+|\\bvà\\s+)(?=[Gg]iao\\s+(?:cho\\s+)?\\p{Lu})");

    /** "Định kỳ 6 tháng, Sở Công Thương sơ kết": the time or ground stands before the body. */
    private static final Pattern LED_IN =
            Pattern.compile(
                    "^(?:Định kỳ|Hằng|Hàng|Trước ngày|Chậm nhất|Trong|Kết thúc|Sau khi|Trên cơ"
                            + " sở)\\s[^.;:]{2,160}?,\\s+(?=\\p{Lu}|các\\s)");

    /** What somebody is in a group that is set up, not what a body does. */
    private static final Pattern PLACE =
            Pattern.compile(
                    "^(?:Phó )?(?:Thành viên|Trưởng đoàn|Tổ trưởng|Trưởng ban|Ủy viên|Uỷ viên|Thư"
                            + " ký|Chủ tịch Hội đồng|Tổ phó|Tổ viên)\\b[^.;]{0,30}[.;]?$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Before a colon: what follows tells who, where or when, and not what to do. */
    private static final Pattern NO_TOPIC =
            Pattern.compile(
                    "(?iu)(?:Thành phần|Địa điểm|Thời gian|Đối tượng|Chủ trì|Chủ tọa|Đại biểu|Kính"
                            + " gửi|Nơi nhận|Nguồn|Ghi chú|Ví dụ)\\b.*");

    private static final Pattern PERSON =
            Pattern.compile("^(?:Ông|Bà|Đồng chí|Đ/c|đồng chí)\\b.*", Pattern.DOTALL);

    private record LeadIn(List<String> agencies, Unit unit, boolean orderedBullets) {}

    private final StructuredDocument document;
    private final String text;
    private final @Nullable Integer year;
    private final Anchor anchor;
    private final Zone zone;
    private final List<TaskAssignment> found = new ArrayList<>();

    /** The bodies that headings name; by identity, for each heading stands in one place. */
    private final Map<Section, Optional<List<String>>> named = new IdentityHashMap<>();

    private @Nullable LeadIn leadIn;
    private @Nullable Unit last;

    Walk(StructuredDocument document) {
        this.document = document;
        this.text = document.text();
        this.year = year(document.metadata());
        this.anchor = Anchor.of(document.metadata());
        this.zone = new Zone(document);
    }

    List<TaskAssignment> all() {
        List<Unit> units = Unit.of(document);
        for (int i = 0; i < units.size(); i++) {
            int behind = KeyLines.read(document, units, i, year, found);
            if (behind > i) {
                i = behind - 1;
                continue;
            }
            read(units.get(i), i + 1 < units.size() ? units.get(i + 1) : null);
            last = units.get(i);
        }
        for (Sheet sheet : Sheets.of(document)) {
            if (zone.tableGivesTasks(sheet.span().start())) {
                found.addAll(TaskTable.read(document, sheet, year));
            }
        }
        found.sort((a, b) -> a.evidence().span().compareTo(b.evidence().span()));
        return found;
    }

    private void read(Unit unit, @Nullable Unit next) {
        if (unit.section() == null && !document.outline().sections().isEmpty()) {
            return;
        }
        int start = unit.wordsStart(text);
        if (zone.isReport() && inspected(unit, start)) {
            return;
        }
        if (!zone.givesTasks(unit.span().start()) && !asksBody(unit, start)) {
            leadIn = null;
            return;
        }
        if (CLOSING.matcher(Unmarked.of(text.substring(start, unit.span().end()))).matches()) {
            leadIn = null;
            return;
        }
        if (isFarewell(unit, start)) {
            return;
        }
        Section begins = unit.begins();
        if (begins != null) {
            leadIn = null;
            heading(unit, begins, start);
            return;
        }
        Optional<Subject> subject = Subject.at(text, start, unit.span().end());
        if (leadIn != null && !covers(leadIn, unit)) {
            leadIn = null;
        }
        if (subject.isPresent() && !passesOn(unit, subject.get(), start)) {
            own(unit, subject.get(), next);
            return;
        }
        List<String> above = leadIn != null ? leadIn.agencies() : headed(unit.section());
        if (above != null) {
            if (tellsOfBody(start, unit.span().end())) {
                return;
            }
            if (!text.substring(start, unit.span().end()).endsWith(":") || next == null) {
                add(unit.span(), above, start, unit.span().end());
            }
            return;
        }
        ordered(unit);
    }

    /** "Yêu cầu các chủ mỏ lắp đặt …" under the heading of a body is that body's task. */
    private boolean passesOn(Unit unit, Subject subject, int start) {
        return subject.kind() == Subject.Kind.VERB
                && unit.hasBullet()
                && text.substring(start, unit.span().end()).matches("(?s)(Yêu cầu|Chỉ đạo)\\s.*")
                && (leadIn != null || headed(unit.section()) != null);
    }

    /** "2. Sở Tài chính: rà soát …" among the proposals of a report, or the items under it. */
    private boolean asksBody(Unit unit, int start) {
        if (!zone.asks(unit.span().start())) {
            return false;
        }
        Optional<Subject> subject = Subject.at(text, start, unit.span().end());
        String plain = Unmarked.of(text.substring(start, unit.span().end()));
        boolean named =
                subject.isPresent()
                        && (subject.get().kind() == Subject.Kind.COLON
                                || subject.get().kind() == Subject.Kind.ALONE)
                        && Character.isUpperCase(text.charAt(start))
                        && !plain.matches("(?s)(de nghi|kien nghi|kinh|doi voi).*");
        boolean told =
                subject.isPresent()
                        && subject.get().kind() == Subject.Kind.VERB
                        && plain.matches("(?s)(chi dao|giao|yeu cau|de nghi)\\s.*");
        Section above = unit.section();
        boolean headed =
                unit.begins() == null && above != null && isAsked(above) && bodies(above) != null;
        return named || told || headed || leadIn != null && covers(leadIn, unit);
    }

    /** What inspectors ask of whom they inspected. */
    private boolean inspected(Unit unit, int start) {
        Optional<Subject> asked =
                Inspection.asks(
                        text, new Span(start, unit.span().end()), zone.asks(unit.span().start()));
        asked.ifPresent(subject ->
                add(unit.span(), subject.agencies(), subject.taskStart(), unit.span().end()));
        return asked.isPresent();
    }

    /** "4. Sở Tài chính:" above points, and not "Đối với Chính phủ" above wishes. */
    private static boolean isAsked(Section section) {
        return !Unmarked.of(section.title())
                .matches("(?s)(de nghi|kien nghi|kinh|doi voi|voi|de xuat)\\b.*");
    }

    /** The last sentence, which asks everybody to see to it: "Yêu cầu các cơ quan …./." */
    private boolean isFarewell(Unit unit, int start) {
        String words = text.substring(start, unit.span().end());
        if (!words.endsWith("./.") || !unit.mark().isEmpty() || unit.begins() != null) {
            return false;
        }
        String plain = Unmarked.of(words);
        boolean asks = plain.matches("(?s)^(yeu cau|de nghi) (cac|nguoi|thu truong).*");
        boolean tells = plain.contains("thong bao de ") || plain.contains("thong bao den ");
        boolean alone = Subject.at(text, start, unit.span().end()).isEmpty();
        boolean listed = !found.isEmpty() && last != null && !last.mark().isEmpty();
        return asks || tells || alone && listed;
    }

    /** A heading that goes on in the same paragraph: "a) Sở Tư pháp: Rà soát …". */
    private void heading(Unit unit, Section section, int start) {
        Optional<Subject> subject = Subject.at(text, start, unit.span().end());
        if (subject.isPresent()) {
            Subject read = subject.get();
            if (read.kind() == Subject.Kind.VERB && isNameOnly(section, unit)) {
                return;
            }
            if (read.kind() == Subject.Kind.COLON) {
                several(unit.span(), read);
            } else if (read.kind() == Subject.Kind.VERB) {
                told(unit.span(), read);
            }
            return;
        }
        if (section.heading().end() < unit.span().end() - 2) {
            List<String> above = headed(parent(section));
            if (above != null) {
                add(unit.span(), above, start, unit.span().end());
                return;
            }
        }
        ordered(unit);
    }

    /** "5. Các phòng tham gia đào tạo" above a list: the words behind the name tell which. */
    private boolean isNameOnly(Section section, Unit unit) {
        return isGroupName(section.title())
                && section.heading().end() >= unit.span().end() - 1
                && section.extent().end() > unit.span().end() + 20;
    }

    private static boolean isGroupName(String title) {
        return title.length() < 60
                && title.matches("(?s)(Các|Những|Tất cả|Toàn thể)\\s[^.;:]*")
                && BodyGrammar.at(title, 0, title.length()).isPresent();
    }

    private void own(Unit unit, Subject subject, @Nullable Unit next) {
        switch (subject.kind()) {
            case COLON -> several(unit.span(), subject);
            case VERB -> told(unit.span(), subject);
            case ALONE, ANNOUNCES -> {
                if (next != null
                        && next.begins() == null
                        && next.section() == unit.section()
                        && (text.charAt(unit.span().end() - 1) == ':' || unit.mark().isEmpty())) {
                    leadIn = new LeadIn(subject.agencies(), unit, next.hasBullet());
                }
            }
        }
    }

    /** Proposals put several orders in one: "Chỉ đạo Sở A làm việc này; Sở B làm việc kia". */
    private void told(Span whole, Subject subject) {
        if (zone.asks(whole.start())) {
            several(whole, subject);
        } else {
            add(whole, subject.agencies(), subject.taskStart(), whole.end());
        }
    }

    /** "Sở A: làm việc này; Sở B: làm việc kia" gives each its own. */
    private void several(Span whole, Subject first) {
        if (first.agencies().size() == 1
                && PLACE.matcher(first.agencies().getFirst()).matches()
                && (!Duty.follows(text.substring(first.taskStart(), whole.end()))
                        || BodyGrammar.at(text, first.taskStart(), whole.end()).isPresent())) {
            return;
        }
        Subject subject = first;
        int from = whole.start();
        for (int at = text.indexOf("; ", from);
                at >= 0 && at < whole.end();
                at = text.indexOf("; ", at + 1)) {
            Optional<Subject> next = Subject.at(text, at + 2, whole.end());
            if (next.isPresent()
                    && next.get().kind() == first.kind()
                    && Character.isUpperCase(text.charAt(at + 2))) {
                Span part = new Span(from, at + 1);
                add(part, subject.agencies(), subject.taskStart(), part.end());
                subject = next.get();
                from = at + 2;
            }
        }
        Span last = new Span(from, whole.end());
        add(last, subject.agencies(), subject.taskStart(), last.end());
    }

    /** Whether a unit stands under a lead-in and not beside it. */
    private static boolean covers(LeadIn leadIn, Unit unit) {
        if (leadIn.unit().section() != unit.section()) {
            return false;
        }
        if (!leadIn.unit().mark().isEmpty()) {
            return !unit.mark().equals(leadIn.unit().mark())
                    && !(unit.mark().isEmpty() && leadIn.orderedBullets())
                    && !sameKind(leadIn.unit().mark(), unit.mark());
        }
        return !leadIn.orderedBullets() || !unit.mark().isEmpty();
    }

    private static boolean sameKind(String one, String other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && Character.isLetter(one.charAt(0)) == Character.isLetter(other.charAt(0))
                && Character.isDigit(one.charAt(0)) == Character.isDigit(other.charAt(0))
                && Character.isLetterOrDigit(one.charAt(0));
    }

    /** The bodies that the nearest heading above names; null where none does. */
    private @Nullable List<String> headed(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        List<Section> path = document.outline().pathTo(section.heading().start());
        for (Section above : path.reversed()) {
            Optional<List<String>> bodies =
                    named.computeIfAbsent(above, each -> Optional.ofNullable(bodies(each)));
            if (bodies.isPresent()) {
                return bodies.get();
            }
        }
        return null;
    }

    private @Nullable List<String> bodies(Section section) {
        Span heading = section.heading();
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

    /** "UBND các xã có cụm công nghiệp": words behind the name tell which of them. */
    private static @Nullable List<String> modified(Section section) {
        if (isGroupName(section.title())) {
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

    private @Nullable Section parent(Section section) {
        List<Section> path = document.outline().pathTo(section.heading().start());
        int at = path.indexOf(section);
        return at > 0 ? path.get(at - 1) : null;
    }

    /** "Đoàn kiểm tra được sử dụng con dấu …": what a body may or did, not what it is to do. */
    private boolean tellsOfBody(int start, int end) {
        return BodyGrammar.at(text, start, end)
                .map(body -> Unmarked.of(text.substring(body.span().end(), end)).strip())
                .filter(behind -> behind.matches("(?s)(duoc|da)\\s.*"))
                .isPresent();
    }

    private void ordered(Unit unit) {
        if (topic(unit) || sentences(unit)) {
            return;
        }
        int giao = text.indexOf("iao", unit.span().start());
        if (giao < 0 || giao >= unit.span().end()) {
            return;
        }
        Matcher order = ORDERED.matcher(text).region(unit.span().start(), unit.span().end());
        while (order.find()) {
            int end = sentenceEnd(order.end(), unit.span().end());
            Optional<Subject> subject = Subject.at(text, order.end(), end);
            if (subject.isPresent() && subject.get().kind() == Subject.Kind.VERB) {
                Span span = new Span(order.end(), end).trim(text);
                add(span, subject.get().agencies(), subject.get().taskStart(), end);
            }
        }
    }

    /** "a) Tiêu chuẩn - đo lường: UBND các huyện chủ động …": a topic stands before the body. */
    private boolean topic(Unit unit) {
        int start = unit.wordsStart(text);
        int colon = text.indexOf(':', start);
        if (colon < 0 || colon - start > 90 || colon + 2 >= unit.span().end()) {
            return false;
        }
        Span task = new Span(colon + 1, unit.span().end()).trim(text);
        Optional<Subject> subject = Subject.at(text, task.start(), task.end());
        if (task.isEmpty()
                || !Character.isUpperCase(text.charAt(task.start()))
                || text.substring(start, colon).contains(". ")
                || NO_TOPIC.matcher(text.substring(start, colon)).matches()
                || subject.isEmpty()
                || subject.get().kind() != Subject.Kind.VERB) {
            return false;
        }
        add(unit.span(), subject.get().agencies(), subject.get().taskStart(), task.end());
        return true;
    }

    /** Sentences inside a paragraph that each tell a body what to do. */
    private boolean sentences(Unit unit) {
        int before = found.size();
        for (Span sentence : Sentences.split(text, unit.span())) {
            Span words = sentence.trim(text);
            Matcher lead = LED_IN.matcher(words.in(text));
            boolean led = lead.find();
            int start = words.start() + (led ? lead.end() : 0);
            if (!led && words.start() == unit.span().start()) {
                continue;
            }
            Optional<Subject> subject = Subject.at(text, start, words.end());
            if (subject.isPresent() && subject.get().kind() == Subject.Kind.VERB) {
                int task = led ? words.start() : subject.get().taskStart();
                add(words, subject.get().agencies(), task, words.end());
            }
        }
        return found.size() > before;
    }

    private int sentenceEnd(int from, int limit) {
        for (int i = from; i < limit - 1; i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == ';') && text.charAt(i + 1) == ' ') {
                return i + 1;
            }
        }
        return limit;
    }

    private void add(Span evidence, List<String> agencies, int from, int to) {
        Span task = new Span(Math.min(from, to), to).trim(text);
        String words = TaskWords.oneLine(task.in(text));
        if (words.length() < 8
                || PERSON.matcher(words).matches()
                || PLACE.matcher(words).matches()
                || words.matches("(?s)ngày \\d.*")
                || words.matches("\\(.*\\)\\.?")) {
            return;
        }
        Due due = TaskWords.due(text, task, anchor);
        found.add(
                new TaskAssignment(
                        document.evidence(evidence),
                        agencies,
                        TaskWords.role(words),
                        TaskWords.partners(text, task),
                        words,
                        due,
                        TaskWords.product(words)));
    }

    static @Nullable Integer year(Metadata metadata) {
        if (metadata.period() != null) {
            return metadata.period().year();
        }
        return metadata.date() == null ? null : Integer.valueOf(metadata.date().substring(0, 4));
    }
}
