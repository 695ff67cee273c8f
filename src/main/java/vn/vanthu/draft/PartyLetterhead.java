package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Metadata;

/**
 * Writes the letterhead of a draft of a Party body: "Số 127-KH/TU", no colon, the type before the
 * stroke (Hướng dẫn 05-HD/VPTW).
 */
final class PartyLetterhead {

    private static final Pattern PARTY =
            Pattern.compile(
                    "(?iu).*(?<!\\p{L})(?:đảng bộ|tỉnh [uủ][ỷy]|thành [uủ][ỷy]|huyện [uủ][ỷy]"
                            + "|quận [uủ][ỷy]|đảng [uủ][ỷy])(?!\\p{L}).*");

    /** A cell or line of the head with nothing but the name of the body above the issuer. */
    private static final Pattern SUPERIOR =
            Pattern.compile("(?mu)(?:^|\\t)\\s*(ĐẢNG BỘ [\\p{Lu} -]{3,60}?)\\s*(?=\\t|$)");

    private static final Pattern NUMBER = Pattern.compile("(\\d*)-?(\\p{L}+/.+)");

    private PartyLetterhead() {}

    /** Whether a Party body issued it: its documents have another layout. */
    static boolean isOf(Metadata metadata) {
        String issuer = metadata.issuer();
        String symbol = metadata.symbol();
        return issuer != null && isParty(issuer)
                || symbol != null && symbol.matches(".*[-/](?:TU|ĐU|TW|HU)\\b.*");
    }

    static boolean isParty(String issuer) {
        return PARTY.matcher(issuer).matches();
    }

    /**
     * @param metadata of the prior plan, or with another issuer
     */
    static Draft.Letterhead of(AnalysedDocument prior, Metadata metadata, int priorYear, int year) {
        String type = metadata.typeName();
        String issuer = metadata.issuer();
        return new Draft.Letterhead(
                superior(prior),
                List.of(
                        List.of(
                                issuer == null
                                        ? Piece.noted(
                                                "……………………",
                                                "Ghi tên cơ quan: kế hoạch trước không có.")
                                        : Piece.of(Letterheads.upper(issuer)))),
                number(metadata),
                Letterheads.place(metadata, priorYear, year),
                type == null ? "KẾ HOẠCH" : Letterheads.upper(type),
                Draft.Layout.PARTY);
    }

    private static List<Piece> superior(AnalysedDocument prior) {
        Matcher found = SUPERIOR.matcher(prior.outline().head().in(prior.text()));
        String issuer = prior.metadata().issuer();
        while (found.find()) {
            String name = found.group(1).strip();
            if (issuer == null || !Letterheads.upper(issuer).startsWith(name)) {
                return List.of(Piece.of(name));
            }
        }
        return List.of();
    }

    private static List<Piece> number(Metadata metadata) {
        String number = metadata.number() == null ? metadata.symbol() : metadata.number();
        Matcher parts = NUMBER.matcher(number == null ? "" : number);
        boolean known = parts.matches();
        String numeral = known && !parts.group(1).isEmpty() ? parts.group(1) : Letterheads.BLANK;
        var pieces = new ArrayList<Piece>();
        pieces.add(Piece.of("Số "));
        pieces.add(
                Piece.changed(
                        numeral,
                        Letterheads.BLANK,
                        "Số do văn thư cấp khi ban hành, liên tục trong cả nhiệm kỳ."));
        pieces.add(
                known
                        ? Piece.of("-" + parts.group(2))
                        : Piece.noted("-KH/……", "Ghi ký hiệu: kế hoạch trước không có."));
        return pieces;
    }
}
