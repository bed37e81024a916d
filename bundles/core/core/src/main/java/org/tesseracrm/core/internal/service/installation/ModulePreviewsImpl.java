package org.tesseracrm.core.internal.service.installation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.module.ModuleDescriptor;
import org.tesseracrm.core.api.module.ModuleDescriptor.Permission;
import org.tesseracrm.core.api.module.ModulePreviews;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.module.InstalledModules;
import org.tesseracrm.core.internal.service.module.ModuleStates;

/** Counts what a company has of a module. */
@Component
public final class ModulePreviewsImpl implements ModulePreviews {
    /** How far records are counted, table by table. */
    private static final int COUNTED = 1_000;

    private final Access access;
    private final Store store;
    private final InstalledModules installed;
    private final ModuleStates states;
    private final Tiles tiles;
    private final ModuleTables tables;

    @Activate
    public ModulePreviewsImpl(
            @Reference Access access,
            @Reference Store store,
            @Reference InstalledModules installed,
            @Reference ModuleStates states,
            @Reference Tiles tiles,
            @Reference ModuleTables tables) {
        this.access = access;
        this.store = store;
        this.installed = installed;
        this.states = states;
        this.tiles = tiles;
        this.tables = tables;
    }

    @Override
    public Preview preview(String module) {
        access.require(Access.ADMINISTRATOR);
        long tenant = access.caller().tenantId();
        Set<String> enabled = states.enabled(tenant);
        Map<String, ModuleDescriptor> all = installed.all();
        if (ModuleStates.isFixed(module) || !all.containsKey(module) && !enabled.contains(module)) {
            throw new NotFoundException();
        }
        List<ServiceReference<?>> services = services(module);
        return new Preview(
                module,
                records(module, tenant),
                users(all.get(module), tenant),
                services.stream().filter(has("tessera.navigation.label")).count(),
                services.stream().filter(has("tessera.slot.name")).count(),
                services.stream()
                        .filter(offers("org.tesseracrm.core.api.imports.ImportTarget"))
                        .count(),
                services.stream()
                        .filter(offers("org.tesseracrm.rest.RestResource"))
                        .count(),
                all.containsKey(module)
                        ? new TreeSet<>(all.get(module).requires())
                                .stream()
                                        .filter(each -> !states.isOpen(tenant, each))
                                        .toList()
                        : List.of(),
                all.values().stream()
                        .filter(each ->
                                enabled.contains(each.id()) && each.requires().contains(module))
                        .map(ModuleDescriptor::id)
                        .sorted()
                        .toList());
    }

    private List<ServiceReference<?>> services(String module) {
        return tiles.of(module).stream()
                .flatMap(bundle -> bundle.getRegisteredServices() == null
                        ? Stream.empty()
                        : Stream.<ServiceReference<?>>of(bundle.getRegisteredServices()))
                .toList();
    }

    private static Predicate<ServiceReference<?>> has(String property) {
        return service -> service.getProperty(property) != null;
    }

    private static Predicate<ServiceReference<?>> offers(String type) {
        return service -> Arrays.asList((String[]) service.getProperty(Constants.OBJECTCLASS))
                .contains(type);
    }

    private Page.Total records(String module, long tenant) {
        Set<String> known = new TreeSet<>(installed.all().keySet());
        known.add(module);
        return store.required(em -> {
            long sum = 0;
            boolean more = false;
            for (String table : tables.ofCompanies(module, known)) {
                long rows = new Sql(
                                "select count(*) from (select 1 from " + table + " where tenant_id = ? limit ?) t",
                                tenant,
                                COUNTED + 1)
                        .numbers(em)
                        .get(0);
                sum += Math.min(rows, COUNTED);
                more |= rows > COUNTED;
            }
            return new Page.Total(sum, more ? Page.Relation.gte : Page.Relation.eq);
        });
    }

    /** By duty role, position or single grant, as {@code Rights} adds them up. */
    private long users(ModuleDescriptor module, long tenant) {
        if (module == null) {
            return 0;
        }
        Set<String> roles = new TreeSet<>(Set.of(DutyRole.BOSS.name()));
        module.permissions().stream().flatMap(each -> each.roles().stream()).forEach(role -> roles.add(role.name()));
        List<String> permissions =
                module.permissions().stream().map(Permission::id).toList();
        return store.required(em -> users(em, tenant, roles, permissions));
    }

    private static long users(EntityManager em, long tenant, Set<String> roles, List<String> permissions) {
        return new Sql(
                        "select count(*) from core_user u where u.tenant_id = ? and u.state = 'ACTIVE' and (u.id in"
                                + " (select r.user_id from core_user_role r where r.tenant_id = ? and r.role in",
                        tenant,
                        tenant)
                .in(roles)
                .add(
                        ") or u.id in (select g.user_id from core_user_permission g where g.tenant_id = ? and g.permission in",
                        tenant)
                .in(permissions)
                .add(
                        ") or u.id in (select h.user_id from core_user_position h join core_position_permission p"
                                + " on p.tenant_id = h.tenant_id and p.position_id = h.position_id"
                                + " where h.tenant_id = ? and p.permission in",
                        tenant)
                .in(permissions)
                .add("))")
                .numbers(em)
                .get(0);
    }
}
