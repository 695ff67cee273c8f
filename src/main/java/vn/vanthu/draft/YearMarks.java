package vn.vanthu.draft;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * Finds every year in a plan and says what becomes of it when the plan moves to another year: the
 * plan's own year moves, comparisons stay relative, dates of the plan's year move by whole years,
 * cited documents stay as they are. A year before the new plan's that stands in the result always
 * has a note; where a rule may be wrong, it errs towards leaving the words and noting them.
 */
final class YearMarks {

    private static final String Y = "((?:19|20)\\d{2})(?!\\d)";

    private static final Pattern YEAR = pattern("(?<!\\d)" + Y);

    private static final Pattern DATE =
            pattern(
                    "(?<![\\d])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?"
                            + Y
                            + "|(?<!\\d)(\\d{1,2}) tháng (\\d{1,2}) năm "
                            + Y);

    private static final Pattern RANGE =
            pattern("(?<!\\d)" + Y + "\\s*(?:[-–—]|đến|tới)(?:\\s+(?:hết\\s+)?năm)?\\s*" + Y);

    private static final String WEEKDAY = "(thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)";

    /** Before a date: "thứ Sáu, ngày …". */
    private static final Pattern WEEKDAY_BEFORE =
            pattern("(?i)" + WEEKDAY + "[\\s,(]*(?:ngày\\s*)?$");

    /** A weekday with a day that no year stands behind, so that both hold in one year only. */
    private static final Pattern WEEKDAY_AND_DAY =
            pattern("(?i)" + WEEKDAY + "[\\s,(]+(?:ngày\\s+)?\\d{1,2}/\\d{1,2}(?![/\\d.])");

    /** The last day of February of a leap year, without the year. */
    private static final Pattern LEAP_DAY =
            pattern("(?<![\\d/])29(?:/0?2(?![/\\d])|\\s+tháng\\s+0?2(?!\\d|\\s+năm\\s+\\d))");

    /** "đến năm 2025" may be where a whole programme ends. */
    private static final Pattern HORIZON = pattern("(?i)đến\\s+(?:hết\\s+)?(?:năm\\s+)?$");

    private static final List<String> WEEKDAYS =
            List.of("hai", "ba", "tư", "năm", "sáu", "bảy", "nhật");

    /** Number and symbol of a document (số, ký hiệu), and the date right after it. */
    private static final Pattern CITED =
            pattern(
                    "(?:số:?\\s*)?(?<![\\w/.])\\d+[a-zđ]?(?:/(?:19|20)\\d{2})?\\s?[/-]\\s?"
                            + "(?=\\w*\\p{Lu}\\w*[\\p{Lu}&\\d/-])[\\p{Lu}][\\w&]*(?:[-/][\\w&]+)*"
                            + "(?:,?\\s+ngày\\s+\\d{1,2}(?:\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?"
                            + "|\\s+tháng\\s+\\d{1,2}\\s+năm\\s+)\\d{4})?");

    private static final String TYPES =
            "(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông báo|Kết luận|Công văn|Thông tư"
                    + "|Chương trình|Hướng dẫn|Công điện|Tờ trình|Báo cáo|Quy định|Kế hoạch"
                    + "|Đề án|Luật|Bộ luật|Pháp lệnh|Hiến pháp)";

    /** A document cited by its date alone: "Thông báo ngày 05/3/2020". */
    private static final Pattern CITED_BY_DATE =
            pattern(TYPES + "(?:(?!trước|chậm nhất|hoàn thành|xong)[^;.\\n]){0,60}?ngày\\s+$");

    private static final Pattern LAW =
            pattern("(?<!\\w)(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)(?!\\w)[^;.()\\n]{0,90}$");

    private static final Pattern STANDARD = pattern("(?:ISO|TCVN|QCVN|IEC)[\\s\\d:/A-Z-]*$");

    private static final Pattern COMPARED =
            pattern("(?:so với|so|cùng kỳ|cùng kì|hơn|tương đương)\\s+(?:\\w+\\s+){0,5}$");

    /** What a cited document is about begins so. */
    private static final Pattern SUBJECT =
            pattern(
                    "^(?:\\s*\\([^)\\n]{0,60}\\))?(?:,?\\s+của\\s[^;.\\n]{2,90}?)?,?\\s+(?:về|phê"
                        + " duyệt|ban hành|thực hiện|triển khai|quy định|đo lường|hướng dẫn|công"
                        + " bố|sửa đổi)\\s");

    /** Where the sentence goes on about something else than the cited document. */
    private static final Pattern BEYOND =
            pattern(
                    "[;.()]\\s|\\n|cụ thể|như sau|,\\s+(?:UBND|Ủy ban|Uỷ ban|Sở|Ban|Bộ|Văn phòng"
                            + "|Trường|Đảng|Tỉnh ủy|Chi cục|Cục|Chủ tịch|trong đó|nhằm|yêu cầu"
                            + "|phấn đấu|đề nghị|hoàn thành)\\b");

    /** The plan speaks of itself: "(Kèm theo Kế hoạch số … ngày …)". */
    private static final Pattern OWN =
            pattern("(?m)^\\(?(?:Ban hành )?[Kk]èm theo\\s+Kế hoạch\\s+(số[^)\\n]*?" + Y + ")");

    private static final Pattern COUNTED =
            pattern(
                    "^\\s+(?:hồ sơ|lượt|người|thủ tục|văn bản|cán bộ|công chức|viên chức|triệu|tỷ"
                            + "|đồng|đơn vị|doanh nghiệp|hộ|thôn|dịch vụ)");

    private final String text;
    private final int priorYear;
    private final int year;
    private final List<Mark> marks = new ArrayList<>();

    YearMarks(String text, int priorYear, int year) {
        this.text = text;
        this.priorYear = priorYear;
        this.year = year;
    }

    /** Marks for all years in the text, none overlapping another. */
    List<Mark> find() {
        each(OWN, found -> own(Span.of(found.start(1), found.end(1))));
        each(CITED, this::cited);
        each(DATE, this::date);
        each(LEAP_DAY, this::leapDay);
        each(WEEKDAY_AND_DAY, this::weekdayAndDay);
        each(RANGE, this::range);
        each(YEAR, this::year);
        return List.copyOf(marks);
    }

    private interface Rule {
        void apply(Matcher found);
    }

    private void each(Pattern pattern, Rule rule) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            if (!taken(Span.of(found.start(), found.end()))) {
                rule.apply(found);
            }
        }
    }

    private void own(Span span) {
        String symbol = span.in(text).replaceFirst("(?s)^số:?\\s*[\\d.…]*\\s*(/\\S*)?.*$", "$1");
        marks.add(
                new Mark(
                        span,
                        "số …………" + symbol + " ngày …… tháng …… năm " + year,
                        "Số, ngày của chính kế hoạch này: ghi khi ban hành."));
    }

    private void cited(Matcher found) {
        note(
                Span.of(found.start(), subjectEnd(found.end())),
                "Viện dẫn giữ nguyên từ kế hoạch năm "
                        + priorYear
                        + ": kiểm tra còn hiệu lực hay đã có văn bản thay thế cho năm "
                        + year
                        + ".");
    }

    /** A cited document's subject may name the years that it is for; they belong to it. */
    private int subjectEnd(int from) {
        String after = text.substring(from, Math.min(text.length(), from + 320));
        Matcher subject = SUBJECT.matcher(after);
        if (!subject.find()) {
            return from;
        }
        int end = after.length();
        for (Pattern stop : List.of(BEYOND, CITED)) {
            Matcher found = stop.matcher(after);
            if (found.find(Math.max(0, subject.end() - 1)) && found.start() < end) {
                end = found.start();
            }
        }
        int last = -1;
        Matcher years = YEAR.matcher(after).region(0, end);
        while (years.find()) {
            last = years.end();
        }
        return last < 0 ? from : from + last;
    }

    private void date(Matcher found) {
        Span span = Span.of(found.start(), found.end());
        LocalDate date = dateOf(found);
        int named = date == null ? 0 : date.getYear();
        if (CITED_BY_DATE.matcher(line(span)).find()) {
            note(span, "Ngày của văn bản được viện dẫn: kiểm tra còn hiệu lực năm " + year + ".");
        } else if (date != null && (named >= priorYear || opensPeriod(span))) {
            move(span, found, date);
        } else {
            note(span, "Ngày giữ nguyên từ kế hoạch năm " + priorYear + ": xác định lại.");
        }
    }

    /** "từ 15/12/2019 đến 14/12/2020": the first day moves with the last. */
    private boolean opensPeriod(Span span) {
        Matcher to = pattern("^\\s*(?:-|–|đến(?: hết)?)(?: ngày)?\\s+").matcher(after(span));
        if (!to.find()) {
            return false;
        }
        Matcher last = DATE.matcher(text).region(span.end() + to.end(), text.length());
        LocalDate date = last.lookingAt() ? dateOf(last) : null;
        return date != null && date.getYear() >= priorYear;
    }

    /** Moves a day by whole years; the last day of February stays the last. */
    private void move(Span span, Matcher found, LocalDate date) {
        LocalDate moved = date.plusYears((long) year - priorYear);
        if (date.getMonthValue() == 2 && date.getDayOfMonth() == date.lengthOfMonth()) {
            moved = moved.withDayOfMonth(moved.lengthOfMonth());
        }
        String old = span.in(text);
        DayOfWeek fixed = weekday(line(span));
        if (fixed != null && fixed == date.getDayOfWeek()) {
            moved = nearest(moved, fixed);
        }
        String words =
                old.substring(0, old.length() - 4).replaceFirst("^\\d{1,2}", day(found, moved))
                        + moved.getYear();
        DayOfWeek weekday = moved.getDayOfWeek();
        String free =
                weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY
                        ? " Ngày mới rơi vào "
                                + (weekday == DayOfWeek.SATURDAY ? "thứ Bảy" : "Chủ nhật")
                                + ": cân nhắc chọn ngày làm việc."
                        : "";
        String kept = fixed == null ? "" : " Giữ thứ trong tuần: kiểm tra lại theo lịch.";
        marks.add(
                new Mark(
                        span,
                        words,
                        "Thời hạn trong kế hoạch trước: "
                                + old
                                + "."
                                + (fixed == null ? free : kept)));
    }

    /** The weekday that stands right before a date; null for none. */
    private static @Nullable DayOfWeek weekday(String before) {
        Matcher found = WEEKDAY_BEFORE.matcher(before);
        if (!found.find()) {
            return null;
        }
        String name = found.group(1).toLowerCase(Locale.ROOT).replaceFirst("^\\S+\\s+", "");
        int number = name.matches("\\d") ? Integer.parseInt(name) - 2 : WEEKDAYS.indexOf(name);
        return DayOfWeek.of(number + 1);
    }

    /** The day of a weekday that is nearest to a date, at most three days off. */
    private static LocalDate nearest(LocalDate date, DayOfWeek weekday) {
        int ahead = Math.floorMod(weekday.getValue() - date.getDayOfWeek().getValue(), 7);
        return date.plusDays(ahead > 3 ? ahead - 7 : ahead);
    }

    private void leapDay(Matcher found) {
        Span span = Span.of(found.start(), found.end());
        if (Year.isLeap(year)) {
            return;
        }
        marks.add(
                new Mark(
                        span,
                        "28" + span.in(text).substring(2),
                        "Năm " + year + " tháng 02 chỉ có 28 ngày: kiểm tra."));
    }

    private void weekdayAndDay(Matcher found) {
        note(
                Span.of(found.start(), found.end()),
                "Thứ và ngày theo lịch năm " + priorYear + ": xác định lại cho năm " + year + ".");
    }

    private static String day(Matcher found, LocalDate moved) {
        String typed = found.group(1) == null ? found.group(5) : found.group(1);
        String day = Integer.toString(moved.getDayOfMonth());
        return typed.length() == 2 && day.length() == 1 ? "0" + day : day;
    }

    private static @Nullable LocalDate dateOf(Matcher found) {
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

    private void range(Matcher found) {
        Span span = Span.of(found.start(), found.end());
        int first = Integer.parseInt(found.group(1));
        int last = Integer.parseInt(found.group(2));
        boolean stage = line(span).matches("(?iu).*(?:giai đoạn|nhiệm kỳ|từ năm|từ)\\s*$");
        if (!stage && last - first == 1 && (first == priorYear || last == priorYear)) {
            int by = year - priorYear;
            String words =
                    (first + by) + text.substring(found.end(1), found.start(2)) + (last + by);
            marks.add(new Mark(span, words, "Chuyển từ " + span.in(text) + ": kiểm tra."));
        } else if (last < year) {
            note(span, "Giai đoạn kết thúc trước năm " + year + ": thay bằng giai đoạn mới.");
        } else {
            note(span, "Giai đoạn còn chạy trong năm " + year + ": giữ nguyên.");
        }
    }

    private void year(Matcher found) {
        Span span = Span.of(found.start(), found.end());
        int named = Integer.parseInt(found.group(1));
        String before = line(span);
        int moved = named + year - priorYear;
        if (STANDARD.matcher(before).find()) {
            note(span, "Tiêu chuẩn được viện dẫn: kiểm tra phiên bản hiện hành.");
        } else if (LAW.matcher(before).find()) {
            note(span, "Văn bản luật được viện dẫn: kiểm tra còn hiệu lực năm " + year + ".");
        } else if (isNoYear(before, span)) {
            note(span, "Chưa rõ đây là năm hay số khác: kiểm tra.");
        } else if (named == priorYear) {
            boolean horizon = HORIZON.matcher(before).find();
            marks.add(
                    new Mark(
                            span,
                            Integer.toString(moved),
                            horizon
                                    ? "Chuyển từ năm "
                                            + named
                                            + ": giữ nguyên nếu là mốc cuối của cả giai đoạn."
                                    : null));
        } else if (named == priorYear - 1 && COMPARED.matcher(before).find()) {
            marks.add(
                    new Mark(
                            span,
                            Integer.toString(moved),
                            "So sánh với năm liền trước: chuyển từ năm " + named + "."));
        } else {
            note(
                    span,
                    "Năm "
                            + named
                            + " lấy nguyên từ kế hoạch năm "
                            + priorYear
                            + ": cập nhật cho năm "
                            + year
                            + ".");
        }
    }

    private boolean isNoYear(String before, Span span) {
        return pattern("[\\d.,]$|[\\p{L}\\d]-$").matcher(before).find()
                || pattern("^[.,]\\d|^[/-]\\w").matcher(after(span)).find()
                || !before.endsWith("năm ") && COUNTED.matcher(after(span)).find();
    }

    private String line(Span span) {
        int from = Math.max(text.lastIndexOf('\n', span.start() - 1) + 1, span.start() - 160);
        return text.substring(Math.min(Math.max(0, from), span.start()), span.start());
    }

    private String after(Span span) {
        return text.substring(span.end(), Math.min(text.length(), span.end() + 40));
    }

    private void note(Span span, String note) {
        marks.add(Mark.note(span, text, note));
    }

    private boolean taken(Span span) {
        return marks.stream().anyMatch(mark -> mark.span().overlaps(span));
    }

    private static Pattern pattern(String pattern) {
        return Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
