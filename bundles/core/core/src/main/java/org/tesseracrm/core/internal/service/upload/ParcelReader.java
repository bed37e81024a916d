package org.tesseracrm.core.internal.service.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.framework.Constants;

/** Opens a file that shall be a module: a bundle, or an archive of Karaf, of which only the bundles are taken. */
final class ParcelReader {
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_BUNDLES = 50;
    /** A jar of classes and texts is a third to a half of what is in it. */
    private static final int LARGEST_GROWTH = 20;

    private static final int LONGEST_NAME = 60;
    private static final long SMALL = 16 << 20;

    private final SignatureCheck signatures;

    ParcelReader(TrustedKeys keys) {
        signatures = new SignatureCheck(keys);
    }

    /** @param folder empty; jars are laid there under names of our own */
    Parcel read(Path file, Path folder) throws IOException {
        ZipCheck limits = new ZipCheck(SMALL + LARGEST_GROWTH * Files.size(file), MOST_ENTRIES);
        limits.check(file);
        Seal whole = signatures.seal(file);
        List<Path> jars =
                isBundle(file) ? List.of(Files.copy(file, folder.resolve(file.getFileName()))) : unpacked(file, folder);
        List<BundleFile> bundles = new ArrayList<>();
        Seal weakest = null;
        for (Path jar : jars) {
            limits.check(jar);
            bundles.add(BundleFile.read(jar));
            Seal seal = signatures.seal(jar);
            weakest = weakest == null ? seal : weakest.orWorse(seal);
        }
        return parcel(bundles, whole.orBetter(weakest));
    }

    private static Parcel parcel(List<BundleFile> bundles, Seal seal) {
        Set<String> modules = bundles.stream()
                .map(BundleFile::module)
                .filter(module -> !module.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (modules.isEmpty()) {
            throw UploadProblem.of("noModule", bundles.get(0).name());
        }
        if (modules.size() > 1) {
            throw UploadProblem.of("severalModules", String.join(", ", modules));
        }
        Set<String> versions = bundles.stream()
                .filter(bundle -> !bundle.module().isEmpty())
                .map(BundleFile::version)
                .collect(Collectors.toCollection(TreeSet::new));
        if (versions.size() > 1) {
            throw UploadProblem.of("versionsDiffer", String.join(", ", versions));
        }
        Set<String> names = new TreeSet<>();
        bundles.forEach(bundle -> {
            if (!names.add(bundle.name())) {
                throw UploadProblem.of("sameName", bundle.name());
            }
        });
        bundles.stream()
                .filter(bundle -> !bundle.host().isEmpty() && !names.contains(bundle.host()))
                .findFirst()
                .ifPresent(part -> {
                    throw UploadProblem.of("fragment", part.name(), part.host());
                });
        List<BundleFile> sorted = new ArrayList<>(bundles);
        sorted.sort(Comparator.comparing((BundleFile bundle) -> bundle.module().isEmpty())
                .thenComparing(BundleFile::name));
        return new Parcel(List.copyOf(sorted), seal);
    }

    /** The last part of a path, as a file can be called. */
    static String safe(String path) {
        String name = path.replaceFirst("(?s).*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N}._-]", "_");
        String end = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        return end.replace(".", "").isEmpty() || end.endsWith(".d") ? "upload" : end;
    }

    private static boolean isBundle(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            return jar.getManifest() != null
                    && jar.getManifest().getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME) != null;
        }
    }

    private static List<Path> unpacked(Path file, Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        try (ZipFile archive = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                if (entry.getName().endsWith(".jar")) {
                    Path jar = folder.resolve(jars.size() + "-" + safe(entry.getName()));
                    try (InputStream in = archive.getInputStream(entry)) {
                        Files.copy(in, jar);
                    }
                    jars.add(jar);
                    if (jars.size() > MOST_BUNDLES) {
                        throw UploadProblem.of("tooManyBundles", MOST_BUNDLES);
                    }
                }
            }
        }
        if (jars.isEmpty()) {
            throw UploadProblem.of("noJar");
        }
        return jars;
    }
}
