package vn.vanthu.area.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import vn.vanthu.area.AreaExample;
import vn.vanthu.registry.ReformArea;

/**
 * A document categoriser of maximum entropy over the syllables of a fact's words and the pairs of
 * neighbours, in small letters. Training uses no chance and one thread: the same examples in the
 * same order give the same bytes.
 */
public final class AreaModel {

    private static final String LANGUAGE = "vie";
    private static final int ITERATIONS = 100;

    /** A feature must come this often: what came once tells of one sentence, not of an area. */
    private static final int CUTOFF = 2;

    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DIGITS = Pattern.compile("\\p{N}+");

    private final DoccatModel model;
    private final DocumentCategorizerME categoriser;

    private AreaModel(DoccatModel model) {
        this.model = model;
        this.categoriser = new DocumentCategorizerME(model);
    }

    /**
     * @throws IllegalArgumentException when the examples are of fewer than two areas
     */
    public static AreaModel train(List<AreaExample> examples) {
        if (examples.stream().map(AreaExample::area).distinct().count() < 2) {
            throw new IllegalArgumentException("examples of two areas at least are needed");
        }
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        var samples =
                examples.stream()
                        .map(it -> new DocumentSample(it.area().name(), tokens(it.words().all())))
                        .toList();
        try {
            return new AreaModel(
                    DocumentCategorizerME.train(
                            LANGUAGE,
                            ObjectStreamUtils.createObjectStream(samples),
                            parameters,
                            factory()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("examples in memory cannot be read", impossible);
        }
    }

    /**
     * A model as {@link #bytes()} wrote it.
     *
     * @throws IOException when the bytes are no such model
     */
    public static AreaModel read(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            AbstractModel learned = new BinaryGISModelReader(in).getModel();
            return new AreaModel(new DoccatModel(LANGUAGE, learned, Map.of(), factory()));
        }
    }

    /** Without time stamps, which OpenNLP's own file format has. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            new BinaryGISModelWriter((AbstractModel) model.getMaxentModel(), out).persist();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written", impossible);
        }
        return bytes.toByteArray();
    }

    /** The most likely area, always one. */
    public ReformArea classify(String words) {
        double[] likely = categoriser.categorize(tokens(words));
        return ReformArea.valueOf(categoriser.getBestCategory(likely));
    }

    private static String[] tokens(String words) {
        String folded = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Arrays.stream(NOT_IN_WORDS.split(folded))
                .filter(word -> !word.isEmpty())
                .map(word -> DIGITS.matcher(word).matches() ? "0" : word)
                .toArray(String[]::new);
    }

    private static DoccatFactory factory() {
        try {
            return new DoccatFactory(
                    new FeatureGenerator[] {
                        new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(2, 2)
                    });
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("two is a length of n-grams", impossible);
        }
    }
}
