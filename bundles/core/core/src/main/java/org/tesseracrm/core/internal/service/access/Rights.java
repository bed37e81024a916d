package org.tesseracrm.core.internal.service.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.internal.service.module.InstalledModules;
import org.tesseracrm.core.internal.service.module.InstalledModules.Declared;
import org.tesseracrm.core.internal.service.module.ModuleStates;
import org.tesseracrm.i18n.Text;

/**
 * Function permissions by what is declared now: given by the duty roles that the declaration names, by positions, one by one, and
 * all of them to the boss. Whatever belongs to a module that is not open to the company counts for nobody. What decides is {@link
 * Verdict}, which also says why.
 */
@Component(service = Rights.class)
public final class Rights {
    private final InstalledModules installed;
    private final ModuleStates modules;

    @Activate
    public Rights(@Reference InstalledModules installed, @Reference ModuleStates modules) {
        this.installed = installed;
        this.modules = modules;
    }

    /**
     * Where somebody's function permissions come from.
     *
     * @param positions what his positions give, by the position's name
     */
    record Holder(
            Set<DutyRole> roles,
            Map<String, Set<String>> positions,
            Set<String> grants,
            boolean administrator,
            boolean operator) {}

    /** What gives somebody a permission. */
    sealed interface Source {
        /** Bosses have all. */
        record Boss() implements Source {}

        record Role(DutyRole role) implements Source {}

        record Position(String name) implements Source {}

        /** Given singly. */
        record Grant() implements Source {}
    }

    /** What keeps a permission from counting for anybody of the company. */
    sealed interface Gap {
        /** No installed module declares it. */
        record NotInstalled() implements Gap {}

        /** The company has the module switched off. */
        record Off(String module) implements Gap {}
    }

    /** @param sources the strongest first; they count only where there is no gap */
    record Verdict(Optional<Gap> gap, List<Source> sources) {
        Verdict {
            sources = List.copyOf(sources);
        }

        boolean allowed() {
            return gap.isEmpty() && !sources.isEmpty();
        }
    }

    boolean may(Caller caller, String permission) {
        if (permission.isEmpty() || caller.isSystem()) {
            return true;
        }
        Holder holder =
                new Holder(caller.roles(), Map.of(), caller.permissions(), caller.administrator(), caller.operator());
        return verdict(caller.tenantId(), permission, holder).allowed();
    }

    /**
     * Why the caller may not. Where its module has gone, or is not open, nobody may: then it is not there, as for whoever asks a
     * moment later.
     */
    CrmException refusal(Caller caller, String permission) {
        String module = installed
                .permission(permission)
                .map(Declared::module)
                .orElse(permission.substring(0, Math.max(0, permission.indexOf('.'))));
        if (module.isEmpty() || isThere(caller.tenantId(), module, permission)) {
            return new ForbiddenException(permission);
        }
        return modules.isComingBack(caller.tenantId(), module)
                ? new UnavailableException(Text.of("core.error.moduleComesBack"))
                : new NotFoundException();
    }

    private boolean isThere(long tenantId, String module, String permission) {
        // one that an installed module does not declare is a slip of its maker, and to be named
        return installed.permission(permission).isPresent() ? modules.isOpen(tenantId, module) : installed.has(module);
    }

    Verdict verdict(long tenantId, String permission, Holder holder) {
        switch (permission) {
            case Access.ADMINISTRATOR:
                return new Verdict(Optional.empty(), granted(holder.administrator()));
            case Access.OPERATOR:
                return new Verdict(Optional.empty(), granted(holder.operator()));
            default:
                return installed
                        .permission(permission)
                        .map(declared -> new Verdict(gap(tenantId, declared), sources(declared, holder)))
                        .orElse(new Verdict(Optional.of(new Gap.NotInstalled()), List.of()));
        }
    }

    private static List<Source> granted(boolean granted) {
        return granted ? List.of(new Source.Grant()) : List.of();
    }

    private Optional<Gap> gap(long tenantId, Declared declared) {
        return modules.isOpen(tenantId, declared.module())
                ? Optional.empty()
                : Optional.of(new Gap.Off(declared.module()));
    }

    private static List<Source> sources(Declared declared, Holder holder) {
        String id = declared.permission().id();
        List<Source> sources = new ArrayList<>();
        if (holder.roles().contains(DutyRole.BOSS)) {
            sources.add(new Source.Boss());
        }
        for (DutyRole role : holder.roles()) {
            if (role != DutyRole.BOSS && declared.permission().roles().contains(role)) {
                sources.add(new Source.Role(role));
            }
        }
        holder.positions().forEach((position, permissions) -> {
            if (permissions.contains(id)) {
                sources.add(new Source.Position(position));
            }
        });
        if (holder.grants().contains(id)) {
            sources.add(new Source.Grant());
        }
        return sources;
    }

    /** All that such a person may now. */
    Set<String> of(long tenantId, Holder holder) {
        Set<String> all = new TreeSet<>();
        for (Declared declared : installed.permissions()) {
            String id = declared.permission().id();
            if (verdict(tenantId, id, holder).allowed()) {
                all.add(id);
            }
        }
        return all;
    }

    /** The same of who has no positions. */
    public Set<String> of(long tenantId, Set<DutyRole> roles, Set<String> grants) {
        return of(tenantId, new Holder(roles, Map.of(), grants, false, false));
    }

    /** Whether some installed module declares it. */
    public boolean isDeclared(String permission) {
        return installed.permission(permission).isPresent();
    }

    /** The duty roles that have it; empty where no installed module declares it. */
    Set<DutyRole> rolesWith(String permission) {
        return installed
                .permission(permission)
                .map(declared -> declared.permission().roles())
                .orElse(Set.of());
    }
}
