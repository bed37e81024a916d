package org.tesseracrm.rest.internal.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                       | zh",
                "''                      | zh",
                "en                      | en",
                "en-US,en;q=0.8          | en",
                "zh-TW                   | zh",
                "de,en;q=0.5,zh;q=0.4    | en",
                "fr                      | zh",
                "en;q=0,zh               | zh",
                "*                       | zh",
                "!!;q=x                  | zh"
            })
    void theFirstThatIsSpoken(String header, String language) {
        assertEquals(language, Languages.choose(header, SPOKEN).getLanguage());
    }
}
