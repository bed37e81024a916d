package org.tesseracrm.core.api.error;

import org.tesseracrm.i18n.Text;

/** The caller lacks a permission (403); {@link #permission()} names it. */
public final class ForbiddenException extends CrmException {
    private final String permission;

    public ForbiddenException(String permission) {
        super(Text.of("core.error.forbidden", Text.of("permission." + permission)));
        this.permission = permission;
    }

    public String permission() {
        return permission;
    }
}
