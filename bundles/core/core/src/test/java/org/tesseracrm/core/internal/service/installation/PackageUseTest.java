package org.tesseracrm.core.internal.service.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class PackageUseTest {
    @Test
    void commasInQuotationMarksPartNothing() {
        List<PackageUse> uses = PackageUse.needed(
                "java.util,org.example.a;org.example.b;version=\"[1.2,2)\",org.example.c;resolution:=optional;version=1,org.example.d");
        assertEquals(
                List.of("org.example.a", "org.example.b", "org.example.d"),
                uses.stream().map(PackageUse::name).toList());
        assertTrue(uses.get(1).range().includes(Version.parseVersion("1.9")));
        assertFalse(uses.get(1).range().includes(Version.parseVersion("2.0")));
        assertTrue(uses.get(2).range().includes(Version.emptyVersion));
    }

    @Test
    void whatIsExportedHasItsNames() {
        assertEquals(
                List.of("org.example.a", "org.example.b"),
                PackageUse.names("org.example.a;uses:=\"x,y\";version=\"1.0\", org.example.b"));
        assertEquals(List.of(), PackageUse.names(""));
    }

    @Test
    void aRangeThatIsNoneTakesAnyVersion() {
        assertTrue(PackageUse.needed("org.example;version=\"?\"").get(0).range().includes(Version.parseVersion("7")));
    }
}
