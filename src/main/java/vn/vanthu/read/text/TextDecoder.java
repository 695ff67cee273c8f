package vn.vanthu.read.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import vn.vanthu.read.Failure;
import vn.vanthu.read.ReadException;
import vn.vanthu.text.LegacyEncoding;
import vn.vanthu.text.Mojibake;
import vn.vanthu.text.Syllables;

/** Bytes to Unicode text. An encoding other than Unicode is taken only where the words prove it. */
final class TextDecoder {

    private static final Charset CP1258 = Charset.forName("windows-1258");
    private static final Charset CP1252 = Charset.forName("windows-1252");

    /** Share of Vietnamese syllables among marked words below which text counts as broken. */
    private static final double READABLE = 0.7;

    private TextDecoder() {}

    static String decode(byte[] bytes) throws ReadException {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return repaired(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        Optional<Charset> wide = utf16(bytes);
        if (wide.isPresent()) {
            return new String(bytes, wide.get());
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return repaired(text);
        } catch (CharacterCodingException e) {
            return oneByte(bytes);
        }
    }

    /** Text that is Unicode by its bytes and yet shows another encoding's letters. */
    private static String repaired(String text) {
        String whole = Mojibake.repair(text);
        return LegacyEncoding.of(whole).map(encoding -> encoding.decode(whole)).orElse(whole);
    }

    private static String oneByte(byte[] bytes) throws ReadException {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        if (latin.indexOf('\0') >= 0) {
            throw new ReadException(Failure.UNSUPPORTED, "not text: it has zero bytes");
        }
        String best = Normalizer.normalize(new String(bytes, CP1258), Normalizer.Form.NFC);
        double share = Syllables.census(best).share();
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            String decoded = encoding.decode(latin);
            double found = Syllables.census(decoded).share();
            if (found > share) {
                best = decoded;
                share = found;
            }
        }
        if (share >= READABLE) {
            return best;
        }
        return mostlyUtf8(bytes);
    }

    /** UTF-8 with some broken bytes: those are lost, the rest is right. */
    private static String mostlyUtf8(byte[] bytes) throws ReadException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long lost = text.chars().filter(c -> c == 0xFFFD).count();
        if (lost * 100 < text.length() && Syllables.census(text).share() >= READABLE) {
            return text.replace("\uFFFD", "");
        }
        String western = new String(bytes, CP1252);
        if (Syllables.census(western).marked() * 20L < western.length() / 5) {
            return western;
        }
        throw new ReadException(Failure.BAD_TEXT, "no encoding gives Vietnamese words");
    }

    /** UTF-16 without byte order mark shows in the zero bytes of its spaces and line ends. */
    private static Optional<Charset> utf16(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int looked = Math.min(bytes.length, 4096);
        for (int i = 0; i < looked; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (odd > looked / 8 && even == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even > looked / 8 && odd == 0
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
