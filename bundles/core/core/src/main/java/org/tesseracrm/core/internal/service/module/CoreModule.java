package org.tesseracrm.core.internal.service.module;

import static org.tesseracrm.core.api.access.DutyRole.FINANCE;
import static org.tesseracrm.core.api.access.DutyRole.MARKETING;
import static org.tesseracrm.core.api.access.DutyRole.PRODUCT_MANAGEMENT;
import static org.tesseracrm.core.api.access.DutyRole.PURCHASING;
import static org.tesseracrm.core.api.access.DutyRole.SERVICE;
import static org.tesseracrm.core.api.access.DutyRole.WAREHOUSE;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.customer.Transfers;
import org.tesseracrm.core.api.module.ModuleDeclaration;
import org.tesseracrm.core.api.module.ModuleDescriptor;
import org.tesseracrm.core.api.module.ModuleDescriptor.Permission;
import org.tesseracrm.core.api.view.SavedViews;

/**
 * The core as a module: always open. What it guards itself is the administrator's and the operator's; the permissions that it declares
 * cut across modules and are given one by one beside the roles that have them (A9).
 */
@Component
public final class CoreModule implements ModuleDeclaration {
    @Override
    public ModuleDescriptor descriptor() {
        return new ModuleDescriptor(
                ModuleStates.CORE,
                Set.of(),
                List.of(
                        Permission.forAll(Sharing.PERMISSION),
                        Permission.forAll(Transfers.PERMISSION),
                        Permission.forAll(SavedViews.SHARE),
                        Permission.forRoles("core.product.manage", PRODUCT_MANAGEMENT),
                        Permission.forRoles("core.cost.view", PRODUCT_MANAGEMENT, PURCHASING, FINANCE),
                        Permission.forRoles("core.purchasing", PURCHASING),
                        Permission.forRoles("core.data.export"),
                        Permission.forRoles("core.service", SERVICE),
                        Permission.forRoles("core.report.view", FINANCE, MARKETING),
                        Permission.forRoles("core.warehouse.keep", WAREHOUSE)));
    }
}
