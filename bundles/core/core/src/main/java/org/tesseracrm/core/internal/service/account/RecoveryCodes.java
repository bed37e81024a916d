package org.tesseracrm.core.internal.service.account;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tesseracrm.core.internal.service.Sha256;

/** Codes for who has lost the telephone: 80 random bits each, of which a hash is kept, written so that they can be copied by hand. */
final class RecoveryCodes {
    /** No I, L, O and U, which are misread. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    List<String> make(int count) {
        Set<String> codes = new LinkedHashSet<>();
        while (codes.size() < count) {
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                if (i > 0 && i % GROUP == 0) {
                    code.append('-');
                }
                code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            codes.add(code.toString());
        }
        return List.copyOf(codes);
    }

    /** What is kept of a code, however it was typed. */
    static String hash(long userId, String typed) {
        return Sha256.hex(userId + ":" + plain(typed));
    }

    /** Without blanks and dashes, in capitals, full-width letters made narrow, what is misread put right. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
