package com.example.visits;

import static org.tesseracrm.core.api.access.DutyRole.MARKETING;
import static org.tesseracrm.core.api.access.DutyRole.SALES;
import static org.tesseracrm.core.api.access.DutyRole.SERVICE;

import com.example.visits.internal.service.VisitService;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.module.ModuleDeclaration;
import org.tesseracrm.core.api.module.ModuleDescriptor;
import org.tesseracrm.core.api.module.ModuleDescriptor.Permission;

/** Visits; the boss has every permission, the roles named here have theirs from the start. */
@Component
public final class VisitsModule implements ModuleDeclaration {
    @Override
    public ModuleDescriptor descriptor() {
        return new ModuleDescriptor(
                "visits",
                Set.of("contacts"),
                List.of(
                        Permission.forAll(VisitService.READ),
                        Permission.forRoles(VisitService.WRITE, SALES, SERVICE, MARKETING),
                        Permission.forRoles(VisitService.DELETE, SALES),
                        Permission.forRoles(VisitService.PURGE)));
    }
}
