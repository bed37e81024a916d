package org.tesseracrm.shell.internal.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.module.Contribution;

class NavModelTest {
    private final NavModel model = NavModel.of(List.of(
            view("core", "", "shell.workbench", "work"),
            view("core", "admin/users", "shell.users", "company"),
            view("contacts", "contacts/customers", "contacts.customers", "sales"),
            view("contacts", "contacts/customers/:id", "", ""),
            view("x", "x", "x.title", "elsewhere"),
            view("contacts", "contacts/customers/bin", "contacts.bin", "sales")));

    @Test
    void groupsStandInTheirOrder() {
        assertEquals(
                List.of("work", "sales", "company", "elsewhere"),
                List.copyOf(model.groups().keySet()));
        assertEquals(2, model.groups().get("sales").size());
    }

    @Test
    void aPageBelongsToTheEntryWithTheLongestAddress() {
        assertEquals(
                "contacts/customers",
                model.active("contacts/customers/42").orElseThrow().path());
        assertEquals(
                "contacts/customers/bin",
                model.active("contacts/customers/bin").orElseThrow().path());
        assertEquals("", model.active("").orElseThrow().path());
        assertFalse(model.active("profile").isPresent());
    }

    private static Contribution<Object> view(String module, String path, String label, String group) {
        return new Contribution<>() {
            @Override
            public String module() {
                return module;
            }

            @Override
            public Map<String, Object> properties() {
                return Map.of(
                        "tessera.view.path", path,
                        "tessera.navigation.label", label,
                        "tessera.navigation.group", group);
            }

            @Override
            public Optional<Lease<Object>> lease() {
                return Optional.empty();
            }
        };
    }
}
