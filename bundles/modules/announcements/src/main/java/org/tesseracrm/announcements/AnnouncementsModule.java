package org.tesseracrm.announcements;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.announcements.internal.service.AnnouncementService;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.module.ModuleDeclaration;
import org.tesseracrm.core.api.module.ModuleDescriptor;
import org.tesseracrm.core.api.module.ModuleDescriptor.Permission;

/** Announcements (内部公告): everybody reads, whoever speaks for the company writes. */
@Component
public final class AnnouncementsModule implements ModuleDeclaration {
    @Override
    public ModuleDescriptor descriptor() {
        return new ModuleDescriptor(
                "announcements",
                Set.of(),
                List.of(
                        Permission.forAll(AnnouncementService.READ),
                        Permission.forRoles(AnnouncementService.WRITE, DutyRole.BOSS, DutyRole.MARKETING),
                        Permission.forRoles(AnnouncementService.DELETE, DutyRole.BOSS, DutyRole.MARKETING)));
    }
}
