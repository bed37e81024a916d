package org.tesseracrm.itests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** A field is thought up, gets its choices, is filled in where it is asked for, and is read on the record. */
@RunningServer
class CustomFieldsWalkTest {
    private static final String FIELDS = "/api/v1/core/document-types/contacts.customer/fields";

    private final Browser browser;
    private final Rest rest;

    CustomFieldsWalkTest(Browser browser, Rest rest) {
        this.browser = browser;
        this.rest = rest;
    }

    @Test
    void aFieldIsDefinedFilledInAndRead() {
        OwnCompany company = OwnCompany.make(rest);
        company.add("li");
        String grades = company.chief()
                .post(FIELDS, Map.of("code", "grade", "kind", "choice", "label", "Grade", "labelZh", "等级"))
                .expect(201)
                .json()
                .at("/dictionary")
                .asText();
        Person chief = browser.person()
                .signIn(company.code(), "chief", OwnCompany.PASSWORD)
                .open("/admin/dictionary?which=" + grades);
        add(chief, "shell.dictionary.new", "金牌");
        chief.see("金牌").waitFor();
        chief.open("/admin/fields").see("等级").waitFor();
        add(chief, "shell.fields.new", "规模说明", "scale");
        chief.see("规模说明").waitFor();
        chief.screenshot("custom-fields");
        company.chief()
                .post(
                        FIELDS,
                        Map.of(
                                "code",
                                "since",
                                "kind",
                                "text",
                                "labelZh",
                                "金牌理由",
                                "shownWhen",
                                "custom.grade",
                                "shownValues",
                                List.of("e1"),
                                "required",
                                true))
                .expect(201);

        Person li = browser.person()
                .signIn(company.code(), "li", OwnCompany.PASSWORD)
                .open("/contacts/customers/new");
        li.fill("contacts.customer.name", "自定义公司");
        Locator reason = li.page().getByLabel("金牌理由");
        Locator grade = li.page().getByLabel("等级").first();
        if (!grade.isVisible()) {
            li.page().locator("vaadin-details-summary").click();
        }
        assertFalse(reason.isVisible());
        grade.fill("金牌");
        li.page().locator("vaadin-combo-box-item").getByText("金牌").first().click();
        reason.first().waitFor();
        reason.first().fill("老客户");
        li.page().keyboard().press("Control+Enter");
        li.page().locator("h1").getByText("自定义公司").waitFor();
        li.see("老客户").waitFor();
        li.see("金牌").waitFor();
        li.screenshot("custom-record");
        assertEquals(List.of(), li.complaints());
    }

    private static void add(Person person, String button, String... texts) {
        person.press(button);
        Locator dialog = person.page().locator("vaadin-dialog-overlay");
        dialog.waitFor();
        dialog.getByLabel(person.text("shell.fields.label.zh")).fill(texts[0]);
        if (texts.length > 1) {
            dialog.getByLabel(person.text("shell.fields.code")).fill(texts[1]);
        }
        person.page().keyboard().press("Control+Enter");
        person.waitGone(dialog);
    }
}
