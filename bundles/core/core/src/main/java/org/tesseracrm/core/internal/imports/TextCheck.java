package org.tesseracrm.core.internal.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether bytes are text, and in which encoding, looked at from the first to the last. */
final class TextCheck {
    private static final int BUFFER = 64 << 10;

    private TextCheck() {}

    static void refuseBinary(Path file) throws IOException {
        boolean something = false;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    byte b = buffer[i];
                    if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' || b == 0x7F) {
                        throw FileProblem.of("format", "binary");
                    }
                    something |= b < 0 || b > ' ';
                }
            }
        }
        if (!something) {
            throw FileProblem.of("empty", "empty");
        }
    }

    static boolean isStrictly(Path file, Charset charset, int mark) throws IOException {
        char[] buffer = new char[BUFFER];
        boolean something = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(mark);
            Reader reader = new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        throw FileProblem.of("format", "binary");
                    }
                    something |= !Character.isWhitespace(buffer[i]);
                }
            }
        } catch (CharacterCodingException e) {
            return false;
        }
        if (!something) {
            throw FileProblem.of("empty", "empty");
        }
        return true;
    }

    /**
     * Nearly any bytes are GB18030, a German or Japanese text too. In what Chinese write, nearly all pairs of bytes lie where
     * GB 2312 has its characters; in others they do not.
     */
    static boolean looksChinese(Path file) throws IOException {
        long pairs = 0;
        long common = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            for (int lead = in.read(); lead >= 0; lead = in.read()) {
                if (lead >= 0x80) {
                    int trail = in.read();
                    pairs++;
                    if (lead >= 0xA1 && lead <= 0xF7 && (lead <= 0xA3 || lead >= 0xB0) && trail >= 0xA1) {
                        common++;
                    } else if (trail >= '0' && trail <= '9') {
                        // four bytes in all
                        in.skipNBytes(2);
                    }
                }
            }
        }
        return common * 4 >= pairs * 3;
    }
}
