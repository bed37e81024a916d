package org.tesseracrm.core.api.parameter;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The parameters of the caller's company. */
@ProviderType
public interface Parameters {
    /** As it is now; in force for the next that asks, on all nodes. */
    long value(Parameter parameter);

    /** Those of the modules that are open to the company, for its administrator. */
    List<Setting> list();

    /**
     * For the company's administrator.
     *
     * @throws org.tesseracrm.core.api.error.NotFoundException where no open module has such a parameter
     * @throws org.tesseracrm.core.api.error.InvalidInputException where the value is out of its range
     */
    Setting set(String key, long value);

    /** Back to what it is without the company's word. */
    Setting reset(String key);

    /** @param own whether the company has set it */
    record Setting(String key, long value, long otherwise, long least, long most, boolean own) {}
}
