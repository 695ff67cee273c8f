package vn.vanthu.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.registry.DocumentType;
import vn.vanthu.registry.DocumentType.Regime;
import vn.vanthu.registry.DocumentTypes;
import vn.vanthu.word.TimesBold;

/** The words of the head and the rules drawn under them. */
final class HeadCheck {

    private static final Pattern NATION =
            Pattern.compile("CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    /** The day from which the Decree is in force (điều 37). */
    private static final LocalDate DECREE = LocalDate.of(2020, 3, 5);

    private static final List<Part> HEAD =
            List.of(Part.NATION, Part.MOTTO, Part.PARTY_TITLE, Part.NUMBER, Part.PLACE_DATE);

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:Số|SỐ|số)(?<colon>(?:\\s*:)?)(?<before>\\s*)(?<number>\\d*)(?<blank>[\\s….x_]*)"
                        + "(?<symbol>[/-].*)");
    private static final Pattern DAY =
            Pattern.compile(
                    "ngày(?<a>\\s*)(?<day>\\d{1,2}|[\\s….]*)(?<b>\\s*)tháng(?<c>\\s*)"
                            + "(?<month>\\d{1,2}|[\\s….]*)(?<d>\\s*)năm\\s*(?<year>\\d{0,4}).*");

    private final Anatomy document;
    private final Standard standard;
    private final DocumentTypes types;
    private final Findings findings;

    HeadCheck(Anatomy document, Standard standard, DocumentTypes types, Findings findings) {
        this.document = document;
        this.standard = standard;
        this.types = types;
        this.findings = findings;
    }

    void check() {
        boolean bare = HEAD.stream().noneMatch(document::has);
        if (bare) {
            findings.add(
                    "head-missing",
                    "không thấy phần đầu",
                    "Quốc hiệu, Tiêu ngữ, cơ quan ban hành, số, ký hiệu, ngày ban hành",
                    new Spot.Whole());
            return;
        }
        if (party()) {
            exact(Part.PARTY_TITLE, "party-title-words", "ĐẢNG CỘNG SẢN VIỆT NAM");
            star();
        } else {
            nation();
        }
        require(Part.ISSUER, "issuer-missing", "tên cơ quan ban hành ở trên cùng, bên trái");
        require(Part.NUMBER, "number-missing", "số, ký hiệu dưới tên cơ quan");
        require(Part.PLACE_DATE, "date-missing", "địa danh, ngày, tháng, năm");
        document.of(Part.NUMBER).stream().limit(1).forEach(this::number);
        document.of(Part.PLACE_DATE).stream().limit(1).forEach(this::date);
        if (!document.isLetter()) {
            require(Part.TYPE, "type-missing", "tên loại văn bản trên một dòng riêng, in hoa");
        }
        document.first(Part.TYPE).ifPresent(this::subject);
        document.first(Part.ABOUT).ifPresent(this::about);
        rules();
    }

    private boolean party() {
        return standard.regime().isParty();
    }

    private void nation() {
        if (document.has(Part.NATION)) {
            Anatomy.Piece nation = document.of(Part.NATION).getFirst();
            if (!NATION.matcher(nation.line().words()).matches()) {
                words(nation, "nation-words", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            }
        } else {
            require(Part.NATION, "nation-missing", "“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”");
        }
        if (document.has(Part.MOTTO)) {
            exact(Part.MOTTO, "motto-words", MOTTO);
        } else {
            require(Part.MOTTO, "motto-missing", "“" + MOTTO + "”");
        }
    }

    private void exact(Part part, String rule, String right) {
        Anatomy.Piece piece = document.of(part).getFirst();
        if (!piece.line().words().equals(right)) {
            words(piece, rule, right);
        }
    }

    private void words(Anatomy.Piece piece, String rule, String right) {
        Line line = piece.line();
        findings.add(
                rule,
                "“" + line.words() + "”",
                "“" + right + "”",
                piece.spot(),
                new Mend.Words(line.paragraph(), line.start(), line.end(), right));
    }

    private void require(Part part, String rule, String right) {
        if (!document.has(part)) {
            findings.add(rule, "không thấy", right, new Spot.Whole());
        }
    }

    private void star() {
        for (Paragraph paragraph : above(Part.NUMBER)) {
            if (paragraph.text().strip().equals("*")) {
                return;
            }
        }
        document.first(Part.ISSUER)
                .ifPresent(issuer ->
                        findings.add(
                                "issuer-star",
                                "không có dấu sao",
                                "dấu sao (*) giữa tên cơ quan và số",
                                issuer.spot()));
    }

    private List<Paragraph> above(Part part) {
        var all = document.measured().paragraphs();
        return document.first(part)
                .map(piece -> all.subList(0, all.indexOf(piece.line().paragraph()) + 1))
                .orElse(all);
    }

    private void number(Anatomy.Piece piece) {
        Line line = piece.line();
        Matcher number = NUMBER.matcher(line.text());
        if (!number.matches()) {
            findings.add("number-form", "“" + line.words() + "”", form(), piece.spot());
            return;
        }
        boolean party = party();
        boolean colon = number.group("colon").contains(":");
        String right = party ? "“Số” không có dấu hai chấm" : "“Số:” có dấu hai chấm";
        if (colon == party) {
            findings.add(
                    "number-colon",
                    "“" + line.words() + "”",
                    right,
                    piece.spot(),
                    party
                            ? at(line, number.start("colon"), number.end("colon"), "")
                            : at(line, number.end("colon"), number.end("colon"), ":"));
        }
        String digits = number.group("number");
        if (digits.isEmpty()) {
            findings.add("number-blank", "chưa ghi số", "ghi số khi ban hành", piece.spot());
        } else if (digits.length() == 1) {
            findings.add(
                    "number-zero",
                    "số " + digits,
                    "số 0" + digits + ": số nhỏ hơn 10 ghi thêm số 0 phía trước",
                    piece.spot(),
                    at(line, number.start("number"), number.start("number"), "0"));
        }
        symbol(piece, number);
    }

    private String form() {
        return party() ? "như “Số 05-KH/TU”" : "như “Số: 05/KH-UBND”";
    }

    private void symbol(Anatomy.Piece piece, Matcher number) {
        String symbol = number.group("symbol");
        String bare = symbol.strip();
        boolean written = !number.group("number").isEmpty();
        int gap = number.start("blank");
        if (written && (bare.matches(".*\\s.*") || !number.group("blank").isEmpty())) {
            var mends = new ArrayList<Mend>();
            for (int i = number.end("symbol") - 1; i >= gap; i--) {
                if (Character.isWhitespace(piece.line().text().charAt(i))) {
                    mends.add(at(piece.line(), i, i + 1, ""));
                }
            }
            findings.add(
                    "number-space",
                    "“" + piece.line().words() + "” có cách chữ",
                    "không cách chữ trong số và ký hiệu",
                    piece.spot(),
                    mends);
        }
        String inner = bare.replaceAll("[\\s….]", "").replaceFirst("^[/-]", "");
        String letters = inner.replaceFirst("^\\d{4}/", "");
        if (!letters.matches("[\\p{Lu}][\\p{L}&\\d]*(?:[-/.&][\\p{L}&\\d]+)*")) {
            return;
        }
        types.ofName(document.typeName(), party() ? Regime.PARTY : Regime.STATE)
                .filter(type -> !type.abbreviation().equals(first(letters)))
                .filter(type -> !document.isLetter() && !letters.contains(type.abbreviation()))
                .map(DocumentType::abbreviation)
                .ifPresent(abbreviation ->
                        findings.add(
                                "number-type",
                                "ký hiệu “" + letters + "” không có chữ viết tắt của tên loại",
                                "bắt đầu bằng “" + abbreviation + "”",
                                piece.spot()));
    }

    private static String first(String symbol) {
        return symbol.split("[-/]", 2)[0];
    }

    private void date(Anatomy.Piece piece) {
        Line line = piece.line();
        String text = line.text();
        Matcher day = DAY.matcher(text);
        if (!day.find()) {
            findings.add(
                    "date-form",
                    "“" + line.words() + "”",
                    "“Địa danh, ngày … tháng … năm …”",
                    piece.spot());
            return;
        }
        String place = text.substring(0, day.start());
        if (!place.strip().endsWith(",") && !place.isBlank()) {
            int end = place.stripTrailing().length();
            findings.add(
                    "date-form",
                    "không có dấu phẩy sau địa danh",
                    "“" + place.strip() + ", ngày …”",
                    piece.spot(),
                    at(line, end, end, ","));
        }
        boolean blank = day.group("day").isBlank() || day.group("month").isBlank();
        if (blank || !day.group("day").matches("\\d+") || !day.group("month").matches("\\d+")) {
            findings.add("date-blank", "chưa ghi đủ ngày, tháng", "ghi khi ban hành", piece.spot());
        }
        zero(piece, day, "day", 9, "ngày");
        zero(piece, day, "month", 2, "tháng");
        String month = day.group("month");
        if (month.matches("0[3-9]")) {
            findings.add(
                    "date-month",
                    "tháng " + month,
                    "tháng " + month.substring(1) + ": chỉ tháng 1, 2 ghi thêm số 0",
                    piece.spot(),
                    at(line, day.start("month"), day.start("month") + 1, ""));
        }
        LocalDate date = document.date();
        if (date != null && date.isBefore(DECREE)) {
            findings.add(
                    "date-old",
                    "văn bản ban hành trước khi Nghị định có hiệu lực",
                    "thể thức theo quy định khi đó; các phát hiện khác chỉ để tham khảo",
                    piece.spot());
        }
    }

    private void zero(Anatomy.Piece piece, Matcher day, String group, int most, String name) {
        String number = day.group(group);
        if (number.length() == 1
                && Character.isDigit(number.charAt(0))
                && number.charAt(0) - '0' <= most) {
            findings.add(
                    "date-zero",
                    name + " " + number,
                    name + " 0" + number,
                    piece.spot(),
                    at(piece.line(), day.start(group), day.start(group), "0"));
        }
    }

    private void subject(Anatomy.Piece type) {
        boolean named = types.ofName(type.line().words().replaceFirst("[:.]$", "")).isPresent();
        var subject = document.of(Part.SUBJECT);
        if (named && subject.isEmpty()) {
            findings.add(
                    "subject-missing", "không thấy", "trích yếu ngay dưới tên loại", type.spot());
        }
        if (!subject.isEmpty() && subject.getLast().line().words().endsWith(".")) {
            Line line = subject.getLast().line();
            findings.add(
                    "subject-stop",
                    "có dấu chấm ở cuối",
                    "không có dấu chấm",
                    subject.getLast().spot(),
                    at(line, line.text().length() - 1, line.text().length(), ""));
        }
    }

    private void about(Anatomy.Piece about) {
        if (!about.line().words().startsWith("V/v")) {
            findings.add(
                    "about-words", "“" + about.line().excerpt() + "”", "“V/v …”", about.spot());
        }
    }

    private void rules() {
        rule(Part.MOTTO, "motto-rule", 0.8, 1.2, "nét liền, dài bằng dòng chữ");
        rule(Part.PARTY_TITLE, "title-rule", 0.8, 1.2, "nét liền, dài bằng dòng chữ");
        rule(Part.ISSUER, "issuer-rule", 0.27, 0.6, "nét liền, dài từ 1/3 đến 1/2 dòng chữ");
        if (document.has(Part.SUBJECT)) {
            rule(Part.SUBJECT, "subject-rule", 0.27, 0.6, "nét liền, dài từ 1/3 đến 1/2 dòng chữ");
        }
    }

    private void rule(Part part, String rule, double least, double most, String right) {
        var pieces = document.of(part);
        if (pieces.isEmpty()) {
            return;
        }
        var drawing = new Drawing(document);
        Spot spot = pieces.getLast().spot();
        switch (drawing.under(pieces)) {
            case Drawing.Nothing() -> {
                boolean underlined = pieces.getLast().line().share(Look::underlined) > 0.5;
                findings.add(rule, underlined ? "chữ gạch chân" : "không có đường kẻ", right, spot);
            }
            case Drawing.Unknown() -> {}
            case Drawing.Rule(int length) -> {
                int longest = 0;
                int shortest = Integer.MAX_VALUE;
                for (Anatomy.Piece piece : pieces) {
                    int width = TimesBold.width(piece.line().words(), piece.line().halfPoints());
                    longest = Math.max(longest, width);
                    shortest = Math.min(shortest, width);
                }
                boolean wraps = longest > drawing.room(pieces.getLast().line().paragraph());
                boolean fits = length >= shortest * least && length <= longest * most;
                if (!fits && !wraps && longest > 0) {
                    findings.add(
                            rule,
                            "dài " + Math.round(100.0 * length / longest) + "% dòng chữ",
                            right,
                            spot);
                }
            }
        }
    }

    private static Mend at(Line line, int start, int end, String words) {
        return new Mend.Words(line.paragraph(), line.start() + start, line.start() + end, words);
    }
}
