package org.tesseracrm.core.internal.service.document;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.internal.model.CustomFieldRow;
import org.tesseracrm.core.internal.service.Recent;
import org.tesseracrm.core.internal.service.Store;

/** The fields of each company, remembered for a few seconds, changes of this node at once. */
@Component(service = FieldCache.class)
public class FieldCache {
    private final Recent<Long, Map<String, List<CustomField>>> fields;
    private final Store store;

    @Activate
    public FieldCache(@Reference Store store) {
        this.store = store;
        this.fields = new Recent<>(
                Duration.ofSeconds(5),
                tenant -> store.required(em -> em
                        .createQuery(
                                "select f from CustomFieldRow f where f.tenantId = :tenant and f.retired = :retired"
                                        + " order by f.type, f.place, f.id",
                                CustomFieldRow.class)
                        .setParameter("tenant", tenant)
                        .setParameter("retired", false)
                        .getResultList()
                        .stream()
                        .map(CustomFieldRow::field)
                        .collect(Collectors.groupingBy(CustomField::type))),
                store::isUnderWay);
    }

    /** Those in use, in order. */
    public List<CustomField> of(long tenant, String type) {
        return fields.get(tenant).getOrDefault(type, List.of());
    }

    /** To be called within the transaction that changes them. */
    public void changing(long tenant) {
        store.afterCommit(() -> fields.forget(each -> each == tenant));
    }
}
