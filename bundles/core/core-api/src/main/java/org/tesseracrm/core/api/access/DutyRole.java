package org.tesseracrm.core.api.access;

/** The nine duty roles (职能角色), A5. A user has one or more. Labels: {@code core.role.SALES} and so on. */
public enum DutyRole {
    BOSS,
    SALES,
    PRODUCT_MANAGEMENT,
    PURCHASING,
    WAREHOUSE,
    SERVICE,
    REPAIR,
    FINANCE,
    MARKETING;

    /** Key of the role's name. */
    public String label() {
        return "core.role." + name();
    }
}
