package org.tesseracrm.core.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The labels of a component, set again when the language changes. */
public final class Labels {
    private final List<Runnable> setters = new ArrayList<>();

    /** Sets the label now and on every {@link #refresh()}. */
    public void set(Consumer<String> setter, String key, Object... args) {
        on(() -> setter.accept(Ui.text(key, args)));
    }

    /** Runs now and on every {@link #refresh()}. */
    public void on(Runnable setter) {
        setters.add(setter);
        setter.run();
    }

    public void refresh() {
        List.copyOf(setters).forEach(Runnable::run);
    }
}
