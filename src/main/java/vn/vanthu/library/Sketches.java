package vn.vanthu.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The sketches of all documents of a library, in one file of records of one size that grows at its
 * end: a later record takes the place of an earlier one of the same document. A hundred thousand
 * are 55 MB, read from end to end for each question. It can always be made again from the records
 * of the library.
 */
final class Sketches {

    /** SHA-256, number of hashes, hashes, checksum. */
    private static final int RECORD = 32 + 4 + 4 * Sketch.SIZE + 4;

    /** In the place of the number of hashes, of a document that was removed. */
    private static final int REMOVED = -1;

    private static final int AT_ONCE = 1024;

    private final Path file;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    Sketches(Path file) {
        this.file = file;
    }

    boolean exist() {
        return Files.isRegularFile(file);
    }

    /** Adds or replaces the sketch of a document; it lasts after {@link #force}. */
    void put(String sha256, Sketch sketch) {
        int[] hashes = sketch.hashes();
        write(sha256, hashes.length, hashes);
    }

    void remove(String sha256) {
        write(sha256, REMOVED, new int[0]);
    }

    private void write(String sha256, int count, int[] hashes) {
        var record = ByteBuffer.allocate(RECORD);
        record.put(HexFormat.of().parseHex(sha256)).putInt(count);
        for (int hash : hashes) {
            record.putInt(hash);
        }
        record.position(RECORD - 4);
        record.putInt(checksum(record.array()));
        waiting.writeBytes(record.array());
    }

    private static int checksum(byte[] record) {
        var sum = new CRC32();
        sum.update(record, 0, RECORD - 4);
        return (int) sum.getValue();
    }

    /** Writes what was put and removed so that it lasts. */
    void force() throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // A process that was killed may have left a part of a record.
            channel.position(channel.size() / RECORD * RECORD);
            WriterLock.force(channel, waiting.toByteArray());
        }
        waiting.reset();
    }

    /** Leaves out records that later ones took the place of. */
    void compact() throws IOException {
        Map<String, Integer> last = new HashMap<>();
        each((place, sha256, record) -> last.put(sha256, place));
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".", Folder.PART);
        try {
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                each((place, sha256, record) -> {
                    boolean removed = record.getInt(32) == REMOVED;
                    if (!removed && Integer.valueOf(place).equals(last.get(sha256))) {
                        channel.write(record.duplicate());
                    }
                });
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Documents with a sketch at least so near to this one, and how near. */
    Map<String, Double> near(Sketch sketch, double least) throws IOException {
        var near = new LinkedHashMap<String, Double>();
        each((place, sha256, record) -> {
            int count = record.getInt(32);
            double estimate = count == REMOVED ? -1 : sketch.estimate(read(record, count));
            if (estimate >= least) {
                near.put(sha256, estimate);
            } else {
                near.remove(sha256);
            }
        });
        return near;
    }

    private static Sketch read(ByteBuffer record, int count) {
        int[] hashes = new int[Math.clamp(count, 0, Sketch.SIZE)];
        record.duplicate().position(36).asIntBuffer().get(hashes);
        return new Sketch(hashes);
    }

    private interface Visitor {
        /**
         * @param place how many records stand before it
         */
        void visit(int place, String sha256, ByteBuffer record) throws IOException;
    }

    /** Visits every whole record; one that was damaged is passed over. */
    private void each(Visitor visitor) throws IOException {
        try (var in = Files.newInputStream(file)) {
            int place = 0;
            byte[] records = in.readNBytes(AT_ONCE * RECORD);
            while (records.length >= RECORD) {
                for (int from = 0; from + RECORD <= records.length; from += RECORD) {
                    byte[] record = Arrays.copyOfRange(records, from, from + RECORD);
                    var buffer = ByteBuffer.wrap(record);
                    if (buffer.getInt(RECORD - 4) == checksum(record)) {
                        visitor.visit(place, HexFormat.of().formatHex(record, 0, 32), buffer);
                    }
                    place++;
                }
                records = in.readNBytes(AT_ONCE * RECORD);
            }
        }
    }
}
