package vn.vanthu.library;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts a class of the tests in a process of its own, many times, in a third of the usual time:
 * its classes are kept in an archive, which Java makes only of those in jars.
 */
final class QuickStart {

    private final List<String> command = new ArrayList<>();
    private final Path archive;
    private final Path complaints;

    /**
     * @param folder for the jar and the archive
     */
    QuickStart(Path folder, Class<?> main) throws IOException {
        archive = folder.resolve("classes.jsa");
        complaints = folder.resolve("complaints.txt");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Dstderr.encoding=UTF-8");
        command.add("-Xmx256m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-cp");
        command.add(classPath(folder.resolve("classes.jar")));
        command.add(main.getName());
    }

    /** Starts one that makes the archive when it ends by itself. */
    Process first(Object... args) throws IOException {
        return start("-XX:ArchiveClassesAtExit=" + archive, args);
    }

    Process start(Object... args) throws IOException {
        return start("-XX:SharedArchiveFile=" + archive, args);
    }

    /** Starts one for which no archive is worth its making. */
    Process once(Object... args) throws IOException {
        return start("-Xshare:auto", args);
    }

    private Process start(String option, Object... args) throws IOException {
        var whole = new ArrayList<>(command);
        whole.add(1, option);
        for (Object arg : args) {
            whole.add(arg.toString());
        }
        return new ProcessBuilder(whole)
                .redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()))
                .start();
    }

    /** The standard error of all processes. */
    String complaints() throws IOException {
        return Files.exists(complaints) ? Files.readString(complaints) : "";
    }

    /** That of this process, with one jar in place of the folders of classes. */
    private static String classPath(Path jar) throws IOException {
        String own =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var folders = new ArrayList<Path>();
        var whole = new ArrayList<String>();
        whole.add(jar.toString());
        for (String entry : own.split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(entry))) {
                folders.add(Path.of(entry));
            } else {
                whole.add(entry);
            }
        }
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(0);
            for (Path folder : folders) {
                pack(folder, out);
            }
        }
        return String.join(File.pathSeparator, whole);
    }

    private static void pack(Path folder, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> pack(folder.relativize(file), file, out));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void pack(Path name, Path file, JarOutputStream out) {
        try {
            out.putNextEntry(new JarEntry(name.toString().replace(File.separatorChar, '/')));
            Files.copy(file, (OutputStream) out);
            out.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
