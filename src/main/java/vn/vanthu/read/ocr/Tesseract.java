package vn.vanthu.read.ocr;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.read.Failure;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.hand.HandReader;
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

    /** With two at a time, all pages of a file together end within the time for the file. */
    private static final Duration TIME_FOR_A_PAGE = Duration.ofSeconds(55);

    /** Dots to the inch below which single readings differ from each other, so several vote. */
    private static final double COARSE = 200;

    private static final double[] SIZES_OF_COARSE = {225, 150, 300};

    /** For the picture of one line. */
    private static final String[] LETTERS_OF_LINE = {"--psm", "7", "makebox"};

    private static final String[] WORDS_OF_PAGE = {"--psm", "3", "tsv"};

    private final IntConsumer pictures;
    private final String program;
    private final Duration timeForPage;
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private @Nullable Boolean installed;
    private @Nullable HandReader hand;

    /**
     * @param pictures is told how many pages come before they are recognised
     */
    public Tesseract(IntConsumer pictures) {
        this(pictures, "tesseract", TIME_FOR_A_PAGE);
    }

    /**
     * @param program its name, or the path of another that takes the same arguments
     * @param timeForPage after which a page is given up
     */
    public Tesseract(IntConsumer pictures, String program, Duration timeForPage) {
        this.pictures = pictures;
        this.program = program;
        this.timeForPage = timeForPage;
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
    public Recognised recognise(BufferedImage image, int number, double dots) throws ReadException {
        if (!isInstalled()) {
            throw new ReadException(Failure.NEEDS_OCR, "tesseract with vie is not installed");
        }
        places.acquireUninterruptibly();
        try {
            long end = System.nanoTime() + timeForPage.toNanos();
            List<List<Seen>> readings =
                    dots < COARSE ? readings(image, dots, end) : List.of(read(image, dots, end));
            HandDigits.Filled filled =
                    filled(image, dots, Handwriting.hide(Vote.of(readings)), end);
            return new Recognised(page(image, number, dots, filled.words()), filled.digits());
        } catch (InterruptedIOException e) {
            throw new ReadException(Failure.TIMEOUT, "tesseract on page " + number, e);
        } catch (IOException e) {
            throw new ReadException(Failure.DAMAGED, "tesseract failed: " + e, e);
        } finally {
            places.release();
        }
    }

    /**
     * Where printed words stand in a picture: one reading, which is quicker, of words that are
     * known from elsewhere. Parameters and failures are those of {@link #recognise}.
     */
    public Page places(BufferedImage image, int number, double dots) throws ReadException {
        if (!isInstalled()) {
            throw new ReadException(Failure.NEEDS_OCR, "tesseract with vie is not installed");
        }
        places.acquireUninterruptibly();
        try {
            List<Seen> seen = read(image, dots, System.nanoTime() + timeForPage.toNanos());
            return page(image, number, dots, seen);
        } catch (InterruptedIOException e) {
            throw new ReadException(Failure.TIMEOUT, "tesseract on page " + number, e);
        } catch (IOException e) {
            throw new ReadException(Failure.DAMAGED, "tesseract failed: " + e, e);
        } finally {
            places.release();
        }
    }

    private static Page page(BufferedImage image, int number, double dots, List<Seen> seen) {
        double scale = 72 / dots;
        return new Page(
                number,
                image.getWidth() * scale,
                image.getHeight() * scale,
                words(seen),
                List.of(),
                true);
    }

    /** Without the digits of handwriting where there is no time left to look for them. */
    private HandDigits.Filled filled(BufferedImage image, double dots, List<Seen> words, long end)
            throws IOException {
        try {
            return new HandDigits(hand(), line -> letters(line, end)).fill(image, dots, words);
        } catch (InterruptedIOException late) {
            LOG.debug("handwriting not read: {}", late.getMessage());
            return new HandDigits.Filled(words, Map.of());
        }
    }

    private List<Letter> letters(BufferedImage line, long end) throws IOException {
        return Letter.of(run(line, Crop.DOTS, end, LETTERS_OF_LINE), line.getHeight());
    }

    /** As many readings of a coarse scan as the time allows, one at least. */
    private List<List<Seen>> readings(BufferedImage image, double dots, long end)
            throws IOException {
        var readings = new ArrayList<List<Seen>>();
        for (double size : SIZES_OF_COARSE) {
            try {
                // Further ones leave time to look at handwriting.
                long until = readings.isEmpty() ? end : end - timeForPage.toNanos() / 5;
                readings.add(read(Crop.grey(image, size / dots), size, until));
            } catch (InterruptedIOException late) {
                if (readings.isEmpty()) {
                    throw late;
                }
                LOG.debug("only {} readings: {}", readings.size(), late.getMessage());
                break;
            }
        }
        return readings;
    }

    private List<Seen> read(BufferedImage image, double dots, long end) throws IOException {
        return Seen.of(run(image, dots, end, WORDS_OF_PAGE), 72 / dots);
    }

    private List<String> run(BufferedImage image, double dots, long end, String... how)
            throws IOException {
        Path file = Files.createTempFile("vanthu-", ".png");
        try {
            ImageIO.write(image, "png", file.toFile());
            return run(file, dots, end, how);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * @param how its arguments behind the common ones
     * @param end when to give up, by the clock of {@link System#nanoTime()}
     * @throws InterruptedIOException when it took too long
     */
    private List<String> run(Path image, double dots, long end, String... how) throws IOException {
        String resolution = Long.toString(Math.round(dots));
        var command =
                new ArrayList<>(
                        List.of(
                                program,
                                image.toString(),
                                "stdout",
                                "-l",
                                "vie",
                                "--dpi",
                                resolution));
        command.addAll(List.of(how));
        var builder = new ProcessBuilder(command);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        process.getOutputStream().close();
        var tooLate = new AtomicBoolean();
        var stopper =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                long left = end - System.nanoTime();
                                if (!process.waitFor(left, TimeUnit.NANOSECONDS)) {
                                    tooLate.set(true);
                                    process.destroyForcibly();
                                }
                            } catch (InterruptedException e) {
                                LOG.trace("ended in time");
                            }
                        });
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> rows = readAll(lines, tooLate);
            int code = process.waitFor();
            if (tooLate.get()) {
                throw new InterruptedIOException("no end in " + timeForPage);
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

    /** What a process writes; one that is stopped for being late may have its stream closed. */
    private static List<String> readAll(BufferedReader lines, AtomicBoolean tooLate)
            throws IOException {
        try {
            return lines.readAllLines();
        } catch (IOException e) {
            if (tooLate.get()) {
                return List.of();
            }
            throw e;
        }
    }

    /**
     * The size and base of a line stand for all its words, since the boxes of single words depend
     * on their letters.
     */
    private static List<Word> words(List<Seen> seen) {
        Map<Integer, List<Seen>> lines =
                seen.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Seen::line, TreeMap::new, Collectors.toList()));
        var out = new ArrayList<Word>();
        for (List<Seen> line : lines.values()) {
            double[] heights = line.stream().mapToDouble(Seen::height).sorted().toArray();
            // Boxes reach from the tone marks to the descenders, about the size of the letters.
            double size = Math.round(heights[heights.length / 2] * 0.95 * 2) / 2.0;
            // The middle one of the lower edges of words that reach no deeper than the line.
            double[] bottoms = line.stream().mapToDouble(Seen::bottom).sorted().toArray();
            double base = bottoms[(bottoms.length - 1) / 3];
            for (Seen word : line) {
                out.add(new Word(word.text(), word.left(), word.right(), base, size, false, false));
            }
        }
        return out;
    }

    private synchronized HandReader hand() {
        HandReader known = hand;
        if (known == null) {
            known = HandReader.shipped();
            hand = known;
        }
        return known;
    }

    private boolean look() {
        try {
            Process process =
                    new ProcessBuilder(program, "--list-langs").redirectErrorStream(true).start();
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
