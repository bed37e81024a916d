package org.tesseracrm.core.api.access;

/**
 * Whose customers a position or a duty role opens, seen from the person who holds it (A5, A6). Labels: {@code core.reach.OWN} and so
 * on.
 */
public enum Reach {
    /** Nobody's beyond what the place in the tree gives. */
    OWN,
    /** Those of the people in his own department. */
    DEPARTMENT,
    /** Those of the people in his own department and in all below it. */
    BRANCH,
    /** Everybody's in the company. */
    COMPANY;

    /** Key of the reach's name. */
    public String label() {
        return "core.reach." + name();
    }
}
