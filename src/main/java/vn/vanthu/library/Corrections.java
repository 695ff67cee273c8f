package vn.vanthu.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.correct.BadFieldException;
import vn.vanthu.correct.Corrected;
import vn.vanthu.correct.Corrected.Item;
import vn.vanthu.correct.Correction;
import vn.vanthu.correct.Correction.Verdict;
import vn.vanthu.correct.Corrector;
import vn.vanthu.correct.FactField;
import vn.vanthu.correct.FactForm;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Fact;
import vn.vanthu.pipeline.CorrectionCodec;

/**
 * What people say is wrong with the facts of a library's documents (hiệu đính): one file for each
 * document, by the checksum of its original, so that reading the document anew loses nothing. Every
 * record that is read and every entry that is made goes through here.
 */
public final class Corrections {

    /** Of one document. */
    static final int MOST = 5000;

    /** Bytes of one file. */
    private static final long LARGEST = 32L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Corrections.class);

    private final Library library;
    private final Folder folder;
    private final CorrectionCodec codec = new CorrectionCodec();

    Corrections(Library library, Folder folder) {
        this.library = library;
        this.folder = folder;
    }

    /** Checksums of the documents of whose facts people said something. */
    public List<String> documents() throws IOException {
        return folder.withCorrections().stream().filter(folder::hasRecord).toList();
    }

    /**
     * A document with its facts as people said that they are.
     *
     * @throws LibraryException when its record is damaged; damaged corrections are only a problem
     *     of the document, which names their file
     */
    public Corrected of(String sha256) throws IOException {
        return applied(library.extracted(sha256));
    }

    /** The document with what people said of it, as {@link #of}. */
    Corrected applied(AnalysedDocument extracted) throws IOException {
        String sha256 = extracted.document().source().sha256();
        try {
            return Corrector.correct(extracted, read(sha256));
        } catch (LibraryException damaged) {
            LOG.debug("{}", folder.corrections(sha256), damaged);
            return Corrected.untouched(withProblem(extracted, folder.corrections(sha256)));
        }
    }

    private static AnalysedDocument withProblem(AnalysedDocument extracted, Path file) {
        var problem =
                new Problem(
                        Place.of(file),
                        "Tệp hiệu đính của văn bản này bị hỏng, nội dung trích chưa được hiệu đính",
                        "Lấy lại tệp từ bản sao lưu, hoặc xoá tệp rồi hiệu đính lại");
        return new AnalysedDocument(
                extracted.document().with(problem),
                extracted.outline(),
                extracted.metadata(),
                extracted.facts(),
                extracted.findings());
    }

    /** Says that something is no such fact; only for a library that was opened to write. */
    public Corrected drop(String sha256, String id, String who, Instant now) throws IOException {
        Corrected document = of(sha256);
        return say(document, item(document, id), new Verdict.Drop(), who, now);
    }

    /**
     * Says that fields of a fact are others, beside those that were said of it before; only for a
     * library that was opened to write.
     *
     * @param typed as {@link FactForm} reads them; a field as it was extracted is left to the rules
     * @throws BadFieldException when one of them cannot be meant
     */
    public Corrected change(
            String sha256, String id, Map<FactField, String> typed, String who, Instant now)
            throws IOException, BadFieldException {
        Corrected document = of(sha256);
        Item item = item(document, id);
        Fact base = base(item);
        var said = new EnumMap<FactField, String>(FactField.class);
        Correction before = item.correction();
        if (before != null && before.verdict() instanceof Verdict.Change(var fields)) {
            said.putAll(fields);
        }
        said.putAll(typed);
        var fields = FactForm.differing(base, said);
        if (FactForm.isSame(FactForm.changed(base, fields), base)) {
            return before == null ? document : undo(sha256, id);
        }
        return say(document, item, new Verdict.Change(fields), who, now);
    }

    /** Forgets what was said of a fact; only for a library that was opened to write. */
    public Corrected undo(String sha256, String id) throws IOException {
        Corrected document = of(sha256);
        Item item = item(document, id);
        if (item.correction() == null) {
            throw new LibraryException("nội dung " + id + " chưa được hiệu đính");
        }
        var others = sayings(document);
        others.remove(item.correction());
        return save(sha256, others);
    }

    private Corrected say(Corrected document, Item item, Verdict verdict, String who, Instant now)
            throws IOException {
        var all = sayings(document);
        all.remove(item.correction());
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        if (all.size() >= MOST) {
            throw new LibraryException(
                    "văn bản này đã có " + MOST + " hiệu đính, không nhận thêm được");
        }
        Fact was = base(item);
        all.add(new Correction(was, document.document().quote(was), verdict, who, at));
        return save(document.document().document().source().sha256(), all);
    }

    /** What is said to be wrong: as it is extracted now, or as it was when it still was. */
    private static Fact base(Item item) throws LibraryException {
        Fact extracted = item.extracted();
        if (extracted != null) {
            return extracted;
        }
        if (item.now() == null || item.correction() == null) {
            throw new LibraryException(
                    "nội dung " + item.id() + " không còn trong văn bản; chỉ bỏ hiệu đính được");
        }
        // Its words may have moved since.
        Fact was = item.correction().was();
        return was.with(item.now().evidence());
    }

    private static List<Correction> sayings(Corrected document) {
        var sayings = new ArrayList<Correction>();
        for (Item item : document.corrected()) {
            if (item.correction() != null) {
                sayings.add(item.correction());
            }
        }
        return sayings;
    }

    private static Item item(Corrected document, String id) throws LibraryException {
        return document.item(id)
                .orElseThrow(() ->
                        new LibraryException(
                                "văn bản "
                                        + document.document().name()
                                        + " không có nội dung trích nào tên "
                                        + id
                                        + ". Có thể văn bản vừa được đọc lại; xem lại danh sách"));
    }

    private Corrected save(String sha256, List<Correction> corrections) throws IOException {
        read(sha256);
        library.change(
                sha256,
                () -> {
                    if (corrections.isEmpty()) {
                        folder.deleteCorrections(sha256);
                    } else {
                        folder.writeCorrections(sha256, codec.write(corrections));
                    }
                });
        return of(sha256);
    }

    /**
     * Lets a document that takes the place of another have what was said of the other; what of it
     * is said of words that are gone is told as such.
     *
     * @return whether anything was said
     */
    boolean inherit(String old, String sha256) throws IOException {
        if (!Files.isRegularFile(folder.corrections(old))
                || Files.exists(folder.corrections(sha256))) {
            return false;
        }
        folder.writeCorrections(sha256, Files.readAllBytes(folder.corrections(old)));
        return true;
    }

    private List<Correction> read(String sha256) throws IOException {
        Path file = folder.corrections(sha256);
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("larger than " + LARGEST + " bytes");
            }
            return codec.read(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException | DateTimeException | IllegalArgumentException damaged) {
            throw new LibraryException(
                    file
                            + ": tệp hiệu đính bị hỏng. Lấy lại tệp từ bản sao lưu, hoặc xoá tệp"
                            + " rồi hiệu đính lại",
                    damaged);
        }
    }
}
