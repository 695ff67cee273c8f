package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The draft of a plan (dự thảo kế hoạch).
 *
 * @param superior body above the issuer, in capitals; empty where there is none
 * @param issuer issuing body as the letterhead has it, in capitals
 * @param number "/KH-UBND" with a blank before it
 * @param placeAndDate "Lai Châu, ngày tháng năm 2021"
 * @param typeName in capitals
 * @param title trích yếu
 * @param preamble legal basis and opening words
 * @param ending closing words with the end mark
 * @param authority lines above the signature, in capitals
 */
public record PlanDraft(
        String superior,
        String issuer,
        List<Piece> number,
        List<Piece> placeAndDate,
        String typeName,
        List<Piece> title,
        List<Block> preamble,
        List<Part> parts,
        List<Block> ending,
        List<String> recipients,
        List<String> authority,
        List<Piece> signatory,
        List<Change> changes) {

    /** What stands under a heading. */
    public sealed interface Block {

        /** A paragraph or list item. */
        record Paragraph(List<Piece> pieces) implements Block {
            public Paragraph {
                pieces = List.copyOf(pieces);
            }
        }

        /**
         * A table; each cell is a list of pieces.
         *
         * @param headerRows rows at its top that repeat on each page
         */
        record Grid(List<List<List<Piece>>> rows, int headerRows) implements Block {
            public Grid {
                rows = List.copyOf(rows);
            }
        }
    }

    /**
     * A division.
     *
     * @param heading its own line ("1.2. Phân công trách nhiệm"); empty where the heading runs on
     *     into the first paragraph ("a) Sở Tư pháp: Rà soát …")
     */
    public record Part(List<Piece> heading, List<Block> blocks, List<Part> parts) {
        public Part {
            heading = List.copyOf(heading);
            blocks = List.copyOf(blocks);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A place that was changed, or that a person must look at.
     *
     * @param section where it stands, "II.1.2"; empty outside of all sections
     * @param before words of the prior plan
     * @param after words of the draft; the same as before where only a decision is asked for
     * @param why reason, or what is to be decided
     */
    public record Change(String section, String before, String after, String why) {}

    public PlanDraft {
        number = List.copyOf(number);
        placeAndDate = List.copyOf(placeAndDate);
        title = List.copyOf(title);
        preamble = List.copyOf(preamble);
        parts = List.copyOf(parts);
        ending = List.copyOf(ending);
        recipients = List.copyOf(recipients);
        authority = List.copyOf(authority);
        signatory = List.copyOf(signatory);
        changes = List.copyOf(changes);
    }

    /**
     * The names that a template of a plan can use: coQuanCapTren, coQuan, soKyHieu, diaDanhNgay,
     * tenLoai, trichYeu, moDau (loi), muc (coTieuDe, tieuDe, doan (loi), muc …), ketThuc (loi),
     * noiNhan (dong), quyenHan (dong), nguoiKy; and coCapTren.
     */
    public Scope scope() {
        var values = new LinkedHashMap<String, Value>();
        values.put("coCapTren", new Value.Flag(!superior.isEmpty()));
        values.put("coQuanCapTren", Value.words(superior));
        values.put("coQuan", Value.words(issuer));
        values.put("soKyHieu", new Value.Words(number));
        values.put("diaDanhNgay", new Value.Words(placeAndDate));
        values.put("tenLoai", Value.words(typeName));
        values.put("trichYeu", new Value.Words(title));
        values.put("moDau", blocks(preamble));
        values.put("muc", parts(parts));
        values.put("ketThuc", blocks(ending));
        values.put("noiNhan", lines(listed(recipients)));
        values.put("quyenHan", lines(authority));
        values.put("nguoiKy", new Value.Words(signatory));
        return new Scope(values);
    }

    private static Value parts(List<Part> parts) {
        var items = new ArrayList<Scope>();
        for (Part part : parts) {
            var values = new LinkedHashMap<String, Value>();
            values.put("coTieuDe", new Value.Flag(!part.heading().isEmpty()));
            values.put("tieuDe", new Value.Words(part.heading()));
            values.put("doan", blocks(part.blocks()));
            values.put("muc", parts(part.parts()));
            items.add(new Scope(values));
        }
        return new Value.Many(items);
    }

    private static Value blocks(List<Block> blocks) {
        var items = new ArrayList<Scope>();
        for (Block block : blocks) {
            Value value =
                    switch (block) {
                        case Block.Paragraph(var pieces) -> new Value.Words(pieces);
                        case Block.Grid(var rows, var headerRows) ->
                                new Value.Grid(rows, headerRows);
                    };
            items.add(new Scope(Map.of("loi", value)));
        }
        return new Value.Many(items);
    }

    /** One body a line: "- …;", the last with a full stop (Nghị định 30/2020, Phụ lục I, II.9). */
    private static List<String> listed(List<String> recipients) {
        var lines = new ArrayList<String>();
        for (String recipient : recipients) {
            boolean last = lines.size() == recipients.size() - 1;
            lines.add("- " + recipient + (last ? "." : ";"));
        }
        return lines;
    }

    private static Value lines(List<String> lines) {
        var items = new ArrayList<Scope>();
        for (String line : lines) {
            items.add(new Scope(Map.of("dong", Value.words(line))));
        }
        return new Value.Many(items);
    }
}
