package org.tesseracrm.core.api.access;

/** How far a data permission goes. Who may write also reads. Labels: {@code core.right.READ} and {@code core.right.WRITE}. */
public enum Right {
    READ,
    WRITE;

    /** Whether who has this one may do what asks for that one. */
    public boolean includes(Right asked) {
        return this == WRITE || asked == READ;
    }

    /** Key of the right's name. */
    public String label() {
        return "core.right." + name();
    }
}
