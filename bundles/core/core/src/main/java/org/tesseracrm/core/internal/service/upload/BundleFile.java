package org.tesseracrm.core.internal.service.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.tesseracrm.core.internal.service.module.InstalledModules;

/**
 * A bundle as its manifest has it.
 *
 * @param module empty where it belongs to none
 * @param host symbolic name of the bundle that it is a part of, else empty
 */
public record BundleFile(Path file, String name, String version, String vendor, String module, String host) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,200}");
    /** Also a word in paths, in names of tables and of features. */
    private static final Pattern MODULE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final int LONGEST_MODULE = 30;
    private static final int LONGEST_VERSION = 60;

    static BundleFile read(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw UploadProblem.of("noManifest", file.getFileName());
            }
            return read(file, manifest.getMainAttributes());
        }
    }

    private static BundleFile read(Path file, Attributes main) {
        String name = plain(main, Constants.BUNDLE_SYMBOLICNAME);
        if (name.isEmpty() || !"2".equals(plain(main, Constants.BUNDLE_MANIFESTVERSION))) {
            throw UploadProblem.of("noBundle", file.getFileName());
        }
        if (!NAME.matcher(name).matches()) {
            throw UploadProblem.of("badName", name);
        }
        String module = plain(main, InstalledModules.HEADER);
        if (!module.isEmpty()
                && (module.length() > LONGEST_MODULE || !MODULE.matcher(module).matches())) {
            throw UploadProblem.of("badModule", module);
        }
        return new BundleFile(
                file,
                name,
                version(name, plain(main, Constants.BUNDLE_VERSION)),
                plain(main, Constants.BUNDLE_VENDOR),
                module,
                plain(main, Constants.FRAGMENT_HOST));
    }

    private static String version(String name, String said) {
        if (said.isEmpty()) {
            throw UploadProblem.of("noVersion", name);
        }
        try {
            String version = Version.parseVersion(said).toString();
            if (version.length() <= LONGEST_VERSION) {
                return version;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw UploadProblem.of("badVersion", name, said);
    }

    /** Without directives. */
    private static String plain(Attributes main, String header) {
        String value = main.getValue(header);
        String text = value == null ? "" : value.strip();
        return header.equals(Constants.BUNDLE_VENDOR) ? text : text.replaceFirst("\\s*;.*", "");
    }
}
