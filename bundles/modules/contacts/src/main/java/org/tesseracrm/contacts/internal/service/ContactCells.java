package org.tesseracrm.contacts.internal.service;

import java.util.List;
import java.util.Map;
import org.tesseracrm.contacts.internal.model.ContactValues;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.record.FieldChecks;

/** The columns of a file of contacts, and what their cells say. */
final class ContactCells {
    static final List<ImportField> FIELDS = List.of(
            field(
                    "customer",
                    true,
                    "account",
                    "account name",
                    "company",
                    "company name",
                    "customer name",
                    "客户",
                    "客户名称",
                    "公司",
                    "公司名称",
                    "单位",
                    "所属客户"),
            field("name", true, "contact", "contact name", "full name", "联系人", "联系人姓名", "姓名", "名字"),
            field("title", false, "job title", "position", "职位", "职务"),
            field("department", false, "dept", "部门"),
            field("mobile", false, "mobile phone", "cell", "cell phone", "手机", "手机号", "手机号码", "移动电话"),
            field("phone", false, "telephone", "tel", "work phone", "电话", "固定电话", "座机", "办公电话"),
            field("email", false, "e-mail", "mail", "邮箱", "电子邮件", "邮件"),
            field("wechat", false, "weixin", "微信", "微信号"),
            field("category", false, "contact category", "分类", "类别", "联系人分类"),
            field("role", false, "buying role", "角色", "采购角色"),
            field("birthday", false, "date of birth", "birth date", "生日", "出生日期"),
            field("primary", false, "main contact", "primary contact", "首要", "主要联系人", "首要联系人"),
            field("notes", false, "note", "remark", "remarks", "comment", "description", "备注", "说明"));

    private final ContactChoices choices;

    ContactCells(ContactChoices choices) {
        this.choices = choices;
    }

    private static ImportField field(String name, boolean required, String... aliases) {
        return new ImportField(name, "contacts.contact." + name, required, List.of(aliases));
    }

    /**
     * @param before what is known already, null for a new contact: what the row does not say stays
     */
    ContactValues read(Map<String, String> cells, ContactValues before, FieldChecks checks) {
        ContactDraft draft = new ContactDraft(
                null,
                cells.get("name"),
                said(cells, "title", before == null ? null : before.title()),
                said(cells, "department", before == null ? null : before.department()),
                said(cells, "mobile", before == null ? null : before.mobile()),
                said(cells, "phone", before == null ? null : before.phone()),
                said(cells, "email", before == null ? null : before.email()),
                said(cells, "wechat", before == null ? null : before.wechat()),
                said(cells, "category", before == null ? null : before.category()),
                said(cells, "role", before == null ? null : before.role()),
                cells.containsKey("birthday")
                        ? CellValues.date(checks, "birthday", cells.get("birthday"))
                        : before == null ? null : before.birthday(),
                cells.containsKey("primary")
                        ? Boolean.TRUE.equals(CellValues.flag(checks, "primary", cells.get("primary")))
                        : before != null && before.primary(),
                said(cells, "notes", before == null ? null : before.notes()));
        return ContactRules.check(draft, before, choices, checks);
    }

    private static String said(Map<String, String> cells, String field, String otherwise) {
        return cells.getOrDefault(field, otherwise);
    }
}
