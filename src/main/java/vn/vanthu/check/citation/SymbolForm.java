package vn.vanthu.check.citation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.registry.DocumentType.Regime;
import vn.vanthu.registry.SymbolBodies;
import vn.vanthu.registry.SymbolBody;

/**
 * Tells what is wrong with the form of a symbol. The State writes number, slash, type, hyphen, body
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3); the Party number, hyphen, type, slash,
 * body (Hướng dẫn 05-HD/VPTW). Only bodies that are known by their abbreviations are judged, for
 * others may be abbreviated as they like.
 */
final class SymbolForm {

    /** Before this year other forms were in use: 38-TT/TTg, 12/QĐ/UBND. */
    private static final int SETTLED = 2005;

    /** Types whose abbreviations may be glued to a body's; TT and CT also begin bodies' names. */
    private static final Map<String, Set<String>> GLUED =
            Map.of(
                    "QĐ", Set.of("UBND", "HĐND", "VPUBND", "TTg", "CP", "BNV", "SNV", "BCĐ", "TU"),
                    "KH", Set.of("UBND", "HĐND", "VPUBND", "BNV", "SNV", "BCĐ", "TU"),
                    "BC", Set.of("UBND", "HĐND", "VPUBND", "BNV", "SNV", "BCĐ", "TU"),
                    "TB", Set.of("UBND", "HĐND", "VPUBND", "VPCP", "BNV", "SNV", "BCĐ", "TU"),
                    "NQ", Set.of("HĐND", "CP", "UBTVQH", "TU", "TW"),
                    "TTr", Set.of("UBND", "HĐND", "SNV", "BNV", "CP"),
                    "CTr", Set.of("UBND", "TU"),
                    "CT", Set.of("UBND", "TTg"),
                    "NĐ", Set.of("CP"),
                    "HD", Set.of("UBND", "BNV", "SNV"));

    private static final Set<String> STATE_TYPES =
            Set.of("QĐ", "CT", "NQ", "NĐ", "KH", "BC", "TB", "TTr", "CTr", "HD", "CĐ", "KL", "ĐA");

    private static final Set<String> PARTY_TYPES =
            Set.of("NQ", "CT", "KL", "QĐ", "TB", "HD", "CTr", "KH", "BC", "TTr", "QC");

    /** Types that lost the stroke of their đ. */
    private static final Map<String, String> WITHOUT_STROKE = Map.of("ND", "NĐ", "QD", "QĐ");

    private final SymbolBodies bodies;

    SymbolForm(SymbolBodies bodies) {
        this.bodies = bodies;
    }

    /**
     * What is wrong and what would be right, in Vietnamese; empty where nothing is known to be.
     *
     * @param issued year of the document, where the text tells; else 0
     */
    Optional<String> fault(Symbol symbol, int issued) {
        int year = symbol.year() == null ? issued : symbol.year();
        if (year > 0 && year < SETTLED) {
            return Optional.empty();
        }
        return glued(symbol).or(() -> separators(symbol)).or(() -> letters(symbol));
    }

    /** QĐUBND. */
    private static Optional<String> glued(Symbol symbol) {
        String group = symbol.groups().getFirst();
        for (int i = 2; i <= 3 && i < group.length(); i++) {
            String type = group.substring(0, i);
            String body = group.substring(i);
            if (GLUED.getOrDefault(type, Set.of()).contains(body)) {
                return Optional.of("thiếu gạch nối: viết " + type + "-" + body + symbol.rest());
            }
        }
        return Optional.empty();
    }

    /** 38-CT/TTg and 30/2020/NĐ/CP of bodies of the State, 19/NQ-TW of the Party. */
    private Optional<String> separators(Symbol symbol) {
        List<String> groups = symbol.groups();
        Optional<SymbolBody> body =
                groups.size() == 2 ? bodies.of(groups.getLast()) : Optional.empty();
        if (body.isEmpty()) {
            return Optional.empty();
        }
        String type = groups.getFirst();
        String name = body.get().name();
        boolean party = body.get().regime() == Regime.PARTY;
        boolean dashed = symbol.first().equals("-");
        boolean slashed = symbol.second().equals("/");
        if (party && PARTY_TYPES.contains(type) && !dashed && symbol.year() == null) {
            return Optional.of(
                    "không đúng thể thức của Đảng ("
                            + name
                            + "): viết "
                            + symbol.number()
                            + "-"
                            + type
                            + "/"
                            + groups.getLast());
        }
        if (!party && STATE_TYPES.contains(type) && slashed) {
            String right = symbol.numbered() + "/" + type + symbol.rest();
            return Optional.of(
                    dashed
                            ? "là dạng ký hiệu của Đảng, mà " + name + " thì viết " + right
                            : "dùng sai dấu gạch chéo: viết " + right);
        }
        return Optional.empty();
    }

    /** QĐ-Tg, ND-CP, NĐ-BTC. */
    private Optional<String> letters(Symbol symbol) {
        List<String> groups = symbol.groups();
        if (groups.size() < 2) {
            return Optional.empty();
        }
        String type = groups.getFirst();
        String end = groups.getLast();
        Optional<SymbolBody> meant = bodies.meantBy(end);
        if (STATE_TYPES.contains(type) && meant.isPresent()) {
            return Optional.of(
                    wrong(end, meant.get().abbreviation())
                            + right(symbol, type, meant.get().abbreviation()));
        }
        String stroke = WITHOUT_STROKE.get(type);
        if (stroke != null && bodies.of(end).isPresent()) {
            return Optional.of(wrong(type, stroke) + right(symbol, stroke, end));
        }
        if (type.equals("NĐ") && symbol.year() != null && !end.equals("CP")) {
            return Optional.of(
                    "không đúng: nghị định do Chính phủ ban hành, viết "
                            + right(symbol, type, "CP"));
        }
        return Optional.empty();
    }

    private static String wrong(String written, String right) {
        boolean letterCase =
                written.toLowerCase(Locale.ROOT).equals(right.toLowerCase(Locale.ROOT));
        return (letterCase ? "viết sai chữ hoa, chữ thường: " : "viết sai: ")
                + written
                + " phải là "
                + right
                + ", tức ";
    }

    private static String right(Symbol symbol, String type, String body) {
        return symbol.numbered() + "/" + type + "-" + body;
    }
}
