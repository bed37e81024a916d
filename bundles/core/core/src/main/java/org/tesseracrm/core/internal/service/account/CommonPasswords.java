package org.tesseracrm.core.internal.service.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Passwords that have leaked most often, and how quickly others would be guessed. */
final class CommonPasswords {
    /** Beyond this guessing is no question any more, but measuring would take long. */
    private static final int MEASURED = 64;

    private CommonPasswords() {}

    /** Read at the first use: many servers run for weeks without anybody choosing a password. */
    private static final class Lists {
        static final Set<String> COMMON = new HashSet<>();
        static final Zxcvbn METER;

        static {
            try {
                Dictionary leaked = StandardDictionaries.PASSWORDS_LOADER.load();
                COMMON.addAll(leaked.getFrequencies());
                COMMON.addAll(own());
                METER = new ZxcvbnBuilder()
                        .dictionaries(List.of(
                                leaked,
                                StandardDictionaries.ENGLISH_WIKIPEDIA_LOADER.load(),
                                StandardDictionaries.SURNAMES_LOADER.load(),
                                StandardDictionaries.MALE_NAMES_LOADER.load(),
                                StandardDictionaries.FEMALE_NAMES_LOADER.load()))
                        .keyboards(StandardKeyboards.loadAllKeyboards())
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param plain in small letters */
    static boolean contains(String plain) {
        return Lists.COMMON.contains(plain);
    }

    /** From 0, guessed at once, to 4. */
    static int score(String password, Collection<String> known) {
        String measured = password.length() <= MEASURED ? password : password.substring(0, MEASURED);
        return Lists.METER.measure(measured, List.copyOf(known)).getScore();
    }

    /** What the list of the world misses: habits of Chinese keyboards, and this product's name. */
    private static Set<String> own() throws IOException {
        try (InputStream list = CommonPasswords.class.getResourceAsStream("/passwords/common.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toSet());
        }
    }
}
