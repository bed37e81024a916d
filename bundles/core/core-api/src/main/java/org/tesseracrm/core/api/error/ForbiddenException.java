package org.tesseracrm.core.api.error;

import org.tesseracrm.i18n.Text;

/** The caller lacks a permission (403); {@link #permission()} names it. */
public final class ForbiddenException extends CrmException {
    /** What {@link #permission()} says where a record may be seen but not changed. */
    public static final String DATA_WRITE = "core.data.write";

    private final String permission;

    public ForbiddenException(String permission) {
        this(permission, Text.of("core.error.forbidden", Text.of("permission." + permission)));
    }

    private ForbiddenException(String permission, Text text) {
        super(text);
        this.permission = permission;
    }

    /** The caller sees the record but may not change it. */
    public static ForbiddenException readOnly() {
        return new ForbiddenException(DATA_WRITE, Text.of("core.error.readOnly"));
    }

    public String permission() {
        return permission;
    }
}
