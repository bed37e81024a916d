package org.tesseracrm.core.internal.service.upload;

import org.tesseracrm.core.api.admin.ModuleUploads.Signature;
import org.tesseracrm.i18n.Text;

/**
 * Who answers for a file.
 *
 * @param signer empty where nobody does
 * @param doubt why it is taken only with consent; null where somebody trusted signed it
 */
public record Seal(Signature kind, String signer, Text doubt) {
    static Seal none() {
        return new Seal(Signature.NONE, "", Text.of("core.upload.unsigned"));
    }

    /** The one that says more against the file. */
    Seal orWorse(Seal other) {
        return other.kind.ordinal() < kind.ordinal() ? other : this;
    }

    Seal orBetter(Seal other) {
        return other.kind.ordinal() > kind.ordinal() ? other : this;
    }
}
