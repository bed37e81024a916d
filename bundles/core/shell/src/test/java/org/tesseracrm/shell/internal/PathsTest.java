package org.tesseracrm.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @Test
    void backToThePageThatWasWanted() {
        assertEquals("contacts/customers?q=北京&sort=-name", Paths.returnTo("contacts/customers?q=北京&sort=-name"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "a//b",
                "a\\b",
                "sign-in?to=sign-in",
                "a\nb"
            })
    void neverOutOfTheProduct(String wanted) {
        assertEquals("", Paths.returnTo(wanted));
    }
}
