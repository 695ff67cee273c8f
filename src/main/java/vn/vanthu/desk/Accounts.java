package vn.vanthu.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Who may use a library over the network (tài khoản): names with the hashes of their passwords, in
 * the library's state folder. Every call reads the file, so that a change holds at once.
 */
public final class Accounts {

    /** A shorter password is refused. */
    public static final int SHORTEST_PASSWORD = 10;

    private static final int LONGEST_PASSWORD = 200;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** OWASP Password Storage Cheat Sheet: PBKDF2-HMAC-SHA256 with 600,000 iterations. */
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";

    private static final int ITERATIONS = 600_000;
    private static final int BITS = 256;

    private final Path file;
    private final int iterations;
    private final SecureRandom random = new SecureRandom();

    public Accounts(Path library) {
        this(library, ITERATIONS);
    }

    /**
     * @param iterations of the hashes of passwords that are set from now on; fewer than those of
     *     the other constructor only where no secret is kept, as in tests
     */
    public Accounts(Path library, int iterations) {
        this.file = library.resolve("state").resolve("users.json");
        this.iterations = iterations;
    }

    /** Why an account cannot be made; the message is in Vietnamese, one line. */
    public static final class AccountException extends Exception {

        private static final long serialVersionUID = 1;

        AccountException(String message) {
            super(message);
        }

        public String words() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * Makes an account, or gives one another password.
     *
     * @throws AccountException when name or password will not do
     */
    public void put(String name, char[] password) throws IOException, AccountException {
        if (!NAME.matcher(name).matches()) {
            throw new AccountException(
                    "tên tài khoản gồm 2 đến 32 chữ thường không dấu, chữ số, dấu . _ -");
        }
        if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) {
            throw new AccountException(
                    "mật khẩu phải có từ "
                            + SHORTEST_PASSWORD
                            + " đến "
                            + LONGEST_PASSWORD
                            + " ký tự");
        }
        var salt = new byte[16];
        random.nextBytes(salt);
        ObjectNode all = read();
        ObjectNode account = all.putObject(name);
        account.put("algorithm", ALGORITHM);
        account.put("iterations", iterations);
        account.put("salt", Base64.getEncoder().encodeToString(salt));
        account.put("hash", Base64.getEncoder().encodeToString(hash(password, salt, iterations)));
        write(all);
    }

    /** Whether there was one to remove. */
    public boolean remove(String name) throws IOException {
        ObjectNode all = read();
        boolean there = all.remove(name) != null;
        if (there) {
            write(all);
        }
        return there;
    }

    public List<String> names() throws IOException {
        var names = new ArrayList<String>();
        read().fieldNames().forEachRemaining(names::add);
        return names.stream().sorted().toList();
    }

    /** Takes as long for a name that is unknown as for one that is known. */
    public boolean isRight(String name, char[] password) throws IOException {
        JsonNode account = read().path(name);
        byte[] salt = Base64.getDecoder().decode(account.path("salt").asText());
        byte[] right = Base64.getDecoder().decode(account.path("hash").asText());
        int times = account.path("iterations").asInt(ITERATIONS);
        boolean known = account.isObject() && salt.length > 0 && right.length > 0;
        boolean tooLong = password.length > LONGEST_PASSWORD;
        byte[] given = hash(tooLong ? new char[1] : password, known ? salt : new byte[16], times);
        return MessageDigest.isEqual(given, right) && known && !tooLong;
    }

    private static byte[] hash(char[] password, byte[] salt, int iterations) {
        var spec = new PBEKeySpec(password, salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        } finally {
            spec.clearPassword();
        }
    }

    private ObjectNode read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return MAPPER.createObjectNode();
        }
        return MAPPER.readTree(Files.readAllBytes(file)) instanceof ObjectNode all
                ? all
                : MAPPER.createObjectNode();
    }

    private void write(ObjectNode all) throws IOException {
        StateFile.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    }
}
