package vn.vanthu.read.hand;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A set of digits in the files of MNIST (idx): pictures of 28 by 28 greys, and what each is. */
final class DigitSet {

    private static final int PICTURES = 0x803;
    private static final int LABELS = 0x801;

    private DigitSet() {}

    /**
     * A digit of the set.
     *
     * @param greys 0 for paper to 255 for ink, row by row
     * @param side columns and rows
     */
    record Digit(byte[] greys, int side, int digit) {}

    static List<Digit> read(Path pictures, Path labels) throws IOException {
        try (var in = open(pictures);
                var tell = open(labels)) {
            if (in.readInt() != PICTURES || tell.readInt() != LABELS) {
                throw new IOException("not the idx form");
            }
            int count = in.readInt();
            int side = in.readInt();
            if (side != in.readInt() || count != tell.readInt()) {
                throw new IOException("pictures and labels do not agree");
            }
            var out = new ArrayList<Digit>(count);
            for (int i = 0; i < count; i++) {
                var greys = new byte[side * side];
                in.readFully(greys);
                out.add(new Digit(greys, side, tell.readUnsignedByte()));
            }
            return out;
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }
}
