package org.tesseracrm.core.internal.service.admin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportSession;
import org.tesseracrm.core.api.imports.ImportTarget;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.access.Callers;
import org.tesseracrm.core.internal.service.account.Passwords;
import org.tesseracrm.i18n.Messages;

/** An organisation out of a list of people with their managers and offices (A3). */
@Component(service = {ImportTarget.class, OrganisationImportTarget.class})
public final class OrganisationImportTarget implements ImportTarget {
    static final String ID = "core/organisation";

    private static final List<ImportField> FIELDS = List.of(
            field("name", true, "sales agent", "agent", "employee", "full name", "staff", "员工", "员工姓名", "销售"),
            field("manager", false, "supervisor", "team lead", "head", "经理", "主管", "上级", "直属上级"),
            field("managerUser", false, "manager user", "manager username", "manager login", "经理登录名", "经理账号", "上级账号"),
            field("department", false, "regional office", "office", "team", "division", "部门", "办事处", "分公司", "大区"),
            field("user", false, "user", "username", "login", "account", "账号", "用户名", "工号"),
            field("role", false, "role", "roles", "duty", "角色", "职能"),
            field("email", false, "email", "mail", "邮件", "电子邮箱"),
            field("mobile", false, "phone", "telephone", "cell", "电话", "手机号", "手机号码"));

    private final Store store;
    private final Access access;
    private final AuditLog audit;
    private final Doors doors;
    private final Passwords passwords;
    private final Messages messages;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public OrganisationImportTarget(
            @Reference Store store,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference Doors doors,
            @Reference Passwords passwords,
            @Reference Messages messages) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.doors = doors;
        this.passwords = passwords;
        this.messages = messages;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String permission() {
        return Access.ADMINISTRATOR;
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    public ImportSession open(ImportOptions options) {
        access.require(Access.ADMINISTRATOR);
        Caller caller = access.caller();
        // one hash that nobody knows the password of: each gets in by a link of his own
        String hash = passwords.hash(passwords.generate());
        return store.required(em -> new OrganisationImport(
                em,
                Callers.stamp(caller, clock),
                hash,
                options,
                new OrganisationCells(messages, caller.locale()),
                (created, updated) -> {
                    audit.record(AuditLog.Entry.of(
                            "core.organisation.imported", Map.of("created", created, "updated", updated)));
                    doors.changed(caller.tenantId());
                }));
    }

    private static ImportField field(String name, boolean required, String... aliases) {
        return new ImportField(name, "core.import.organisation." + name, required, List.of(aliases));
    }
}
