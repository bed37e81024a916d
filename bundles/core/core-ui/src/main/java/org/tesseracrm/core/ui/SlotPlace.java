package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.osgi.framework.FrameworkUtil;
import org.tesseracrm.web.UiFailures;
import org.tesseracrm.web.UiHost;

/** The place of one part of a page. When the part fails, it says so there, and the other parts are shown all the same. */
final class SlotPlace extends Div {
    private static final long serialVersionUID = 1;

    private transient Component part;

    private SlotPlace(Component part) {
        this.part = part;
    }

    static SlotPlace of(Component part) {
        return new SlotPlace(part);
    }

    static SlotPlace failed(String module, UiHost.Failure failure) {
        SlotPlace place = new SlotPlace(null);
        place.tell(module, failure);
        return place;
    }

    /** Once: what stands there then stays. */
    void fill() {
        if (part == null) {
            return;
        }
        Component filling = part;
        part = null;
        try {
            add(filling);
        } catch (RuntimeException | Error e) {
            UiHost.Failure failure = UiFailures.told(FrameworkUtil.getBundle(filling.getClass()), e);
            clear();
            tell(failure.module(), failure);
        }
    }

    private void clear() {
        try {
            removeAll();
        } catch (RuntimeException | Error e) {
            // what failed when it came may fail once more when it goes
            UiFailures.told(null, e);
        }
    }

    private void tell(String module, UiHost.Failure failure) {
        String key = module + ".module.name";
        String name = Ui.text(key);
        Paragraph words =
                new Paragraph(Ui.text("core.ui.part.failed", name.equals(key) ? module : name, failure.reference()));
        words.addClassNames("t-notice", "t-notice-over");
        words.getElement().setAttribute("role", "alert");
        add(words);
    }
}
