package org.tesseracrm.core.api.access;

import org.osgi.annotation.versioning.ProviderType;

/** Whom the caller's company asks for a second factor (M16). */
@ProviderType
public interface SignInPolicy {
    Requirement secondFactor();

    /** For the administrator. Who has none yet sets it up at his next sign-in. */
    void requireSecondFactor(Requirement requirement);

    /** Whether the person, who is signing in, has to set up a second factor before anything else. */
    boolean mustEnrol(Caller caller);

    /** Labels: {@code core.secondFactor.NONE} and so on. */
    enum Requirement {
        NONE,
        ADMINISTRATORS,
        ALL;

        /** Key of its name. */
        public String label() {
            return "core.secondFactor." + name();
        }
    }
}
