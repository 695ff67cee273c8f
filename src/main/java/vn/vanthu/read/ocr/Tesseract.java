package vn.vanthu.read.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.read.Failure;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.layout.Page;
import vn.vanthu.read.layout.Word;

/**
 * The program {@code tesseract} with its Vietnamese model. Two run at a time, each with one thread:
 * its own threads make it five times slower.
 */
public final class Tesseract {

    /** What to do where it is missing; completes {@link Failure#NEEDS_OCR}. */
    public static final String INSTALL = "apt-get install tesseract-ocr tesseract-ocr-vie";

    private static final Logger LOG = LoggerFactory.getLogger(Tesseract.class);
    private static final int AT_A_TIME = 2;
    private static final long SECONDS_A_PAGE = 120;
    private static final double SURE = 25;

    private final IntConsumer pictures;
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private @Nullable Boolean installed;

    /**
     * @param pictures is told how many pages come before they are recognised
     */
    public Tesseract(IntConsumer pictures) {
        this.pictures = pictures;
    }

    /** Tells that so many pages are going to be recognised. */
    public void expect(int pages) {
        pictures.accept(pages);
    }

    /** Whether the program and its Vietnamese model are there. */
    public synchronized boolean isInstalled() {
        Boolean known = installed;
        if (known == null) {
            known = look();
            installed = known;
        }
        return known;
    }

    /**
     * The words of a picture, in points of the page.
     *
     * @param number of the page, from 1
     * @param dots of the picture to the inch
     * @throws ReadException NEEDS_OCR where the program is missing, TIMEOUT where it takes too
     *     long, DAMAGED where it fails
     */
    public Page recognise(BufferedImage image, int number, double dots) throws ReadException {
        if (!isInstalled()) {
            throw new ReadException(Failure.NEEDS_OCR, "tesseract with vie is not installed");
        }
        places.acquireUninterruptibly();
        try {
            Path file = Files.createTempFile("vanthu-", ".png");
            try {
                ImageIO.write(image, "png", file.toFile());
                List<String> rows = run(file, dots);
                double scale = 72 / dots;
                List<Word> words = words(rows, scale);
                return new Page(
                        number,
                        image.getWidth() * scale,
                        image.getHeight() * scale,
                        words,
                        List.of(),
                        true);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (InterruptedIOException e) {
            throw new ReadException(Failure.TIMEOUT, "tesseract on page " + number, e);
        } catch (IOException e) {
            throw new ReadException(Failure.DAMAGED, "tesseract failed: " + e, e);
        } finally {
            places.release();
        }
    }

    private static List<String> run(Path image, double dots) throws IOException {
        String resolution = Long.toString(Math.round(dots));
        var builder =
                new ProcessBuilder(
                        "tesseract",
                        image.toString(),
                        "stdout",
                        "-l",
                        "vie",
                        "--dpi",
                        resolution,
                        "--psm",
                        "3",
                        "tsv");
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        process.getOutputStream().close();
        var tooLate = new AtomicBoolean();
        var stopper =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                tooLate.set(!process.waitFor(SECONDS_A_PAGE, TimeUnit.SECONDS));
                            } catch (InterruptedException e) {
                                return;
                            }
                            process.destroyForcibly();
                        });
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> rows = lines.readAllLines();
            int code = process.waitFor();
            if (tooLate.get()) {
                throw new InterruptedIOException("no end in " + SECONDS_A_PAGE + " s");
            }
            if (code != 0) {
                throw new IOException("exit code " + code);
            }
            return rows;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            stopper.interrupt();
            process.destroyForcibly();
        }
    }

    /**
     * Rows of the TSV form: level, page, block, paragraph, line, word, left, top, width, height,
     * confidence (0 to 100), text. The size and base of a line stand for all its words, since the
     * boxes of single words depend on their letters.
     */
    static List<Word> words(List<String> rows, double scale) {
        var out = new ArrayList<Word>();
        var line = new ArrayList<String[]>();
        for (String row : rows) {
            String[] fields = row.split("\t", -1);
            if (fields.length < 12 || !fields[0].matches("\\d")) {
                continue;
            }
            if (fields[0].equals("4")) {
                flush(line, scale, out);
            } else if (fields[0].equals("5")
                    && !fields[11].isBlank()
                    && Double.parseDouble(fields[10]) >= SURE) {
                line.add(fields);
            }
        }
        flush(line, scale, out);
        return out;
    }

    private static void flush(List<String[]> line, double scale, List<Word> out) {
        if (line.isEmpty()) {
            return;
        }
        double[] heights =
                line.stream().mapToDouble(w -> Double.parseDouble(w[9])).sorted().toArray();
        double height = heights[heights.length / 2] * scale;
        // Boxes reach from the tone marks to the descenders, about the size of the letters.
        double size = Math.round(height * 0.95 * 2) / 2.0;
        double base = base(line) * scale;
        for (String[] word : line) {
            double left = Double.parseDouble(word[6]) * scale;
            double right = left + Double.parseDouble(word[8]) * scale;
            out.add(new Word(word[11], left, right, base, size, false, false));
        }
        line.clear();
    }

    /** The middle one of the lower edges of words that reach no deeper than the line. */
    private static double base(List<String[]> line) {
        double[] bottoms =
                line.stream()
                        .mapToDouble(w -> Double.parseDouble(w[7]) + Double.parseDouble(w[9]))
                        .sorted()
                        .toArray();
        return bottoms[(bottoms.length - 1) / 3];
    }

    private static boolean look() {
        try {
            Process process =
                    new ProcessBuilder("tesseract", "--list-langs")
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                return lines.lines().anyMatch(line -> line.strip().equals("vie"));
            }
        } catch (IOException e) {
            LOG.debug("no tesseract: {}", e.getMessage());
            return false;
        }
    }
}
