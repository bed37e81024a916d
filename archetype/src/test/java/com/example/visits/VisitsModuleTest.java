package com.example.visits;

import org.tesseracrm.moduletests.ModuleTest;

/** What every module has to keep: labels, permissions on every path, migration, removal without traces. */
class VisitsModuleTest extends ModuleTest {
    VisitsModuleTest() {
        super(new VisitsModule());
    }
}
