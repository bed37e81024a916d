package org.tesseracrm.contacts.internal.service;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.contacts.internal.model.CustomerKeys;
import org.tesseracrm.core.api.text.MatchKey;

/**
 * Works out the keys of rows that were there before there were keys, some at a time, in the background, from where it ended. They are
 * the row's own, so that it does not matter if another node does the same.
 */
@Component(service = MatchKeyFill.class, immediate = true)
public final class MatchKeyFill {
    private static final Logger LOG = LoggerFactory.getLogger(MatchKeyFill.class);
    private static final int AT_ONCE = 500;
    private static final int FIRST_SECONDS = 2;
    private static final int AGAIN_SECONDS = 60;

    private final ContactsStore store;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "tessera-contacts-keys");
        worker.setDaemon(true);
        return worker;
    });

    @Activate
    public MatchKeyFill(@Reference ContactsStore store) {
        this.store = store;
        thread.schedule(this::all, FIRST_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(AGAIN_SECONDS / 10, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    private void all() {
        try {
            for (long last = 0; last >= 0 && !thread.isShutdown(); ) {
                long from = last;
                last = store.read(em -> customers(em, from));
            }
            for (long last = 0; last >= 0 && !thread.isShutdown(); ) {
                long from = last;
                last = store.read(em -> contacts(em, from));
            }
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("Keys of customers are worked out later: {}", e.toString());
                thread.schedule(this::all, AGAIN_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    /** @return the last id, -1 where none is left */
    private static long customers(EntityManager em, long after) {
        List<?> rows = rows(em, "id, name, short_name, phone, tax_number from contacts_customer", after);
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            CustomerKeys keys =
                    CustomerKeys.of((String) cells[1], (String) cells[2], (String) cells[3], (String) cells[4]);
            set(
                    em,
                    "update contacts_customer set core_hash = " + keys.coreHash() + ", short_hash = " + keys.shortHash()
                            + ", sound_hash = " + keys.soundHash() + ", phone_hash = " + keys.phoneHash()
                            + ", tax_hash = " + keys.taxHash(),
                    cells[0]);
        }
        return last(rows);
    }

    private static long contacts(EntityManager em, long after) {
        List<?> rows = rows(em, "id, mobile, phone from contacts_contact", after);
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            set(
                    em,
                    "update contacts_contact set mobile_hash = " + MatchKey.hash(MatchKey.phone((String) cells[1]))
                            + ", phone_hash = " + MatchKey.hash(MatchKey.phone((String) cells[2])),
                    cells[0]);
        }
        return last(rows);
    }

    private static List<?> rows(EntityManager em, String what, long after) {
        Query query = em.createNativeQuery("select " + what + " where id > " + after + " and matched <> "
                + CustomerKeys.VERSION + " order by id limit " + AT_ONCE + " for update skip locked");
        return query.getResultList();
    }

    /** Unless somebody has changed it meanwhile, and with it its keys. */
    private static void set(EntityManager em, String update, Object id) {
        em.createNativeQuery(update + ", matched = " + CustomerKeys.VERSION + " where id = " + id + " and matched <> "
                        + CustomerKeys.VERSION)
                .executeUpdate();
    }

    private static long last(List<?> rows) {
        return rows.isEmpty() ? -1 : ((Number) ((Object[]) rows.get(rows.size() - 1))[0]).longValue();
    }
}
