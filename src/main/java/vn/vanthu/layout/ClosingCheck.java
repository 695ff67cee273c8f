package vn.vanthu.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bases, addressees, the end of the text, the signature, the recipients and the annexes. */
final class ClosingCheck {

    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "(?<mark>T/M|K/T|T/L|TUQ|TM|KT|TL|Q)(?<dot>(?:\\s*[./])?)(?<space>\\s*)\\p{Lu}.*");
    private static final Pattern ACADEMIC =
            Pattern.compile("(?:GS|PGS|TS|ThS|Ths|BS|KS|CN|LS|Tiến sĩ|Thạc sĩ)\\b.*");

    /** The kept copy, with the mark of who typed it behind the stop: "- Lưu: VT, TH. Hà (05)". */
    private static final Pattern KEPT_END =
            Pattern.compile(".*\\..{0,16}|.*\\.\\s*\\(.{1,30}\\)\\s*");

    private final Anatomy document;
    private final Standard standard;
    private final Findings findings;

    ClosingCheck(Anatomy document, Standard standard, Findings findings) {
        this.document = document;
        this.standard = standard;
        this.findings = findings;
    }

    void check() {
        bases();
        addressees();
        end();
        signature();
        recipients();
        annexes();
    }

    /** "Cuối dòng có dấu chấm phẩy (;), dòng cuối cùng kết thúc bằng dấu chấm (.)". */
    private void bases() {
        var bases = document.of(Part.BASIS);
        for (int i = 0; i < bases.size(); i++) {
            boolean last = i == bases.size() - 1;
            // A sentence that begins like one more basis goes on with the list.
            boolean open = last && follows(bases.get(i)).startsWith("can cu");
            if (!open || !bases.get(i).line().words().endsWith(";")) {
                ending(bases.get(i), "basis-end", last ? "." : ";");
            }
        }
    }

    private String follows(Anatomy.Piece piece) {
        int at = document.pieces().indexOf(piece) + 1;
        return at < document.pieces().size() ? document.pieces().get(at).line().plain() : "";
    }

    /** Sees that a line ends in a sign, which replaces any other at its end. */
    private void ending(Anatomy.Piece piece, String rule, String sign) {
        String text = piece.line().text();
        String bare = text.replaceFirst("[\\s;,.:…]+$", "");
        String there = text.substring(bare.length()).strip();
        boolean blank = there.contains("..") || there.contains("…");
        if (there.equals(sign) || blank && there.endsWith(sign)) {
            return;
        }
        findings.add(
                rule,
                there.isEmpty() ? "không có dấu ở cuối" : "cuối dòng là “" + there + "”",
                sign.equals(".") ? "dòng cuối cùng kết thúc bằng “.”" : "cuối dòng là “;”",
                piece.spot(),
                new Mend.Words(
                        piece.line().paragraph(),
                        piece.line().start() + bare.length(),
                        piece.line().end(),
                        sign));
    }

    private void addressees() {
        var lines = document.of(Part.ADDRESSEE);
        if (lines.isEmpty()) {
            return;
        }
        Line head = lines.getFirst().line();
        Matcher words = Pattern.compile("(?iu)kính (?:gửi|trình)").matcher(head.text());
        if (words.lookingAt() && !head.text().substring(words.end()).strip().startsWith(":")) {
            int at = head.start() + words.end();
            findings.add(
                    "addressee-colon",
                    "“" + head.excerpt() + "”",
                    "“Kính gửi:” có dấu hai chấm",
                    lines.getFirst().spot(),
                    new Mend.Words(head.paragraph(), at, at, ":"));
        }
        var items = lines.subList(1, lines.size());
        if (items.size() > 1 && !standard.regime().isParty()) {
            for (Item item : items(items)) {
                ending(item.last(), "addressee-end", item.isLast() ? "." : ";");
            }
        }
    }

    /**
     * An entry of a list, which may go on in further paragraphs.
     *
     * @param last its last line
     */
    private record Item(Anatomy.Piece first, Anatomy.Piece last, boolean isLast) {}

    private static List<Item> items(List<Anatomy.Piece> lines) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < lines.size(); i++) {
            int end = i;
            while (end + 1 < lines.size() && !isDashed(lines.get(end + 1))) {
                end++;
            }
            items.add(new Item(lines.get(i), lines.get(end), end == lines.size() - 1));
            i = end;
        }
        return items;
    }

    private static boolean isDashed(Anatomy.Piece piece) {
        return piece.line().words().matches("[-–—+*•].*")
                || !piece.line().paragraph().label().isEmpty();
    }

    /** The text ends in "./.", documents of the Party in a full stop. */
    private void end() {
        Anatomy.Piece last = null;
        for (Anatomy.Piece piece : document.pieces()) {
            if (piece.part() == Part.BODY || piece.part() == Part.TABLE) {
                last = piece;
            } else if (piece.part() == Part.RECIPIENTS || piece.part() == Part.AUTHORITY) {
                break;
            }
        }
        boolean signed = document.has(Part.RECIPIENTS) || document.has(Part.AUTHORITY);
        if (last == null || !signed || last.part() == Part.TABLE) {
            return;
        }
        Line line = last.line();
        String bare = line.text().replaceFirst("[\\s./;,]+$", "");
        String right = standard.regime().isParty() ? "." : "./.";
        String there = line.text().substring(bare.length());
        boolean ended = there.endsWith(right) && (right.length() > 1 || !there.contains("/"));
        if (ended || line.text().startsWith("(")) {
            return;
        }
        findings.add(
                "end-mark",
                there.isBlank() ? "không có dấu kết thúc" : "kết thúc bằng “" + there.strip() + "”",
                "kết thúc bằng “" + right + "”",
                last.spot(),
                new Mend.Words(line.paragraph(), line.start() + bare.length(), line.end(), right));
    }

    private void signature() {
        var lines = document.of(Part.AUTHORITY);
        if (lines.isEmpty()) {
            if (document.has(Part.RECIPIENTS)) {
                findings.add(
                        "signature-missing",
                        "không thấy",
                        "quyền hạn, chức vụ, họ tên người ký",
                        new Spot.Whole());
            }
            return;
        }
        lines.forEach(this::authority);
        var names = document.of(Part.SIGNER);
        if (names.isEmpty()) {
            findings.add(
                    "signer-missing",
                    "chưa có họ tên người ký",
                    "họ tên dưới chức vụ",
                    lines.getLast().spot());
        }
        for (Anatomy.Piece name : names) {
            if (ACADEMIC.matcher(name.line().words()).matches()) {
                findings.add(
                        "signer-title",
                        "“" + name.line().words() + "”",
                        "không ghi học hàm, học vị",
                        name.spot());
            }
        }
    }

    private void authority(Anatomy.Piece piece) {
        Line line = piece.line();
        Matcher words = AUTHORITY.matcher(line.text());
        if (!words.matches()) {
            return;
        }
        String mark = words.group("mark");
        boolean party = standard.regime().isParty();
        String bare = mark.replace("/", "");
        boolean split = party && bare.matches("TM|KT|TL");
        String right = split ? bare.charAt(0) + "/" + bare.charAt(1) : bare + ".";
        String there = mark + words.group("dot").strip();
        boolean spaced = !words.group("space").isEmpty();
        boolean bareWord = words.group("dot").isEmpty() && !spaced && !mark.contains("/");
        if (bareWord) {
            // Only a word that begins so: "QUYỀN GIÁM ĐỐC".
            return;
        }
        int end = line.start() + words.start("space");
        if (!there.equals(right)) {
            findings.add(
                    "authority-form",
                    "“" + there + "”",
                    "“" + right + "”",
                    piece.spot(),
                    new Mend.Words(
                            line.paragraph(), line.start(), end, spaced ? right : right + " "));
        } else if (!spaced) {
            findings.add(
                    "authority-space",
                    "“" + line.words() + "”",
                    "có cách chữ sau “" + right + "”",
                    piece.spot(),
                    new Mend.Words(line.paragraph(), end, end, " "));
        }
    }

    private void recipients() {
        var heads = document.of(Part.RECIPIENTS);
        if (heads.isEmpty()) {
            if (!document.isAnnex() && document.has(Part.NUMBER)) {
                findings.add(
                        "recipients-missing",
                        "không thấy",
                        "“Nơi nhận:” và danh sách, dòng cuối “- Lưu: VT, ….”",
                        new Spot.Whole());
            }
            return;
        }
        Line head = heads.getFirst().line();
        if (!head.text().matches("(?iu)nơi nhận:(?s:.*)")) {
            int end = head.start() + "Nơi nhận".length();
            String after = head.paragraph().text().substring(end, head.end());
            findings.add(
                    "recipients-colon",
                    "“" + head.excerpt() + "”",
                    "“Nơi nhận:” có dấu hai chấm",
                    heads.getFirst().spot(),
                    after.isBlank()
                            ? List.of(new Mend.Words(head.paragraph(), end, head.end(), ":"))
                            : List.of());
        }
        if (head.share(Look::underlined) < 0.5) {
            findings.add(
                    "recipients-underline",
                    "không gạch chân",
                    "có gạch chân",
                    heads.getFirst().spot(),
                    LookCheck.letters(head, look -> !look.underlined(), Mend.Trait.UNDERLINE, 1));
        }
        list(document.of(Part.RECIPIENT));
    }

    private void list(List<Anatomy.Piece> lines) {
        if (lines.isEmpty() || standard.regime().isParty()) {
            return;
        }
        if (!isDashed(lines.getFirst())) {
            findings.add(
                    "recipient-dash",
                    "không có gạch đầu dòng",
                    "đầu dòng có gạch đầu dòng (-)",
                    lines.getFirst().spot(),
                    new Mend.Words(
                            lines.getFirst().line().paragraph(),
                            lines.getFirst().line().start(),
                            lines.getFirst().line().start(),
                            "- "));
        }
        Anatomy.Piece kept = null;
        for (Item item : items(lines)) {
            boolean isKept = item.first().line().plain().matches("[-–+* ]*luu\\b.*");
            if (isKept) {
                kept = item.first();
                kept(item);
            } else if (kept == null) {
                ending(item.last(), "recipient-end", ";");
            }
        }
        if (kept == null) {
            findings.add(
                    "recipient-kept",
                    "không có dòng “Lưu”",
                    "dòng cuối “- Lưu: VT, ….”",
                    lines.getLast().spot());
        }
    }

    private void kept(Item item) {
        Line line = item.first().line();
        Matcher words =
                Pattern.compile("(?iu)[-–+*\\s]*lưu(?<gap>\\s*)(?<colon>:?).*", Pattern.DOTALL)
                        .matcher(line.text());
        if (words.matches() && words.group("colon").isEmpty()) {
            int at = line.start() + words.start("gap");
            findings.add(
                    "recipient-kept",
                    "“" + line.excerpt() + "”",
                    "“Lưu:” có dấu hai chấm",
                    item.first().spot(),
                    new Mend.Words(line.paragraph(), at, at, ":"));
        }
        if (!KEPT_END.matcher(item.last().line().words()).matches()) {
            ending(item.last(), "recipient-end", ".");
        }
    }

    private void annexes() {
        var annexes = document.of(Part.ANNEX);
        for (Anatomy.Piece annex : annexes) {
            String words = annex.line().words();
            boolean digits = words.matches("(?iu)phụ lục(?: số)?\\s*:?\\s*\\d.*");
            boolean roman = words.matches("(?iu)phụ lục(?: số)?\\s*:?\\s*[IVXL]+\\b.*");
            if (standard.regime().isParty() ? roman : digits) {
                findings.add(
                        "annex-number",
                        "“" + words + "”",
                        standard.regime().isParty()
                                ? "số thứ tự bằng chữ số Ả Rập"
                                : "số thứ tự bằng chữ số La Mã",
                        annex.spot());
            }
        }
    }
}
