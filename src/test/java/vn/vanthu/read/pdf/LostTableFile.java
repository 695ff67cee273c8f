package vn.vanthu.read.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Writes a PDF whose font draws by the glyph numbers of Times New Roman and names no letters. */
final class LostTableFile {

    /** Letters from glyph 105 on, as far as Vietnamese has them. */
    private static final String ACCENTED = "áàâ.ã..éèê.íì...óòô.õúù";

    private LostTableFile() {}

    /**
     * @param shift by which the glyphs of Vietnamese letters stand elsewhere than in upright fonts
     * @param bare whether the font has a table that repeats the glyph numbers
     */
    static void write(Path file, boolean bare, int shift, String... lines) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var resources = new PDResources();
            var fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), font(document, bare));
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            page.setResources(resources);
            var content = new StringBuilder("BT /F1 13 Tf 80 700 Td ");
            for (String line : lines) {
                content.append('<');
                line.codePoints().forEach(c -> content.append(four(glyph(c, shift))));
                content.append("> Tj 0 -18 Td ");
            }
            var stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream()) {
                out.write(content.append("ET").toString().getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            document.save(file.toFile());
        }
    }

    private static COSDictionary font(PDDocument document, boolean bare) throws IOException {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        var glyphs = new COSDictionary();
        glyphs.setItem(COSName.TYPE, COSName.FONT);
        glyphs.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        glyphs.setName(COSName.BASE_FONT, "ABCDEF+TimesNewRomanPSMT");
        glyphs.setItem(COSName.CIDSYSTEMINFO, system);
        glyphs.setInt(COSName.DW, 520);
        var space = new COSArray();
        space.add(COSInteger.get(3));
        space.add(COSInteger.get(3));
        space.add(COSInteger.get(250));
        glyphs.setItem(COSName.W, space);
        var descendants = new COSArray();
        descendants.add(glyphs);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "ABCDEF+TimesNewRomanPSMT");
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        if (bare) {
            COSStream table = document.getDocument().createCOSStream();
            try (OutputStream out = table.createOutputStream()) {
                out.write(
                        ("begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1"
                                        + " beginbfrange <0000> <FFFF> <0000> endbfrange endcmap")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            font.setItem(COSName.TO_UNICODE, table);
        }
        return font;
    }

    private static int glyph(int letter, int shift) {
        if (letter < 0x80) {
            return letter - 29;
        }
        if (letter >= 0x1EA0) {
            return letter - (letter < 0x1EF4 ? 0x1EA0 : 0x1EA2) + 0x4A4 + shift;
        }
        int accented = ACCENTED.indexOf(letter);
        return switch (letter) {
            case 'ă' -> 0x103;
            case 'đ' -> 255;
            case 'Đ' -> 0x108;
            case 'ý' -> 234;
            case 'ơ' -> 0x46B + shift;
            case 'ư' -> 0x46D + shift;
            default -> {
                if (accented < 0) {
                    throw new IllegalArgumentException(Character.toString(letter));
                }
                yield 105 + accented;
            }
        };
    }

    private static String four(int number) {
        String digits = Integer.toHexString(number);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
