package org.tesseracrm.core.api.access;

import java.time.LocalDate;
import java.time.ZoneId;
import org.osgi.annotation.versioning.ProviderType;

/** Where the day of the caller's company begins and ends: what lasts for days, or may not lie in the future, asks here. */
@ProviderType
public interface CompanyZone {
    /** Of a company that does not say otherwise. */
    String DEFAULT = "Asia/Shanghai";

    /** Seen within five seconds where the operator changes it. */
    ZoneId zone();

    LocalDate today();
}
