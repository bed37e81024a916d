package org.tesseracrm.core.internal.service.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3StorageTest {
    /** Keys, time and signatures of the examples in Amazon's documentation of Signature Version 4. */
    private static final S3Signature EXAMPLE =
            new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    private static final Instant THEN = Instant.parse("2013-05-24T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void requestsAreSignedLikeThoseOfTheDocumentation() {
        Map<String, String> get = EXAMPLE.headers(
                "GET",
                URI.create("https://examplebucket.s3.amazonaws.com/test.txt"),
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                Map.of("range", "bytes=0-9"),
                THEN);
        assertEquals(
                "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
                get.get("authorization"));
        Map<String, String> put = EXAMPLE.headers(
                "PUT",
                URI.create("https://examplebucket.s3.amazonaws.com/test%24file.text"),
                "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
                Map.of("date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY"),
                THEN);
        assertTrue(
                put.get("authorization").endsWith("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"));
    }

    private static S3Storage storage(Bucket bucket, String secret) {
        return new S3Storage(
                new S3Place(bucket.endpoint(), "cn-north-1", "files", Bucket.ACCESS_KEY, secret, true, "crm"),
                Clock.systemUTC());
    }

    @Test
    void contentComesBackAsItWentInAndGoesWhenItIsDeleted() throws IOException {
        byte[] content = new byte[3 << 20];
        content[7] = 42;
        try (Bucket bucket = new Bucket()) {
            S3Storage s3 = storage(bucket, Bucket.SECRET_KEY);
            s3.put("7/a0/1", Files.write(folder.resolve("file"), content));
            assertTrue(bucket.has("/files/crm/7/a0/1"));
            try (InputStream back = s3.open("7/a0/1")) {
                assertArrayEquals(content, back.readAllBytes());
            }
            s3.delete("7/a0/1");
            s3.delete("7/a0/1");
            assertThrows(FileNotFoundException.class, () -> s3.open("7/a0/1"));
        }
    }

    @Test
    void whoIsNotLetInIsToldAndNotTheSecret() throws IOException {
        try (Bucket bucket = new Bucket()) {
            S3Storage s3 = storage(bucket, "guessed-secret");
            Path file = Files.write(folder.resolve("file"), new byte[] {1});
            IOException refused = assertThrows(IOException.class, () -> s3.put("7/a0/1", file));
            assertTrue(refused.getMessage().contains("403"), refused.getMessage());
            assertTrue(!refused.getMessage().contains("guessed-secret"), refused.getMessage());
            assertTrue(!bucket.has("/files/crm/7/a0/1"));
        }
    }

    @Test
    void theBucketStandsInThePathOrBeforeTheHost() {
        S3Place path = new S3Place("https://s3.example:9000", "r", "files", "a", "b", true, "");
        S3Place host = new S3Place("https://oss.example", "r", "files", "a", "b", false, "/crm/");
        assertEquals("https://s3.example:9000/files/7/a0/1", path.of("7/a0/1").toString());
        assertEquals("https://files.oss.example/crm/7/a0/1", host.of("7/a0/1").toString());
    }
}
