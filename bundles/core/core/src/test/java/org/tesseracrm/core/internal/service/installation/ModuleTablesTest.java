package org.tesseracrm.core.internal.service.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleTablesTest {
    @Test
    void aTableIsOfTheModuleWithTheLongestName() {
        List<String> modules = List.of("orders", "orders-returns", "sms");

        assertEquals("orders", ModuleTables.owner("orders_line", modules));
        assertEquals("orders-returns", ModuleTables.owner("orders_returns_line", modules));
        assertEquals("", ModuleTables.owner("ordersx_line", modules));
        assertEquals("", ModuleTables.owner("core_user", modules));
    }
}
