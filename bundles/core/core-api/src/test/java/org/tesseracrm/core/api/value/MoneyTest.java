package org.tesseracrm.core.api.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({"5,5.00", "5.1,5.10", "5.1230,5.123", "5.12345,5.1235", "-0.00005,-0.0001", "1e3,1000.00", "0,0.00"})
    void amountsAreKeptAsTheyAreWritten(String given, String kept) {
        assertEquals(kept, new Money(new BigDecimal(given), "CNY").amount().toPlainString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1e31"})
    void numbersThatAreNoAmountsAreRefusedAtOnce(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Money(new BigDecimal(text), "CNY"));
    }

    @Test
    void noAmountIsNoMoney() {
        assertNull(Money.ofNullable(null, "CNY"));
    }
}
