package org.tesseracrm.core.api.module;

import org.osgi.annotation.versioning.ConsumerType;

/** A module declares itself once: one Declarative Services component in the bundle with the header {@code Tessera-Module}. */
@ConsumerType
public interface ModuleDeclaration {
    ModuleDescriptor descriptor();
}
