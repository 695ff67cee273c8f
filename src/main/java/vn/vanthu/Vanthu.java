package vn.vanthu;

import java.io.IOException;
import java.nio.file.Path;
import vn.vanthu.document.Document;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.DraftException;
import vn.vanthu.draft.RollForward;
import vn.vanthu.draft.docx.TemplateEngine;
import vn.vanthu.draft.docx.TemplateException;
import vn.vanthu.draft.docx.TemplateKind;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.pipeline.Pipeline;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.pool.Limits;
import vn.vanthu.read.pool.Outcome;
import vn.vanthu.read.pool.ReaderPool;
import vn.vanthu.registry.Registry;

/**
 * The toolkit's front door: reads documents and says what is in them. Safe for use by several
 * threads; close it when done, it may hold child processes.
 */
public final class Vanthu implements AutoCloseable {

    /** Of the comments in drafts. */
    private static final String AUTHOR = "vanthu";

    private final Pipeline pipeline = new Pipeline(Registry.bundled());
    private final ReaderPool pool;

    private Vanthu(ReaderPool pool) {
        this.pool = pool;
    }

    /** Opens it for one file at a time. */
    public static Vanthu open() {
        return open(1);
    }

    /**
     * Opens it.
     *
     * @param atOnce files that can be read at the same time
     */
    public static Vanthu open(int atOnce) {
        return new Vanthu(ReaderPool.open(atOnce, Limits.DEFAULT));
    }

    /**
     * Reads a file without looking for facts.
     *
     * @throws ReadException when no document can be made of it
     */
    public Document document(Path file) throws ReadException {
        return switch (pool.read(file)) {
            case Outcome.Read(var document) -> document;
            case Outcome.Failed(var failure, var problem, var detail) ->
                    throw new ReadException(failure, detail);
        };
    }

    /**
     * Reads a file and finds its structure, facts and faults.
     *
     * @throws ReadException when no document can be made of it
     */
    public AnalysedDocument read(Path file) throws ReadException {
        return pipeline.process(document(file));
    }

    /**
     * Drafts a later year's plan from a prior one.
     *
     * @throws DraftException when the document is no plan, has no year, or is not older
     */
    public Draft draft(AnalysedDocument prior, int year) throws DraftException {
        return new RollForward(Registry.bundled()).roll(prior, year);
    }

    /** The draft as a Word file, in the template that comes with the program. */
    public byte[] docx(Draft draft) {
        try {
            return engine(draft.letterhead()).fill(draft.scope(), AUTHOR);
        } catch (IOException | TemplateException impossible) {
            throw new IllegalStateException("the template in the jar is broken", impossible);
        }
    }

    private static TemplateEngine engine(Draft.Letterhead head) throws IOException {
        String template = "/templates/" + TemplateKind.planOf(head);
        try (var in = Vanthu.class.getResourceAsStream(template)) {
            if (in == null) {
                throw new IOException("the jar holds no " + template);
            }
            return new TemplateEngine(Path.of(template), in.readAllBytes());
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
