package org.tesseracrm.shell.internal;

import com.vaadin.flow.component.UI;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.tesseracrm.core.ui.FormPage;

/** Pages that have to be left since their module is not there any more. */
public final class Leaving {
    static final String CORE = "core";
    private static final String MODULE_HEADER = "Tessera-Module";

    private Leaving() {}

    public static void toWorkbench(UI ui) {
        ui.getInternals().getActiveRouterTargetsChain().forEach(each -> {
            if (each instanceof FormPage form) {
                form.letGo();
            }
        });
        ui.navigate(Paths.WORKBENCH);
    }

    /** The module whose page the tab shows. */
    public static String shownModule(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream()
                .findFirst()
                .map(page -> module(FrameworkUtil.getBundle(page.getClass())))
                .orElse(CORE);
    }

    public static String module(Bundle provider) {
        String module = provider == null ? null : provider.getHeaders().get(MODULE_HEADER);
        return module == null || module.isBlank() ? CORE : module;
    }
}
