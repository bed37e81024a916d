package org.tesseracrm.core.internal.imports;

import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.i18n.Text;

/** Why nothing of a file can be imported. */
final class FileProblem {
    private FileProblem() {}

    static InvalidInputException of(String code, String key, Object... args) {
        return InvalidInputException.of("file", code, Text.of("core.import.file." + key, args));
    }
}
