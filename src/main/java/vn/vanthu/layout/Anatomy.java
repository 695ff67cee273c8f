package vn.vanthu.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A measured document with what each of its lines is there for.
 *
 * @param pieces all lines that are not blank, in the order of the text
 * @param typeName name of the kind in capitals; empty for a letter and where it was not found
 * @param isAnnex whether the file is an annex without letterhead and signature
 */
record Anatomy(Measured measured, List<Piece> pieces, String typeName, boolean isAnnex) {

    private static final Pattern DAY =
            Pattern.compile("ngay\\s*(\\d{1,2})\\s*thang\\s*(\\d{1,2})\\s*nam\\s*(\\d{4})");
    private static final Pattern LAW = Pattern.compile("so ?:?[\\d\\s….]*/ ?(?:19|20)\\d{2} ?/");
    private static final LocalDate PARTY_05 = LocalDate.of(2026, 5, 27);

    /**
     * A line and its part.
     *
     * @param section label of the division around it, "II.1"; empty for none
     */
    record Piece(Line line, Part part, String section) {

        Spot spot() {
            return new Spot.At(line.paragraph().number(), section, line.excerpt());
        }
    }

    List<Piece> of(Part part) {
        return pieces.stream().filter(piece -> piece.part() == part).toList();
    }

    Optional<Piece> first(Part part) {
        return pieces.stream().filter(piece -> piece.part() == part).findFirst();
    }

    boolean has(Part part) {
        return first(part).isPresent();
    }

    /** A letter has no name of its kind above its text. */
    boolean isLetter() {
        return typeName.isEmpty() && (has(Part.ABOUT) || has(Part.ADDRESSEE));
    }

    /** Legal documents have their year in the number, and rules of form of their own. */
    boolean isLaw() {
        return first(Part.NUMBER)
                .filter(piece -> LAW.matcher(piece.line().plain()).lookingAt())
                .isPresent();
    }

    /** Which rules the document follows, told by its first line and its date. */
    Regime regime() {
        if (!has(Part.PARTY_TITLE)) {
            return Regime.DECREE_30;
        }
        LocalDate date = date();
        return date == null || !date.isBefore(PARTY_05) ? Regime.PARTY_05 : Regime.PARTY_36;
    }

    /** When it was issued; null where no day is written. */
    @Nullable LocalDate date() {
        for (Piece piece : of(Part.PLACE_DATE)) {
            Matcher day = DAY.matcher(piece.line().plain());
            if (day.find()) {
                int month = Integer.parseInt(day.group(2));
                int of = Integer.parseInt(day.group(1));
                if (month >= 1 && month <= 12 && of >= 1 && of <= 31) {
                    var first = LocalDate.of(Integer.parseInt(day.group(3)), month, 1);
                    return first.withDayOfMonth(Math.min(of, first.lengthOfMonth()));
                }
            }
        }
        return null;
    }

    /** Paragraphs from one to another, both included. */
    List<Paragraph> between(Paragraph from, Paragraph to) {
        var found = new ArrayList<Paragraph>();
        boolean inside = false;
        for (Paragraph paragraph : measured.paragraphs()) {
            inside |= paragraph == from;
            if (inside) {
                found.add(paragraph);
            }
            if (paragraph == to) {
                break;
            }
        }
        return found;
    }
}
