package vn.vanthu.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.draft.Proposal.Around;
import vn.vanthu.draft.Proposal.Kind;

/** Names every place of a draft that can be decided, and does there what was decided. */
final class Reviewing extends Rewriting {

    private static final int LONGEST_HEADING = 160;
    private static final int DIGITS = 16;
    private static final String BLANK = "……";
    private static final String FOOTNOTE = "Chú thích";

    /** Between the cells of a row. */
    private static final String BESIDE = " | ";

    private final Map<String, Decision> decisions;
    private final boolean ofReport;
    private final List<Proposal> proposals = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<String> headings = new ArrayList<>();
    private String place = "";
    private boolean annex;

    /** The last paragraph, which says what the table behind it is about. */
    private String caption = "";

    /** Whether the paragraph that is gone through was dropped as a whole. */
    private boolean gone;

    /**
     * @param ofReport whether there is no prior document: what the draft says was carried over from
     *     others
     */
    Reviewing(Map<String, Decision> decisions, boolean ofReport) {
        this.decisions = decisions;
        this.ofReport = ofReport;
    }

    List<Proposal> proposals() {
        return proposals;
    }

    void remark(String words) {
        propose(Kind.REMARK, Around.NOTHING, Around.NOTHING, "", "", words, true, false);
    }

    @Override
    void begin(Place next) {
        place =
                switch (next) {
                    case LETTERHEAD -> "Phần đầu văn bản";
                    case TITLE -> "Trích yếu";
                    case PREAMBLE -> "Phần mở đầu";
                    case ENDING -> "Lời kết";
                    case RECIPIENTS -> "Nơi nhận";
                    case SIGNATURE -> "Người ký";
                };
    }

    @Override
    void enter(Draft.Part part, boolean after) {
        annex = after;
        caption = "";
        String words =
                part.heading().stream()
                        .map(line -> Piece.words(line.pieces()))
                        .collect(Collectors.joining(" "));
        headings.add(
                words.length() <= LONGEST_HEADING
                        ? words
                        : words.substring(0, LONGEST_HEADING) + "…");
    }

    @Override
    void leave() {
        headings.removeLast();
    }

    @Override
    List<Piece> pieces(List<Piece> pieces) {
        return line(pieces, Around.NOTHING, Around.NOTHING, false);
    }

    @Override
    List<Draft.Paragraph> paragraph(Draft.Paragraph paragraph) {
        String words = Piece.words(paragraph.pieces());
        return switch (paragraph.fate()) {
            case KEPT -> {
                gone = false;
                caption = words;
                var line = line(paragraph.pieces(), Around.NOTHING, Around.NOTHING, isCarried());
                yield List.of(
                        gone
                                ? new Draft.Paragraph(settled(paragraph.pieces()), Fate.DROPPED)
                                : new Draft.Paragraph(line));
            }
            case ADDED ->
                    switch (propose(Kind.ADDED, "", words, note(paragraph.pieces()))) {
                        case null -> List.of(paragraph);
                        case Decision.Taken() ->
                                List.of(
                                        new Draft.Paragraph(
                                                settled(paragraph.pieces()), Fate.ADDED));
                        case Decision.Dropped() -> List.of();
                        case Decision.Reworded(var own) ->
                                List.of(new Draft.Paragraph(List.of(Piece.of(own)), Fate.ADDED));
                    };
            case DROPPED ->
                    switch (propose(Kind.REMOVED, words, "", note(paragraph.pieces()))) {
                        case null -> List.of(paragraph);
                        case Decision.Taken() ->
                                List.of(
                                        new Draft.Paragraph(
                                                settled(paragraph.pieces()), Fate.DROPPED));
                        case Decision.Dropped() ->
                                List.of(new Draft.Paragraph(settled(paragraph.pieces())));
                        case Decision.Reworded(var own) ->
                                List.of(new Draft.Paragraph(changed(paragraph.pieces(), own)));
                    };
        };
    }

    @Override
    List<Grid.Row> row(Grid.Row row) {
        return switch (row.fate()) {
            case KEPT -> List.of(new Grid.Row(cells(row), row.header()));
            case ADDED -> added(row);
            case DROPPED -> {
                var decision =
                        propose(
                                Kind.REMOVED,
                                Around.NOTHING,
                                Around.NOTHING,
                                words(row.cells(), Piece::accepted),
                                "",
                                note(all(row)),
                                true,
                                false);
                yield switch (decision) {
                    case null -> List.of(row);
                    case Decision.Taken() -> List.of(settled(row, Fate.DROPPED));
                    case Decision.Dropped() -> List.of(settled(row, Fate.KEPT));
                    case Decision.Reworded ignored -> List.of(settled(row, Fate.KEPT));
                };
            }
        };
    }

    /** What is to be decided of a new row is the words of the cell that bears the note. */
    private List<Grid.Row> added(Grid.Row row) {
        int noted = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            boolean bears =
                    row.cells().get(i).paragraphs().stream()
                            .flatMap(List::stream)
                            .anyMatch(piece -> piece.note() != null);
            noted = bears ? i : noted;
        }
        Grid.Cell own = row.cells().get(noted);
        var around = around(row.cells(), noted, Piece::accepted);
        String words = own.words();
        var decision = propose(Kind.ADDED, around, around, "", words, note(all(row)), true, true);
        return switch (decision) {
            case null -> List.of(row);
            case Decision.Taken() -> List.of(settled(row, Fate.ADDED));
            case Decision.Dropped() -> List.of();
            case Decision.Reworded(var instead) -> {
                var cells = new ArrayList<>(settled(row, Fate.ADDED).cells());
                cells.set(
                        noted,
                        new Grid.Cell(
                                List.of(List.of(Piece.of(instead))),
                                own.column(),
                                own.columnSpan(),
                                own.rowSpan()));
                yield List.of(new Grid.Row(cells, row.header(), Fate.ADDED));
            }
        };
    }

    private List<Grid.Cell> cells(Grid.Row row) {
        var cells = new ArrayList<Grid.Cell>();
        for (int i = 0; i < row.cells().size(); i++) {
            Grid.Cell cell = row.cells().get(i);
            var was = around(row.cells(), i, Piece::rejected);
            var now = around(row.cells(), i, Piece::accepted);
            var paragraphs = new ArrayList<List<Piece>>();
            for (List<Piece> line : cell.paragraphs()) {
                gone = false;
                var anew = line(line, was, now, isCarried());
                paragraphs.add(gone ? List.of(Piece.of(BLANK)) : anew);
            }
            cells.add(new Grid.Cell(paragraphs, cell.column(), cell.columnSpan(), cell.rowSpan()));
        }
        return cells;
    }

    /**
     * Goes through the pieces of a line.
     *
     * @param carried whether words that were carried over are to be decided too
     */
    private List<Piece> line(List<Piece> pieces, Around was, Around now, boolean carried) {
        var line = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            var front = pieces.subList(0, i);
            var back = pieces.subList(i + 1, pieces.size());
            var before =
                    new Around(
                            was.lead() + Piece.words(Piece.rejected(front)),
                            Piece.words(Piece.rejected(back)) + was.tail());
            var after =
                    new Around(
                            now.lead() + Piece.words(Piece.accepted(front)),
                            Piece.words(Piece.accepted(back)) + now.tail());
            line.add(withFootnote(decided(pieces.get(i), before, after, carried)));
        }
        return line;
    }

    private Piece decided(Piece piece, Around was, Around now, boolean carried) {
        boolean asks = isMarked(piece.look());
        String before = piece.before();
        String note = Objects.requireNonNullElse(piece.note(), "");
        if (before == null && (note.isEmpty() || !asks && !carried)) {
            return piece;
        }
        Kind kind =
                before != null
                        ? Kind.CHANGED
                        : carried && !isBlank(piece.text()) ? Kind.CARRIED : Kind.ASKED;
        String old = before != null ? before : kind == Kind.ASKED ? piece.text() : "";
        var decision = propose(kind, was, now, old, piece.text(), note, asks, true);
        return switch (decision) {
            case null -> piece;
            case Decision.Taken() -> settled(piece, piece.text(), before);
            case Decision.Dropped() -> {
                gone = gone || kind == Kind.CARRIED;
                yield settled(piece, before == null ? piece.text() : before, null);
            }
            case Decision.Reworded(var own) -> {
                String stood = isBlank(piece.text()) ? null : piece.text();
                yield settled(piece, own, before == null ? stood : before);
            }
        };
    }

    /** Whether words here come from reports: between the opening and the end of a report. */
    private boolean isCarried() {
        return ofReport && !headings.isEmpty() && !annex;
    }

    /** Footnotes have places of their own. */
    private Piece withFootnote(Piece piece) {
        var footnote = piece.footnote();
        if (footnote == null) {
            return piece;
        }
        headings.add(FOOTNOTE);
        var words = line(footnote, Around.NOTHING, Around.NOTHING, false);
        headings.removeLast();
        return piece.withFootnote(words);
    }

    /** Nothing that a reader could take for words. */
    private static boolean isBlank(String words) {
        return words.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isMarked(Piece.Look look) {
        return look == Piece.Look.DECIDE || look == Piece.Look.DECIDE_ITALIC;
    }

    /** Without colour, and without the question that the colour stands for. */
    private static Piece settled(Piece piece, String text, @Nullable String before) {
        boolean asked = isMarked(piece.look());
        return new Piece(
                text,
                switch (piece.look()) {
                    case PLAIN, DECIDE -> Piece.Look.PLAIN;
                    case BOLD -> Piece.Look.BOLD;
                    case ITALIC, DECIDE_ITALIC -> Piece.Look.ITALIC;
                },
                asked ? null : piece.note(),
                piece.footnote(),
                text.equals(before) ? null : before,
                piece.fate());
    }

    /** Other words for a paragraph, whose footnotes stay. */
    private static List<Piece> changed(List<Piece> pieces, String own) {
        var changed = new ArrayList<Piece>();
        changed.add(Piece.changed(Piece.words(pieces), own, null));
        for (Piece piece : pieces) {
            if (piece.footnote() != null) {
                changed.add(Piece.of("").withFootnote(piece.footnote()));
            }
        }
        return changed;
    }

    private static List<Piece> settled(List<Piece> pieces) {
        return pieces.stream().map(piece -> settled(piece, piece.text(), piece.before())).toList();
    }

    private static Grid.Row settled(Grid.Row row, Fate fate) {
        return new Grid.Row(row.rewritten(Reviewing::settled), row.header(), fate);
    }

    private static List<Piece> all(Grid.Row row) {
        return row.cells().stream()
                .flatMap(cell -> cell.paragraphs().stream())
                .flatMap(List::stream)
                .toList();
    }

    private static String words(List<Grid.Cell> cells, UnaryOperator<List<Piece>> version) {
        return cells.stream()
                .map(cell ->
                        cell.paragraphs().stream()
                                .map(version)
                                .map(Piece::words)
                                .collect(Collectors.joining(" ")))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(BESIDE));
    }

    /** The other cells of a row; in an annex of a report with what the table is about. */
    private Around around(List<Grid.Cell> cells, int index, UnaryOperator<List<Piece>> version) {
        String front = words(cells.subList(0, index), version);
        String back = words(cells.subList(index + 1, cells.size()), version);
        String about = ofReport && annex && !caption.isEmpty() ? caption + BESIDE : "";
        return new Around(
                about + (front.isEmpty() ? "" : front + BESIDE),
                back.isEmpty() ? "" : BESIDE + back);
    }

    private static String note(List<Piece> pieces) {
        return pieces.stream()
                .map(Piece::note)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private @Nullable Decision propose(Kind kind, String before, String after, String why) {
        return propose(kind, Around.NOTHING, Around.NOTHING, before, after, why, true, true);
    }

    private @Nullable Decision propose(
            Kind kind,
            Around was,
            Around now,
            String before,
            String after,
            String why,
            boolean asks,
            boolean rewordable) {
        var above = new ArrayList<String>();
        if (kind != Kind.REMARK && (headings.isEmpty() || headings.getFirst().equals(FOOTNOTE))) {
            above.add(place);
        }
        headings.stream().filter(each -> !each.isBlank()).forEach(above::add);
        String under = String.join("\n", above);
        String id = id(List.of(kind.name(), under, now.lead(), before, after, why));
        Decision decision = decisions.get(id);
        proposals.add(
                new Proposal(
                        id, kind, above, was, now, before, after, why, asks, rewordable, decision));
        return decision;
    }

    /** Made of what stands there, and counted where the same stands several times. */
    private String id(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
            String hash = HexFormat.of().formatHex(digest.digest(bytes)).substring(0, DIGITS);
            int before = seen.merge(hash, 1, Integer::sum) - 1;
            return before == 0 ? hash : hash + "-" + (before + 1);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
