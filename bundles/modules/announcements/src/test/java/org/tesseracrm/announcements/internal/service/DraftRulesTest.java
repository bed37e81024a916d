package org.tesseracrm.announcements.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;

class DraftRulesTest {
    @Test
    void keepsLineBreaksOfTheBodyAndNoneOfTheTitle() {
        AnnouncementDraft clean = check(" 放假\n通知 ", "\r\n第一行\r\n\r\n\t第二行\r第三行 \n");

        assertEquals("放假 通知", clean.title());
        assertEquals("第一行\n\n\t第二行\n第三行", clean.body());
    }

    @Test
    void leavesMarkupAsTheTextItIs() {
        assertEquals(
                "<script>alert(1)</script>",
                check("t", "<script>alert(1)</script>").body());
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertEquals("ab👍", check("t", "a\u0000b\u0007\ud83d\udc4d\ud83d").body());
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertEquals(List.of("title required", "body required"), errors(null, " \n "));
        assertEquals(List.of("title tooLong", "body tooLong"), errors("题".repeat(201), "文".repeat(20_001)));
        assertEquals(
                "👍".repeat(200), check("👍".repeat(200), "文".repeat(20_000)).title());
    }

    private static AnnouncementDraft check(String title, String body) {
        return DraftRules.check(new AnnouncementDraft(title, body, false, null));
    }

    private static List<String> errors(String title, String body) {
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> check(title, body));
        return refused.errors().stream()
                .map((FieldError error) -> error.field() + " " + error.code())
                .toList();
    }
}
