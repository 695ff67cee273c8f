package vn.vanthu.extract.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.extract.date.Anchor;
import vn.vanthu.extract.date.DueGrammar;
import vn.vanthu.extract.date.DueList;
import vn.vanthu.fact.Deadline;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Sentences;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/**
 * Finds by when things are to be done. Words that set a deadline count wherever the body or an
 * annex has them; a mere "trong quý III" only in a sentence that orders something, and never in a
 * report, where it tells the time of what was done.
 */
public final class DeadlineExtractor {

    private static final Pattern ORDERS =
            Pattern.compile(
                    "\\b(hoan thanh|xong|trinh|ban hanh|bao cao|thuc hien|trien khai|gui|phan dau"
                            + "|to chuc|tham muu|xay dung|dua vao|dat)\\b");

    private static final Pattern AHEAD =
            Pattern.compile("\\b(nhiem vu|phuong huong|giai phap|ke hoach|thoi gian toi)\\b");

    /** "từ 01/6/2020 đến 31/8/2020" tells when something was. */
    private static final Pattern SINCE =
            Pattern.compile("\\b(tu|tinh)(?: ngay| thang| quy| nam)?\\s+[\\d/.\\- ]+\\s*$");

    private static final Pattern DONE = Pattern.compile("(?<!\\p{L})đã(?!\\p{L})");

    private static final Pattern SO_FAR =
            Pattern.compile(
                    "(?<!\\p{L})(tính|số liệu|lũy kế|luỹ kế|cập nhật|thống kê|ước|tầm nhìn|hiệu lực"
                            + "|giá trị|thời hạn|thời hạn sử dụng|hiệu lực thi hành)\\s*$");

    public List<Deadline> extract(StructuredDocument document) {
        var deadlines = new ArrayList<Deadline>();
        Anchor anchor = Anchor.of(document.metadata());
        boolean report = "BC".equals(document.metadata().type());
        for (Block block : document.document().blocks()) {
            boolean outside =
                    block instanceof Block.Footnote
                            || document.outline().head().overlaps(block.span())
                            || document.outline().closing().overlaps(block.span());
            if (!outside) {
                collect(document, block.span(), anchor, report, deadlines);
            }
        }
        return deadlines;
    }

    private static void collect(
            StructuredDocument document,
            Span within,
            Anchor anchor,
            boolean report,
            List<Deadline> deadlines) {
        String text = document.text();
        Anchor seen = report && !isAhead(document, within) ? anchor.still() : anchor;
        for (DueGrammar.Found found : DueList.scan(document.tokens(within), seen)) {
            Span sentence = sentence(text, within, found.span());
            if (counts(document, sentence, found, report)) {
                deadlines.add(new Deadline(document.evidence(sentence), found.due()));
            }
        }
    }

    private static boolean counts(
            StructuredDocument document, Span sentence, DueGrammar.Found found, boolean report) {
        String text = document.text();
        String written = text.substring(sentence.start(), found.span().start());
        String before = Unmarked.of(written);
        boolean scheduled =
                !report
                        && isComing(found.due(), document.metadata().date())
                        && !DONE.matcher(written).find();
        boolean after = found.span().in(text).toLowerCase(Locale.ROOT).startsWith("sau ");
        if (SINCE.matcher(before).find() && !scheduled
                || SO_FAR.matcher(written).find() && !after) {
            return false;
        }
        if (isPast(found.due(), document.metadata().date())) {
            return false;
        }
        if (found.firm()) {
            return true;
        }
        boolean year =
                found.due() instanceof Due.In(var period) && period.kind() == Period.Kind.YEAR;
        boolean ordered = ORDERS.matcher(Unmarked.of(sentence.in(text))).find();
        if (report) {
            boolean ahead = isAhead(document, sentence);
            return ordered && (ahead || isComing(found.due(), document.metadata().date()));
        }
        return ordered || !year;
    }

    /** Whether a part of a report tells what comes next. */
    private static boolean isAhead(StructuredDocument document, Span sentence) {
        return document.outline().pathTo(sentence.start()).stream()
                .anyMatch(section -> AHEAD.matcher(Unmarked.of(section.title())).find());
    }

    /** What lies behind the document's own date cannot tell of what was done. */
    private static boolean isComing(Due due, @Nullable String date) {
        if (date == null || date.length() < 7) {
            return false;
        }
        LocalDate month = LocalDate.parse(date.substring(0, 7) + "-01").plusMonths(1);
        LocalDate own = date.length() < 10 ? month.minusDays(1) : LocalDate.parse(date);
        return switch (due) {
            case Due.On(var day) -> day.isAfter(own);
            case Due.In(var period) -> period.from().isAfter(own);
            case Due.Every ignored -> false;
            case Due.Within ignored -> false;
        };
    }

    /** A day before the document's own is no deadline, but tells of something older. */
    private static boolean isPast(Due due, @Nullable String date) {
        if (date == null) {
            return false;
        }
        LocalDate own =
                switch (date.length()) {
                    case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
                    case 7 -> LocalDate.parse(date + "-01");
                    default -> LocalDate.parse(date);
                };
        return switch (due) {
            case Due.On(var day) -> day.isBefore(own);
            case Due.In(var period) -> period.to().isBefore(own);
            case Due.Every ignored -> false;
            case Due.Within ignored -> false;
        };
    }

    private static Span sentence(String text, Span within, Span span) {
        int start = Math.max(within.start(), text.lastIndexOf('\n', span.start()) + 1);
        int stop = text.indexOf('\n', span.end(), within.end());
        int end = stop < 0 ? within.end() : stop;
        for (Span sentence : Sentences.split(text, new Span(Math.min(start, span.start()), end))) {
            if (sentence.contains(span)) {
                return sentence.trim(text);
            }
        }
        return span;
    }
}
