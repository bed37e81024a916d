package org.tesseracrm.core.internal.service.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.admin.Installation.Memory;

class LoaderTableTest {
    private static final String STATS =
            """
            ClassLoader         Parent              CLD*               Classes   ChunkSz   BlockSz  Type
            0x0000000100126b90  0x00000001000852f0  0x00007f0d94dc02f0     216    148864    147419  org.apache.felix.framework.BundleWiringImpl$BundleClassLoader
                                                                             1       256       134   + hidden classes
            0x0000000100126b90  0x00000001000852f0  0x00007f0d84d5ed50      28     24448     23279  org.apache.felix.framework.BundleWiringImpl$BundleClassLoader
            0x0000000000000000  0x0000000000000000  0x00007f0dd00b8b50    3785   3293824   3256060  <boot class loader>
                                                                           362    146176     95456   + hidden classes
            Total = 294                                                  16326  12777856  12523052
            """;
    private static final String CLASSES =
            """
            +-- <bootstrap>
                  |       Loader Data: 0x00007f0dd00b8b50
                  |           Classes: java.lang.Object
                  |                    (3785 classes)
                  +-- org.apache.felix.framework.BundleWiringImpl$BundleClassLoader
                  |                  Loader Oop: 0x00000000e281dea0
                  |                 Loader Data: 0x00007f0d84d5ed50
                  |
                  |                     Classes: org.tesseracrm.contacts.ContactsModule
                  |                              org.tesseracrm.contacts.internal.ui.ContactImportView
                  |                              (28 classes)
                  +-- org.apache.felix.framework.BundleWiringImpl$BundleClassLoader
                  |                 Loader Data: 0x00007f0d94dc02f0
                  |                     Classes: org.other.Thing$$Lambda$866/0x0000000100879640
            """;

    @Test
    void eachLoaderIsTheModulesWhoseClassItHas() {
        LoaderTable table = LoaderTable.read(STATS, CLASSES);
        Map<String, Memory> memory = table.memory(type -> switch (type) {
            case "org.tesseracrm.contacts.ContactsModule" -> "contacts";
            case "org.other.Thing" -> "other";
            default -> "";
        });
        assertEquals(Map.of("contacts", new Memory(28, 24448, 1), "other", new Memory(217, 149120, 1)), memory);
    }

    @Test
    void loadersOfOneModuleCountTogether() {
        assertEquals(
                Map.of("one", new Memory(245, 173568, 2)),
                LoaderTable.read(STATS, CLASSES).memory(type -> "one"));
    }
}
