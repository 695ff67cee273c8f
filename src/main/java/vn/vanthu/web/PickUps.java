package vn.vanthu.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files that were made for somebody who may fetch them in a while (tệp chờ tải), known by a ticket
 * that nobody can guess. Only the newest are kept, in memory, for half an hour.
 */
final class PickUps {

    static final Duration KEPT = Duration.ofMinutes(30);

    /** Bytes of all files together. */
    private static final long MOST = 64L << 20;

    private static final int TICKET = 18;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private long size;

    private record Waiting(PickUp file, long since) {}

    /**
     * @param name of the file, in any letters
     */
    record PickUp(String name, byte[] bytes) {}

    /** Keeps a file and gives its ticket. */
    synchronized String keep(String name, byte[] bytes) {
        var digits = new byte[TICKET];
        random.nextBytes(digits);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(digits);
        waiting.put(ticket, new Waiting(new PickUp(name, bytes), System.nanoTime()));
        size += bytes.length;
        drop();
        return ticket;
    }

    /** Empty where the time is over or newer files took its place. */
    synchronized Optional<PickUp> of(String ticket) {
        drop();
        return Optional.ofNullable(waiting.get(ticket)).map(Waiting::file);
    }

    /** The oldest first; the newest stays however large it is. */
    private void drop() {
        Iterator<Waiting> oldest = waiting.values().iterator();
        int left = waiting.size();
        while (oldest.hasNext()) {
            Waiting each = oldest.next();
            boolean old = System.nanoTime() - each.since() > KEPT.toNanos();
            if (!old && (size <= MOST || left == 1)) {
                return;
            }
            size -= each.file().bytes().length;
            left--;
            oldest.remove();
        }
    }
}
