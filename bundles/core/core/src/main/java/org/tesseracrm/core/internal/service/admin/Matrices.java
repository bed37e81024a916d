package org.tesseracrm.core.internal.service.admin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.admin.Positions.Line;
import org.tesseracrm.core.api.admin.Positions.Matrix;
import org.tesseracrm.core.api.admin.Positions.Position;
import org.tesseracrm.core.internal.service.module.InstalledModules;
import org.tesseracrm.core.internal.service.module.InstalledModules.Declared;
import org.tesseracrm.core.internal.service.module.ModuleStates;

/** Who may what, by what is declared and open now. */
@Component(service = Matrices.class)
public final class Matrices {
    private final InstalledModules installed;
    private final ModuleStates modules;

    @Activate
    public Matrices(@Reference InstalledModules installed, @Reference ModuleStates modules) {
        this.installed = installed;
        this.modules = modules;
    }

    Matrix of(EntityManager em, long tenant) {
        List<Position> positions = PositionRows.show(em, tenant, PositionRows.all(em, tenant));
        Map<String, Integer> grants = Holders.counts(em, tenant, "UserPermission", "permission", String.class);
        return new Matrix(
                installed.permissions().stream()
                        .filter(declared -> modules.isOpen(tenant, declared.module()))
                        .sorted(Comparator.comparing(Declared::module)
                                .thenComparing(declared -> declared.permission().id()))
                        .map(declared -> line(declared, positions, grants))
                        .toList(),
                positions);
    }

    private static Line line(Declared declared, List<Position> positions, Map<String, Integer> grants) {
        String id = declared.permission().id();
        Set<DutyRole> roles = declared.permission().roles().stream().collect(Collectors.toSet());
        roles.add(DutyRole.BOSS);
        return new Line(
                id,
                declared.module(),
                roles,
                positions.stream()
                        .filter(position -> position.permissions().contains(id))
                        .map(Position::id)
                        .collect(Collectors.toSet()),
                grants.getOrDefault(id, 0));
    }
}
