package vn.vanthu.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Metadata;
import vn.vanthu.fact.Period;
import vn.vanthu.registry.Province;
import vn.vanthu.registry.Registry;

/**
 * Received documents, sorted (báo cáo nhận được): which count as reports on a plan, and which do
 * not, and why. One report of a body counts for a period, the newest; what is left out is named.
 *
 * @param reports that count, in the order of their files
 * @param remarks what a person must know of the others, and of doubtful ones
 */
public record Received(List<AnalysedDocument> reports, List<Remark> remarks) {

    /** A report that names no period is taken for one if it is dated this long after its end. */
    private static final int DAYS_TO_REPORT = 60;

    public Received {
        reports = List.copyOf(reports);
        remarks = List.copyOf(remarks);
    }

    /** What is the matter with a document. */
    public enum Why {
        NOT_A_REPORT,
        OTHER_PERIOD,
        OTHER_BODY,
        /** The same body sent another that counts in its stead. */
        REPEATED,
        /** It counts, but a person must see whether it should. */
        UNCERTAIN
    }

    /**
     * A remark on a document.
     *
     * @param words in Vietnamese, beginning with the file's name
     * @param sources the documents that it is about
     */
    public record Remark(Why why, String words, List<AnalysedDocument> sources) {
        public Remark {
            sources = List.copyOf(sources);
        }
    }

    /** Whether documents were left out for what they are, not for a newer version. */
    public boolean isShort() {
        return remarks.stream()
                .anyMatch(remark ->
                        switch (remark.why()) {
                            case NOT_A_REPORT, OTHER_PERIOD, OTHER_BODY -> true;
                            case REPEATED, UNCERTAIN -> false;
                        });
    }

    /**
     * Sorts documents.
     *
     * @param plan that they are to report on
     * @param asked the period reported on; null for all of the plan's time and after
     */
    public static Received of(
            Registry registry,
            AnalysedDocument plan,
            @Nullable Period asked,
            List<AnalysedDocument> documents) {
        var sorting = new Sorting(registry, plan, asked);
        documents.stream()
                .sorted(Comparator.comparing(d -> d.document().source().file()))
                .forEach(sorting::sort);
        return new Received(List.copyOf(sorting.counting.values()), sorting.remarks);
    }

    /** Whether two periods are the same, or one is written as days that are most of the other. */
    public static boolean covers(Period own, Period asked) {
        if (own.from().equals(asked.from()) && own.to().equals(asked.to())) {
            return true;
        }
        if (own.kind() != Period.Kind.RANGE && asked.kind() != Period.Kind.RANGE) {
            return false;
        }
        LocalDate from = own.from().isAfter(asked.from()) ? own.from() : asked.from();
        LocalDate to = own.to().isBefore(asked.to()) ? own.to() : asked.to();
        long shared = to.toEpochDay() - from.toEpochDay() + 1;
        return 2 * shared > days(own) && 2 * shared > days(asked);
    }

    private static long days(Period period) {
        return period.to().toEpochDay() - period.from().toEpochDay() + 1;
    }

    private static final class Sorting {

        private final Registry registry;
        private final AnalysedDocument plan;
        private final @Nullable Period asked;
        private final Issuer planned;
        private final List<Remark> remarks = new ArrayList<>();

        /** Reports that count, by their body and, where none is asked for, their period. */
        private final Map<String, AnalysedDocument> counting = new LinkedHashMap<>();

        private final Map<String, AnalysedDocument> byWords = new LinkedHashMap<>();

        Sorting(Registry registry, AnalysedDocument plan, @Nullable Period asked) {
            this.registry = registry;
            this.plan = plan;
            this.asked = asked;
            this.planned = Issuer.of(registry.bodies(), plan);
        }

        void sort(AnalysedDocument document) {
            AnalysedDocument same =
                    byWords.putIfAbsent(document.text().replaceAll("\\s+", " "), document);
            if (same != null) {
                remark(
                        Why.REPEATED,
                        document,
                        "trùng nội dung với " + Issuer.fileOf(same) + "; chỉ tính một lần",
                        same);
                return;
            }
            if (!"BC".equals(document.metadata().type())) {
                remark(Why.NOT_A_REPORT, document, "không phải báo cáo" + whatItIs(document));
                return;
            }
            Issuer issuer = Issuer.of(registry.bodies(), document);
            String stranger = stranger(document, issuer);
            if (stranger != null) {
                remark(Why.OTHER_BODY, document, stranger);
            } else if (isOfPeriod(document)) {
                count(document, issuer);
            }
        }

        private static String whatItIs(AnalysedDocument document) {
            String type = document.metadata().typeName();
            return type == null ? "" : " mà là " + type.toLowerCase(Locale.ROOT);
        }

        /** Why it is another body's; null where it is not. */
        private @Nullable String stranger(AnalysedDocument document, Issuer issuer) {
            String here = plan.metadata().province();
            String there = document.metadata().province();
            if (here != null && there != null && !isSameProvince(here, there)) {
                return "của "
                        + Objects.requireNonNullElse(document.metadata().issuer(), there)
                        + ", không thuộc "
                        + here;
            }
            if (asked != null && issuer.key().equals(planned.key())) {
                return "của chính cơ quan ban hành kế hoạch, không phải của cơ quan được giao"
                        + " nhiệm vụ";
            }
            boolean peer =
                    issuer.rank() == planned.rank()
                            && issuer.rank() != Issuer.Rank.UNKNOWN
                            && !issuer.key().equals(planned.key());
            return peer && !isNamedByPlan(issuer)
                    ? "của " + issuer.name() + ", không có nhiệm vụ trong kế hoạch"
                    : null;
        }

        private boolean isSameProvince(String a, String b) {
            if (a.equalsIgnoreCase(b)) {
                return true;
            }
            LocalDate today = LocalDate.of(yearOf(plan) + 1, 1, 1);
            var one = heirs(a, today);
            return heirs(b, today).stream().anyMatch(one::contains);
        }

        private List<Province> heirs(String name, LocalDate day) {
            return registry.provinces().all().stream()
                    .filter(province -> province.name().equalsIgnoreCase(name))
                    .flatMap(province -> registry.provinces().successors(province, day).stream())
                    .toList();
        }

        private static int yearOf(AnalysedDocument document) {
            Integer year = document.year();
            return year == null ? 2100 : year;
        }

        private boolean isNamedByPlan(Issuer issuer) {
            return plan.facts().assignments().stream()
                    .flatMap(task -> task.agencies().stream())
                    .anyMatch(agency ->
                            Issuer.of(registry.bodies(), agency, plan.metadata().province())
                                    .key()
                                    .equals(issuer.key()));
        }

        private boolean isOfPeriod(AnalysedDocument document) {
            Period own = document.metadata().period();
            if (asked == null) {
                return isOfPlan(document, own);
            }
            if (own != null) {
                boolean same = covers(own, asked);
                if (!same) {
                    remark(
                            Why.OTHER_PERIOD,
                            document,
                            "báo cáo " + Times.named(own) + ", không phải " + Times.named(asked));
                }
                return same;
            }
            Optional<LocalDate> day = day(document.metadata());
            LocalDate last = asked.to().plusDays(DAYS_TO_REPORT);
            if (day.isPresent() && (day.get().isBefore(asked.from()) || day.get().isAfter(last))) {
                remark(
                        Why.OTHER_PERIOD,
                        document,
                        "không ghi kỳ báo cáo, ngày "
                                + Times.date(day.get())
                                + " không phải của "
                                + Times.named(asked));
                return false;
            }
            remark(
                    Why.UNCERTAIN,
                    document,
                    "không ghi kỳ báo cáo; tạm tính cho " + Times.named(asked) + ". Kiểm tra lại");
            return true;
        }

        /** A report on a time before the plan's proves nothing of it. */
        private boolean isOfPlan(AnalysedDocument document, @Nullable Period own) {
            Period planTime = plan.metadata().period();
            if (own == null || planTime == null || !own.to().isBefore(planTime.from())) {
                return true;
            }
            remark(
                    Why.OTHER_PERIOD,
                    document,
                    "báo cáo "
                            + Times.named(own)
                            + ", trước "
                            + Times.named(planTime)
                            + " của kế hoạch");
            return false;
        }

        private void count(AnalysedDocument document, Issuer issuer) {
            Period own = document.metadata().period();
            String key = issuer.key() + (asked == null && own != null ? " " + own.iso() : "");
            AnalysedDocument other = counting.putIfAbsent(key, document);
            if (other == null) {
                return;
            }
            int order = compare(other, document);
            AnalysedDocument last = order > 0 ? other : document;
            AnalysedDocument first = order > 0 ? document : other;
            counting.put(key, last);
            remark(
                    Why.REPEATED,
                    first,
                    issuer.name()
                            + " gửi báo cáo nhiều lần; lấy bản sau cùng: "
                            + last.name()
                            + " ("
                            + Issuer.fileOf(last)
                            + ")"
                            + (order == 0
                                    ? ". Hai bản cùng ngày, không rõ bản nào mới hơn:"
                                            + " kiểm tra lại"
                                    : ""),
                    last);
        }

        /** Below 0 where the second is newer: it says that it replaces the first, or its date. */
        private static int compare(AnalysedDocument a, AnalysedDocument b) {
            boolean byB = replaces(b, a);
            if (byB != replaces(a, b)) {
                return byB ? -1 : 1;
            }
            return date(a).compareTo(date(b));
        }

        private static boolean replaces(AnalysedDocument document, AnalysedDocument other) {
            String number = other.metadata().number();
            int at = number == null ? -1 : document.text().indexOf(number);
            return at >= 0
                    && document.text()
                            .substring(Math.max(0, at - 60), at)
                            .toLowerCase(Locale.ROOT)
                            .contains("thay thế");
        }

        private static String date(AnalysedDocument document) {
            return Objects.requireNonNullElse(document.metadata().date(), "");
        }

        private static Optional<LocalDate> day(Metadata metadata) {
            String date = metadata.date();
            return date == null || date.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(date));
        }

        private void remark(
                Why why, AnalysedDocument document, String words, AnalysedDocument... others) {
            var sources = new ArrayList<AnalysedDocument>();
            sources.add(document);
            sources.addAll(List.of(others));
            remarks.add(new Remark(why, Issuer.fileOf(document) + ": " + words + ".", sources));
        }
    }
}
