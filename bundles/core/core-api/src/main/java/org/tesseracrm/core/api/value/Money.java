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

    /** Digits on either side beyond which a number is no amount; 1e999999999 would fill all memory. */
    private static final int MOST_DIGITS = 30;

    /** @throws IllegalArgumentException where the amount has more digits than any amount has */
    public Money {
        amount = tidy(Objects.requireNonNull(amount));
        Objects.requireNonNull(currency);
    }

    /** Null where there is no amount, as nullable columns have it. */
    public static Money ofNullable(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }

    private static BigDecimal tidy(BigDecimal amount) {
        if (amount.scale() > MOST_DIGITS || amount.precision() - (long) amount.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("no amount");
        }
        BigDecimal rounded = amount.setScale(SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 2 ? rounded.setScale(2) : rounded;
    }
}
