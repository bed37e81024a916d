package org.tesseracrm.migration.internal;

/** How an attempt to migrate a unit ended. */
sealed interface Outcome {
    record Done() implements Outcome {}

    /** May go better later, without anybody changing the changelog. */
    record Later(String reason) implements Outcome {}

    /** No connection: no other unit needs to try. */
    record Away(String reason) implements Outcome {}

    record Broken(String reason, Throwable cause) implements Outcome {}
}
