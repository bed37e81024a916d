package org.tesseracrm.web.internal;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.lang.ref.WeakReference;

/** Where a tab is going, or is. A view's class is not held: its module may go while the tab stays. */
final class Destination {
    private final String path;
    private final WeakReference<Class<?>> view;
    private boolean reached;

    private Destination(String path, Class<?> view) {
        this.path = path;
        this.view = new WeakReference<>(view);
    }

    static void set(UI ui, String path, Class<?> view) {
        ComponentUtil.setData(ui, Destination.class, new Destination(path, view));
    }

    /** Null before the first. */
    static Destination of(UI ui) {
        return ui == null ? null : ComponentUtil.getData(ui, Destination.class);
    }

    /** The path without query. */
    String path() {
        return path;
    }

    /** The class of the view there, null where it has gone. */
    Class<?> view() {
        return view.get();
    }

    boolean isReached() {
        return reached;
    }

    void reach() {
        reached = true;
    }
}
