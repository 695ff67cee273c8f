package vn.vanthu.read.hand;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Maximum entropy over {@link Gradients}: how likely ink is each digit, or none of them. */
final class DigitModel {

    /** The place of what is no digit behind those of the ten digits. */
    static final int NONE = 10;

    private static final String[] NAMES =
            IntStream.range(0, Gradients.COUNT)
                    .mapToObj(i -> Integer.toString(i, Character.MAX_RADIX))
                    .toArray(String[]::new);

    private final AbstractModel model;
    private final int[] digits;

    private DigitModel(AbstractModel model) {
        this.model = model;
        this.digits = new int[model.getNumOutcomes()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = Integer.parseInt(model.getOutcome(i).split(" ", 2)[0]);
        }
    }

    /**
     * An example.
     *
     * @param gradients what {@link Gradients} say of it
     * @param digit 0 to 9, or {@link #NONE}
     * @param form which of several looks the digit has; told apart when learning only
     */
    record Example(float[] gradients, int digit, String form) {}

    static DigitModel train(List<Example> examples, int iterations, int threads) {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(TrainingParameters.THREADS_PARAM, threads);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, 1.0);
        try {
            var indexer = new OnePassRealValueDataIndexer();
            indexer.init(parameters, new HashMap<>());
            indexer.index(
                    ObjectStreamUtils.createObjectStream(
                            examples.stream().map(DigitModel::event).toList()));
            var trainer = new QNTrainer();
            trainer.init(parameters, new HashMap<>());
            return new DigitModel((AbstractModel) trainer.doTrain(indexer));
        } catch (IOException impossible) {
            throw new UncheckedIOException("examples in memory cannot be read", impossible);
        }
    }

    static DigitModel read(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new DigitModel(new BinaryQNModelReader(in).getModel());
        }
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            new BinaryQNModelWriter(model, out).persist();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written", impossible);
        }
        return bytes.toByteArray();
    }

    /** For each digit and {@link #NONE} how likely the ink is that one; the sum is 1. */
    double[] likely(Ink ink) {
        return likely(Gradients.of(ink));
    }

    double[] likely(float[] gradients) {
        double[] given = model.eval(NAMES, gradients);
        var out = new double[NONE + 1];
        for (int i = 0; i < given.length; i++) {
            out[digits[i]] += given[i];
        }
        return out;
    }

    /** The digit, or {@link #NONE}, that is likeliest. */
    static int most(double[] likely) {
        int most = 0;
        for (int i = 1; i < likely.length; i++) {
            most = likely[i] > likely[most] ? i : most;
        }
        return most;
    }

    private static Event event(Example example) {
        int count = 0;
        for (float value : example.gradients()) {
            count += value > 0 ? 1 : 0;
        }
        var names = new String[count];
        var values = new float[count];
        int at = 0;
        for (int i = 0; i < NAMES.length; i++) {
            if (example.gradients()[i] > 0) {
                names[at] = NAMES[i];
                values[at++] = example.gradients()[i];
            }
        }
        return new Event(example.digit() + " " + example.form(), names, values);
    }
}
