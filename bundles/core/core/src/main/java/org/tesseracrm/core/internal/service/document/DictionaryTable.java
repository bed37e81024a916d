package org.tesseracrm.core.internal.service.document;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.dictionary.Dictionaries.Traits;
import org.tesseracrm.core.internal.model.DictionaryRow;
import org.tesseracrm.core.internal.service.Recent;
import org.tesseracrm.core.internal.service.Store;

/** What companies say about entries of dictionaries, remembered for a few seconds, changes of this node at once. */
@Component(service = DictionaryTable.class)
public class DictionaryTable {
    private final Store store;
    private final Recent<Long, Map<String, List<Line>>> lines;

    /** @param place null: where the module has put it */
    record Line(String dictionary, String code, Integer place, Traits traits, boolean retired, boolean gone) {}

    @Activate
    public DictionaryTable(@Reference Store store) {
        this.store = store;
        this.lines = new Recent<>(
                Duration.ofSeconds(5),
                tenant -> store.required(em -> rows(em, tenant).stream()
                        .map(row -> new Line(
                                row.getDictionary(),
                                row.getCode(),
                                row.getPlace(),
                                row.getTraits(),
                                row.isRetired(),
                                row.isGone()))
                        .collect(Collectors.groupingBy(Line::dictionary))),
                store::isUnderWay);
    }

    List<Line> of(long tenant, String dictionary) {
        return lines.get(tenant).getOrDefault(dictionary, List.of());
    }

    private static List<DictionaryRow> rows(EntityManager em, long tenant) {
        return em.createQuery("select d from DictionaryRow d where d.tenantId = :tenant", DictionaryRow.class)
                .setParameter("tenant", tenant)
                .getResultList();
    }

    Map<String, DictionaryRow> rows(EntityManager em, long tenant, String dictionary) {
        return em
                .createQuery(
                        "select d from DictionaryRow d where d.tenantId = :tenant and d.dictionary = :dictionary",
                        DictionaryRow.class)
                .setParameter("tenant", tenant)
                .setParameter("dictionary", dictionary)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(DictionaryRow::getCode, row -> row));
    }

    /** To be called within the transaction that changes them. */
    void changing(long tenant) {
        store.afterCommit(() -> lines.forget(each -> each == tenant));
    }
}
