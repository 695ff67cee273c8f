package vn.vanthu.read.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.DocumentBuilder.CellText;
import vn.vanthu.document.DocumentBuilder.ParagraphText;
import vn.vanthu.read.ReadException;

/** Reads a table with the rows and columns that its cells cover. */
final class TableReader {

    /** Many spaces before a bullet, or between words in capitals. */
    private static final Pattern PUSHED =
            Pattern.compile("(?<=[:;])\\s{5,}(?=[-–] )|(?<=\\p{Lu})\\s{8,}(?=\\p{Lu}{2})");

    private final StoryReader story;
    private final Styles styles;
    private final Reading reading;

    private Borders borders = Borders.NONE;
    private final List<Row> rows = new ArrayList<>();
    private final List<Item.Note> notes = new ArrayList<>();

    private static final class Row {
        private boolean header;
        private boolean deleted;
        private int before;
        private Borders borders = Borders.NONE;
        private final List<Cell> cells = new ArrayList<>();
    }

    private static final class Cell {
        private int column;
        private int columns = 1;
        private int rows = 1;

        /** Null outside a vertical merge; whether it is the first of one otherwise. */
        private @Nullable Boolean first;

        private boolean joinsLeft;
        private Borders borders = Borders.NONE;
        private List<ParagraphText> paragraphs = List.of();
    }

    TableReader(StoryReader story, Styles styles, Reading reading) {
        this.story = story;
        this.styles = styles;
        this.reading = reading;
    }

    /** Reads the {@code w:tbl} that the cursor stands on; used once. */
    Item.Grid read(XmlCursor xml) throws ReadException {
        int page = reading.page();
        xml.children(name -> part(name, xml));
        merge();
        var out = new ArrayList<List<CellText>>();
        int headers = 0;
        for (Row row : rows) {
            var cells = new ArrayList<CellText>();
            for (Cell cell : row.cells) {
                if (!Boolean.FALSE.equals(cell.first)) {
                    cells.add(new CellText(cell.paragraphs, cell.column, cell.columns, cell.rows));
                }
            }
            if (!cells.isEmpty()) {
                headers += row.header && headers == out.size() ? 1 : 0;
                out.add(cells);
            }
        }
        return new Item.Grid(out, headers, isDrawn(), page, List.copyOf(notes));
    }

    private void part(String name, XmlCursor xml) throws ReadException {
        switch (name) {
            case "tblPr" -> properties(xml);
            case "tr" -> {
                var row = new Row();
                xml.children(inner -> rowPart(inner, xml, row));
                if (!row.deleted) {
                    rows.add(row);
                }
            }
            case "sdt", "sdtContent", "customXml", "ins", "moveTo" ->
                    xml.children(inner -> part(inner, xml));
            default -> {}
        }
    }

    private void properties(XmlCursor xml) throws ReadException {
        var own = new Borders[] {Borders.NONE};
        var style = new @Nullable String[1];
        xml.children(name -> {
            switch (name) {
                case "tblStyle" -> style[0] = xml.value();
                case "tblBorders" -> own[0] = Borders.read(xml);
                default -> {}
            }
        });
        borders = own[0].over(styles.other(style[0]).borders());
    }

    private void rowPart(String name, XmlCursor xml, Row row) throws ReadException {
        switch (name) {
            case "tblPrEx" ->
                    xml.children(inner -> {
                        if (inner.equals("tblBorders")) {
                            row.borders = Borders.read(xml);
                        }
                    });
            case "trPr" ->
                    xml.children(inner -> {
                        switch (inner) {
                            case "tblHeader" -> row.header = xml.isOn();
                            case "gridBefore" -> {
                                Integer before = xml.number("val");
                                row.before = before == null ? 0 : Math.max(0, before);
                            }
                            case "del" -> {
                                row.deleted = true;
                                reading.change();
                            }
                            case "ins" -> reading.change();
                            default -> {}
                        }
                    });
            case "tc" -> cell(xml, row);
            case "sdt", "sdtContent", "customXml" ->
                    xml.children(inner -> rowPart(inner, xml, row));
            default -> {}
        }
    }

    private void cell(XmlCursor xml, Row row) throws ReadException {
        var cell = new Cell();
        var gone = new boolean[1];
        // The content is read with the cell itself as the story, its properties on the way.
        List<Item> items =
                story.readCell(
                        xml,
                        () ->
                                xml.children(name -> {
                                    if (name.equals("cellDel")) {
                                        gone[0] = true;
                                    }
                                    cellProperty(name, xml, cell);
                                }));
        cell.paragraphs = flatten(items);
        Cell left = row.cells.isEmpty() ? null : row.cells.getLast();
        cell.column = left == null ? row.before : left.column + left.columns;
        if (gone[0]) {
            reading.change();
        } else if (cell.joinsLeft && left != null) {
            left.columns += cell.columns;
        } else {
            row.cells.add(cell);
        }
    }

    private static void cellProperty(String name, XmlCursor xml, Cell cell) throws ReadException {
        switch (name) {
            case "gridSpan" -> {
                Integer columns = xml.number("val");
                cell.columns = columns == null ? 1 : Math.clamp(columns, 1, 1000);
            }
            case "vMerge" -> cell.first = "restart".equals(xml.value());
            case "hMerge" -> cell.joinsLeft = !"restart".equals(xml.value());
            case "tcBorders" -> cell.borders = Borders.read(xml);
            default -> {}
        }
    }

    /** All paragraphs of a cell; those of tables inside it row by row. */
    private List<ParagraphText> flatten(List<Item> items) {
        var out = new ArrayList<ParagraphText>();
        for (Item item : items) {
            notes.addAll(item.notes());
            switch (item) {
                case Item.Words words -> words.paragraphs().forEach(p -> addLines(p, out));
                case Item.Grid inner ->
                        inner.rows().forEach(row -> row.forEach(c -> out.addAll(c.paragraphs())));
            }
        }
        return out;
    }

    /**
     * The lines of a paragraph in a cell. A tab divides cells in the text, so it cannot stand
     * inside one; a row of spaces that pushes words to the next line ends the line.
     */
    private static void addLines(ParagraphText paragraph, List<ParagraphText> out) {
        for (String line : PUSHED.split(paragraph.text().replace('\t', ' '))) {
            out.add(new ParagraphText(line.strip(), paragraph.format()));
        }
    }

    /** Gives the first cell of each vertical merge its height. */
    private void merge() {
        for (int r = 0; r < rows.size(); r++) {
            for (Cell cell : rows.get(r).cells) {
                if (Boolean.FALSE.equals(cell.first)) {
                    Cell above = r == 0 ? null : holder(r - 1, cell.column);
                    if (above == null) {
                        cell.first = null;
                    } else {
                        above.rows++;
                    }
                }
            }
        }
    }

    /** The first cell of the merge that goes on in the row below at a column; null for none. */
    private @Nullable Cell holder(int row, int column) {
        for (int r = row; r >= 0; r--) {
            Cell found = null;
            for (Cell cell : rows.get(r).cells) {
                if (cell.column == column) {
                    found = cell;
                }
            }
            if (found == null || found.first == null) {
                return null;
            }
            if (found.first) {
                return found;
            }
        }
        return null;
    }

    /** Whether at least a third of the cells have lines on two sides. */
    private boolean isDrawn() {
        int cells = 0;
        int drawn = 0;
        for (Row row : rows) {
            Borders table = row.borders.over(borders);
            for (Cell cell : row.cells) {
                cells++;
                drawn += Borders.drawn(cell.borders, table) >= 2 ? 1 : 0;
            }
        }
        return drawn * 3 >= cells && drawn > 0;
    }
}
