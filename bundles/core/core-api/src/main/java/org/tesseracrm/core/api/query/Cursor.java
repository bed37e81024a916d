package org.tesseracrm.core.api.query;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.tesseracrm.core.api.query.Page.Relation;
import org.tesseracrm.core.api.query.Page.Total;

/**
 * Where a page ended: the values of the last row's sort fields, and what was counted on the first page. It opens nothing that
 * its bearer could not list, so it is checked but not signed; it belongs to one question and is refused for another.
 */
record Cursor(List<Object> values, Total total) {
    private static final int VERSION = 1;
    private static final int PRINT = 8;
    private static final int MAX_LENGTH = 8_000;

    static byte[] fingerprint(String... question) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : question) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return Arrays.copyOf(digest.digest(), PRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    <E> String write(Sorting<E> sorting, byte[] fingerprint) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.write(fingerprint);
            out.writeBoolean(total.relation() == Relation.gte);
            out.writeLong(total.value());
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                out.writeBoolean(value != null);
                if (value != null) {
                    sorting.keys().get(i).field().kind.write(out, value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    static <E> Cursor read(String text, Sorting<E> sorting, byte[] fingerprint) {
        if (text.length() > MAX_LENGTH) {
            throw invalid();
        }
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            if (in.readByte() != VERSION || !Arrays.equals(in.readNBytes(PRINT), fingerprint)) {
                throw invalid();
            }
            Relation relation = in.readBoolean() ? Relation.gte : Relation.eq;
            Total total = new Total(in.readLong(), relation);
            List<Object> values = new ArrayList<>();
            for (Sorting.Key<E> key : sorting.keys()) {
                values.add(in.readBoolean() ? key.field().kind.read(in) : null);
            }
            if (in.read() >= 0 || values.get(values.size() - 1) == null) {
                throw invalid();
            }
            return new Cursor(values, total);
        } catch (IOException | IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            throw invalid();
        } catch (IndexOutOfBoundsException e) {
            throw invalid();
        }
    }

    private static RuntimeException invalid() {
        return Fields.invalid("cursor", "format", "cursor");
    }
}
