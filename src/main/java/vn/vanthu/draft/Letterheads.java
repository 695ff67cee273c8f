package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Metadata;
import vn.vanthu.fact.Period;

/** Writes the letterhead of a draft from what is known of a plan (Nghị định 30/2020). */
public final class Letterheads {

    static final String BLANK = "       ";

    private static final Pattern COMMITTEE =
            Pattern.compile(
                    "(?iu)^(ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd)\\s+");

    private static final Pattern OF_A_PROVINCE =
            Pattern.compile("^(.*?)\\s+((?:tỉnh|thành phố)\\s+\\p{Lu}.*)$");

    /** Bodies right under a provincial committee. */
    private static final Pattern BELOW =
            Pattern.compile("^(?:Sở|Văn phòng UBND|Văn phòng Ủy ban|Ban|Thanh tra)(?!\\p{L}).*");

    private Letterheads() {}

    /**
     * The letterhead of a report that the plan's issuer makes, with number and day left blank.
     *
     * @param plan metadata of the plan that is reported on
     * @param year that the report is made in
     */
    public static Draft.Letterhead ofReport(Metadata plan, int year) {
        String symbol = plan.symbol();
        return new Draft.Letterhead(
                superior(plan),
                issuer(plan),
                List.of(
                        Piece.of("Số: "),
                        Piece.noted(BLANK, "Số do Văn thư cấp khi ban hành."),
                        symbol == null
                                ? Piece.noted("/BC-……", "Ghi ký hiệu của cơ quan ban hành.")
                                : Piece.of("/BC" + symbol.replaceFirst("^[^-]*", ""))),
                placeOfReport(plan, year),
                "BÁO CÁO",
                Draft.Layout.STATE);
    }

    /**
     * The letterhead of a letter, with number and day left blank; letters name no type.
     *
     * @param metadata of who writes it
     * @param year that it is written in
     */
    public static Draft.Letterhead ofLetter(Metadata metadata, int year) {
        String symbol = metadata.symbol();
        String body = symbol == null ? "……" : symbol.replaceFirst("^[^-]*-", "");
        return new Draft.Letterhead(
                superior(metadata),
                issuer(metadata),
                List.of(
                        Piece.of("Số: "),
                        Piece.noted(BLANK, "Số do Văn thư cấp khi ban hành."),
                        Piece.of("/" + body + "-"),
                        Piece.noted("……", "Ghi chữ viết tắt của đơn vị soạn thảo.")),
                placeOfReport(metadata, year),
                "",
                Draft.Layout.STATE);
    }

    private static List<Piece> placeOfReport(Metadata plan, int year) {
        String place = placeName(plan);
        return List.of(
                place == null
                        ? Piece.noted("……………", "Ghi địa danh: kế hoạch không có.")
                        : Piece.of(place),
                Piece.of(", "),
                Piece.noted(
                        "ngày      tháng      năm " + year,
                        "Ghi ngày, tháng, năm khi ký ban hành."));
    }

    static Draft.Letterhead of(Metadata metadata, int priorYear, int year) {
        String type = metadata.typeName();
        return new Draft.Letterhead(
                superior(metadata),
                issuer(metadata),
                number(metadata),
                place(metadata, priorYear, year),
                type == null ? "KẾ HOẠCH" : upper(type),
                Draft.Layout.STATE);
    }

    /** Tên cơ quan chủ quản trực tiếp (Phụ lục I, Phần I, Mục II, 2). */
    private static List<Piece> superior(Metadata metadata) {
        String issuer = metadata.issuer();
        if (issuer == null || !BELOW.matcher(issuer).matches()) {
            return List.of();
        }
        Matcher named = OF_A_PROVINCE.matcher(issuer);
        if (named.matches()) {
            return List.of(Piece.of("UBND " + upper(named.group(2))));
        }
        String province = metadata.province();
        return List.of(
                Piece.noted(
                        "UBND TỈNH " + (province == null ? "……………" : upper(province)),
                        "Kiểm tra tên cơ quan chủ quản: suy từ tên tỉnh."));
    }

    private static List<List<Piece>> issuer(Metadata metadata) {
        String issuer = metadata.issuer();
        if (issuer == null) {
            return List.of(
                    List.of(Piece.noted("……………………", "Ghi tên cơ quan: kế hoạch trước không có.")));
        }
        Matcher committee = COMMITTEE.matcher(issuer);
        if (committee.find()) {
            String name = committee.group(1).toLowerCase(Locale.ROOT);
            String full = name.startsWith("h") ? "HỘI ĐỒNG NHÂN DÂN" : "ỦY BAN NHÂN DÂN";
            String rest = issuer.substring(committee.end());
            return List.of(List.of(Piece.of(full)), List.of(Piece.of(upper(rest))));
        }
        String bare = issuer;
        Matcher named = OF_A_PROVINCE.matcher(issuer);
        if (BELOW.matcher(issuer).matches()) {
            bare = named.matches() ? named.group(1) : issuer;
            bare = bare.matches("Văn phòng (?:UBND|Ủy ban nhân dân).*") ? "Văn phòng" : bare;
        }
        return List.of(List.of(Piece.of(upper(bare))));
    }

    private static List<Piece> number(Metadata metadata) {
        var pieces = new ArrayList<Piece>();
        pieces.add(Piece.of("Số: "));
        pieces.add(Piece.changed(numeral(metadata), BLANK, "Số do Văn thư cấp khi ban hành."));
        String symbol = metadata.symbol();
        String issuer = metadata.issuer();
        if (symbol != null) {
            pieces.add(Piece.of("/" + symbol));
        } else if (issuer != null && COMMITTEE.matcher(issuer).find()) {
            pieces.add(Piece.of("/" + type(metadata) + "-UBND"));
        } else {
            pieces.add(
                    Piece.noted(
                            "/" + type(metadata) + "-……", "Ghi ký hiệu: kế hoạch trước không có."));
        }
        return pieces;
    }

    /** What stands before the stroke in the prior plan's number. */
    private static String numeral(Metadata metadata) {
        String number = metadata.number();
        return number == null ? BLANK : number.replaceFirst("/.*", "");
    }

    private static String type(Metadata metadata) {
        return metadata.type() == null ? "KH" : metadata.type();
    }

    /** A plan is issued in its own year or at the end of the one before, as the prior one was. */
    static List<Piece> place(Metadata metadata, int priorYear, int year) {
        String place = placeName(metadata);
        String date = metadata.date();
        Period period = metadata.period();
        int first = period == null ? priorYear : period.from().getYear();
        boolean early = date != null && date.startsWith(Integer.toString(first - 1));
        var pieces = new ArrayList<Piece>();
        pieces.add(
                place == null
                        ? Piece.noted("……………", "Ghi địa danh: kế hoạch trước không có.")
                        : Piece.of(place));
        pieces.add(Piece.of(", "));
        pieces.add(
                Piece.changed(
                        day(date, priorYear),
                        "ngày      tháng      năm " + (early ? year - 1 : year),
                        "Ghi ngày, tháng, năm khi ký ban hành."
                                + (date == null ? "" : " Kế hoạch trước: " + date + ".")));
        return pieces;
    }

    /**
     * "ngày 05 tháng 3 năm 2024": day and first two months with two digits (Nghị định 30/2020, Phụ
     * lục I, Phần I, Mục II, 4); blanks where the date has none.
     */
    private static String day(@Nullable String date, int priorYear) {
        String[] parts = (date == null ? Integer.toString(priorYear) : date).split("-");
        String month = parts.length < 2 ? "    " : parts[1];
        boolean bare = month.startsWith("0") && month.compareTo("03") >= 0;
        return "ngày "
                + (parts.length < 3 ? "    " : parts[2])
                + " tháng "
                + (bare ? month.substring(1) : month)
                + " năm "
                + parts[0];
    }

    private static @Nullable String placeName(Metadata metadata) {
        if (metadata.place() != null) {
            return metadata.place();
        }
        if (metadata.province() != null) {
            return metadata.province();
        }
        Matcher named = OF_A_PROVINCE.matcher(metadata.issuer() == null ? "" : metadata.issuer());
        return named.matches() ? named.group(2).replaceFirst("^(?:tỉnh|thành phố) ", "") : null;
    }

    static String upper(String words) {
        return words.toUpperCase(Locale.ROOT);
    }
}
