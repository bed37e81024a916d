package org.tesseracrm.core.internal.service.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.view.ListLook;
import org.tesseracrm.core.api.view.SavedViews.Draft;

class ViewRulesTest {
    @Test
    void textsAreTrimmedAndAbsentOnesEmpty() {
        Draft checked = ViewRules.check(new Draft(" VIP ", null, " kind==vip ", null, null, true));
        assertEquals(new Draft("VIP", "", "kind==vip", "", ListLook.OWN, true), checked);
    }

    @Test
    void aViewHasANameAndAFilterThatCanBeRead() {
        assertField("name", new Draft(" ", "", "", "", ListLook.OWN, false));
        assertField("filter", new Draft("a", "", "kind==", "", ListLook.OWN, false));
        assertField("q", new Draft("a", "x".repeat(201), "", "", ListLook.OWN, false));
    }

    private static void assertField(String field, Draft draft) {
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> ViewRules.check(draft));
        assertEquals(field, refused.errors().get(0).field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/customers", "../x", "a b"})
    void aListIsAPath(String path) {
        assertThrows(InvalidInputException.class, () -> ViewRules.list(path));
    }
}
