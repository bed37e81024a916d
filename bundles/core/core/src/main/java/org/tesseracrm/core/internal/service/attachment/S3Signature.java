package org.tesseracrm.core.internal.service.attachment;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tesseracrm.core.internal.service.Sha256;

/** Signs requests as AWS Signature Version 4 wants it, for paths whose characters need no escaping and without a query. */
record S3Signature(String region, String accessKey, String secretKey) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    /**
     * The headers to be sent, {@code Host} and what is sent besides signed among them.
     *
     * @param sha256 of the body, in hexadecimal digits
     * @param more headers that are signed too, names in lower case
     */
    Map<String, String> headers(String method, URI address, String sha256, Map<String, String> more, Instant now) {
        String time = TIME.format(now);
        String day = time.substring(0, 8);
        Map<String, String> signed = new TreeMap<>(more);
        signed.put("host", address.getRawAuthority());
        signed.put("x-amz-content-sha256", sha256);
        signed.put("x-amz-date", time);
        String names = String.join(";", signed.keySet());
        String lines = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
        String request = String.join("\n", method, address.getRawPath(), "", lines, names, sha256);
        String scope = day + "/" + region + "/s3/aws4_request";
        String toSign = String.join("\n", ALGORITHM, time, scope, Sha256.hex(request));
        byte[] key = hmac(hmac(hmac(hmac(bytes("AWS4" + secretKey), day), region), "s3"), "aws4_request");
        Map<String, String> sent = new TreeMap<>(signed);
        // the client says it of itself
        sent.remove("host");
        sent.put(
                "authorization",
                ALGORITHM + " Credential=" + accessKey + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                        + HexFormat.of().formatHex(hmac(key, toSign)));
        return sent;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
