package org.tesseracrm.core.internal.service.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Heirs take turns by weight, spread as evenly as may be: with 2 and 1 parts the turns are A B A, A B A, … After any number of turns
 * nobody is more than one away from his part.
 */
final class Turns {
    private final List<Heir> heirs = new ArrayList<>();
    private int total;

    /** @param weights heirs in the order in which they begin, with their parts, each at least 1 */
    Turns(Map<Long, Integer> weights) {
        weights.forEach((id, weight) -> heirs.add(new Heir(id, weight)));
        heirs.forEach(heir -> total += heir.weight);
    }

    /** Whose turn it is: everybody gains his parts, the richest pays for the turn. */
    long next() {
        Heir chosen = heirs.get(0);
        for (Heir heir : heirs) {
            heir.credit += heir.weight;
            if (heir.credit > chosen.credit) {
                chosen = heir;
            }
        }
        chosen.credit -= total;
        return chosen.id;
    }

    private static final class Heir {
        private final long id;
        private final int weight;
        private int credit;

        Heir(long id, int weight) {
            this.id = id;
            this.weight = weight;
        }
    }
}
