package vn.vanthu.extract.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Section;
import vn.vanthu.extract.date.Anchor;
import vn.vanthu.extract.table.Sheet;
import vn.vanthu.extract.table.Sheets;
import vn.vanthu.fact.Due;
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

    /** "…; giao Sở Xây dựng chủ trì …" inside a paragraph. */
    private static final Pattern ORDERED =
            Pattern.compile("(?:^|[.;,]\\s+|\\bvà\\s+)(?=[Gg]iao\\s+(?:cho\\s+)?\\p{Lu})");

    /** "Định kỳ 6 tháng, Sở Công Thương sơ kết": the time or ground stands before the body. */
    private static final Pattern LED_IN =
            Pattern.compile(
                    "^(?:Định kỳ|Hằng|Hàng|Trước ngày|Chậm nhất|Trong|Kết thúc|Sau khi|Trên cơ"
                            + " sở)\\s[^.;:]{2,160}?,\\s+(?=\\p{Lu}|các\\s)");

    /**
     * @param asks whether it says itself that the bodies are asked to do what follows
     */
    private record LeadIn(List<String> agencies, Unit unit, boolean orderedBullets, boolean asks) {}

    private final StructuredDocument document;
    private final String text;
    private final Anchor anchor;
    private final Zone zone;
    private final List<TaskAssignment> found = new ArrayList<>();

    private final HeadedBodies headings;

    private @Nullable LeadIn leadIn;
    private @Nullable Unit last;

    Walk(StructuredDocument document) {
        this.document = document;
        this.text = document.text();
        this.anchor = Anchor.of(document.metadata());
        this.zone = new Zone(document);
        this.headings = new HeadedBodies(document);
    }

    List<TaskAssignment> all() {
        List<Unit> units = Unit.of(document);
        for (int i = 0; i < units.size(); i++) {
            int behind = KeyLines.read(document, units, i, anchor, found);
            if (behind > i) {
                i = behind - 1;
                continue;
            }
            read(units.get(i), i + 1 < units.size() ? units.get(i + 1) : null);
            last = units.get(i);
        }
        for (Sheet sheet : Sheets.of(document)) {
            if (zone.tableGivesTasks(sheet.span().start())) {
                found.addAll(TaskTable.read(document, sheet, anchor));
            }
        }
        found.sort((a, b) -> a.evidence().span().compareTo(b.evidence().span()));
        return found;
    }

    private void read(Unit unit, @Nullable Unit next) {
        if (unit.section() == null && !document.outline().sections().isEmpty()) {
            return;
        }
        int start = unit.wordsStart();
        if (unit.section() == null
                && unit.mark().isEmpty()
                && NoTask.isBasis(unit.span().in(text))) {
            leadIn = null;
            return;
        }
        if (zone.isReport() ? inspected(unit, start) : requested(unit)) {
            return;
        }
        if (unit.begins() == null && (isHeadingLine(unit) || asked(unit, start, next))) {
            return;
        }
        if (!zone.givesTasks(unit.span().start()) && !asksBody(unit, start) && !isTold(unit)) {
            leadIn = null;
            return;
        }
        if (NoTask.isClosing(text.substring(start, unit.span().end()))) {
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
        Optional<Subject> subject = subject(start, unit.span().end());
        if (leadIn != null && !covers(leadIn, unit)) {
            leadIn = null;
        }
        if (subject.isPresent() && !passesOn(unit, subject.get(), start)) {
            own(unit, subject.get(), next);
            return;
        }
        List<String> above =
                leadIn != null ? leadIn.agencies() : headings.above(headings.sectionOf(unit));
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

    /** The body or the person that words begin with. */
    private Optional<Subject> subject(int start, int end) {
        Optional<Subject> person = Person.at(text, new Span(start, end));
        return person.isPresent() ? person : Subject.at(text, start, end);
    }

    /** "Yêu cầu các chủ mỏ lắp đặt …" under the heading of a body is that body's task. */
    private boolean passesOn(Unit unit, Subject subject, int start) {
        return subject.kind() == Subject.Kind.VERB
                && !unit.mark().isEmpty()
                && text.substring(start, unit.span().end()).matches("(?s)(Yêu cầu|Chỉ đạo)\\s.*")
                && (leadIn != null || headings.above(headings.sectionOf(unit)) != null);
    }

    /** A lead-in that asks a body for what the items below it say. */
    private boolean asked(Unit unit, int start, @Nullable Unit next) {
        if (next == null || !next.hasBullet() || next.section() != unit.section()) {
            return false;
        }
        Optional<Subject> asked =
                Request.at(text, new Span(start, unit.span().end()), zone.isReport());
        asked.ifPresent(subject -> leadIn = new LeadIn(subject.agencies(), unit, true, true));
        return asked.isPresent();
    }

    /** The second line of a heading: "Chương II", and its title below. */
    private static boolean isHeadingLine(Unit unit) {
        Section section = unit.section();
        return section != null && section.heading().contains(unit.span().start());
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
                        && plain.matches("(?s)(van ban )?(chi dao|giao|yeu cau|de nghi)\\s.*");
        Section above = headings.sectionOf(unit);
        boolean headed =
                unit.begins() == null
                        && above != null
                        && isAsked(above)
                        && headings.of(above) != null;
        return named || told || headed || leadIn != null && covers(leadIn, unit);
    }

    /**
     * Where no tasks are given as a rule: items under a request, articles of a regulation that tell
     * a body what to do, and clauses of those that name one.
     */
    private boolean isTold(Unit unit) {
        if (leadIn != null && leadIn.asks() && covers(leadIn, unit)) {
            return true;
        }
        Span words = new Span(unit.wordsStart(), unit.span().end());
        if (!zone.isRegulation(words.start()) || !words.in(text).matches("(?s).*[.;:]")) {
            return false;
        }
        boolean article = unit.begins() != null && unit.begins().label().startsWith("Điều");
        boolean told =
                article
                        && Subject.at(text, words.start(), words.end())
                                .filter(subject -> subject.kind() == Subject.Kind.VERB)
                                .isPresent();
        return told
                || document.outline().pathTo(words.start()).stream()
                        .filter(section -> section.label().startsWith("Điều"))
                        .anyMatch(each -> headings.of(each) != null);
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

    /** "Sở Tài chính đề nghị các sở, ngành gửi …" in a letter: what its issuer asks of others. */
    private boolean requested(Unit unit) {
        int before = found.size();
        for (Span sentence : Sentences.split(text, unit.span())) {
            Span words = sentence.trim(text);
            Request.ofIssuer(text, words, document.metadata().issuer())
                    .ifPresent(
                            asked -> add(words, asked.agencies(), asked.taskStart(), words.end()));
        }
        return found.size() > before;
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
        boolean tells = plain.matches("(?s).*\\bthong bao (de|den|cho|toi)\\b.*");
        boolean alone = Subject.at(text, start, unit.span().end()).isEmpty();
        boolean listed = !found.isEmpty() && last != null && !last.mark().isEmpty();
        return asks || tells || alone && listed;
    }

    /** A heading that goes on in the same paragraph: "a) Sở Tư pháp: Rà soát …". */
    private void heading(Unit unit, Section section, int start) {
        Optional<Subject> subject = subject(start, unit.span().end());
        if (subject.isPresent()) {
            Subject read = subject.get();
            if (read.kind() == Subject.Kind.VERB && isNameOnly(section, unit)) {
                return;
            }
            if (read.kind() == Subject.Kind.COLON) {
                several(unit.span(), inner(read, start, unit.span().end()));
            } else if (read.kind() == Subject.Kind.VERB) {
                told(unit.span(), read);
            }
            return;
        }
        if (section.heading().end() < unit.span().end() - 2) {
            List<String> above = headings.above(headings.parent(section));
            if (above != null) {
                add(unit.span(), above, start, unit.span().end());
                return;
            }
        }
        ordered(unit);
    }

    /** "Đối với Đoàn kiểm tra: Các thành viên Đoàn thực hiện …": who among them is to do it. */
    private Subject inner(Subject outer, int start, int end) {
        boolean about = text.startsWith("Đối với", start);
        if (!about || BodyGrammar.at(text, outer.taskStart(), end).isEmpty()) {
            return outer;
        }
        return Subject.at(text, outer.taskStart(), end)
                .filter(subject -> subject.kind() == Subject.Kind.VERB)
                .orElse(outer);
    }

    /** "5. Các phòng tham gia đào tạo" above a list: the words behind the name tell which. */
    private boolean isNameOnly(Section section, Unit unit) {
        return HeadedBodies.isGroupName(section.title())
                && section.heading().end() >= unit.span().end() - 1
                && section.extent().end() > unit.span().end() + 20;
    }

    private void own(Unit unit, Subject subject, @Nullable Unit next) {
        switch (subject.kind()) {
            case COLON -> several(unit.span(), subject);
            case VERB -> told(unit.span(), subject);
            case ALONE, ANNOUNCES -> {
                if (next != null
                        && next.begins() == null
                        && next.section() == unit.section()
                        && !NoTask.isSample(unit, next, text)
                        && (text.charAt(unit.span().end() - 1) == ':' || unit.mark().isEmpty())) {
                    leadIn = new LeadIn(subject.agencies(), unit, next.hasBullet(), false);
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
                && NoTask.isPost(first.agencies().getFirst())
                && (!Duty.follows(text.substring(first.taskStart(), whole.end()))
                        || BodyGrammar.at(text, first.taskStart(), whole.end()).isPresent())) {
            return;
        }
        Subject subject = first;
        int from = whole.start();
        for (int at = endOfOrder(from, whole.end());
                at >= 0;
                at = endOfOrder(at + 1, whole.end())) {
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

    /** The next semicolon, or full stop before another order: ". Giao Sở B …"; -1 without any. */
    private int endOfOrder(int from, int limit) {
        for (int i = from; i < limit - 2; i++) {
            char c = text.charAt(i);
            boolean divides =
                    c == ';'
                            || c == '.'
                                    && (text.startsWith("Giao ", i + 2)
                                            || text.startsWith("Đề nghị ", i + 2)
                                            || text.startsWith("Yêu cầu ", i + 2));
            if (divides && text.charAt(i + 1) == ' ') {
                return i;
            }
        }
        return -1;
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
        if (text.indexOf("iao", unit.span().start(), unit.span().end()) < 0) {
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
        int start = unit.wordsStart();
        int colon = text.indexOf(':', start, Math.min(unit.span().end(), start + 91));
        if (colon < 0 || colon + 2 >= unit.span().end()) {
            return false;
        }
        Span task = new Span(colon + 1, unit.span().end()).trim(text);
        Optional<Subject> subject = Subject.at(text, task.start(), task.end());
        if (task.isEmpty()
                || !Character.isUpperCase(text.charAt(task.start()))
                || text.substring(start, colon).contains(". ")
                || NoTask.tellsWho(text.substring(start, colon))
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
        if (NoTask.is(words)) {
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
}
