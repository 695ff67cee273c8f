package vn.vanthu.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Styles, scripts and pictures in the jar, at addresses that change with their content. */
final class Assets {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}\\.(css|js|svg|png)");

    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "png", "image/png");

    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    private record Asset(byte[] bytes, String type, String version) {}

    /** Where a page finds one. */
    String address(String name) {
        return "/assets/" + name + "?v=" + asset(name).version();
    }

    void addTo(Routes routes) {
        routes.get("/assets/{name}", this::send);
        routes.get("/favicon.ico", ctx -> send(ctx, "icon.svg"));
    }

    private void send(Context ctx) {
        send(ctx, ctx.pathParam("name"));
    }

    private void send(Context ctx, String name) {
        if (!NAME.matcher(name).matches() || Assets.class.getResource(path(name)) == null) {
            throw Refused.notFound("Không có tệp này.");
        }
        Asset asset = asset(name);
        boolean lasting = asset.version().equals(ctx.queryParam("v"));
        ctx.header("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
        ctx.contentType(asset.type()).result(asset.bytes());
    }

    private static String path(String name) {
        return "assets/" + name;
    }

    private Asset asset(String name) {
        return read.computeIfAbsent(name, Assets::load);
    }

    private static Asset load(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(path(name))) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            byte[] bytes = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            String version = HexFormat.of().formatHex(digest, 0, 6);
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            return new Asset(bytes, String.valueOf(type), version);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
