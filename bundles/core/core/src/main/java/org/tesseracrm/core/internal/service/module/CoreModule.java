package org.tesseracrm.core.internal.service.module;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.module.ModuleDeclaration;
import org.tesseracrm.core.api.module.ModuleDescriptor;

/** The core as a module: always open. What it guards is the administrator's and the operator's, so it declares no permissions. */
@Component
public final class CoreModule implements ModuleDeclaration {
    @Override
    public ModuleDescriptor descriptor() {
        return new ModuleDescriptor(ModuleStates.CORE, Set.of(), List.of());
    }
}
