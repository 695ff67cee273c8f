package vn.vanthu.library;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a library must hold, by what processes that were killed had said of it. What one was about
 * to do when it was killed may be done or not.
 */
final class Reported {

    private static final int BEGUN = 2;

    /** Documents by the file they were made of, of which it is sure that they are kept. */
    private final Map<String, String> kept = new LinkedHashMap<>();

    /** Documents that are surely gone. */
    private final Set<String> gone = new HashSet<>();

    /** Documents that were first kept after the watch was there, and that nobody was shown. */
    private final Set<String> news = new LinkedHashSet<>();

    /** All that were ever kept. */
    private final Set<String> known = new HashSet<>();

    /** Documents of whose facts a person said something. */
    private final Set<String> corrected = new HashSet<>();

    private boolean watched;

    /** Takes in what a process said. */
    void add(List<String> lines) {
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "ready" -> {}
                case "begin" -> begun(words);
                case "done" -> done(words[1], words[2]);
                case "removed" -> gone.add(words[1]);
                case "watched" -> watched = true;
                case "corrected" -> corrected.add(words[1]);
                default -> throw new IllegalStateException(line);
            }
        }
    }

    private void begun(String[] words) {
        switch (words[1]) {
            case "write" -> {
                // Its old content is replaced at some time from now on.
                String old = kept.remove(words[BEGUN]);
                news.remove(old);
                corrected.remove(old);
            }
            case "remove" -> {
                kept.values().removeIf(words[BEGUN]::equals);
                corrected.remove(words[BEGUN]);
                news.remove(words[BEGUN]);
            }
            case "shown" -> {
                for (int i = BEGUN; i < words.length; i++) {
                    news.remove(words[i]);
                }
            }
            case "ingest" -> gone.clear();
            case "reindex" -> {}
            default -> throw new IllegalStateException(words[1]);
        }
    }

    private void done(String file, String sha256) {
        kept.put(file, sha256);
        if (known.add(sha256) && watched) {
            news.add(sha256);
        }
    }

    /** What a run that was let to its end keeps, by file. */
    void finished(Map<String, String> documents) {
        gone.clear();
        documents.forEach(this::done);
        corrected.retainAll(documents.values());
    }

    Map<String, String> kept() {
        return Map.copyOf(kept);
    }

    Set<String> gone() {
        return Set.copyOf(gone);
    }

    Set<String> news() {
        return Set.copyOf(news);
    }

    Set<String> corrected() {
        return Set.copyOf(corrected);
    }

    boolean isWatched() {
        return watched;
    }
}
