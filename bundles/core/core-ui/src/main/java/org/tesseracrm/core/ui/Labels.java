package org.tesseracrm.core.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tesseracrm.core.api.module.Registration;

/** The labels of a component, set again when the language changes. */
public final class Labels {
    private final List<Runnable> setters = new ArrayList<>();

    /** Sets the label now and on every {@link #refresh()}, until closed: for a part that goes before the whole does. */
    public Registration set(Consumer<String> setter, String key, Object... args) {
        return on(() -> setter.accept(Ui.text(key, args)));
    }

    /** Runs now and on every {@link #refresh()}, until closed. */
    public Registration on(Runnable setter) {
        setters.add(setter);
        setter.run();
        return () -> setters.remove(setter);
    }

    public void refresh() {
        List.copyOf(setters).forEach(Runnable::run);
    }
}
