package org.tesseracrm.core.internal.service;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers for a few seconds what was read. What changes on this node is forgotten at once, what changes on another node is
 * seen when its time is up. While the database is away the last answer holds.
 *
 * <p>A transaction looks at the database as of its beginning and at what it has changed itself. So nothing that is read within one
 * is remembered for others, and the last answer holds for up to a minute.
 */
public final class Recent<K, V> {
    private static final Logger LOG = LoggerFactory.getLogger(Recent.class);
    private static final int LIMIT = 10_000;
    private static final long WITHIN_TRANSACTION = Duration.ofMinutes(1).toNanos();

    private final ConcurrentHashMap<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final Function<K, V> reader;
    private final long lifetime;
    private final BooleanSupplier inTransaction;
    private final LongSupplier nanos;

    /** For what is read outside of transactions alone, or looks at nothing that they change. */
    public Recent(Duration lifetime, Function<K, V> reader) {
        this(lifetime, reader, () -> false);
    }

    /** @param inTransaction whether this thread is in one */
    public Recent(Duration lifetime, Function<K, V> reader, BooleanSupplier inTransaction) {
        this(lifetime, reader, inTransaction, System::nanoTime);
    }

    Recent(Duration lifetime, Function<K, V> reader, BooleanSupplier inTransaction, LongSupplier nanos) {
        this.lifetime = lifetime.toNanos();
        this.reader = reader;
        this.inTransaction = inTransaction;
        this.nanos = nanos;
    }

    public V get(K key) {
        return get(key, lifetime);
    }

    /** Read anew, as other nodes may have changed it this moment. */
    public V fresh(K key) {
        return get(key, 0);
    }

    private V get(K key, long lifetime) {
        Entry<V> known = entries.get(key);
        if (known != null && nanos.getAsLong() - known.read < lifetime) {
            return known.value;
        }
        boolean within = inTransaction.getAsBoolean();
        if (within && known != null && nanos.getAsLong() - known.read < WITHIN_TRANSACTION) {
            return known.value;
        }
        // what is forgotten while we read must not come back by what we read
        long before = generation.get();
        V value;
        try {
            value = reader.apply(key);
        } catch (RuntimeException e) {
            if (known == null) {
                throw e;
            }
            LOG.debug("Keeping the last answer for {}", key, e);
            return known.value;
        }
        if (within) {
            return value;
        }
        if (entries.size() >= LIMIT) {
            entries.clear();
        }
        Entry<V> fresh = new Entry<>(value, nanos.getAsLong());
        if (generation.get() == before) {
            entries.put(key, fresh);
            if (generation.get() != before) {
                entries.remove(key, fresh);
            }
        }
        return value;
    }

    public void forget(Predicate<K> which) {
        generation.incrementAndGet();
        entries.keySet().removeIf(which);
    }

    private record Entry<V>(V value, long read) {}
}
