package org.tesseracrm.core.internal.service.upload;

import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.i18n.Text;

/** Why a file is not taken as a module, and what to do. */
public final class UploadProblem {
    private UploadProblem() {}

    /** @param code of the problem, and the end of its label */
    public static InvalidInputException of(String code, Object... args) {
        return InvalidInputException.of("file", code, Text.of("core.upload." + code, args));
    }
}
