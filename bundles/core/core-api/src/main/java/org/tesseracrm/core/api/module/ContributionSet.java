package org.tesseracrm.core.api.module;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The contributions of one kind, as they come and go. Safe for all threads. */
@ProviderType
public interface ContributionSet<T> extends Registration {
    /** All that are installed, by order, then by name. */
    List<Contribution<T>> all();

    /** Those whose module is open to the caller's company and whose {@code permission} property, if any, the caller has. */
    List<Contribution<T>> open();

    /** Called after something came, went, or a module was enabled or disabled. */
    Registration onChange(Runnable listener);
}
