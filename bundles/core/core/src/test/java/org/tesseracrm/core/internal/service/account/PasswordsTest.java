package org.tesseracrm.core.internal.service.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.internal.service.account.PasswordRules.Refusal;

class PasswordsTest {
    private final Passwords cheap = new Passwords(new Passwords.Cost(64, 1, 1));

    @Test
    void knowsTheRightOneAndNoOther() {
        String hash = cheap.hash("正确的密码 horse");

        assertTrue(hash.startsWith("$argon2id$v=19$m=64,t=1,p=1$"), hash);
        assertTrue(cheap.matches("正确的密码 horse", hash));
        assertFalse(cheap.matches("正确的密码 horsf", hash));
        assertFalse(cheap.matches("", hash));
        assertFalse(cheap.matchesNobody("正确的密码 horse"));
        assertNotEquals(hash, cheap.hash("正确的密码 horse"), "each hash has its own salt");
    }

    @Test
    void agreesWithOtherImplementations() {
        // from the reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
        assertTrue(cheap.matches(
                "password", "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
    }

    @Test
    void knowsWhatWasMadeMoreCheaply() {
        Passwords dearer = new Passwords(new Passwords.Cost(128, 1, 1));
        String old = cheap.hash("a long password");

        assertTrue(dearer.isOutdated(old));
        assertTrue(dearer.matches("a long password", old), "it is good all the same");
        assertFalse(dearer.isOutdated(dearer.hash("a long password")));
        assertTrue(dearer.isOutdated("nonsense"));
        assertThrows(IllegalStateException.class, () -> dearer.matches("x", "nonsense"));
    }

    @Test
    void makesPasswordsThatTheRulesAccept() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            String password = cheap.generate();
            assertEquals(Optional.empty(), PasswordRules.refusal(password, List.of("demo", "boss")));
            made.add(password);
        }
        assertEquals(100, made.size());
    }

    @Test
    void refusesWhatIsShortCommonOrTheName() {
        assertEquals("tooShort", code("7 chars", "wang"));
        assertEquals("tooLong", code("xyz1".repeat(32) + "x", "wang"));
        assertEquals("tooEasy", code("aaaaaaaaaaab", "wang"));
        assertEquals("tooEasy", code("bcdefghijklmn", "wang"));
        assertEquals("tooEasy", code("ZYXWVUTSRQPO", "wang"));
        for (String common : List.of("Password123", "1234567890", "iloveyou", "qwertyui", "woaini1314", "Football1")) {
            assertEquals("common", code(common, "wang"), common);
        }
        assertEquals("containsName", code("xiaowang2026", "xiaowang"));
        assertEquals("containsName", code("a Wang in a much longer sentence", "wang"));
        assertEquals("containsName", code("my ＷＡＮＧ in wide letters", "wang"));
        assertEquals("containsName", code("the Tessera password", "wang"));
    }

    @Test
    void takesWhateverIsLongEnough() {
        for (String good : List.of(
                "correct horse battery",
                "明天去北京出差看客户吧",
                "k8#vQ!2z",
                "        x y z   ",
                "🐎🔋📎✅🐎🔋📎✅",
                "xyz1".repeat(32),
                "go with li to town")) {
            assertEquals("", code(good, "li"), good);
        }
    }

    @Test
    void theSamePasswordFromAnotherKeyboardIsTheSame() {
        String hash = cheap.hash("ｐａｓｓ－ｃafe\u0301-2026");

        assertTrue(cheap.matches("pass-caf\u00e9-2026", hash));
        assertFalse(cheap.matches("pass-cafe-2026", hash));
    }

    @Test
    void adviceMeasuresWhatTheRulesLetThrough() {
        PasswordAdviceImpl advice = new PasswordAdviceImpl();

        assertTrue(advice.of("password", List.of()).refusal().isPresent());
        assertEquals(0, advice.of("password", List.of()).score());
        int weak = advice.of("monkey2020", List.of()).score();
        int good = advice.of("k8#vQ!2z-tram-Lemon-seven", List.of()).score();
        assertTrue(weak < good, weak + " < " + good);
        assertEquals(4, good);
        assertTrue(advice.of("x".repeat(100_000), List.of()).refusal().isPresent());
    }

    private static String code(String password, String user) {
        return PasswordRules.refusal(password, List.of(user)).map(Refusal::code).orElse("");
    }
}
