package org.tesseracrm.core.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.i18n.Text;

class NestedTest {
    private final Nested profile = new Nested("profile", UsersResource.ProfileInput.class);

    @Test
    void fieldsOfTheRecordGetItsNameAndOthersKeepTheirs() {
        Text why = Text.of("core.error.required");
        InvalidInputException named = assertThrows(
                InvalidInputException.class,
                () -> profile.named(() -> {
                    throw new InvalidInputException(List.of(
                            new FieldError("departmentId", "unknown", why), new FieldError("user", "format", why)));
                }));
        assertEquals(
                List.of("profile.departmentId", "user"),
                named.errors().stream().map(FieldError::field).toList());
    }

    @Test
    void whatIsAnsweredComesThrough() {
        assertEquals("answer", profile.named(() -> "answer"));
    }
}
