package vn.vanthu.library;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A saved search (theo dõi) that tells of each document once.
 *
 * @param name by which people call it, unlike that of any other
 * @param query as typed
 * @param since when it was added
 * @param looked how many of the documents that were ever kept it has looked at, in their order
 * @param waiting SHA-256 of the documents of which it found something that nobody has been shown
 */
public record Watch(String name, String query, Instant since, int looked, List<String> waiting) {

    public Watch {
        waiting = List.copyOf(waiting);
    }

    Watch with(int nowLooked, Collection<String> nowWaiting) {
        return new Watch(name, query, since, nowLooked, List.copyOf(nowWaiting));
    }
}
