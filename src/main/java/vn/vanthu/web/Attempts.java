package vn.vanthu.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts failed sign-ins, and refuses more for a while when there were too many. */
final class Attempts {

    private static final int MOST = 8;
    private static final Duration WITHIN = Duration.ofMinutes(15);

    /** Names and addresses that are remembered at once. */
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> failures =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param whose a name, or an address of the network
     */
    synchronized boolean areTooMany(String whose) {
        Deque<Instant> times = failures.get(whose);
        if (times == null) {
            return false;
        }
        Instant since = clock.instant().minus(WITHIN);
        while (!times.isEmpty() && times.getFirst().isBefore(since)) {
            times.removeFirst();
        }
        return times.size() >= MOST;
    }

    synchronized void failed(String whose) {
        failures.computeIfAbsent(whose, any -> new ArrayDeque<>()).addLast(clock.instant());
    }

    synchronized void succeeded(String whose) {
        failures.remove(whose);
    }
}
