package vn.vanthu.read.docx;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.vanthu.read.Failure;
import vn.vanthu.read.ReadException;

/** The parts of an Office file (ECMA-376 part 2), unpacked under limits. */
final class OpcPackage implements AutoCloseable {

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final long RATIO_MATTERS = 1 << 20;

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private long unpacked;

    /**
     * @param type last step of the relationship type's address: "styles", "header"
     * @param target name of the part, from the package's root, without slash in front
     */
    record Relationship(String id, String type, String target) {}

    /** More was unpacked than allowed. */
    static final class LimitException extends IOException {
        private static final long serialVersionUID = 1;

        LimitException(String message) {
            super(message);
        }
    }

    OpcPackage(Path path, Limits limits) throws ReadException {
        this.limits = limits;
        try {
            refuseOle(path);
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new ReadException(Failure.DAMAGED, "not a complete zip file", e);
        } catch (IOException e) {
            throw new ReadException(
                    Files.exists(path) ? Failure.DAMAGED : Failure.MISSING, "cannot be opened", e);
        }
        if (zip.size() > limits.entries()) {
            throw new ReadException(Failure.TOO_LARGE, zip.size() + " entries");
        }
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            entries.putIfAbsent(key(entry.getName()), entry);
        }
    }

    boolean has(String part) {
        return entries.containsKey(key(part));
    }

    /** Whether any part's name begins so. */
    boolean hasUnder(String folder) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(key(folder)));
    }

    /** Opens a part as XML; null where the package has none of that name. */
    @Nullable XmlCursor open(String part) throws ReadException {
        ZipEntry entry = entries.get(key(part));
        if (entry == null) {
            return null;
        }
        try {
            long packed = Math.max(1, entry.getCompressedSize());
            InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 14);
            return new XmlCursor(new Counted(in, packed), part, limits.depth());
        } catch (IOException e) {
            throw new ReadException(Failure.DAMAGED, part + " cannot be unpacked", e);
        }
    }

    /** Where a part points to inside the package; the package's own for an empty name. */
    List<Relationship> relationships(String part) throws ReadException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String rels = folder + "_rels/" + part.substring(slash) + ".rels";
        var found = new ArrayList<Relationship>();
        try (XmlCursor xml = open(rels)) {
            if (xml == null) {
                return found;
            }
            xml.root();
            xml.children(name -> {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                boolean outside = "External".equals(xml.attribute("TargetMode"));
                if (id != null && type != null && target != null && !outside) {
                    String last = type.substring(type.lastIndexOf('/') + 1);
                    found.add(new Relationship(id, last, resolve(folder, target)));
                }
            });
        }
        return found;
    }

    @Override
    public void close() throws ReadException {
        try {
            zip.close();
        } catch (IOException e) {
            throw new ReadException(Failure.DAMAGED, "cannot be closed", e);
        }
    }

    static String resolve(String folder, String target) {
        String whole = target.startsWith("/") ? target.substring(1) : folder + target;
        var steps = new ArrayList<String>();
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.removeLast();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /** Part names are equal without regard to ASCII case; some writers use the wrong slash. */
    private static String key(String name) {
        String slashes = name.replace('\\', '/');
        return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
    }

    /** A file with a password is an OLE file around the encrypted package (MS-OFFCRYPTO). */
    private static void refuseOle(Path path) throws IOException, ReadException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(1 << 16);
        }
        if (head.length == 0) {
            throw new ReadException(Failure.EMPTY, "no bytes");
        }
        for (int i = 0; i < OLE.length; i++) {
            if (i >= head.length || head[i] != OLE[i]) {
                return;
            }
        }
        boolean encrypted = contains(path, "EncryptedPackage") || contains(path, "EncryptionInfo");
        throw new ReadException(
                encrypted ? Failure.ENCRYPTED : Failure.UNSUPPORTED, "an OLE file, not a package");
    }

    private static boolean contains(Path path, String name) throws IOException {
        var wanted = new StringBuilder();
        for (char c : name.toCharArray()) {
            wanted.append(c).append('\0');
        }
        String needle = wanted.toString();
        try (InputStream in = Files.newInputStream(path)) {
            String before = "";
            byte[] block = in.readNBytes(1 << 20);
            while (block.length > 0) {
                String here =
                        before + new String(block, java.nio.charset.StandardCharsets.ISO_8859_1);
                if (here.contains(needle)) {
                    return true;
                }
                before = here.substring(Math.max(0, here.length() - needle.length()));
                block = in.readNBytes(1 << 20);
            }
        }
        return false;
    }

    /** Counts unpacked bytes against the limits. */
    private final class Counted extends FilterInputStream {
        private final long packed;
        private long read;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = super.read(buffer, from, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) throws LimitException {
            read += n;
            unpacked += n;
            if (unpacked > limits.unpacked()) {
                throw new LimitException("more than " + limits.unpacked() + " bytes unpacked");
            }
            if (read > RATIO_MATTERS && read / packed > limits.ratio()) {
                throw new LimitException("unpacks to " + read / packed + " times its size");
            }
        }
    }
}
