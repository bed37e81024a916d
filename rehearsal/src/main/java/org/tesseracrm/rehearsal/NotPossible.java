package org.tesseracrm.rehearsal;

import java.util.List;

/** There is no way to rehearse: the label says why and what to do. */
final class NotPossible extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    NotPossible(String key, Object... arguments) {
        super(key);
        this.arguments = List.of(arguments);
    }

    String in(Words words) {
        return words.text(getMessage(), arguments.toArray());
    }
}
