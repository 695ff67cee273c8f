package vn.vanthu.read.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Syllables;

/**
 * Gives fonts the table from codes to letters that a PDF writer has lost, or left as the bare glyph
 * numbers. The letters follow from {@link GlyphOrder}; a font gets its table only when with it the
 * words drawn in the font are Vietnamese syllables, so a font that is right or strange stays as it
 * is.
 */
final class LostTables {

    /** Share of words that must be syllables for a table to be trusted. */
    private static final double SURE = 0.9;

    /** Fewer words with marks do not settle where a font has its Vietnamese letters. */
    private static final int ENOUGH = 6;

    private LostTables() {}

    /** Adds tables to the fonts of a document in memory. */
    static void restore(PDDocument document) throws IOException {
        Set<COSDictionary> suspects = suspects(document);
        if (suspects.isEmpty()) {
            return;
        }
        var collector = new Collector(suspects);
        collector.writeText(document, new StringWriter());
        collector.flush();
        var places = new TreeSet<>(GlyphOrder.USUAL_PLACES);
        boolean changed = false;
        // Fonts with many words settle the places; the others follow them.
        for (boolean many : new boolean[] {true, false}) {
            for (var entry : collector.words.entrySet()) {
                List<List<Integer>> words = entry.getValue();
                if (many == words.size() >= ENOUGH) {
                    int place = place(words, places);
                    if (place < 0 && many) {
                        place = place(words, candidates(words));
                    }
                    if (place >= 0) {
                        places.add(place);
                        add(document, entry.getKey(), words, place);
                        changed = true;
                    }
                }
            }
        }
        if (changed) {
            document.setResourceCache(new DefaultResourceCache());
        }
    }

    private static Set<COSDictionary> suspects(PDDocument document) throws IOException {
        var seen = new HashSet<COSDictionary>();
        var out = new HashSet<COSDictionary>();
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            if (resources == null) {
                continue;
            }
            for (COSName name : resources.getFontNames()) {
                if (resources.getFont(name) instanceof PDType0Font font
                        && seen.add(font.getCOSObject())
                        && isSuspect(font)) {
                    out.add(font.getCOSObject());
                }
            }
        }
        return out;
    }

    /**
     * Whether a font draws by glyph numbers and says nothing, or only these numbers, of letters.
     */
    private static boolean isSuspect(PDType0Font font) throws IOException {
        if (!font.getCOSObject().getNameAsString(COSName.ENCODING, "").startsWith("Identity")) {
            return false;
        }
        if (!(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE)
                instanceof COSStream table)) {
            return true;
        }
        CMap letters;
        try (RandomAccessRead bytes = table.createView()) {
            letters = new CMapParser().parse(bytes);
        }
        int mapped = 0;
        int bare = 0;
        for (int code = 3; code < GlyphOrder.GREATEST_PLACE; code++) {
            String letter = letters.toUnicode(new byte[] {(byte) (code >> 8), (byte) code});
            if (letter != null) {
                mapped++;
                bare += letter.length() == 1 && letter.charAt(0) == code ? 1 : 0;
            }
        }
        return mapped == 0 || mapped == bare;
    }

    /**
     * Where a font has its Vietnamese letters.
     *
     * @param places to try
     * @return -1 where none makes syllables of the words, or two make different ones
     */
    private static int place(List<List<Integer>> words, Set<Integer> places) {
        var distinct = new ArrayList<>(new HashSet<>(words));
        int best = -1;
        int most = 0;
        boolean tie = false;
        for (int place : places) {
            int right = right(distinct, place);
            if (right > most) {
                best = place;
                most = right;
                tie = false;
            } else if (right == most && best >= 0) {
                tie |= !texts(distinct, place).equals(texts(distinct, best));
            }
        }
        return tie ? -1 : best;
    }

    /** How many words are syllables; 0 where too many are none. */
    private static int right(List<List<Integer>> words, int place) {
        int right = 0;
        int all = 0;
        for (String text : texts(words, place)) {
            // Names of things and short forms in capitals are no syllables.
            boolean shortForm = text.equals(text.toUpperCase(Locale.ROOT)) && text.length() < 6;
            if (text.codePoints().allMatch(Character::isLetter) && !shortForm) {
                all++;
                right += Syllables.isSyllable(text) ? 1 : 0;
            }
        }
        return right >= all * SURE ? right : 0;
    }

    private static List<String> texts(List<List<Integer>> words, int place) {
        return words.stream().map(word -> text(word, place)).toList();
    }

    /** Places at which each glyph behind the first ones is a letter. */
    private static Set<Integer> candidates(List<List<Integer>> words) {
        var glyphs = new TreeSet<Integer>();
        words.forEach(glyphs::addAll);
        var out = new TreeSet<Integer>();
        for (int place = GlyphOrder.LEAST_PLACE; place < GlyphOrder.GREATEST_PLACE; place++) {
            int at = place;
            if (glyphs.stream().filter(g -> GlyphOrder.letter(g, at) < 0).count() <= 1) {
                out.add(place);
            }
        }
        return out;
    }

    private static String text(List<Integer> word, int place) {
        var out = new StringBuilder();
        for (int glyph : word) {
            int letter = GlyphOrder.letter(glyph, place);
            if (letter < 0) {
                letter = 'ß';
            }
            out.appendCodePoint(letter);
        }
        // Stops and brackets around a word are drawn with it.
        return out.toString().replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static void add(
            PDDocument document, COSDictionary font, List<List<Integer>> words, int place)
            throws IOException {
        var glyphs = new TreeSet<Integer>();
        words.forEach(glyphs::addAll);
        var rows = new ArrayList<String>();
        for (int glyph : glyphs) {
            int letter = GlyphOrder.letter(glyph, place);
            if (letter >= 0) {
                rows.add("<" + four(glyph) + "> <" + four(letter) + ">\n");
            }
        }
        var table =
                new StringBuilder(
                        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                                + "/CMapName /Restored def\n/CMapType 2 def\n"
                                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int from = 0; from < rows.size(); from += 100) {
            List<String> part = rows.subList(from, Math.min(rows.size(), from + 100));
            table.append(part.size()).append(" beginbfchar\n");
            part.forEach(table::append);
            table.append("endbfchar\n");
        }
        table.append("endcmap\nend\nend\n");
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(table.toString().getBytes(StandardCharsets.US_ASCII));
        }
        font.setItem(COSName.TO_UNICODE, stream);
    }

    private static String four(int number) {
        String digits = Integer.toHexString(number);
        return "0".repeat(4 - digits.length()) + digits;
    }

    /** Collects the words drawn in some fonts, as glyph numbers. */
    private static final class Collector extends PDFTextStripper {

        private static final int SPACE = 3;

        private final Set<COSDictionary> fonts;
        private final Map<COSDictionary, List<List<Integer>>> words = new HashMap<>();
        private List<Integer> open = new ArrayList<>();
        private @Nullable COSDictionary font;
        private double right;
        private double base;

        Collector(Set<COSDictionary> fonts) {
            this.fonts = fonts;
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont drawn, int code, Vector displacement) {
            COSDictionary now = drawn.getCOSObject();
            double size = Math.max(Math.abs(matrix.getScalingFactorX()), 0.1);
            double left = matrix.getTranslateX();
            boolean apart =
                    Math.abs(left - right) > size * 0.15
                            || Math.abs(matrix.getTranslateY() - base) > size * 0.3;
            if (code == SPACE || now != font || apart) {
                flush();
            }
            if (code != SPACE && fonts.contains(now)) {
                open.add(code);
                font = now;
            }
            right = left + displacement.getX() * size;
            base = matrix.getTranslateY();
        }

        void flush() {
            if (!open.isEmpty() && font != null) {
                words.computeIfAbsent(font, f -> new ArrayList<>()).add(open);
            }
            open = new ArrayList<>();
            font = null;
        }
    }
}
