package org.tesseracrm.core.internal.service.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Reads what {@code jarsigner} wrote. Java leaves out what it cannot verify, or holds too weak, as if it were not signed; here a file that
 * carries signatures is signed as a whole by one and the same, or is broken.
 */
final class SignatureCheck {
    private static final Pattern MARK =
            Pattern.compile("META-INF/(SIG-[^/]*|[^/]+\\.(SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_SIGNED =
            Pattern.compile("META-INF/(MANIFEST\\.MF)?|" + MARK.pattern(), Pattern.CASE_INSENSITIVE);

    private final TrustedKeys keys;

    SignatureCheck(TrustedKeys keys) {
        this.keys = keys;
    }

    Seal seal(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            List<JarEntry> entries = Collections.list(jar.entries());
            if (entries.stream()
                    .noneMatch(entry -> MARK.matcher(entry.getName()).matches())) {
                return Seal.none();
            }
            List<CodeSigner> signers = signers(jar, entries);
            if (signers.isEmpty() || isSomethingMissing(jar)) {
                throw broken(file);
            }
            return keys.seal(signers);
        } catch (SecurityException e) {
            throw broken(file);
        }
    }

    private static RuntimeException broken(Path file) {
        return UploadProblem.of("brokenSignature", file.getFileName());
    }

    /** Those who signed every entry. */
    private static List<CodeSigner> signers(JarFile jar, List<JarEntry> entries) throws IOException {
        List<CodeSigner> common = null;
        for (JarEntry entry : entries) {
            if (entry.isDirectory() || NOT_SIGNED.matcher(entry.getName()).matches()) {
                continue;
            }
            // they are known once it was read to its end
            try (InputStream in = jar.getInputStream(entry)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            CodeSigner[] its = entry.getCodeSigners();
            if (its == null) {
                return List.of();
            }
            if (common == null) {
                common = new ArrayList<>(List.of(its));
            } else {
                common.retainAll(List.of(its));
            }
        }
        return common == null ? List.of() : common;
    }

    /** What was signed and is not there any more was taken out by somebody. */
    private static boolean isSomethingMissing(JarFile jar) throws IOException {
        return jar.getManifest().getEntries().entrySet().stream()
                .filter(section -> isDigested(section.getValue()))
                .anyMatch(section -> jar.getEntry(section.getKey()) == null);
    }

    private static boolean isDigested(Attributes section) {
        return section.keySet().stream().anyMatch(name -> name.toString().endsWith("-Digest"));
    }
}
