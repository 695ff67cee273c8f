package vn.vanthu.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who is signed in. Only hashes of the keys are kept, and none outlives the process. */
final class Sessions {

    private static final Duration IDLE = Duration.ofHours(2);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> open = new ConcurrentHashMap<>();

    private record Session(String account, Instant begun, Instant used) {}

    Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /** Begins one, and returns the key for the browser's cookie. */
    String begin(String account) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        open.values().removeIf(session -> isOver(session, now));
        open.put(hash(key), new Session(account, now, now));
        return key;
    }

    /** The account that a key stands for; null where it stands for none any more. */
    @Nullable String account(@Nullable String key) {
        if (key == null || key.length() > 100) {
            return null;
        }
        Instant now = clock.instant();
        Session session =
                open.computeIfPresent(
                        hash(key),
                        (hash, old) ->
                                isOver(old, now)
                                        ? null
                                        : new Session(old.account(), old.begun(), now));
        return session == null ? null : session.account();
    }

    void end(@Nullable String key) {
        if (key != null) {
            open.remove(hash(key));
        }
    }

    private static boolean isOver(Session session, Instant now) {
        return session.used().plus(IDLE).isBefore(now)
                || session.begun().plus(LONGEST).isBefore(now);
    }

    private static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
