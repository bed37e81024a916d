package org.tesseracrm.core.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Tokens;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.NotSignedInException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.internal.service.module.FakeModules;
import org.tesseracrm.rest.ProblemException;
import org.tesseracrm.rest.RestGuard;

class CoreGuardTest {
    private static final Caller CALLER =
            new Caller(1, "demo", 2, "sales1", "王芳", Locale.SIMPLIFIED_CHINESE, Set.of(), Set.of(), false, false);

    private final Map<String, Object> attributes = new HashMap<>();
    private Caller inCharge;
    private boolean mustChange;
    private boolean enrolFirst;
    private final FakeModules modules = new FakeModules();
    private final Runnable gone;

    private final CoreGuard guard = new CoreGuard(
            fake(
                    Tokens.class,
                    (name, args) -> "good".equals(args[0])
                            ? Optional.of(new Tokens.Found("5", CALLER, enrolFirst))
                            : Optional.empty()),
            fake(Access.class, this::runAs),
            fake(AccountService.class, (name, args) -> mustChange),
            modules.states(),
            modules.exchanges());

    CoreGuardTest() {
        gone = modules.install("contacts");
        modules.enable(CALLER.tenantId(), "contacts");
    }

    private Object runAs(String name, Object[] args) throws Exception {
        inCharge = (Caller) args[0];
        try {
            return ((Callable<?>) args[1]).call();
        } finally {
            inCharge = null;
        }
    }

    @Test
    void aTokenPutsItsOwnerInCharge() throws Exception {
        Caller during = around("/api/v1/contacts/customers", "bearer good", "contacts", false);

        assertEquals(CALLER, during);
        assertEquals(Locale.SIMPLIFIED_CHINESE, attributes.get(RestGuard.LOCALE));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer bad", "Basic good", "good"})
    void withoutAGoodTokenNobodyIsSignedIn(String header) {
        assertThrows(NotSignedInException.class, () -> around("/api/v1/contacts/x", header, "contacts", false));
    }

    @Test
    void aModuleThatIsNotEnabledIsNotThere() {
        modules.install("other");

        assertThrows(NotFoundException.class, () -> around("/api/v1/other/x", "Bearer good", "other", false));
    }

    @Test
    void whileAModuleIsExchangedItsUsersAreToComeAgain() throws Exception {
        modules.install("other");
        Registration underway = modules.exchanges().begin(List.of("contacts", "other"));

        assertThrows(UnavailableException.class, () -> around("/api/v1/contacts/x", "Bearer good", "contacts", false));
        // who has not switched it on does not hear of it
        assertThrows(NotFoundException.class, () -> around("/api/v1/other/x", "Bearer good", "other", false));
        gone.run();
        assertThrows(UnavailableException.class, () -> around("/api/v1/contacts/x", "Bearer good", "contacts", false));
        assertTrue(guard.isComingBack("contacts"));
        underway.close();
        assertThrows(NotFoundException.class, () -> around("/api/v1/contacts/x", "Bearer good", "contacts", false));
        assertFalse(guard.isComingBack("contacts"));
    }

    @Test
    void whatIsOpenNeedsNobody() throws Exception {
        assertEquals(null, around("/api/v1/core/tokens", null, "core", true));
    }

    @Test
    void aFirstPasswordIsChangedBeforeAnythingElse() throws Exception {
        mustChange = true;
        ProblemException refused = assertThrows(
                ProblemException.class, () -> around("/api/v1/core/modules", "Bearer good", "core", false));
        assertEquals(403, refused.status());
        assertThrows(ProblemException.class, () -> around("/api/v1/core/mentions", "Bearer good", "core", false));
        assertEquals(CALLER, around("/api/v1/core/me", "Bearer good", "core", false));
        assertEquals(CALLER, around("/api/v1/core/me/password", "Bearer good", "core", false));
        assertEquals(CALLER, around("/api/v1/core/tokens/1", "Bearer good", "core", false));
    }

    @Test
    void aSecondFactorThatIsAskedForIsSetUpBeforeAnythingElse() throws Exception {
        enrolFirst = true;
        ProblemException refused = assertThrows(
                ProblemException.class, () -> around("/api/v1/core/modules", "Bearer good", "core", false));
        assertEquals(403, refused.status());
        assertEquals("secondFactorNeeded", refused.code());
        assertEquals(CALLER, around("/api/v1/core/me/second-factor/begin", "Bearer good", "core", false));
        assertEquals("5", attributes.get(CoreGuard.TOKEN_ID));
    }

    private Caller around(String uri, String authorization, String module, boolean open) throws Exception {
        HttpServletRequest request = fake(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getHeader" -> authorization;
            case "getRequestURI" -> uri;
            case "setAttribute" -> attributes.put((String) args[0], args[1]);
            default -> throw new UnsupportedOperationException(name);
        });
        return guard.around(request, module, open, () -> inCharge);
    }

    @FunctionalInterface
    private interface Fake {
        Object call(String method, Object[] args) throws Exception;
    }

    private static <T> T fake(Class<T> type, Fake fake) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                List.of(type).toArray(Class<?>[]::new),
                (proxy, method, args) -> fake.call(method.getName(), args)));
    }
}
