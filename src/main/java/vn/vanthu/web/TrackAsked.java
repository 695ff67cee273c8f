package vn.vanthu.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.PlanTracking;
import vn.vanthu.match.Standing;
import vn.vanthu.report.TrackingGroup;

/**
 * What the address of the page Theo dõi asks for.
 *
 * @param plan checksum
 * @param by what rows are put together by; null for the order of the plan
 * @param standing that alone is shown; null for all
 * @param chosen first digits of the reports' checksums; null where nobody chose
 */
record TrackAsked(
        String plan,
        LocalDate day,
        @Nullable TrackingGroup by,
        @Nullable Standing standing,
        @Nullable List<String> chosen) {

    static final String PATH = "/theo-doi";

    /** Digits of a checksum by which a report is named, for addresses must not grow too long. */
    static final int DIGITS = 12;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{" + DIGITS + "}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** Years that a plan can be of. */
    private static final int FIRST = 1945;

    private static final int LAST = 2200;

    /**
     * @throws Refused when it cannot be meant
     */
    static TrackAsked of(Context ctx, String plan) {
        boolean chosen = ctx.queryParam("chon") != null;
        return new TrackAsked(
                plan,
                day(ctx.queryParam("ngay")),
                by(ctx.queryParam("xep")),
                standing(ctx.queryParam("tinh-trang")),
                chosen
                        ? ctx.queryParams("bao-cao").stream()
                                .filter(id -> ID.matcher(id).matches())
                                .toList()
                        : null);
    }

    private static LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return PlanTracking.today();
        }
        try {
            LocalDate day = DAY.matcher(typed).matches() ? LocalDate.parse(typed) : null;
            if (day != null && day.getYear() >= FIRST && day.getYear() <= LAST) {
                return day;
            }
        } catch (DateTimeException noSuchDay) {
            // Told below, as other wrong days are.
        }
        throw Refused.badRequest("“" + typed + "” không phải ngày. Ghi như 2026-09-30.");
    }

    private static @Nullable TrackingGroup by(@Nullable String value) {
        for (TrackingGroup by : TrackingGroup.values()) {
            if (name(by).equals(value)) {
                return by;
            }
        }
        return null;
    }

    private static @Nullable Standing standing(@Nullable String value) {
        for (Standing standing : Standing.values()) {
            if (name(standing).equals(value)) {
                return standing;
            }
        }
        return null;
    }

    /** As it stands in an address. */
    static String name(TrackingGroup by) {
        return switch (by) {
            case BODY -> "co-quan";
            case AREA -> "linh-vuc";
            case DEADLINE -> "thoi-han";
        };
    }

    private static String name(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    TrackAsked only(@Nullable Standing other) {
        return new TrackAsked(plan, day, by, other, chosen);
    }

    /**
     * @param ending of the path, for a file to save
     */
    String address(String ending) {
        var out = new StringBuilder(PATH).append(ending).append("?ke-hoach=").append(plan);
        out.append("&ngay=").append(day);
        if (by != null) {
            out.append("&xep=").append(name(by));
        }
        if (standing != null) {
            out.append("&tinh-trang=").append(name(standing));
        }
        if (chosen != null) {
            out.append("&chon=1");
            chosen.forEach(id -> out.append("&bao-cao=").append(id));
        }
        return out.toString();
    }
}
