package vn.vanthu.read.hand;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the digits that were written by hand into a gap, when it is sure of all of them. The ink is
 * taken out of the picture in several ways; all of them have a vote.
 */
public final class HandReader {

    /**
     * The model that comes with the program; {@code digits-1.md} beside it says where it is from.
     */
    private static final String FILE = "digits-1.bin";

    private static final String SHA_256 =
            "ecb5185381015e32f00e2bf35f2a2e970e0ad8ef438a6ab23de492bd0d593a31";

    /** Where between the grey of ink and that of paper the one ends and the other begins. */
    private static final double[] LIMITS = {0.4, 0.5, 0.6};

    /**
     * How far writing leans to the right, in columns a row; upright digits are cut apart better.
     */
    private static final double[] LEANS = {0, 0.25, 0.5, 0.8};

    /** What a reading is worth that has no second one. */
    private static final double NO_SECOND = -20;

    private final DigitModel model;

    HandReader(DigitModel model) {
        this.model = model;
    }

    /**
     * With the model that comes with the program.
     *
     * @throws IllegalStateException when it is missing or another one
     */
    public static HandReader shipped() {
        try (InputStream in = HandReader.class.getResourceAsStream(FILE)) {
            byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
            if (!checksum(bytes).equals(SHA_256)) {
                throw new IllegalStateException(
                        FILE + " is missing or not the one of this version: install vanthu again");
            }
            return new HandReader(DigitModel.read(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read: install vanthu again", e);
        }
    }

    /** The digits; empty unless they are certain. */
    public Optional<String> read(Gap gap) {
        return vote(gap).filter(vote -> vote.sure() >= gap.field().enough()).map(Vote::digits);
    }

    /**
     * What most readings take the digits for.
     *
     * @param sure 0 to 1: the mean, over all readings, of what those for these digits are worth
     */
    record Vote(String digits, double sure) {}

    /** Empty where there is no ink, or what has most votes cannot stand in the field. */
    Optional<Vote> vote(Gap gap) {
        var votes = new HashMap<String, Double>();
        int dark = Greys.dark(gap);
        int light = Greys.light(gap);
        for (double limit : LIMITS) {
            Ink ink = Cleaner.ink(gap, (int) (dark + limit * (light - dark)));
            for (double lean : LEANS) {
                List<Reading.Found> found =
                        Reading.of(model, ink.upright(lean), gap.field().longest());
                if (!found.isEmpty()) {
                    votes.merge(found.getFirst().digits(), worth(found), Double::sum);
                }
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> gap.field().allows(most.getKey()))
                .map(most ->
                        new Vote(most.getKey(), most.getValue() / (LIMITS.length * LEANS.length)));
    }

    /** How likely the least likely digit is, and the whole compared with the second reading. */
    private static double worth(List<Reading.Found> found) {
        Reading.Found best = found.getFirst();
        double second = found.size() > 1 ? found.get(1).score() : NO_SECOND;
        return best.least() / (1 + Math.exp(second - best.score()));
    }

    static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
