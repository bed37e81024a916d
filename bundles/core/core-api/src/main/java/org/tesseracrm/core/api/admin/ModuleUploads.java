package org.tesseracrm.core.api.admin;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Modules that come as files: what is taken lies on this server beside those of its distribution, and {@link Installation} installs it.
 * For the operator.
 */
@ProviderType
public interface ModuleUploads {
    /** What no setting goes beyond. */
    long MOST_BYTES = 256L << 20;

    /** The largest file. */
    long maxBytes();

    /**
     * Looks at a file from all sides, as {@link #take} does, and keeps nothing of it.
     *
     * @throws org.tesseracrm.core.api.error.InvalidInputException where it would not be taken whatever the operator consents to
     */
    Inspection inspect(String fileName, InputStream content);

    /**
     * Takes a {@code .jar} that is a module, or a {@code .kar} with the bundles of one. Nothing of it runs yet.
     *
     * @param fileName as the sender calls it, for the audit
     * @param unsigned that a file without a signature, or with one of a key that is not trusted, shall be taken all the same
     * @throws org.tesseracrm.core.api.error.InvalidInputException saying what is wrong with it and what to do; nothing is kept then
     */
    Upload take(String fileName, InputStream content, boolean unsigned);

    Upload find(String module, String version);

    /**
     * Deletes an uploaded version.
     *
     * @throws org.tesseracrm.core.api.error.ConflictException where it is installed
     */
    void discard(String module, String version);

    /** Whose signatures are believed, by name. */
    List<Key> trusted();

    /** Who answers for a module's files. */
    enum Signature {
        /** Nobody, and the operator consented to that. */
        NONE,
        /** Somebody whose key is not trusted here. */
        UNKNOWN,
        TRUSTED
    }

    /**
     * What was taken.
     *
     * @param name in the caller's language
     * @param signer empty where nobody signed
     */
    record Upload(
            String module,
            String version,
            String name,
            String provider,
            List<String> bundles,
            long bytes,
            Signature signature,
            String signer) {}

    /**
     * What a file brings.
     *
     * @param upload as it would be taken
     * @param description in the caller's language
     * @param requires modules whose packages it uses
     * @param missing packages that it uses and nothing on this server offers as it needs them: it would not come up
     * @param runs the version that is installed, empty where none is
     * @param changes what its change log says of the versions after that one, of an older one the whole, in the caller's language
     * @param doubt why it is taken only with consent, in the caller's language; empty where it needs none
     */
    record Inspection(
            Upload upload,
            String description,
            List<String> requires,
            List<String> missing,
            String runs,
            String changes,
            String doubt) {}

    /**
     * A certificate, of a signer or of who certifies signers.
     *
     * @param fingerprint SHA-256
     * @param file it stands in
     * @param expired whether nothing that it signed is taken any more
     */
    record Key(String name, String fingerprint, Instant validUntil, boolean expired, String file) {}
}
