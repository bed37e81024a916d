package org.tesseracrm.core.internal.service.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tesseracrm.core.api.admin.ModuleUploads.Signature;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.internal.service.upload.Jars.Signer;

class UploadStoreTest {
    private static final long LIMIT = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void whatIsCleanIsKeptAndOutlivesTheServer() throws IOException {
        UploadStore store = store();
        try (UploadStore.Incoming incoming = receive(store, bundle("1.2.0"))) {
            assertEquals(Signature.NONE, incoming.parcel().seal().kind());
            incoming.keep();
        }
        Kept kept = store().find("orders", "1.2.0").orElseThrow();
        assertEquals("Example", kept.vendor());
        assertEquals(List.of("org.example.orders"), kept.bundles());
        assertTrue(Files.exists(kept.jars().get(0)));

        store.delete(kept);
        assertEquals(List.of(), store().all());
        assertFalse(Files.exists(kept.folder()));
    }

    @Test
    void whatIsNotKeptLeavesNothing() throws IOException {
        receive(store(), bundle("1.2.0")).close();
        assertEquals("notZip", refusal(Jars.text("no zip")));
        assertEquals(List.of(), store().all());
        assertFalse(Files.exists(folder.resolve(".incoming"))
                && folder.resolve(".incoming").toFile().list().length > 0);
    }

    @Test
    void ofAnArchiveOnlyTheBundlesAreTaken() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "repository/features.xml",
                Jars.text("<features><bundle>http://example.org/evil.jar</bundle></features>"));
        files.put("repository/a/library.jar", Jars.bundle(Jars.headers("org.example.library", "3.0.0", "")));
        files.put("repository/b/orders.jar", bundle("1.2.0"));
        UploadStore store = store();
        try (UploadStore.Incoming incoming = receive(store, Jars.zip(files))) {
            Kept kept = incoming.keep();
            assertEquals(List.of("org.example.orders", "org.example.library"), kept.bundles());
            assertEquals("1.2.0", kept.version());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "a/../../evil.txt", "/etc/passwd", "C:/evil.txt", "a\\..\\evil.txt", "a//b"})
    void pathsThatLeadOutAreRefused(String path) throws IOException {
        assertEquals("badPath", refusal(Jars.zip(Map.of(path, Jars.text("x")))));
    }

    @Test
    void bombsAreRefused() throws IOException {
        assertEquals("tooBig", refusal(Jars.zip(Map.of("zeros", new byte[64 << 20]))));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= 20_000; i++) {
            many.put("f" + i, new byte[0]);
        }
        byte[] file = Jars.zip(many);
        assertEquals("tooMany", refusal(file, file.length));
        assertEquals("tooLarge", refusal(new byte[(int) LIMIT + 1]));
        assertEquals("empty", refusal(new byte[0]));
    }

    @ParameterizedTest
    @CsvSource({
        "Bundle-Version, '', noVersion",
        "Bundle-Version, one, badVersion",
        "Bundle-Version, ../../1, badVersion",
        "Bundle-SymbolicName, '', noBundle",
        "Bundle-SymbolicName, ../evil, badName",
        "Bundle-ManifestVersion, 1, noBundle",
        "Tessera-Module, '', noModule",
        "Tessera-Module, ../evil, badModule",
        "Tessera-Module, Orders, badModule",
        "Fragment-Host, org.tesseracrm.core, fragment"
    })
    void manifestsThatSayWhatNobodyMayAreRefused(String header, String value, String code) throws IOException {
        Map<String, String> headers = Jars.headers("org.example.orders", "1.2.0", "orders");
        headers.put(header, value);
        // without a name it is an archive, in which there is no bundle
        String expected = header.equals("Bundle-SymbolicName") && value.isEmpty() ? "noBundle" : code;
        assertEquals(expected, refusal(Jars.bundle(headers)));
    }

    @Test
    void aFileHoldsOneModule() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.jar", bundle("1.2.0"));
        files.put("b.jar", Jars.bundle(Jars.headers("org.example.sms", "1.2.0", "sms")));
        assertEquals("severalModules", refusal(Jars.zip(files)));
        files.put("b.jar", bundle("1.2.0"));
        assertEquals("sameName", refusal(Jars.zip(files)));
        files.put("b.jar", Jars.bundle(Jars.headers("org.example.orders.ui", "1.3.0", "orders")));
        assertEquals("versionsDiffer", refusal(Jars.zip(files)));
        assertEquals("noJar", refusal(Jars.zip(Map.of("a.txt", Jars.text("a")))));
    }

    @Test
    void signaturesAreBelievedWhereTheKeyIsTrusted(@TempDir Path keys) throws Exception {
        Signer signer = Signer.make(keys, "Example Ltd");
        byte[] signed = signer.sign(bundle("1.2.0"), keys);

        Seal unknown = seal(signed, store());
        assertEquals(Signature.UNKNOWN, unknown.kind());
        assertEquals("core.upload.unknownSigner", unknown.doubt().key());

        signer.trust(folder.resolve("trusted-keys"));
        assertEquals(new Seal(Signature.TRUSTED, "Example Ltd", null), seal(signed, store()));
        assertEquals("Example Ltd", store().keys().all().get(0).name());
        assertEquals(
                Signature.UNKNOWN,
                seal(Signer.make(keys, "Other").sign(bundle("1.2.0"), keys), store())
                        .kind());

        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(4000));
        Seal expired = seal(signed, new UploadStore(folder, later));
        assertEquals("core.upload.expired", expired.doubt().key());

        Map<String, byte[]> both = new LinkedHashMap<>();
        both.put("a.jar", signed);
        both.put("b.jar", Jars.bundle(Jars.headers("org.example.library", "1.0.0", "")));
        assertEquals(Signature.NONE, seal(Jars.zip(both), store()).kind(), "the weakest bundle counts");
    }

    @Test
    void brokenSignaturesAreNeverTaken(@TempDir Path keys) throws Exception {
        Signer signer = Signer.make(keys, "Example Ltd");
        signer.trust(folder.resolve("trusted-keys"));
        byte[] signed = signer.sign(bundle("1.2.0"), keys);

        assertEquals("brokenSignature", refusal(Jars.tampered(signed, keys, "a.txt", Jars.text("changed"))));
        assertEquals("brokenSignature", refusal(Jars.tampered(signed, keys, "c.txt", Jars.text("added"))));
        assertEquals("brokenSignature", refusal(Jars.tampered(signed, keys, "b.txt", null)));
        assertEquals("brokenSignature", refusal(Jars.tampered(bundle("1.2.0"), keys, "META-INF/X.SF", Jars.text("?"))));
    }

    private static byte[] bundle(String version) throws IOException {
        return Jars.bundle(Jars.headers("org.example.orders", version, "orders"));
    }

    private UploadStore store() {
        return new UploadStore(folder, Clock.systemUTC());
    }

    private static UploadStore.Incoming receive(UploadStore store, byte[] file) throws IOException {
        return store.receive("模块 orders.jar", new ByteArrayInputStream(file), LIMIT);
    }

    private static Seal seal(byte[] file, UploadStore store) throws IOException {
        try (UploadStore.Incoming incoming = receive(store, file)) {
            return incoming.parcel().seal();
        }
    }

    private String refusal(byte[] file) {
        return refusal(file, LIMIT);
    }

    private String refusal(byte[] file, long limit) {
        UploadStore store = store();
        InvalidInputException refused = assertThrows(
                InvalidInputException.class, () -> store.receive("x.jar", new ByteArrayInputStream(file), limit)
                        .close());
        return refused.errors().get(0).code();
    }
}
