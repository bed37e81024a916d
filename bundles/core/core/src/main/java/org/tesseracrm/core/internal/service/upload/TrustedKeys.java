package org.tesseracrm.core.internal.service.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.admin.ModuleUploads.Key;
import org.tesseracrm.core.api.admin.ModuleUploads.Signature;
import org.tesseracrm.i18n.Text;

/** The certificates in a folder: who lays one there trusts it. Read anew each time. */
public final class TrustedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(TrustedKeys.class);
    private static final Set<String> FOR_CODE = Set.of("1.3.6.1.5.5.7.3.3", "2.5.29.37.0");

    private final Path folder;
    private final Clock clock;

    public TrustedKeys(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    private record Trusted(X509Certificate certificate, String file) {}

    public List<Key> all() {
        Instant now = clock.instant();
        return read().stream()
                .map(each -> new Key(
                        name(each.certificate),
                        fingerprint(each.certificate),
                        each.certificate.getNotAfter().toInstant(),
                        each.certificate.getNotAfter().toInstant().isBefore(now),
                        each.file))
                .sorted(Comparator.comparing(Key::name).thenComparing(Key::fingerprint))
                .toList();
    }

    /** Of several signers one that is trusted counts. */
    Seal seal(List<CodeSigner> signers) {
        List<X509Certificate> trusted =
                read().stream().map(Trusted::certificate).toList();
        Seal seal = Seal.none();
        for (CodeSigner signer : signers) {
            seal = seal.orBetter(seal(signer.getSignerCertPath(), trusted));
        }
        return seal;
    }

    private Seal seal(CertPath path, List<X509Certificate> trusted) {
        X509Certificate signer = (X509Certificate) path.getCertificates().get(0);
        String name = name(signer);
        if (signer.getNotAfter().toInstant().isBefore(clock.instant())) {
            String day = signer.getNotAfter().toInstant().toString().substring(0, "2000-01-01".length());
            return new Seal(Signature.UNKNOWN, name, Text.of("core.upload.expired", name, day));
        }
        if (trusted.contains(signer) || trusted.stream().anyMatch(each -> vouches(each, path))) {
            return new Seal(Signature.TRUSTED, name, null);
        }
        Text doubt = Text.of("core.upload.unknownSigner", name, fingerprint(signer), folder.toString());
        return new Seal(Signature.UNKNOWN, name, doubt);
    }

    /** Whether it certifies that signer, for programs. */
    private boolean vouches(X509Certificate trusted, CertPath path) {
        try {
            X509Certificate signer = (X509Certificate) path.getCertificates().get(0);
            List<String> uses = signer.getExtendedKeyUsage();
            if (uses != null && uses.stream().noneMatch(FOR_CODE::contains)) {
                return false;
            }
            List<? extends Certificate> chain = path.getCertificates().stream()
                    .takeWhile(each -> !each.equals(trusted))
                    .toList();
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(trusted, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(clock.instant()));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(chain), parameters);
            return true;
        } catch (GeneralSecurityException e) {
            LOG.debug("{} does not certify the signer: {}", name(trusted), e.toString());
            return false;
        }
    }

    private List<Trusted> read() {
        List<Trusted> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{pem,crt,cer}")) {
                files.forEach(file -> read(file, found));
            } catch (IOException e) {
                LOG.warn("The folder of trusted certificates {} cannot be read: {}", folder, e.toString());
            }
        }
        return found;
    }

    private static void read(Path file, List<Trusted> found) {
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                found.add(new Trusted((X509Certificate) each, file.getFileName().toString()));
            }
        } catch (IOException | CertificateException e) {
            LOG.warn("{} is no certificate, nothing is trusted by it: {}", file, e.toString());
        }
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its common name, and the whole name where it has none. */
    static String name(X509Certificate certificate) {
        String whole = certificate.getSubjectX500Principal().getName();
        try {
            return new LdapName(whole)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst()
                            .orElse(whole);
        } catch (InvalidNameException e) {
            return whole;
        }
    }
}
