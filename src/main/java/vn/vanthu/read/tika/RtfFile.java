package vn.vanthu.read.tika;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Document;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.document.Format.Alignment;
import vn.vanthu.read.Failure;
import vn.vanthu.read.Fields;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.tika.RtfState.Destination;

/** Reads RTF files: letters, labels, tables and notes as Word and LibreOffice write them. */
final class RtfFile {

    private static final int DEEPEST = 5000;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–\\s]*\\d{0,4}[-–\\s]*");

    /** Groups that hold no text, though nothing marks them so. */
    private static final Set<String> NO_TEXT =
            Set.of(
                    "colortbl",
                    "info",
                    "pict",
                    "nonesttables",
                    "xe",
                    "tc",
                    "tcn",
                    "rxe",
                    "formfield",
                    "template",
                    "nonshppict",
                    "sp",
                    "shprslt",
                    "ftnsep",
                    "ftnsepc",
                    "ftncn",
                    "aftnsep",
                    "aftnsepc",
                    "aftncn",
                    "listtable",
                    "listoverridetable",
                    "filetbl",
                    "revtbl",
                    "objdata",
                    "bkmkstart",
                    "bkmkend",
                    "datafield",
                    "private",
                    "result");

    /** Groups that hold text, though they are marked as ones that old programs leave out. */
    private static final Set<String> TEXT =
            Set.of("shpinst", "nesttableprops", "shpgrp", "do", "ud", "footnote", "fldinst");

    private final RtfTokens tokens;
    private final Deque<Group> groups = new ArrayDeque<>();
    private final Deque<RtfFlow> flows = new ArrayDeque<>();
    private final Map<Integer, String> fonts = new HashMap<>();
    private final Map<Integer, Charset> charsets = new HashMap<>();
    private final Map<Integer, String> styles = new HashMap<>();
    private final StringBuilder name = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final List<String> margins = new ArrayList<>();
    private final Counts counts = new Counts();

    private Charset ansi = Charset.forName("windows-1252");
    private RtfState state = new RtfState();
    private int defaultFont;
    private int notes;
    private int skip;
    private boolean starred;
    private boolean pictures;
    private String last = "";

    /** A group that is open: what holds outside, and what is done when it is closed. */
    private record Group(RtfState outer, List<Runnable> ends) {}

    private RtfFile(byte[] bytes) {
        this.tokens = new RtfTokens(bytes);
        flows.push(new RtfFlow());
    }

    static Document read(RawFile raw) throws ReadException {
        byte[] bytes;
        try {
            bytes = raw.bytes();
        } catch (IOException e) {
            throw new ReadException(Failure.DAMAGED, "cannot be read: " + e, e);
        }
        var file = new RtfFile(bytes);
        Story body = file.body();
        var builder = new DocumentBuilder();
        body.write(builder);
        if (builder.length() == 0) {
            throw new ReadException(
                    file.pictures ? Failure.NEEDS_OCR : Failure.NO_TEXT, "no words");
        }
        for (String line : file.margins) {
            if (!PAGE_NUMBER.matcher(line).matches()) {
                builder.margin(line);
            }
        }
        file.counts.tell(raw, builder);
        return builder.build(raw.source(null, false));
    }

    private Story body() throws ReadException {
        boolean ended = false;
        while (!ended) {
            switch (tokens.next()) {
                case OPEN -> {
                    flush();
                    skip = 0;
                    open();
                }
                case CLOSE -> {
                    flush();
                    skip = 0;
                    close();
                    ended = groups.isEmpty();
                }
                case WORD -> {
                    flushUnlessByte();
                    word(tokens.word());
                }
                case BYTE -> letter(tokens.number());
                case END -> {
                    flush();
                    // Some programs forget the last bracket; anything more is lost text.
                    if (groups.size() > 1 || !last.equals("par") || flows.size() > 1) {
                        throw new ReadException(Failure.DAMAGED, "ends inside a group");
                    }
                    ended = true;
                }
            }
        }
        return flow().end(state.depth(), state.format(), true);
    }

    private RtfFlow flow() {
        return flows.getFirst();
    }

    private void open() throws ReadException {
        if (groups.size() > DEEPEST) {
            throw new ReadException(Failure.TOO_DEEP, "groups in groups");
        }
        groups.push(new Group(state, new ArrayList<>()));
        state = state.copy();
        starred = false;
    }

    private void close() {
        Group group = groups.poll();
        if (group == null) {
            return;
        }
        group.ends().reversed().forEach(Runnable::run);
        state = group.outer();
        starred = false;
    }

    private void flushUnlessByte() {
        if (!tokens.word().equals("u") || pending.size() > 0) {
            flush();
        }
    }

    private void letter(int value) {
        if (skip > 0) {
            skip--;
        } else {
            pending.write(value);
        }
    }

    private void flush() {
        if (pending.size() == 0) {
            return;
        }
        String text = decode(pending.toByteArray());
        pending.reset();
        text(text);
    }

    private String decode(byte[] bytes) {
        Charset charset = charsets.getOrDefault(state.font, ansi);
        if (charset.equals(java.nio.charset.StandardCharsets.ISO_8859_1)) {
            var out = new StringBuilder();
            for (byte b : bytes) {
                out.append((char) (0xF000 + (b & 0xFF)));
            }
            return out.toString();
        }
        return new String(bytes, charset);
    }

    private void text(String text) {
        last = "";
        switch (state.destination) {
            case SKIP -> {}
            case FONTS, STYLES -> name(text);
            case LABEL -> flow().label().append(text);
            case INSTRUCTION -> {
                if (state.instruction != null) {
                    state.instruction.append(text);
                }
            }
            case TEXT -> {
                if (state.deleted) {
                    counts.change();
                } else if (state.hidden) {
                    counts.hidden(text);
                } else {
                    flow().line().add(text, state.look.font(fonts.get(state.font)));
                }
            }
        }
    }

    /** Collects the name of a font or style; it ends with a semicolon. */
    private void name(String text) {
        name.append(text);
        int end = name.indexOf(";");
        if (end >= 0) {
            String found = name.substring(0, end).strip();
            if (state.destination == Destination.FONTS) {
                fonts.putIfAbsent(state.font, found);
            } else {
                styles.putIfAbsent(state.style, found.toLowerCase(Locale.ROOT));
            }
            name.setLength(0);
        }
    }

    private void word(String word) throws ReadException {
        if (skip > 0 && !word.equals("bin")) {
            skip--;
            return;
        }
        if (word.equals("*")) {
            starred = true;
            return;
        }
        if (word.equals("bin")) {
            tokens.skip(tokens.number());
            return;
        }
        if (starred && !TEXT.contains(word)) {
            state.destination = Destination.SKIP;
        }
        starred = false;
        pictures |= word.equals("pict");
        if (NO_TEXT.contains(word)) {
            state.destination = Destination.SKIP;
        }
        if (state.destination == Destination.SKIP) {
            return;
        }
        last = word;
        if (!destination(word) && !sign(word) && !structure(word)) {
            format(word, tokens.number());
            flow().rowWord(state.nestedRow ? state.depth() : 1, word, tokens.number());
        }
    }

    private boolean destination(String word) {
        switch (word) {
            case "fonttbl" -> state.destination = Destination.FONTS;
            case "stylesheet" -> {
                state.destination = Destination.STYLES;
                state.style = 0;
            }
            case "listtext", "pntext" -> {
                state.destination = Destination.LABEL;
                flow().label();
            }
            case "field" -> state.instruction = new StringBuilder();
            case "fldinst" -> state.destination = Destination.INSTRUCTION;
            case "fldrslt" -> {
                StringBuilder said = state.instruction;
                if (said != null && Fields.isPageNumber(said.toString())) {
                    state.destination = Destination.SKIP;
                }
            }
            case "footnote" -> note();
            case "header",
                    "headerl",
                    "headerr",
                    "headerf",
                    "footer",
                    "footerl",
                    "footerr",
                    "footerf" ->
                    aside(story -> margins.addAll(story.lines()));
            case "shptxt", "dptxbxtext" -> {
                RtfFlow around = flow();
                aside(around::box);
            }
            case "nesttableprops" -> state.nestedRow = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Reads the open group as a text flow of its own. */
    private void aside(java.util.function.Consumer<Story> use) {
        var inner = new RtfFlow();
        flows.push(inner);
        state.plainParagraph();
        ends(() -> {
            flows.pop();
            use.accept(inner.end(state.depth(), state.format(), true));
        });
    }

    private void ends(Runnable step) {
        Group group = groups.peek();
        if (group != null) {
            group.ends().add(step);
        }
    }

    private void note() {
        RtfFlow around = flow();
        boolean counted = around.takeAutoMark();
        String mark = counted ? String.valueOf(++notes) : "";
        Look look = state.look;
        state.plainLetters(defaultFont);
        aside(story -> {
            String words = story.joined();
            if (counted) {
                around.line().note(new Item.Note(mark, words), look);
                return;
            }
            // The author's own mark stands in the text already.
            String own = HtmlFile.mark(words);
            if (own != null) {
                around.line().noteBehind(new Item.Note(own, HtmlFile.withoutMark(words)));
            }
        });
    }

    /** Words that stand for letters. */
    private boolean sign(String word) {
        String text =
                switch (word) {
                    case "tab" -> "\t";
                    case "line", "lbr" -> "\n";
                    case "emdash" -> "—";
                    case "endash" -> "–";
                    case "bullet" -> "•";
                    case "lquote" -> "‘";
                    case "rquote" -> "’";
                    case "ldblquote" -> "“";
                    case "rdblquote" -> "”";
                    case "~" -> "\u00A0";
                    case "_" -> "-";
                    case "-" -> "\u00AD";
                    case "page", "column", "emspace", "enspace", "qmspace" -> " ";
                    case "u" -> unicode(tokens.number());
                    default -> "";
                };
        if (text.isEmpty()) {
            return false;
        }
        if (state.destination == Destination.TEXT || word.equals("u")) {
            text(text);
        }
        skip = word.equals("u") ? state.fallback : 0;
        return true;
    }

    private static String unicode(int number) {
        return String.valueOf((char) (number & 0xFFFF));
    }

    private boolean structure(String word) throws ReadException {
        if (state.destination != Destination.TEXT) {
            return false;
        }
        switch (word) {
            case "par", "sect" -> {
                if (state.deleted) {
                    return true;
                }
                String style = styles.getOrDefault(state.style, "");
                flow().endParagraph(state.depth(), state.format(), !style.startsWith("toc "));
            }
            case "cell" -> flow().endCell(1, state.format());
            case "nestcell" -> flow().endCell(state.depth(), state.format());
            case "row" -> flow().endRow(1);
            case "nestrow" -> flow().endRow(state.depth());
            case "trowd" -> flow().newRow(state.nestedRow ? state.depth() : 1);
            case "chftn" -> flow().autoMark();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void format(String word, int number) {
        boolean on = tokens.isOn();
        switch (word) {
            case "ansicpg" -> ansi = charset("windows-" + number, ansi);
            case "deff" -> defaultFont = number;
            case "f" -> state.font = number;
            case "fcharset" -> charsets.put(state.font, byNumber(number));
            case "uc" -> state.fallback = Math.clamp(number, 0, 32);
            case "plain" -> state.plainLetters(defaultFont);
            case "b" -> state.look = state.look.bold(on);
            case "i" -> state.look = state.look.italic(on);
            case "caps" -> state.look = state.look.caps(on);
            case "super" -> state.look = state.look.raised(on);
            case "nosupersub", "sub" -> state.look = state.look.raised(false);
            case "fs" -> state.look = state.look.size(number / 2.0);
            case "v" -> state.hidden = on;
            case "deleted" -> state.deleted = on;
            case "revised" -> counts.change();
            case "pard" -> state.plainParagraph();
            case "s" -> style(number);
            case "intbl" -> state.inTable = true;
            case "itap" -> {
                state.tables = Math.clamp(number, 0, 20);
                state.inTable = state.inTable && number != 0 || number > 0;
            }
            case "ql" -> state.alignment = Alignment.LEFT;
            case "qc" -> state.alignment = Alignment.CENTER;
            case "qr" -> state.alignment = Alignment.RIGHT;
            case "qj" -> state.alignment = Alignment.JUSTIFY;
            case "li" -> state.left = number;
            case "fi" -> state.first = number;
            case "outlinelevel" -> state.outline = number >= 0 && number < 9 ? number + 1 : 0;
            default -> {}
        }
    }

    private void style(int number) {
        state.style = number;
        String style = styles.getOrDefault(number, "");
        if (state.destination == Destination.TEXT && style.matches("heading [1-9]")) {
            state.outline = style.charAt(8) - '0';
        }
    }

    /** A font's character set by its number in Windows; Latin 1 stands for a font of signs. */
    private Charset byNumber(int number) {
        return switch (number) {
            case 2 -> java.nio.charset.StandardCharsets.ISO_8859_1;
            case 128 -> charset("windows-31j", ansi);
            case 129 -> charset("x-windows-949", ansi);
            case 134 -> charset("GBK", ansi);
            case 136 -> charset("Big5", ansi);
            case 161 -> charset("windows-1253", ansi);
            case 162 -> charset("windows-1254", ansi);
            case 163 -> charset("windows-1258", ansi);
            case 177 -> charset("windows-1255", ansi);
            case 178 -> charset("windows-1256", ansi);
            case 186 -> charset("windows-1257", ansi);
            case 204 -> charset("windows-1251", ansi);
            case 222 -> charset("x-windows-874", ansi);
            case 238 -> charset("windows-1250", ansi);
            default -> ansi;
        };
    }

    private static Charset charset(String name, @Nullable Charset otherwise) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return otherwise == null ? java.nio.charset.StandardCharsets.UTF_8 : otherwise;
        }
    }
}
