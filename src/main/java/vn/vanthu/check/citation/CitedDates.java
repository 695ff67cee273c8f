package vn.vanthu.check.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * Finds days of cited documents that cannot be right: in no calendar, after the citing document, of
 * another year than the number, or different for one number.
 */
final class CitedDates {

    /** Ends of symbols that one body alone uses: its numbers run once in each year. */
    private static final Set<String> CENTRAL = Set.of("CP", "TTg", "TW");

    /** The first resolutions of every year come in January, often on the same day. */
    private static final int NEW_YEAR_NUMBERS = 10;

    private final @Nullable LocalDate latest;
    private final BiConsumer<List<Span>, String> raise;
    private final Map<String, List<Cited>> seen = new HashMap<>();

    /**
     * @param latest the last day that the citing document can be of; null where it tells none
     * @param raise takes the places and what is wrong with them
     */
    CitedDates(@Nullable LocalDate latest, BiConsumer<List<Span>, String> raise) {
        this.latest = latest;
        this.raise = raise;
    }

    /** Looks at the next citation in text order. */
    void look(Cited cited) {
        Integer numbered = cited.symbol().year();
        if (numbered != null && latest != null && numbered > latest.getYear()) {
            raise.accept(
                    List.of(cited.span()),
                    cited.number()
                            + " mang năm "
                            + numbered
                            + ", sau năm của chính văn bản này ("
                            + latest.getYear()
                            + "): kiểm tra lại số, ký hiệu.");
            return;
        }
        Cited.Day day = cited.written();
        if (day == null) {
            return;
        }
        LocalDate date = day.date();
        if (date == null) {
            raise.accept(
                    List.of(cited.span()),
                    "Ngày của "
                            + cited.number()
                            + " không có trong lịch: kiểm tra lại ngày, tháng.");
        } else if (numbered != null && numbered != date.getYear()) {
            raise.accept(
                    List.of(cited.span()),
                    cited.number()
                            + " mang năm "
                            + numbered
                            + " mà ngày ban hành ghi năm "
                            + date.getYear()
                            + ": một trong hai sai.");
        } else if (latest != null && date.isAfter(latest)) {
            raise.accept(
                    List.of(cited.span()),
                    cited.number()
                            + " ghi ngày "
                            + day.print()
                            + ", sau ngày của chính văn bản này: kiểm tra lại ngày viện dẫn.");
        } else {
            compare(cited, day, date);
        }
    }

    private void compare(Cited cited, Cited.Day day, LocalDate date) {
        List<Cited> before = seen.computeIfAbsent(cited.key(), key -> new ArrayList<>());
        for (Cited other : before) {
            Cited.Day first = other.written();
            if (first != null && !first.equals(day) && isSame(other, first, cited, day, date)) {
                raise.accept(
                        List.of(cited.span(), other.span()),
                        cited.number()
                                + " được viện dẫn với hai ngày khác nhau: "
                                + first.print()
                                + " và "
                                + day.print()
                                + ".");
                break;
            }
        }
        before.add(cited);
    }

    /** Whether two dates with one number must be meant for one document. */
    private static boolean isSame(
            Cited other, Cited.Day first, Cited cited, Cited.Day day, LocalDate date) {
        boolean central = CENTRAL.contains(cited.symbol().groups().getLast());
        if (cited.symbol().year() != null) {
            return central || isNear(first, day) && !isApart(other.issuer(), cited.issuer());
        }
        boolean sameYear = first.year() == day.year();
        if (central && sameYear) {
            return true;
        }
        boolean ofNewYear = date.getMonthValue() == 1 && value(cited) < NEW_YEAR_NUMBERS;
        return isNear(first, day)
                && (sameYear || !ofNewYear)
                && !isApart(other.issuer(), cited.issuer());
    }

    /** Two of day, month and year agree: the third is a slip of the pen. */
    private static boolean isNear(Cited.Day a, Cited.Day b) {
        int same = a.day() == b.day() ? 1 : 0;
        same += a.month() == b.month() ? 1 : 0;
        same += a.year() == b.year() ? 1 : 0;
        return same == 2;
    }

    /** Whether two issuers are named that are not known to be one. */
    private static boolean isApart(String a, String b) {
        String one = bare(a);
        String two = bare(b);
        return !one.startsWith(two) && !two.startsWith(one);
    }

    private static String bare(String issuer) {
        return issuer.toLowerCase(Locale.ROOT)
                .replace("ủy ban nhân dân", "ubnd")
                .replace("uỷ ban nhân dân", "ubnd")
                .replace("hội đồng nhân dân", "hđnd")
                .replaceFirst("^(?:chủ tịch|giám đốc|bộ trưởng) ", "")
                .replaceFirst(" (?:về|phê duyệt|ban hành|quy định) .*$", "");
    }

    private static int value(Cited cited) {
        return Integer.parseInt(cited.symbol().number().replaceAll("\\D", ""));
    }
}
