package org.tesseracrm.core.internal.service.parameter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.module.Contribution;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.parameter.Parameter;
import org.tesseracrm.core.api.parameter.ParameterSource;
import org.tesseracrm.core.api.parameter.Parameters;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.audit.AuditWriter;
import org.tesseracrm.i18n.Text;

/** In the table {@code core_parameter}, where a company has said something. */
@Component
public final class ParametersImpl implements Parameters {
    private final Store store;
    private final Access access;
    private final AuditWriter audit;
    private final ContributionSet<ParameterSource> sources;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public ParametersImpl(
            @Reference Store store,
            @Reference Access access,
            @Reference AuditWriter audit,
            @Reference Contributions contributions) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.sources = contributions.of(ParameterSource.class);
    }

    @Deactivate
    void close() {
        sources.close();
    }

    @Override
    public long value(Parameter parameter) {
        return known(access.caller().tenantId(), parameter.key()).orElse(parameter.otherwise());
    }

    private Optional<Long> known(long tenant, String key) {
        List<?> rows = store.required(em -> em.createNativeQuery(
                        "select value from core_parameter where tenant_id = ?1 and parameter_key = ?2")
                .setParameter(1, tenant)
                .setParameter(2, key)
                .getResultList());
        return rows.isEmpty() ? Optional.empty() : Optional.of(((Number) rows.get(0)).longValue());
    }

    @Override
    public List<Setting> list() {
        access.require(Access.ADMINISTRATOR);
        Map<String, Long> known = new HashMap<>();
        store.required(em -> em.createNativeQuery(
                                "select parameter_key, value from core_parameter where tenant_id = ?1")
                        .setParameter(1, access.caller().tenantId())
                        .getResultList())
                .forEach(row -> known.put((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue()));
        return declared().stream()
                .map(each -> setting(each, Optional.ofNullable(known.get(each.key()))))
                .toList();
    }

    private List<Parameter> declared() {
        List<Parameter> declared = new ArrayList<>();
        for (Contribution<ParameterSource> source : sources.open()) {
            source.lease().ifPresent(lease -> {
                declared.addAll(lease.get().parameters());
                lease.close();
            });
        }
        return declared;
    }

    private static Setting setting(Parameter parameter, Optional<Long> known) {
        return new Setting(
                parameter.key(),
                known.orElse(parameter.otherwise()),
                parameter.otherwise(),
                parameter.least(),
                parameter.most(),
                known.isPresent());
    }

    @Override
    public Setting set(String key, long value) {
        Parameter parameter = require(key);
        if (value < parameter.least() || value > parameter.most()) {
            throw InvalidInputException.of(
                    "value",
                    "range",
                    Text.of("core.field.range", Long.toString(parameter.least()), Long.toString(parameter.most())));
        }
        return changed(parameter, Long.toString(value), em -> em.createNativeQuery(
                        "insert into core_parameter (tenant_id, parameter_key, value) values (?1, ?2, ?3)"
                                + " on duplicate key update value = values(value)")
                .setParameter(1, access.caller().tenantId())
                .setParameter(2, key)
                .setParameter(3, value)
                .executeUpdate());
    }

    @Override
    public Setting reset(String key) {
        return changed(require(key), "", em -> em.createNativeQuery(
                        "delete from core_parameter where tenant_id = ?1 and parameter_key = ?2")
                .setParameter(1, access.caller().tenantId())
                .setParameter(2, key)
                .executeUpdate());
    }

    private Parameter require(String key) {
        access.require(Access.ADMINISTRATOR);
        return declared().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Setting changed(Parameter parameter, String now, Consumer<EntityManager> write) {
        Caller caller = access.caller();
        store.run(em -> {
            Optional<Long> known = known(caller.tenantId(), parameter.key());
            String before = known.isPresent() ? known.get().toString() : "";
            write.accept(em);
            if (!before.equals(now)) {
                audit.write(
                        Callers.stamp(caller, clock),
                        caller.displayName(),
                        new AuditLog.Entry(
                                "core.parameter.changed", "", parameter.key(), Map.of("value", new String[] {before, now
                                })),
                        "");
            }
        });
        return setting(parameter, known(caller.tenantId(), parameter.key()));
    }
}
