package org.tesseracrm.contacts.internal.demo;

import java.util.List;
import java.util.Random;

/** Chance that falls the same way each time. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Earlier ones more often. */
    <T> T early(List<T> of) {
        return of.get(Math.min(random.nextInt(of.size()), random.nextInt(of.size())));
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean in(int hundred) {
        return random.nextInt(100) < hundred;
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** Around one, seldom far away. */
    double factor() {
        return Math.exp(random.nextGaussian() * 0.8);
    }
}
