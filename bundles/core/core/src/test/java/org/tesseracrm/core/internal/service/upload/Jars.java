package org.tesseracrm.core.internal.service.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;

/** Files that are sent as modules, good ones and others. */
final class Jars {
    private static final char[] PASSWORD = "Mosaic-tile-42".toCharArray();

    private Jars() {}

    static Map<String, String> headers(String name, String version, String module) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Manifest-Version", "1.0");
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", name);
        headers.put("Bundle-Version", version);
        headers.put("Bundle-Vendor", "Example");
        headers.put("Tessera-Module", module);
        return headers;
    }

    static byte[] bundle(Map<String, String> headers) throws IOException {
        StringBuilder manifest = new StringBuilder();
        headers.forEach((name, value) ->
                manifest.append(name).append(": ").append(value).append("\r\n"));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("META-INF/MANIFEST.MF", text(manifest + "\r\n"));
        files.put("a.txt", text("a"));
        files.put("b.txt", text("b"));
        return zip(files);
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** The same with a file changed, added, or, with null, taken out. */
    static byte[] tampered(byte[] jar, Path folder, String name, byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "jar", null), jar);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        files.put(name, content);
        files.values().removeIf(each -> each == null);
        return zip(files);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A key with a certificate of its own. */
    record Signer(KeyStore.PrivateKeyEntry key) {
        static Signer make(Path folder, String name, String... options) throws Exception {
            Path store = folder.resolve(name + ".p12");
            Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            List<String> command = new ArrayList<>(List.of(
                    keytool.toString(),
                    "-genkeypair",
                    "-alias",
                    "key",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=" + name,
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    new String(PASSWORD)));
            command.addAll(List.of(options));
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool failed");
            }
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
            return new Signer(
                    (KeyStore.PrivateKeyEntry) keys.getEntry("key", new KeyStore.PasswordProtection(PASSWORD)));
        }

        byte[] sign(byte[] jar, Path folder) throws Exception {
            Path file = Files.write(Files.createTempFile(folder, "jar", null), jar);
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            JarSigner signer = new JarSigner.Builder(
                            key.getPrivateKey(),
                            CertificateFactory.getInstance("X.509")
                                    .generateCertPath(List.of(key.getCertificateChain())))
                    .build();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                signer.sign(zip, signed);
            }
            return signed.toByteArray();
        }

        void trust(Path keys) throws Exception {
            Files.createDirectories(keys);
            Certificate certificate = key.getCertificate();
            Files.writeString(
                    keys.resolve("provider.pem"),
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                            + "\n-----END CERTIFICATE-----\n");
        }
    }
}
