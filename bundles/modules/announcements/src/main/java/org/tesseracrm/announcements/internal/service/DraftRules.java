package org.tesseracrm.announcements.internal.service;

import java.util.ArrayList;
import java.util.List;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.i18n.Text;

/** What a draft must be to be taken, and the one form in which it is kept. */
final class DraftRules {
    static final int TITLE = 200;
    static final int BODY = 20_000;

    private DraftRules() {}

    /** The draft, tidied: trimmed, lines ended by one character, nothing that cannot be seen. */
    static AnnouncementDraft check(AnnouncementDraft draft) {
        String title = visible(draft.title()).replaceAll("\\s+", " ").strip();
        String body = visible(draft.body()).strip();
        List<FieldError> errors = new ArrayList<>();
        check("title", title, TITLE, errors);
        check("body", body, BODY, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new AnnouncementDraft(title, body, draft.pinned(), draft.validUntil());
    }

    private static void check(String field, String text, int most, List<FieldError> errors) {
        if (text.isEmpty()) {
            errors.add(new FieldError(field, "required", Text.of("announcements.error.required")));
        } else if (text.codePointCount(0, text.length()) > most) {
            errors.add(new FieldError(field, "tooLong", Text.of("announcements.error.tooLong", most)));
        }
    }

    /** Without control characters other than line breaks and tabs, and without halves of characters. */
    private static String visible(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(DraftRules::isVisible)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
