package vn.vanthu.draft;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * Finds every year in a plan and says what becomes of it when the plan moves to another year: the
 * plan's own year moves, comparisons stay relative, deadlines move by whole years, cited documents
 * stay as they are. A year that stays although it lies before the new plan's is always noted.
 */
final class YearMarks {

    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d./:-])(?:19|20)\\d{2}(?![\\d./]\\d)");

    private static final Pattern DATE =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})([/.-])(\\d{1,2})\\2((?:19|20)\\d{2})(?!\\d)"
                            + "|(?<!\\d)(\\d{1,2}) tháng (\\d{1,2}) năm ((?:19|20)\\d{2})(?!\\d)");

    /** Number and symbol, the date after it, and what the document is about, up to a stop. */
    private static final Pattern CITED =
            Pattern.compile(
                    "(?:số\\s+)?\\d+[a-zđ]?(?:/(?:19|20)\\d{2})?[/-][A-ZĐ][\\wĐđ&]*(?:[-/][\\wĐđ&]+)*"
                        + "(?:,?\\s+ngày\\s+\\d{1,2}(?:[/.-]\\d{1,2}[/.-]|\\s+tháng\\s+\\d{1,2}\\s+năm\\s+)"
                        + "\\d{4})?",
                    FLAGS);

    private static final Pattern ABOUT =
            Pattern.compile("[^;.()\\n]*?(?:19|20)\\d{2}(?!\\d)", FLAGS);

    private static final Pattern LAW =
            Pattern.compile("(?:Luật|Bộ luật|Pháp lệnh)[^;.,()\\n]{3,90}$");

    private static final Pattern STANDARD =
            Pattern.compile("(?:ISO|TCVN|QCVN|IEC)[\\s\\d:/A-Z-]*$");

    private static final Pattern COMPARED =
            Pattern.compile("(?:so với|so cùng kỳ|cùng kỳ|hơn)\\s+(?:\\p{L}+\\s+){0,3}$");

    private static final Pattern SPAN_OF_YEARS =
            Pattern.compile("((?:19|20)\\d{2})\\s*[-–]\\s*((?:19|20)\\d{2})");

    private final String text;
    private final int priorYear;
    private final int year;
    private final List<Mark> marks = new ArrayList<>();

    YearMarks(String text, int priorYear, int year) {
        this.text = text;
        this.priorYear = priorYear;
        this.year = year;
    }

    /** Marks for all years in the text, in text order, none overlapping another. */
    List<Mark> find(List<Span> deadlines) {
        cited();
        dates(deadlines);
        rangesOfYears();
        years();
        marks.sort((a, b) -> a.span().compareTo(b.span()));
        return List.copyOf(marks);
    }

    private void cited() {
        Matcher found = CITED.matcher(text);
        while (found.find()) {
            Span span = new Span(found.start(), titleEnd(found.end()));
            if (!hasYear(span)) {
                span = new Span(found.start(), found.end());
            }
            note(
                    span,
                    "Viện dẫn giữ nguyên từ kế hoạch năm "
                            + priorYear
                            + ": kiểm tra còn hiệu lực hay đã có văn bản mới thay thế cho năm "
                            + year
                            + ".");
        }
    }

    /** A cited document's subject may name the year that it is for; it belongs to the citation. */
    private int titleEnd(int from) {
        Matcher about = ABOUT.matcher(text).region(from, Math.min(text.length(), from + 220));
        if (!about.lookingAt()) {
            return from;
        }
        String between = text.substring(from, about.end());
        boolean another = CITED.matcher(between).find() || between.contains("cụ thể");
        boolean subject =
                between.matches(
                        "(?s)(?: của [^;.]{2,60}?)? (?:về|phê duyệt|ban hành|thực hiện|triển"
                                + " khai|quy định|đo lường).*");
        return subject && !another ? about.end() : from;
    }

    private boolean hasYear(Span span) {
        return Pattern.compile("(?:19|20)\\d{2}").matcher(span.in(text)).find();
    }

    private void dates(List<Span> deadlines) {
        Matcher found = DATE.matcher(text);
        while (found.find()) {
            Span span = new Span(found.start(), found.end());
            if (taken(span)) {
                continue;
            }
            boolean due = deadlines.stream().anyMatch(deadline -> deadline.contains(span.start()));
            LocalDate date = date(found);
            if (due && date != null) {
                move(span, found, date);
            } else {
                note(
                        span,
                        "Ngày trong kế hoạch năm "
                                + priorYear
                                + ": xác định lại cho năm "
                                + year
                                + ".");
            }
        }
    }

    /** Moves a deadline by whole years; 29 February becomes the month's last day. */
    private void move(Span span, Matcher found, LocalDate date) {
        LocalDate moved = date.plusYears((long) year - priorYear);
        String old = span.in(text);
        String words =
                old.substring(0, old.length() - 4).replaceFirst("^\\d{1,2}", day(found, moved))
                        + moved.getYear();
        String note = "Thời hạn năm trước: " + old + ".";
        DayOfWeek weekday = moved.getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
            note +=
                    " Ngày mới rơi vào "
                            + (weekday == DayOfWeek.SATURDAY ? "thứ Bảy" : "Chủ nhật")
                            + ": cân nhắc chọn ngày làm việc.";
        }
        marks.add(new Mark(span, words, note));
    }

    private static String day(Matcher found, LocalDate moved) {
        String typed = found.group(1) == null ? found.group(5) : found.group(1);
        String day = Integer.toString(moved.getDayOfMonth());
        return typed.length() == 2 && day.length() == 1 ? "0" + day : day;
    }

    private static @Nullable LocalDate date(Matcher found) {
        boolean digits = found.group(1) != null;
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(digits ? 4 : 7)),
                    Integer.parseInt(found.group(digits ? 3 : 6)),
                    Integer.parseInt(found.group(digits ? 1 : 5)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private void rangesOfYears() {
        Matcher found = SPAN_OF_YEARS.matcher(text);
        while (found.find()) {
            Span span = new Span(found.start(), found.end());
            if (taken(span)) {
                continue;
            }
            int last = Integer.parseInt(found.group(2));
            if (last < year) {
                note(
                        span,
                        "Giai đoạn đã kết thúc trước năm " + year + ": thay bằng giai đoạn mới.");
            } else {
                marks.add(new Mark(span, span.in(text), null));
            }
        }
    }

    private void years() {
        Matcher found = YEAR.matcher(text);
        while (found.find()) {
            Span span = new Span(found.start(), found.end());
            if (taken(span)) {
                continue;
            }
            int named = Integer.parseInt(span.in(text));
            String before = text.substring(Math.max(0, span.start() - 100), span.start());
            String line = before.substring(before.lastIndexOf('\n') + 1);
            if (STANDARD.matcher(line).find()) {
                marks.add(new Mark(span, span.in(text), null));
            } else if (LAW.matcher(line).find()) {
                note(span, "Văn bản luật được viện dẫn: kiểm tra còn hiệu lực năm " + year + ".");
            } else if (named == priorYear || COMPARED.matcher(line).find() && named < priorYear) {
                marks.add(new Mark(span, Integer.toString(named + year - priorYear), null));
            } else if (named < year) {
                note(
                        span,
                        "Mốc năm "
                                + named
                                + " lấy nguyên từ kế hoạch cũ: cập nhật theo tình hình trước năm "
                                + year
                                + ".");
            } else {
                marks.add(new Mark(span, span.in(text), null));
            }
        }
    }

    private void note(Span span, String note) {
        if (!taken(span)) {
            marks.add(new Mark(span, span.in(text), note));
        }
    }

    private boolean taken(Span span) {
        return marks.stream().anyMatch(mark -> mark.span().overlaps(span));
    }
}
