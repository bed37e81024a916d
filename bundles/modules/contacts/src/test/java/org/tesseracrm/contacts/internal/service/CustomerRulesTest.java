package org.tesseracrm.contacts.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tesseracrm.contacts.internal.TestMessages;
import org.tesseracrm.contacts.internal.model.ContactValues;
import org.tesseracrm.contacts.internal.model.CustomerValues;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.record.Changes;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.api.record.RecordTexts;
import org.tesseracrm.core.api.value.Money;
import org.tesseracrm.i18n.Messages;

class CustomerRulesTest {
    private final Messages messages = new TestMessages();
    private final CustomerCells customers = new CustomerCells(messages, TestChoices.ofCustomers());
    private final ContactCells contacts = new ContactCells(TestChoices.ofContacts());
    private final FieldChecks checks = new FieldChecks("contacts", LocalDate.of(2026, 6, 1));

    @Test
    void aNameIsEnough() {
        CustomerValues values = check(CustomerDraft.named("  海川\n精密  "));
        assertEquals(List.of(), wrong());
        assertEquals("海川 精密", values.name());
        assertEquals("potential", values.kind());
        assertEquals("enterprise", values.type());
        assertNull(values.city());
        assertNull(values.revenue());
    }

    @Test
    void everyFieldThatIsWrongIsNamedInBothLanguages() {
        check(new CustomerDraft(
                " ",
                "x".repeat(101),
                "friend",
                "club",
                "x".repeat(61),
                "x\u0000",
                "call me",
                "javascript:alert(1)",
                "a@b",
                "x".repeat(61),
                "x".repeat(61),
                "x".repeat(61),
                "x".repeat(301),
                -1,
                new Money(new BigDecimal("-1"), "RMB"),
                12,
                "税号",
                null,
                null,
                false,
                "x".repeat(4001)));
        assertEquals(
                List.of(
                        "annualRevenue",
                        "annualRevenue",
                        "name",
                        "shortName",
                        "kind",
                        "type",
                        "source",
                        "industry",
                        "phone",
                        "website",
                        "email",
                        "country",
                        "province",
                        "city",
                        "address",
                        "employees",
                        "foundedYear",
                        "taxNumber",
                        "notes"),
                wrong());
        for (FieldError error : checks.errors()) {
            assertTrue(messages.has(error.message().key()), error.message().key());
            messages.locales()
                    .forEach(locale ->
                            assertTrue(!messages.text(locale, error.message()).contains("{0}")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "+86 138 0013 8000",
                "0755-8888 8888",
                "(0571) 8765-4321转802",
                "400-800-1234",
                "021-12345678 ext. 12",
                "１３８００１３８０００",
                "010-12345678、87654321"
            })
    void telephoneNumbersAreTaken(String number) {
        assertTrue(checks.phone("phone", number).matches("\\p{ASCII}*(转|、)?.*"));
        assertEquals(List.of(), wrong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "call me", "12", "<script>", "138-0013-8000; drop"})
    void otherTextsAreNoTelephoneNumbers(String text) {
        checks.phone("phone", text);
        assertEquals(List.of("phone"), wrong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.huarui.example", "https://huarui.example/关于?x=1", "华瑞.中国", "a.cn:8080/x"})
    void webAddressesAreTaken(String address) {
        checks.website("website", address, 200);
        assertEquals(List.of(), wrong());
    }

    @Test
    void aRowOfAFileIsReadAsItIsMeant() {
        CustomerValues values = customers.read(
                Map.of(
                        "name",
                        "甲",
                        "kind",
                        "重要客户",
                        "type",
                        "Individual",
                        "employees",
                        "1,234",
                        "annualRevenue",
                        "1,100.04",
                        "currency",
                        "usd",
                        "foundedYear",
                        "1999年",
                        "hot",
                        "是"),
                null,
                checks);
        assertEquals(List.of(), wrong());
        assertEquals("vip", values.kind());
        assertEquals("individual", values.type());
        assertEquals(1234, values.employees());
        assertEquals(new BigDecimal("1100.04"), values.revenue());
        assertEquals("USD", values.currency());
        assertEquals(1999, values.foundedYear());
        assertTrue(values.hot());
    }

    @ParameterizedTest
    @CsvSource({
        "employees,12.5",
        "employees,many",
        "employees,51-200",
        "annualRevenue,¥5",
        "annualRevenue,1e999999999",
        "foundedYear,long ago",
        "hot,perhaps",
        "kind,friend",
        "currency,¥¥"
    })
    void whatCannotBeReadIsNamed(String field, String text) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("name", "甲", "annualRevenue", "1"));
        cells.put(field, text);
        customers.read(cells, null, checks);
        assertEquals(List.of(field.equals("currency") ? "annualRevenue" : field), wrong());
    }

    @Test
    void anUpdateChangesOnlyWhatTheRowSays() {
        CustomerValues before = customers.read(
                Map.of(
                        "name",
                        "甲",
                        "city",
                        "杭州",
                        "phone",
                        "13800138000",
                        "annualRevenue",
                        "5",
                        "currency",
                        "EUR",
                        "hot",
                        "1"),
                null,
                checks);
        CustomerValues after = customers.read(Map.of("name", "甲", "city", "宁波", "annualRevenue", "6"), before, checks);
        assertEquals(List.of(), wrong());
        Map<String, String[]> changes = Changes.between(before, after);
        assertEquals(List.of("city", "revenue"), new ArrayList<>(changes.keySet()));
        assertEquals("杭州", changes.get("city")[0]);
        assertEquals("宁波", changes.get("city")[1]);
        assertEquals("EUR", after.currency());
    }

    @Test
    void amountsThatOnlyDifferInTheirZerosAreTheSame() {
        CustomerValues one = customers.read(Map.of("name", "甲", "annualRevenue", "1100.04"), null, checks);
        CustomerValues other = customers.read(Map.of("name", "甲", "annualRevenue", "1100.0400"), null, checks);
        assertEquals(Map.of(), Changes.between(one, other));
    }

    @Test
    void contactsAreReadToo() {
        ContactValues values = contacts.read(
                Map.of(
                        "name",
                        "欧阳修",
                        "role",
                        "决策人",
                        "birthday",
                        "1980年5月6日",
                        "mobile",
                        "13800138000",
                        "primary",
                        "yes"),
                null,
                checks);
        assertEquals(List.of(), wrong());
        assertEquals("decision", values.role());
        assertEquals(LocalDate.of(1980, 5, 6), values.birthday());
        assertTrue(values.primary());
    }

    @ParameterizedTest
    @ValueSource(strings = {"05/06/1980", "1980-02-30", "yesterday", "2999-01-01", "1700-01-01"})
    void birthdaysThatAreNoneAreNamed(String text) {
        contacts.read(Map.of("name", "欧阳修", "birthday", text), null, checks);
        assertEquals(List.of("birthday"), wrong());
    }

    @Test
    void everyFieldToImportHasItsLabel() {
        for (List<ImportField> fields : List.of(CustomerCells.FIELDS, ContactCells.FIELDS)) {
            fields.forEach(field -> assertTrue(messages.has(field.label()), field.label()));
        }
    }

    @Test
    void everyChoiceHasItsLabel() {
        Choices.CUSTOMER_KINDS.forEach(code -> assertTrue(messages.has("contacts.customer.kind." + code), code));
        Choices.CUSTOMER_TYPES.forEach(code -> assertTrue(messages.has("contacts.customer.type." + code), code));
        Choices.CONTACT_ROLES.forEach(code -> assertTrue(messages.has("contacts.contact.role." + code), code));
        Choices.SOURCES.forEach(code -> assertTrue(messages.has("contacts.source." + code), code));
        Choices.CONTACT_CATEGORIES.forEach(code -> assertTrue(messages.has("contacts.category." + code), code));
        Choices.INDUSTRIES.forEach(code -> assertTrue(messages.has("contacts.industry." + code), code));
    }

    private CustomerValues check(CustomerDraft draft) {
        return CustomerRules.check(draft, null, null, TestChoices.ofCustomers(), checks);
    }

    @Test
    void whatTheRecordHasIsTakenThoughItIsOfferedNoMore() {
        CustomerValues before = customers.read(Map.of("name", "甲", "industry", "零售"), null, checks);
        assertEquals("retail", before.industry());
        CustomerDraft old = Drafts.with(CustomerDraft.named("甲"), Map.of("industry", "皮革"));
        check(old);
        assertEquals(List.of("industry"), wrong());
        FieldChecks again = new FieldChecks("contacts", LocalDate.of(2026, 6, 1));
        CustomerValues had =
                RecordTexts.read(CustomerValues.class, Map.of("name", "甲", "industry", "皮革", "hot", "false"));
        CustomerRules.check(old, had, null, TestChoices.ofCustomers(), again);
        assertEquals(List.of(), again.errors());
    }

    private List<String> wrong() {
        return checks.errors().stream().map(FieldError::field).toList();
    }
}
