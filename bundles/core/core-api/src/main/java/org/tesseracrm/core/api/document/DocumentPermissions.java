package org.tesseracrm.core.api.document;

/**
 * What one must have to do something with records of a kind; their service asks for it.
 *
 * @param delete also to see the recycle bin and to restore
 * @param purge empty where nothing is deleted for good by hand
 */
public record DocumentPermissions(String read, String write, String delete, String purge) {
    /** {@code <id>.read}, {@code .write}, {@code .delete} and {@code .purge}. */
    public static DocumentPermissions of(String typeId) {
        return new DocumentPermissions(typeId + ".read", typeId + ".write", typeId + ".delete", typeId + ".purge");
    }
}
