package vn.vanthu.read.hand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Learns handwritten digits from the MNIST set, and measures on lines of letterheads made of digits
 * that it has not learned. The same set gives the same model.
 */
public final class DigitTraining {

    /** The files of the set, as its authors named them. */
    public static final List<String> FILES =
            List.of(
                    "train-images-idx3-ubyte",
                    "train-labels-idx1-ubyte",
                    "t10k-images-idx3-ubyte",
                    "t10k-labels-idx1-ubyte");

    private static final int LEARNED = 40_000;
    private static final int ITERATIONS = 60;

    /** A fixed number: each thread adds up its own part, and the order of sums tells in the end. */
    private static final int THREADS = 2;

    private static final int LINES = 1500;

    private DigitTraining() {}

    /**
     * A model and how good it is.
     *
     * @param digits how many digits of the set's own test, each in another hand, it tells right
     * @param ofDigits of so many
     * @param lines by field, of letterheads that thresholds were not chosen on
     */
    public record Trained(byte[] model, int digits, int ofDigits, Map<Field, Lines> lines) {

        /** The SHA-256 of the model, in lower-case hexadecimal digits. */
        public String checksum() {
            return HandReader.checksum(model);
        }
    }

    /**
     * Lines of letterheads.
     *
     * @param read those that the reader was sure of
     * @param right those of them that were right
     */
    public record Lines(int all, int read, int right) {

        Lines with(boolean isRead, boolean isRight) {
            return new Lines(all + 1, read + (isRead ? 1 : 0), right + (isRight ? 1 : 0));
        }
    }

    /** The folder that holds the set: this one, or where a package of it puts it. */
    public static Optional<Path> find(Path folder) {
        return List.of(folder, folder.resolve("data"), folder.resolve("package/data")).stream()
                .filter(each ->
                        FILES.stream().allMatch(file -> Files.isRegularFile(each.resolve(file))))
                .findFirst();
    }

    /**
     * @param folder as {@link #find} found it
     * @throws IOException when a file is not of the set's form
     */
    public static Trained train(Path folder) throws IOException {
        var digits = new ArrayList<>(read(folder, 0));
        List<DigitSet.Digit> unknown = read(folder, 2);
        Collections.shuffle(digits, new Random(7));
        var learned = digits.subList(0, Math.min(LEARNED, digits.size()));
        DigitModel model =
                DigitModel.train(new Practice(learned, 1).examples(), ITERATIONS, THREADS);
        return measured(model, unknown);
    }

    private static List<DigitSet.Digit> read(Path folder, int first) throws IOException {
        return DigitSet.read(
                folder.resolve(FILES.get(first)), folder.resolve(FILES.get(first + 1)));
    }

    private static Trained measured(DigitModel model, List<DigitSet.Digit> unknown) {
        var pen = new Pen(new Random(3));
        int right = 0;
        for (DigitSet.Digit digit : unknown) {
            double[] likely = model.likely(pen.copy(digit, pen.between(36, 90)));
            right += DigitModel.most(likely) == digit.digit() ? 1 : 0;
        }
        // The first half served to choose Field.enough().
        var trial = new Trial(unknown.subList(unknown.size() / 2, unknown.size()), 4);
        var reader = new HandReader(model);
        var lines = new EnumMap<Field, Lines>(Field.class);
        for (int i = 0; i < LINES; i++) {
            Trial.Line line = trial.next();
            Optional<String> read = reader.read(line.gap());
            lines.put(
                    line.gap().field(),
                    lines.getOrDefault(line.gap().field(), new Lines(0, 0, 0))
                            .with(read.isPresent(), read.equals(Optional.of(line.digits()))));
        }
        return new Trained(model.bytes(), right, unknown.size(), lines);
    }
}
