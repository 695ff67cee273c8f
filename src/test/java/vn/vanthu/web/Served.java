package vn.vanthu.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.desk.Accounts;
import vn.vanthu.desk.Accounts.AccountException;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.Ingest;
import vn.vanthu.library.Library;
import vn.vanthu.library.Outcome;
import vn.vanthu.pipeline.Pipeline;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.text.TextReader;
import vn.vanthu.registry.Registry;

/** A running server over a small library, and one browser without scripts to ask it. */
final class Served implements AutoCloseable {

    private static final Pipeline PIPELINE = new Pipeline(Registry.bundled());

    private static final Pattern TOKEN =
            Pattern.compile("name=\"vanthu-token\" content=\"([^\"]+)\"");

    private final Path root;
    private final WebServer server;
    private final HttpClient client;
    private final boolean owner;
    private String tokenPage = "/";

    private Served(Path root, WebServer server) {
        this(root, server, true);
    }

    private Served(Path root, WebServer server, boolean owner) {
        this.root = root;
        this.server = server;
        this.owner = owner;
        this.client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    /**
     * Starts it.
     *
     * @param folder for the library and its files
     * @param texts names of text files, and what they say
     */
    static Served with(Path folder, Map<String, String> texts) throws IOException {
        Path root = folder.resolve("kho");
        ingest(root, folder, texts);
        return over(root);
    }

    /** Starts it over a library that is there. */
    static Served over(Path root) throws IOException {
        return new Served(root, WebServer.start(new Settings(root, 0, null, 5_000_000, 8_000_000)));
    }

    /** Starts it for people with an account: hoa, with this password. */
    static Served withAccounts(Path folder, Map<String, String> texts, String password)
            throws IOException, AccountException {
        Path root = folder.resolve("kho");
        ingest(root, folder, texts);
        new Accounts(root, 1000).put("hoa", password.toCharArray());
        var settings = new Settings(root, 0, "127.0.0.1", 5_000_000, 8_000_000);
        return new Served(root, WebServer.start(settings));
    }

    private static void ingest(Path root, Path folder, Map<String, String> texts)
            throws IOException {
        Path files = Files.createDirectories(folder.resolve("đến"));
        for (var each : texts.entrySet()) {
            Files.writeString(files.resolve(each.getKey()), each.getValue());
        }
        try (var library = Library.openToWrite(root)) {
            var ingest = new Ingest(library, Served::read, () -> Instant.EPOCH, 1);
            ingest.ingest(List.of(files), false, new Silent());
        }
    }

    private static AnalysedDocument read(Path file) throws ReadException {
        try {
            return PIPELINE.process(new TextReader().read(RawFile.of(file, "text/plain")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Silent implements Ingest.Progress {
        @Override
        public void begin(int files) {}

        @Override
        public void done(Outcome outcome, boolean skipped) {}
    }

    Path root() {
        return root;
    }

    /** Takes in more files, as another process would. */
    void add(Map<String, String> texts) throws IOException {
        ingest(root, root.resolveSibling("thêm"), texts);
    }

    /** The page when it has certain words, or as it is after some seconds. */
    String eventually(String path, String words) throws InterruptedException {
        String page = get(path).body();
        for (int i = 0; i < 100 && !page.contains(words); i++) {
            Thread.sleep(100);
            page = get(path).body();
        }
        return page;
    }

    /** A browser of somebody else, who asks the same server. */
    Served byAnother() {
        return new Served(root, server);
    }

    /** Waits until somebody asked for the end of the program. */
    void awaitStop() throws InterruptedException {
        server.awaitStop();
    }

    String address() {
        return "http://localhost:" + server.port();
    }

    /** Checksum of the document that a file holds. */
    String document(String file) throws IOException {
        try (var library = Library.openToRead(root)) {
            return library.named(file).getFirst();
        }
    }

    /**
     * @param headers name, value, name, value …
     */
    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<byte[]> download(String path) {
        return send(request(path), BodyHandlers.ofByteArray());
    }

    /** Sends a form as the browser does that was shown one of our pages. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, fields, token());
    }

    /**
     * @param token to send with the form; empty for none
     */
    HttpResponse<String> post(
            String path, Map<String, String> fields, String token, String... headers) {
        return send(form(path, fields, token, headers));
    }

    /** Sends a form that may have several fields of one name, as the browser writes it. */
    HttpResponse<String> postForm(String path, String fields) {
        return send(form(path, fields, token()));
    }

    private HttpRequest.Builder form(
            String path, Map<String, String> fields, String token, String... headers) {
        String body =
                fields.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        return form(path, body, token, headers);
    }

    private HttpRequest.Builder form(String path, String body, String token, String... headers) {
        String whole = token.isEmpty() ? body : body + "&_token=" + encoded(token);
        return request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(whole));
    }

    /** Hands a file in, as a form of the page does. */
    HttpResponse<String> upload(String path, String field, String name, byte[] content) {
        return uploadTo(path, field, Map.of(name, content), token());
    }

    private static byte[] part(String name, byte[] content) {
        var part = new ByteArrayOutputStream();
        String head = "--limit\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
        part.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    /** What a form answers with that gives a file to save. */
    HttpResponse<byte[]> fetch(String path, Map<String, String> fields) {
        return send(form(path, fields, token()), BodyHandlers.ofByteArray());
    }

    /** Hands files in as the form of the page does. */
    HttpResponse<String> upload(Map<String, byte[]> files) {
        return upload(files, token());
    }

    HttpResponse<String> upload(Map<String, byte[]> files, String token, String... headers) {
        return uploadTo("/kho/nap", "file", files, token, headers);
    }

    HttpResponse<String> uploadTo(
            String path, String field, Map<String, byte[]> files, String token, String... headers) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(part("_token", token.getBytes(StandardCharsets.UTF_8)));
        files.forEach(
                (name, bytes) -> body.writeBytes(part(field + "\"; filename=\"" + name, bytes)));
        body.writeBytes("--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                request(path, headers)
                        .header("Content-Type", "multipart/form-data; boundary=limit")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The page of the job that an answer leads to, when the job is over. */
    String finished(HttpResponse<String> answer) throws InterruptedException {
        String address = answer.headers().firstValue("Location").orElseThrow();
        String path = URI.create(address).getPath();
        String page = get(path).body();
        for (int i = 0; i < 600 && page.contains("data-job"); i++) {
            Thread.sleep(100);
            page = get(path).body();
        }
        return page;
    }

    /** As a program does that speaks JSON. */
    HttpResponse<String> json(String method, String path, String body) {
        return send(
                request(path, Routes.PROGRAM, "1", "Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }

    /** Sends a form of a certain page. */
    HttpResponse<String> postFrom(String page, String path, Map<String, String> fields) {
        tokenPage = page;
        return post(path, fields);
    }

    /** Another browser at the same server, which is not closed with it. */
    Served another() {
        return new Served(root, server, false);
    }

    HttpResponse<String> delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    /** Asks as a program does. */
    HttpResponse<String> send(String method, String path, String json) {
        return send(
                request(path, "X-Vanthu-Api", "1", "Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json)));
    }

    /** All that the server answers to. */
    List<Routes.Route> routes() {
        return server.routes();
    }

    /** Signs in as the browser does. */
    HttpResponse<String> signIn(String name, String password) {
        tokenPage = "/dang-nhap";
        return post("/dang-nhap", Map.of("ten", name, "mat-khau", password, "ve", "/kho"));
    }

    /** The token of this browser's forms. */
    String token() {
        var found = TOKEN.matcher(get(tokenPage).body());
        if (!found.find()) {
            throw new IllegalStateException("page without token");
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        client.close();
        if (owner) {
            server.close();
        }
    }
}
