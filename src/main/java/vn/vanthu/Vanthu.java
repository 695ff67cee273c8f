package vn.vanthu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.vanthu.document.Document;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.pipeline.Pipeline;
import vn.vanthu.read.DocumentReader;
import vn.vanthu.read.Failure;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.docx.DocxReader;
import vn.vanthu.read.text.TextReader;
import vn.vanthu.registry.Registry;

/**
 * The toolkit's front door: reads documents and says what is in them. Safe for use by several
 * threads; close it when done, it may hold helper processes.
 */
public final class Vanthu implements AutoCloseable {

    private final Pipeline pipeline = new Pipeline(Registry.bundled());

    private Vanthu() {}

    public static Vanthu open() {
        return new Vanthu();
    }

    /**
     * Reads a file without looking for facts.
     *
     * @throws ReadException when no document can be made of it
     */
    public Document document(Path file) throws ReadException {
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            throw new ReadException(Failure.MISSING, name);
        }
        try {
            DocumentReader reader = name.endsWith(".docx") ? new DocxReader() : new TextReader();
            return reader.read(RawFile.of(file, name.endsWith(".docx") ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document" : "text/plain"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Reads a file and finds its structure, facts and faults.
     *
     * @throws ReadException when no document can be made of it
     */
    public AnalysedDocument read(Path file) throws ReadException {
        return pipeline.process(document(file));
    }

    @Override
    public void close() {}
}
