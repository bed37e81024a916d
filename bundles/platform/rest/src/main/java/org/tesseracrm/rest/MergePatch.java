package org.tesseracrm.rest;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A body of {@code application/merge-patch+json} (RFC 7396) for a record of type {@code T}: a field that is absent stays, one
 * that is null is emptied. A field that {@code T} does not have was refused before the method is called, or, where a
 * base class leaves {@code T} open, is refused by {@link #applyTo}.
 */
@ProviderType
public interface MergePatch<T> {
    /** The names that are present, null or not. */
    Set<String> fields();

    /** @throws ProblemException 422 naming the field where its value is not of that type */
    <V> Field<V> field(String name, Class<V> type);

    /**
     * The record with the change made.
     *
     * @throws ProblemException 422 naming the field where a value is of the wrong type
     */
    T applyTo(T current);

    /** One field of a change. */
    sealed interface Field<V> {
        /** What the field becomes. */
        V or(V current);
    }

    /** Not mentioned: stays as it is. */
    record Absent<V>() implements Field<V> {
        @Override
        public V or(V current) {
            return current;
        }
    }

    /** To be emptied. */
    record Null<V>() implements Field<V> {
        @Override
        public V or(V current) {
            return null;
        }
    }

    /** To be set. */
    record Value<V>(V value) implements Field<V> {
        @Override
        public V or(V current) {
            return value;
        }
    }
}
