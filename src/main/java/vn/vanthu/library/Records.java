package vn.vanthu.library;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.pipeline.RecordCodec;

/** What was read of each document of a library, as it was extracted. */
final class Records {

    private final Folder folder;
    private final Journal journal;
    private final RecordCodec codec = new RecordCodec();

    Records(Folder folder, Journal journal) {
        this.folder = folder;
        this.journal = journal;
    }

    /**
     * @throws DamagedRecordException when it is damaged; the message says how to make it again
     */
    AnalysedDocument read(String sha256) throws IOException {
        byte[] json = folder.readRecord(sha256);
        try {
            return codec.read(json);
        } catch (IOException damaged) {
            throw new DamagedRecordException(
                    "bản ghi của "
                            + fileOf(sha256)
                            + " trong kho "
                            + folder.root()
                            + " bị hỏng. Làm lại từ bản gốc mà kho giữ: vanthu retry",
                    damaged);
        }
    }

    /** The name that a person knows a document by. */
    private String fileOf(String sha256) {
        var paths = journal.pathsOf(sha256);
        return paths.isEmpty() ? sha256 : paths.getFirst().toString();
    }

    void write(AnalysedDocument document) throws IOException {
        folder.writeRecord(document.document().source().sha256(), codec.write(document));
    }

    /** Checksums of those that were taken in and whose record cannot be read, or is gone. */
    List<String> damaged() throws IOException {
        var known = new TreeSet<>(folder.recorded());
        for (Outcome outcome : journal.outcomes()) {
            if (outcome.isDone() && outcome.sha256() != null) {
                known.add(outcome.sha256());
            }
        }
        var damaged = new ArrayList<String>();
        for (String sha256 : known) {
            try {
                read(sha256);
            } catch (DamagedRecordException | NoSuchFileException unread) {
                damaged.add(sha256);
            }
        }
        return damaged;
    }
}
