package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The draft of a document (dự thảo): a plan or a report, with what differs from the prior one.
 *
 * @param letterhead what stands above the subject
 * @param title trích yếu
 * @param preamble legal basis and opening words
 * @param ending closing words with the end mark
 * @param recipients entries of Nơi nhận without dash and final punctuation
 * @param authority lines above the signature, in capitals
 * @param annexes what follows the signature; their headings have a line for the label and one for
 *     the title
 * @param changes in text order of the prior plan; empty for a report
 */
public record Draft(
        Letterhead letterhead,
        List<Piece> title,
        List<Block> preamble,
        List<Part> parts,
        List<Block> ending,
        List<Paragraph> recipients,
        List<String> authority,
        List<Piece> signatory,
        List<Part> annexes,
        List<Change> changes) {

    /**
     * What stands above the subject.
     *
     * @param superior body above the issuer, in capitals; empty where there is none
     * @param issuer issuing body in capitals, one line each
     * @param number "Số: …/KH-UBND" with a blank for the number
     * @param placeAndDate "Lai Châu, ngày … tháng … năm 2021"
     * @param typeName in capitals
     * @param layout by whose rules it is laid out
     */
    public record Letterhead(
            List<Piece> superior,
            List<List<Piece>> issuer,
            List<Piece> number,
            List<Piece> placeAndDate,
            String typeName,
            Layout layout) {
        public Letterhead {
            superior = List.copyOf(superior);
            issuer = List.copyOf(issuer);
            number = List.copyOf(number);
            placeAndDate = List.copyOf(placeAndDate);
        }
    }

    /** Whose rules a document is laid out by (thể thức). */
    public enum Layout {
        /** Nghị định 30/2020/NĐ-CP. */
        STATE,
        /** Hướng dẫn 05-HD/VPTW. */
        PARTY
    }

    /** What stands under a heading. */
    public sealed interface Block permits Paragraph, Grid, Drawn {}

    /** A chart between paragraphs. */
    public record Drawn(Value.Chart chart) implements Block {}

    /** A paragraph, list item or line of a heading. */
    public record Paragraph(List<Piece> pieces, Fate fate) implements Block {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }

        public Paragraph(List<Piece> pieces) {
            this(pieces, Fate.KEPT);
        }
    }

    /**
     * A division.
     *
     * @param heading its own lines ("1.2. Phân công trách nhiệm"); empty where the heading runs on
     *     into the first paragraph ("a) Sở Tư pháp: Rà soát …")
     */
    public record Part(List<Paragraph> heading, List<Block> blocks, List<Part> parts) {
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
     * @param source the document that it is taken from; null for the prior plan
     * @param decision whether a person must decide; else it only follows from the year
     */
    public record Change(
            String section,
            String before,
            String after,
            String why,
            @Nullable String source,
            boolean decision) {

        public Change(String section, String before, String after, String why, boolean decision) {
            this(section, before, after, why, null, decision);
        }
    }

    public Draft {
        title = List.copyOf(title);
        preamble = List.copyOf(preamble);
        parts = List.copyOf(parts);
        ending = List.copyOf(ending);
        recipients = List.copyOf(recipients);
        authority = List.copyOf(authority);
        signatory = List.copyOf(signatory);
        annexes = List.copyOf(annexes);
        changes = List.copyOf(changes);
    }

    /** The new plan without tracked changes; comments stay. */
    public Draft accepted() {
        return Versions.accepted(this);
    }

    /** The prior plan as the draft has it, with no comment. */
    public Draft rejected() {
        return Versions.rejected(this);
    }

    /**
     * The names that a template can use: coCapTren, coQuanCapTren, coQuan (dong), soKyHieu,
     * diaDanhNgay, tenLoai, trichYeu, moDau (loi), muc (tieuDe (dong), doan (loi), muc …), ketThuc
     * (loi), noiNhan (dong), quyenHan (dong), nguoiKy, phuLuc (as muc).
     */
    public Scope scope() {
        var values = new LinkedHashMap<String, Value>();
        values.put("coCapTren", new Value.Flag(!letterhead.superior().isEmpty()));
        values.put("coQuanCapTren", new Value.Words(letterhead.superior()));
        values.put("coQuan", lines(letterhead.issuer().stream().map(Paragraph::new).toList()));
        values.put("soKyHieu", new Value.Words(letterhead.number()));
        values.put("diaDanhNgay", new Value.Words(letterhead.placeAndDate()));
        values.put("tenLoai", Value.words(letterhead.typeName()));
        values.put("trichYeu", new Value.Words(title));
        boolean party = letterhead.layout() == Layout.PARTY;
        values.put("moDau", blocks(party ? preamble : Bases.slanted(preamble)));
        values.put("muc", parts(parts));
        values.put("ketThuc", blocks(ending));
        values.put("noiNhan", lines(listed(recipients, party ? "," : ";")));
        values.put(
                "quyenHan",
                lines(
                        authority.stream()
                                .map(line -> new Paragraph(List.of(Piece.of(line))))
                                .toList()));
        values.put("nguoiKy", new Value.Words(signatory));
        values.put("phuLuc", parts(annexes));
        return new Scope(values);
    }

    private static Value parts(List<Part> parts) {
        var items = new ArrayList<Scope>();
        for (Part part : parts) {
            var values = new LinkedHashMap<String, Value>();
            values.put("tieuDe", lines(part.heading()));
            values.put("doan", blocks(part.blocks()));
            values.put("muc", parts(part.parts()));
            items.add(new Scope(values));
        }
        return new Value.Many(items);
    }

    private static Value blocks(List<Block> blocks) {
        var items = new ArrayList<Scope>();
        for (Block block : blocks) {
            items.add(new Scope(Map.of("loi", value(block))));
        }
        return new Value.Many(items);
    }

    static Value value(Block block) {
        return switch (block) {
            case Paragraph(var pieces, var fate) -> new Value.Words(pieces, fate);
            case Grid grid -> grid;
            case Drawn(var chart) -> chart;
        };
    }

    /**
     * One body a line: "- …;", the last with a full stop (Nghị định 30/2020, Phụ lục I, II.9); in
     * documents of the Party with commas.
     */
    private static List<Paragraph> listed(List<Paragraph> recipients, String comma) {
        var lines = new ArrayList<Paragraph>();
        for (Paragraph recipient : recipients) {
            boolean last = lines.size() == recipients.size() - 1;
            var line = new ArrayList<Piece>();
            line.add(Piece.of("- "));
            line.addAll(recipient.pieces());
            line.add(Piece.of(last ? "." : comma));
            lines.add(new Paragraph(line, recipient.fate()));
        }
        return lines;
    }

    private static Value lines(List<Paragraph> lines) {
        var items = new ArrayList<Scope>();
        for (Paragraph line : lines) {
            items.add(new Scope(Map.of("dong", new Value.Words(line.pieces(), line.fate()))));
        }
        return new Value.Many(items);
    }
}
