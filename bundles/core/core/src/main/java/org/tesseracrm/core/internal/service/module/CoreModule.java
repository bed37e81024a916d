package org.tesseracrm.core.internal.service.module;

import static org.tesseracrm.core.api.module.ModuleDescriptor.Permission.forAll;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.customer.Sharing;
import org.tesseracrm.core.api.customer.Transfers;
import org.tesseracrm.core.api.module.ModuleDeclaration;
import org.tesseracrm.core.api.module.ModuleDescriptor;

/** The core as a module: always open. Most of what it guards is the administrator's and the operator's. */
@Component
public final class CoreModule implements ModuleDeclaration {
    @Override
    public ModuleDescriptor descriptor() {
        return new ModuleDescriptor(
                ModuleStates.CORE, Set.of(), List.of(forAll(Sharing.PERMISSION), forAll(Transfers.PERMISSION)));
    }
}
