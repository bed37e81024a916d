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
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.ProblemException;
import org.tesseracrm.rest.RestGuard;

/** From the token to its owner, and no further where his company has not enabled the module. */
@Component
public final class CoreGuard implements RestGuard {
    private static final String SCHEME = "Bearer ";
    private static final String OWN_ACCOUNT = "/api/v1/core/me";
    private static final String TOKENS = "/api/v1/core/tokens";

    private final Tokens tokens;
    private final Access access;
    private final AccountService accounts;
    private final ModuleGate gate;

    @Activate
    public CoreGuard(
            @Reference Tokens tokens,
            @Reference Access access,
            @Reference AccountService accounts,
            @Reference ModuleGate gate) {
        this.tokens = tokens;
        this.access = access;
        this.accounts = accounts;
        this.gate = gate;
    }

    @Override
    public <T> T around(HttpServletRequest request, String module, boolean open, Callable<T> call) throws Exception {
        if (open) {
            return call.call();
        }
        Caller caller = token(request).flatMap(tokens::find).orElseThrow(NotSignedInException::new);
        request.setAttribute(LOCALE, caller.locale());
        return access.runAs(caller, () -> {
            if (!gate.isOpen(caller.tenantId(), module)) {
                throw new NotFoundException();
            }
            if (!isOwnAccount(request.getRequestURI()) && accounts.mustChangePassword()) {
                throw new ProblemException(403, "passwordChangeNeeded", Text.of("core.rest.passwordChangeNeeded"));
            }
            return call.call();
        });
    }

    /** What somebody with a first password may do: change it, and end his tokens. */
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
