package org.tesseracrm.core.api.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An amount in a currency, kept as {@code DECIMAL(19,4)} beside {@code CHAR(3)}.
 *
 * @param amount without trailing zeros beyond the second decimal
 * @param currency ISO 4217, for instance {@code CNY}
 */
public record Money(BigDecimal amount, String currency) {
    public static final int SCALE = 4;

    public Money {
        amount = tidy(amount);
        Objects.requireNonNull(currency);
    }

    /** Null where there is no amount, as nullable columns have it. */
    public static Money ofNullable(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }

    private static BigDecimal tidy(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 2 ? rounded.setScale(2) : rounded;
    }
}
