package org.tesseracrm.core.internal.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Tokens;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.NotSignedInException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.internal.service.module.Exchanges;
import org.tesseracrm.core.internal.service.module.ModuleStates;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.ProblemException;
import org.tesseracrm.rest.RestGuard;

/** From the token to its owner, and no further where his company has not enabled the module. */
@Component
public final class CoreGuard implements RestGuard {
    /** Request attribute with the id of the token in whose name it is asked. */
    static final String TOKEN_ID = "org.tesseracrm.core.token";

    /** Request attribute: whether the token opens nothing but the set-up of the second factor. */
    static final String ENROL_FIRST = "org.tesseracrm.core.enrolFirst";

    private static final String SCHEME = "Bearer ";
    private static final String OWN_ACCOUNT = "/api/v1/core/me";
    private static final String TOKENS = "/api/v1/core/tokens";

    private final Tokens tokens;
    private final Access access;
    private final AccountService accounts;
    private final ModuleStates states;
    private final Exchanges exchanges;

    @Activate
    public CoreGuard(
            @Reference Tokens tokens,
            @Reference Access access,
            @Reference AccountService accounts,
            @Reference ModuleStates states,
            @Reference Exchanges exchanges) {
        this.tokens = tokens;
        this.access = access;
        this.accounts = accounts;
        this.states = states;
        this.exchanges = exchanges;
    }

    @Override
    public <T> T around(HttpServletRequest request, String module, boolean open, Callable<T> call) throws Exception {
        if (open) {
            return call.call();
        }
        Tokens.Found found = token(request).flatMap(tokens::find).orElseThrow(NotSignedInException::new);
        Caller caller = found.caller();
        request.setAttribute(TOKEN_ID, found.id());
        request.setAttribute(ENROL_FIRST, found.enrolFirst());
        request.setAttribute(LOCALE, caller.locale());
        return access.runAs(caller, () -> {
            requireOpen(caller.tenantId(), module);
            if (!isOwnAccount(request.getRequestURI())) {
                requireSettled(found);
            }
            return call.call();
        });
    }

    @Override
    public boolean isComingBack(String module) {
        return exchanges.isUnderway(module);
    }

    private void requireOpen(long tenantId, String module) {
        if (states.isComingBack(tenantId, module)) {
            throw new UnavailableException(Text.of("core.error.moduleComesBack"));
        }
        if (!states.isOpen(tenantId, module)) {
            throw new NotFoundException();
        }
    }

    private void requireSettled(Tokens.Found found) {
        if (accounts.mustChangePassword()) {
            throw new ProblemException(403, "passwordChangeNeeded", Text.of("core.rest.passwordChangeNeeded"));
        }
        if (found.enrolFirst()) {
            throw new ProblemException(403, "secondFactorNeeded", Text.of("core.rest.secondFactorNeeded"));
        }
    }

    /** What somebody with a first password, or without the second factor he needs, may do: mend that, and end his tokens. */
    private static boolean isOwnAccount(String path) {
        return path.equals(OWN_ACCOUNT)
                || path.startsWith(OWN_ACCOUNT + "/")
                || path.equals(TOKENS)
                || path.startsWith(TOKENS + "/");
    }

    private static Optional<String> token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String token = header.substring(SCHEME.length()).strip();
        return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }
}
