package org.tesseracrm.core.api.upgrade;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.tesseracrm.i18n.Text;

/**
 * Looks over a module's data in a rehearsal of an upgrade, once the tables are migrated: a contribution. It only reads, and is cut
 * off after {@value #SECONDS} seconds.
 */
@ConsumerType
public interface UpgradeCheck {
    /** How long it may take for one company. */
    int SECONDS = 20;

    /** Runs as the company itself; asked for each company to which the module is open. Empty where all is well. */
    List<Finding> check(Company company);

    /** @param id the tenant's */
    record Company(long id, String code, String name) {}

    /** How bad it is. */
    enum Severity {
        /** Good to know. */
        NOTE,
        /** Somebody should look at it; the upgrade works all the same. */
        WARNING,
        /** The upgrade must not be done like that. */
        FAILURE
    }

    /** @param text what was found and what to do about it; a label, so that it is there in all languages */
    record Finding(Severity severity, Text text) {
        public static Finding note(Text text) {
            return new Finding(Severity.NOTE, text);
        }

        public static Finding warning(Text text) {
            return new Finding(Severity.WARNING, text);
        }

        public static Finding failure(Text text) {
            return new Finding(Severity.FAILURE, text);
        }
    }
}
