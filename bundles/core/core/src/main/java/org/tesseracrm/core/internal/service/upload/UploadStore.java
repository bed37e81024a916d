package org.tesseracrm.core.internal.service.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.internal.service.Settings;

/**
 * Uploaded modules in {@code modules/<module>/<version>} of the data folder. What is not looked at yet lies under a name that no module can
 * have, and is moved as a whole.
 */
@Component(service = UploadStore.class)
public final class UploadStore {
    private static final Logger LOG = LoggerFactory.getLogger(UploadStore.class);
    private static final String INCOMING = ".incoming";
    private static final String TRUSTED = "trusted-keys";

    private final Path folder;
    private final Clock clock;
    private final TrustedKeys keys;
    private volatile List<Kept> all;

    @Activate
    public UploadStore(@Reference Settings settings) {
        this(settings.data().resolve("modules"), Clock.systemUTC());
    }

    UploadStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.keys = new TrustedKeys(folder.resolve(TRUSTED), clock);
        // of a server that was killed meanwhile
        delete(folder.resolve(INCOMING));
        all = read();
    }

    public TrustedKeys keys() {
        return keys;
    }

    /** Newest versions first. */
    public List<Kept> all() {
        return all;
    }

    public Optional<Kept> find(String module, String version) {
        return all.stream()
                .filter(each -> each.module().equals(module) && each.version().equals(version))
                .findFirst();
    }

    /** What a file brings, which is gone with this unless it is kept. */
    public final class Incoming implements AutoCloseable {
        private final Path place;
        private final Parcel parcel;

        private Incoming(Path place, Parcel parcel) {
            this.place = place;
            this.parcel = parcel;
        }

        public Parcel parcel() {
            return parcel;
        }

        public Kept keep() throws IOException {
            return UploadStore.this.keep(place, parcel);
        }

        @Override
        public void close() {
            delete(place);
        }
    }

    /**
     * Looks at the file from all sides.
     *
     * @param name as the sender calls it
     */
    public Incoming receive(String name, InputStream content, long maxBytes) throws IOException {
        Path place = folder.resolve(INCOMING).resolve(UUID.randomUUID().toString());
        Files.createDirectories(place.resolve("jars.d"));
        try {
            Path file = place.resolve(ParcelReader.safe(name));
            copy(content, file, maxBytes);
            Parcel parcel = new ParcelReader(keys).read(file, place.resolve("jars.d"));
            return new Incoming(place, parcel);
        } catch (IOException | RuntimeException e) {
            delete(place);
            throw e;
        }
    }

    private static void copy(InputStream content, Path file, long maxBytes) throws IOException {
        byte[] buffer = new byte[64 << 10];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw UploadProblem.of("tooLarge", maxBytes >> 20);
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw UploadProblem.of("empty");
        }
    }

    private synchronized Kept keep(Path place, Parcel parcel) throws IOException {
        Path ready = Files.createDirectory(place.resolve("ready.d"));
        for (BundleFile bundle : parcel.bundles()) {
            Files.move(bundle.file(), ready.resolve(bundle.name() + ".jar"));
        }
        KeptFile.write(ready, parcel, clock.instant());
        Path home = folder.resolve(parcel.module()).resolve(parcel.version());
        Files.createDirectories(home.getParent());
        // left over where a deletion could not end
        delete(home);
        Files.move(ready, home, StandardCopyOption.ATOMIC_MOVE);
        all = read();
        return find(parcel.module(), parcel.version()).orElseThrow();
    }

    public synchronized void delete(Kept kept) {
        Path gone = folder.resolve(INCOMING).resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(gone.getParent());
            Files.move(kept.folder(), gone, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(kept.folder().getParent());
        } catch (DirectoryNotEmptyException e) {
            LOG.debug("{} has other versions", kept.module());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            all = read();
            delete(gone);
        }
    }

    private List<Kept> read() {
        List<Kept> found = new ArrayList<>();
        for (Path module : folders(folder)) {
            for (Path version : folders(module)) {
                try {
                    KeptFile.read(version).ifPresent(found::add);
                } catch (IOException | IllegalArgumentException e) {
                    LOG.warn("The uploaded module in {} cannot be read: {}", version, e.toString());
                }
            }
        }
        found.sort(Comparator.comparing(Kept::module)
                .thenComparing(kept -> Version.parseVersion(kept.version()), Comparator.reverseOrder()));
        return List.copyOf(found);
    }

    private static List<Path> folders(Path folder) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> each = Files.newDirectoryStream(
                    folder,
                    path -> Files.isDirectory(path)
                            && !path.getFileName().toString().startsWith("."))) {
                each.forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted: {}", folder, e.toString());
        }
    }
}
