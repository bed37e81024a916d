package org.tesseracrm.core.internal.service.document;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.custom.CustomField.Traits;
import org.tesseracrm.core.api.custom.CustomFieldsAdmin;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.DocumentTypes;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.Changes;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.CustomFieldRow;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.i18n.Text;

/** The fields that a company adds. */
@Component
public final class CustomFieldsAdminImpl implements CustomFieldsAdmin {
    private static final int COUNTED = 1_000;

    private final Store store;
    private final Access access;
    private final AuditLog audit;
    private final DocumentTypes types;
    private final FieldCache cache;
    private final FieldRules rules;
    private final ValueTable values;
    private final CompanyZone zone;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public CustomFieldsAdminImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference DocumentTypes types,
            @Reference FieldCache cache,
            @Reference FieldRules rules,
            @Reference ValueTable values,
            @Reference CompanyZone zone) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.types = types;
        this.cache = cache;
        this.rules = rules;
        this.values = values;
        this.zone = zone;
    }

    @Override
    public List<String> types() {
        access.require(Access.ADMINISTRATOR);
        return types.open().stream()
                .filter(Drafts::takesCustom)
                .map(DocumentType::id)
                .sorted()
                .toList();
    }

    @Override
    public List<CustomField> list(String type) {
        type(type);
        return store.required(em -> fields(em, type));
    }

    @Override
    public CustomField find(String type, String id) {
        type(type);
        return store.required(em -> row(em, type, id).field());
    }

    @Override
    public CustomField create(String type, String code, Kind kind, Traits said) {
        DocumentType document = type(type);
        return store.required(em -> {
            lock(em);
            List<CustomField> others = fields(em, type);
            FieldChecks checks = new FieldChecks("core", zone.today());
            rules.code(code, kind, others, checks);
            if (others.size() >= MOST) {
                checks.refuse("code", "tooMany", Text.of("core.custom.most", MOST));
            }
            boolean choice = kind == Kind.CHOICE || kind == Kind.CHOICES;
            Traits traits = choice && said.dictionary().isEmpty()
                    ? FieldTraits.with(said, DictionaryTypes.OWN + type + "." + code)
                    : FieldTraits.fit(kind, said);
            rules.traits(document, code, kind, traits, others, checks);
            CustomFieldRow row = new CustomFieldRow(stamp(), type, code, kind, others.size(), traits);
            em.persist(row);
            em.flush();
            return done("fieldCreated", row, Map.of());
        });
    }

    @Override
    public CustomField change(String type, String id, long version, Traits said) {
        DocumentType document = type(type);
        return edit(type, id, version, "fieldChanged", (em, row) -> {
            CustomField before = row.field();
            Traits traits = FieldTraits.fit(before.kind(), said);
            FieldChecks checks = new FieldChecks("core", zone.today());
            boolean choice = before.kind() == Kind.CHOICE || before.kind() == Kind.CHOICES;
            if (choice && !traits.dictionary().equals(before.traits().dictionary())
                    || before.kind() == Kind.LINK
                            && !traits.linkType().equals(before.traits().linkType())) {
                checks.refuse(choice ? "dictionary" : "linkType", "fixed", Text.of("core.custom.fixed"));
            }
            rules.traits(document, before.code(), before.kind(), traits, fields(em, type), checks);
            values.setUnique(row.getTenantId(), before, traits.unique());
            row.setTraits(traits);
            return Changes.between(before.traits(), traits);
        });
    }

    @Override
    public List<CustomField> order(String type, List<String> ids) {
        type(type);
        return store.required(em -> {
            lock(em);
            List<CustomFieldRow> rows = new ArrayList<>(rows(em, type));
            rows.sort(Comparator.comparingInt((CustomFieldRow row) -> place(ids, row))
                    .thenComparing(CustomFieldRow::getPlace));
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).setPlace(i);
            }
            em.flush();
            audit.record(AuditLog.Entry.of("core.custom.ordered", "", type));
            cache.changing(access.caller().tenantId());
            return fields(em, type);
        });
    }

    private static int place(List<String> ids, CustomFieldRow row) {
        int place = ids.indexOf(Long.toString(row.getId()));
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    @Override
    public CustomField retire(String type, String id, long version) {
        return edit(type, id, version, "fieldRetired", row -> row.setRetired(true));
    }

    @Override
    public CustomField restore(String type, String id, long version) {
        return edit(type, id, version, "fieldRestored", row -> row.setRetired(false));
    }

    @Override
    public void delete(String type, String id, long version) {
        type(type);
        store.run(em -> {
            lock(em);
            CustomFieldRow row = row(em, type, id);
            row.expect(version);
            if (values.count(row.getTenantId(), row.getId(), 1) > 0) {
                throw new ConflictException(Text.of("core.custom.inUse"));
            }
            done("fieldDeleted", row, Map.of());
            em.remove(row);
        });
    }

    @Override
    public Page.Total values(String type, String id) {
        type(type);
        CustomField field = find(type, id);
        int found = values.count(access.caller().tenantId(), Long.parseLong(field.id()), COUNTED + 1);
        return found > COUNTED ? new Page.Total(COUNTED, Page.Relation.gte) : new Page.Total(found, Page.Relation.eq);
    }

    private interface Edit {
        Map<String, String[]> apply(EntityManager em, CustomFieldRow row);
    }

    private CustomField edit(String type, String id, long version, String verb, Consumer<CustomFieldRow> how) {
        return edit(type, id, version, verb, (em, row) -> {
            how.accept(row);
            return Map.of();
        });
    }

    private CustomField edit(String type, String id, long version, String verb, Edit how) {
        type(type);
        return store.required(em -> {
            lock(em);
            CustomFieldRow row = row(em, type, id);
            row.expect(version);
            Map<String, String[]> changes = how.apply(em, row);
            row.changed(stamp());
            em.flush();
            return done(verb, row, changes);
        });
    }

    private CustomField done(String verb, CustomFieldRow row, Map<String, String[]> changes) {
        CustomField field = row.field();
        String label = field.label(access.caller().locale());
        audit.record(new AuditLog.Entry("core.custom." + verb, field.id(), label, changes));
        cache.changing(row.getTenantId());
        return field;
    }

    /** One after the other: codes and places are looked at together. */
    private void lock(EntityManager em) {
        new Sql(
                        "select id from core_tenant where id = ? for update",
                        access.caller().tenantId())
                .numbers(em);
    }

    private Stamp stamp() {
        return Callers.stamp(access.caller(), clock);
    }

    private DocumentType type(String id) {
        access.require(Access.ADMINISTRATOR);
        return types.find(id).filter(Drafts::takesCustom).orElseThrow(NotFoundException::new);
    }

    private List<CustomField> fields(EntityManager em, String type) {
        return rows(em, type).stream()
                .sorted(Comparator.comparing(CustomFieldRow::isRetired)
                        .thenComparing(CustomFieldRow::getPlace)
                        .thenComparing(CustomFieldRow::getId))
                .map(CustomFieldRow::field)
                .toList();
    }

    private List<CustomFieldRow> rows(EntityManager em, String type) {
        return em.createQuery(
                        "select f from CustomFieldRow f where f.tenantId = :tenant and f.type = :type",
                        CustomFieldRow.class)
                .setParameter("tenant", access.caller().tenantId())
                .setParameter("type", type)
                .getResultList();
    }

    private CustomFieldRow row(EntityManager em, String type, String id) {
        long wanted = Ids.parse(id);
        return rows(em, type).stream()
                .filter(row -> row.getId() == wanted)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
