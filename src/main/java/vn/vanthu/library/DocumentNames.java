package vn.vanthu.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the documents that a person means by a name. */
final class DocumentNames {

    /** With fewer digits of a checksum a number could be meant. */
    private static final int DIGITS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(DocumentNames.class);

    private final Library library;

    DocumentNames(Library library) {
        this.library = library;
    }

    /** Checksums by the first digits, else by the name of the file, else by the number. */
    List<String> of(String name) throws IOException {
        String wanted = name.strip();
        List<String> found = withDigits(wanted);
        if (found.isEmpty()) {
            found = inFiles(wanted);
        }
        return found.isEmpty() ? numbered(wanted) : found;
    }

    private List<String> withDigits(String digits) throws IOException {
        if (digits.length() < DIGITS) {
            return List.of();
        }
        return library.documents().stream()
                .filter(sha256 -> sha256.startsWith(digits.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<String> inFiles(String file) {
        var found = new ArrayList<String>();
        for (Outcome outcome : library.outcomes()) {
            Path name = outcome.path().getFileName();
            String sha256 = outcome.sha256();
            if (outcome.isDone()
                    && sha256 != null
                    && name != null
                    && name.toString().equals(file)
                    && !found.contains(sha256)) {
                found.add(sha256);
            }
        }
        return found;
    }

    private List<String> numbered(String number) throws IOException {
        var found = new ArrayList<String>();
        for (String sha256 : library.documents()) {
            try {
                if (number.equalsIgnoreCase(library.extracted(sha256).metadata().number())) {
                    found.add(sha256);
                }
            } catch (DamagedRecordException damaged) {
                LOG.warn("the record {} is damaged", sha256, damaged);
            }
        }
        return found;
    }
}
