package org.tesseracrm.contacts.internal.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tesseracrm.contacts.internal.model.CustomerValues;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.api.value.Money;
import org.tesseracrm.i18n.Messages;

/** The columns of a file of customers, and what their cells say. */
final class CustomerCells {
    static final List<ImportField> FIELDS = List.of(
            field(
                    "name",
                    true,
                    "account",
                    "account name",
                    "company",
                    "company name",
                    "customer",
                    "customer name",
                    "客户",
                    "公司",
                    "公司名称",
                    "企业名称",
                    "单位名称",
                    "单位",
                    "名称",
                    "名字"),
            field("shortName", false, "short name", "abbreviation", "简称", "客户简称"),
            field("kind", false, "customer kind", "status", "stage", "种类", "客户状态", "客户类别"),
            field("type", false, "customer type", "性质"),
            field("source", false, "lead source", "来源", "客户来源", "线索来源"),
            field("industry", false, "sector", "行业", "所属行业"),
            field("phone", false, "telephone", "tel", "phone number", "电话", "联系电话", "公司电话", "座机", "总机"),
            field("website", false, "web", "url", "homepage", "网站", "主页", "官网"),
            field("email", false, "e-mail", "mail", "邮箱", "电子邮件", "邮件"),
            field("country", false, "office location", "location", "nation", "国家", "国家地区"),
            field("province", false, "state", "region", "省", "省份"),
            field("city", false, "town", "市", "城市"),
            field("address", false, "street", "company address", "地址", "公司地址", "详细地址", "注册地址"),
            field("employees", false, "employee count", "number of employees", "headcount", "员工", "员工数", "人数", "员工人数"),
            field("annualRevenue", false, "revenue", "annual revenue", "turnover", "年营业额", "营业额", "年收入", "销售额"),
            field("currency", false, "currency code", "币种", "货币"),
            field(
                    "foundedYear",
                    false,
                    "year established",
                    "founded",
                    "year founded",
                    "established",
                    "成立年份",
                    "成立时间",
                    "成立日期",
                    "创立年份"),
            field("taxNumber", false, "tax number", "tax id", "vat number", "税号", "纳税人识别号", "统一社会信用代码", "信用代码"),
            field("parent", false, "parent", "parent company", "subsidiary of", "母公司", "上级公司", "总公司", "上级单位", "隶属"),
            field(
                    "owner",
                    false,
                    "owner",
                    "sales agent",
                    "sales rep",
                    "account manager",
                    "负责人",
                    "业务员",
                    "销售",
                    "所属人",
                    "客户经理",
                    "跟进人"),
            field("hot", false, "hot customer", "热点", "重点客户"),
            field("notes", false, "note", "remark", "remarks", "comment", "comments", "description", "备注", "说明", "描述"));

    private final Map<String, String> types;
    private final CustomerChoices choices;

    CustomerCells(Messages messages, CustomerChoices choices) {
        this.choices = choices;
        types = CellValues.codes(messages, "contacts.customer.type.", Choices.CUSTOMER_TYPES);
    }

    private static ImportField field(String name, boolean required, String... aliases) {
        return new ImportField(name, "contacts.customer." + name, required, List.of(aliases));
    }

    /**
     * @param before what is known already, null for a new customer: what the row does not say stays
     */
    CustomerValues read(Map<String, String> cells, CustomerValues before, FieldChecks checks) {
        CustomerDraft draft = new CustomerDraft(
                cells.get("name"),
                said(cells, "shortName", before == null ? null : before.shortName()),
                said(cells, "kind", before == null ? null : before.kind()),
                cells.containsKey("type")
                        ? CellValues.code(types, cells.get("type"))
                        : before == null ? null : before.type(),
                said(cells, "source", before == null ? null : before.source()),
                said(cells, "industry", before == null ? null : before.industry()),
                said(cells, "phone", before == null ? null : before.phone()),
                said(cells, "website", before == null ? null : before.website()),
                said(cells, "email", before == null ? null : before.email()),
                said(cells, "country", before == null ? null : before.country()),
                said(cells, "province", before == null ? null : before.province()),
                said(cells, "city", before == null ? null : before.city()),
                said(cells, "address", before == null ? null : before.address()),
                cells.containsKey("employees")
                        ? CellValues.integer(checks, "employees", cells.get("employees"))
                        : before == null ? null : before.employees(),
                revenue(cells, before, checks),
                cells.containsKey("foundedYear")
                        ? CellValues.year(checks, "foundedYear", cells.get("foundedYear"))
                        : before == null ? null : before.foundedYear(),
                said(cells, "taxNumber", before == null ? null : before.taxNumber()),
                null,
                null,
                cells.containsKey("hot")
                        ? Boolean.TRUE.equals(CellValues.flag(checks, "hot", cells.get("hot")))
                        : before != null && before.hot(),
                said(cells, "notes", before == null ? null : before.notes()));
        return CustomerRules.check(draft, before, before == null ? null : before.parentId(), choices, checks);
    }

    private static String said(Map<String, String> cells, String field, String otherwise) {
        return cells.getOrDefault(field, otherwise);
    }

    /** Without a currency of its own an amount is in the first of the currencies. */
    private static Money revenue(Map<String, String> cells, CustomerValues before, FieldChecks checks) {
        BigDecimal amount = cells.containsKey("annualRevenue")
                ? CellValues.decimal(checks, "annualRevenue", cells.get("annualRevenue"))
                : before == null ? null : before.revenue();
        if (amount == null) {
            return null;
        }
        String known = before == null || before.currency() == null ? Choices.CURRENCIES.get(0) : before.currency();
        return new Money(amount, cells.getOrDefault("currency", known).toUpperCase(Locale.ROOT));
    }
}
