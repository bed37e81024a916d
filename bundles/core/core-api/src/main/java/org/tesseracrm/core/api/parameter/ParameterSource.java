package org.tesseracrm.core.api.parameter;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The parameters of a module: a contribution. */
@ConsumerType
public interface ParameterSource {
    List<Parameter> parameters();
}
