import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the program that needs no Java of the user's: a folder with its own Java machine and
 * start-up cache, and where the machine has what that takes, a package of the system (.deb).
 *
 * <p>{@code java Package.java HOME BUILD VERSION}: the project's folder, that of the jar with its
 * libraries, and the version.
 */
final class Package {

    private static final String NAME = "vanthu";

    /** What the libraries use; jdeps names it, and the readers of old encodings want charsets. */
    private static final String MODULES =
            "java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,"
                    + "java.net.http,java.prefs,java.scripting,java.security.jgss,java.sql,"
                    + "java.xml,java.xml.crypto,jdk.charsets,jdk.crypto.ec,jdk.localedata,"
                    + "jdk.management,jdk.unsupported,jdk.zipfs";

    private final Path home;
    private final Path build;
    private final String version;
    private final Path work;

    private Package(Path home, Path build, String version) {
        this.home = home;
        this.build = build;
        this.version = version;
        this.work = build.resolve("package");
    }

    public static void main(String[] args) throws Exception {
        // The packages of systems want numbers.
        String version = args[2].replace("-SNAPSHOT", "");
        new Package(Path.of(args[0]), Path.of(args[1]), version).make();
    }

    private void make() throws Exception {
        delete(work);
        Path input = Files.createDirectories(work.resolve("input"));
        copy(build.resolve("vanthu.jar"), input.resolve("vanthu.jar"));
        copy(build.resolve("lib"), input.resolve("lib"));
        copy(home.resolve("corpus"), input.resolve("corpus"));
        copy(home.resolve("src/main/packaging/vanthu.service"), input.resolve("vanthu.service"));
        image(input);
        Path image = work.resolve(NAME);
        cache(image);
        System.out.println("made " + image);
        if (isThere("dpkg-deb") && isThere("fakeroot")) {
            debian(image);
        } else {
            System.out.println("no .deb: dpkg-deb and fakeroot are needed");
        }
        delete(input);
    }

    private void image(Path input) throws Exception {
        Path own = home.resolve("src/main/packaging");
        jpackage(
                List.of(
                        "--type",
                        "app-image",
                        "--input",
                        input.toString(),
                        "--main-jar",
                        "vanthu.jar",
                        "--main-class",
                        "vn.vanthu.cli.Main",
                        "--add-launcher",
                        "vanthu-web=" + own.resolve("vanthu-web.properties"),
                        "--add-modules",
                        MODULES,
                        // Files are read by processes of their own, which "java" starts.
                        "--jlink-options",
                        "--strip-debug --no-man-pages --no-header-files",
                        "--java-options",
                        "-Dfile.encoding=UTF-8",
                        "--java-options",
                        "-Dstdout.encoding=UTF-8",
                        "--java-options",
                        "-Dstderr.encoding=UTF-8",
                        "--java-options",
                        "-Djava.awt.headless=true",
                        "--java-options",
                        "-XX:+UseSerialGC",
                        "--java-options",
                        "--enable-native-access=ALL-UNNAMED",
                        "--java-options",
                        "-Xlog:disable",
                        "--java-options",
                        "-Dvanthu.home=$APPDIR"));
    }

    /** Has the program do once what people do, from which Java makes its start-up cache. */
    private void cache(Path image) throws Exception {
        Path app = image.resolve("lib/app");
        Path sample;
        try (Stream<Path> files = Files.list(app.resolve("corpus"))) {
            sample =
                    files.filter(file -> file.toString().endsWith(".docx"))
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
        }
        Path one = Files.createDirectories(work.resolve("sample"));
        Files.copy(sample, one.resolve(sample.getFileName()));
        var run =
                new ProcessBuilder(
                        image.resolve("bin").resolve(NAME).toString(),
                        "warm-up",
                        "-o",
                        work.resolve("warm-up").toString(),
                        one.toString());
        run.environment()
                .put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + app.resolve("vanthu.aot"));
        run.redirectErrorStream(true);
        run.redirectOutput(work.resolve("warm-up.log").toFile());
        int code = run.start().waitFor();
        if (code != 0 || !Files.exists(app.resolve("vanthu.aot"))) {
            throw new IllegalStateException(
                    "no start-up cache, exit code " + code + ": " + work.resolve("warm-up.log"));
        }
        delete(one);
        delete(work.resolve("warm-up"));
        for (String launcher : List.of("vanthu.cfg", "vanthu-web.cfg")) {
            Path settings = app.resolve(launcher);
            String options =
                    """
                    [JavaOptions]
                    java-options=-XX:AOTCache=$APPDIR/vanthu.aot
                    java-options=-Dvanthu.aot=$APPDIR/vanthu.aot
                    """;
            Files.writeString(
                    settings, Files.readString(settings).replace("[JavaOptions]\n", options));
        }
    }

    private void debian(Path image) throws Exception {
        Path own = work.resolve("resources");
        copy(home.resolve("src/main/packaging"), own);
        // jpackage looks for what it is to take instead of its own by these names.
        copy(own.resolve("vanthu-web.desktop"), own.resolve("vanthu-vanthu-web.desktop"));
        jpackage(
                List.of(
                        "--type",
                        "deb",
                        "--app-image",
                        image.toString(),
                        "--resource-dir",
                        own.toString(),
                        "--icon",
                        own.resolve("vanthu.png").toString(),
                        "--license-file",
                        home.resolve("LICENSE").toString(),
                        "--description",
                        "Search, extract, check and draft Vietnamese plans and reports",
                        "--linux-app-category",
                        "text",
                        "--linux-package-deps",
                        "tesseract-ocr, tesseract-ocr-vie"));
        delete(own);
        Path made;
        try (Stream<Path> files = Files.list(work)) {
            made = files.filter(file -> file.toString().endsWith(".deb")).findAny().orElseThrow();
        }
        Path tree = work.resolve("tree");
        run("dpkg-deb", "-R", made.toString(), tree.toString());
        // A start-up cache fits jars of one time only, and jpackage gives its copies a new one.
        try (Stream<Path> files =
                Files.walk(image).filter(file -> file.toString().endsWith(".jar"))) {
            for (Path file : files.toList()) {
                Path copy = tree.resolve("opt").resolve(work.relativize(file).toString());
                Files.setLastModifiedTime(copy, Files.getLastModifiedTime(file));
            }
        }
        run("dpkg-deb", "--root-owner-group", "-Zgzip", "-b", tree.toString(), made.toString());
        delete(tree);
        System.out.println("made " + made);
    }

    private void jpackage(List<String> more) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jpackage").toString());
        command.addAll(List.of("--name", NAME, "--app-version", version));
        command.addAll(List.of("--dest", work.toString()));
        command.addAll(more);
        run(command.toArray(String[]::new));
    }

    private static void run(String... command) throws Exception {
        var process = new ProcessBuilder(command);
        // What jpackage makes is packed again.
        process.environment().put("DPKG_DEB_COMPRESSOR_TYPE", "none");
        int code = process.inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(command[0] + ": exit code " + code);
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
