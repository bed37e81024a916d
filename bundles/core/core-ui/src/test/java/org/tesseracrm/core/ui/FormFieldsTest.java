package org.tesseracrm.core.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.i18n.Text;

class FormFieldsTest {
    private final FormFields fields = new FormFields();
    private final TextField name = new TextField();
    private final TextField phone = fields.add("phone", new TextField());

    FormFieldsTest() {
        name.setRequiredIndicatorVisible(true);
        fields.add("name", name);
    }

    @Test
    void anErrorStandsAtItsField() {
        List<String> rest = fields.show(new InvalidInputException(List.of(
                new FieldError("phone", "format", Text.of("test.badPhone")),
                new FieldError("taxNumber", "duplicate", Text.of("test.sameTax")))));
        assertTrue(phone.isInvalid());
        assertFalse(name.isInvalid());
        assertEquals(1, rest.size());
        assertEquals(phone, fields.firstInvalid().orElseThrow());
    }

    @Test
    void whatIsRequiredIsAskedForBeforeSaving() {
        assertFalse(fields.complete());
        assertTrue(name.isInvalid());
        name.setValue("x");
        assertFalse(name.isInvalid());
        assertTrue(fields.complete());
    }

    @Test
    void onlyWhatThePersonTypesMakesItDirty() {
        name.setValue("loaded");
        assertFalse(fields.isDirty());
        fields.touched();
        assertTrue(fields.isDirty());
        fields.clean();
        assertFalse(fields.isDirty());
    }
}
