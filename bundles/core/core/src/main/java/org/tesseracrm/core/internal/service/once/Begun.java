package org.tesseracrm.core.internal.service.once;

import java.util.Map;

/** What became of the wish to do something under a key. */
public sealed interface Begun {
    /** Nobody has asked before: do it. */
    record Fresh() implements Begun {}

    /** It was done: this was the answer. */
    record Answered(int status, Map<String, String> headers, byte[] body) implements Begun {}

    /** The key came with another request before. */
    record Different() implements Begun {}

    /** The same request is under way. */
    record UnderWay() implements Begun {}
}
