package org.tesseracrm.shell.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Sessions;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.NotSignedInException;
import org.tesseracrm.core.api.error.SignInRefusedException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.api.module.ModuleFailures;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.shell.internal.admin.ModuleNames;
import org.tesseracrm.web.UiHost;

/** Knows who is signed in, and sends away whoever may not see a page. */
@Component(service = UiHost.class)
public final class ShellHost implements UiHost {
    private final Access access;
    private final AccountService accounts;
    private final Sessions sessions;
    private final ModuleGate gate;
    private final ModuleFailures failures;

    @Activate
    public ShellHost(
            @Reference Access access,
            @Reference AccountService accounts,
            @Reference Sessions sessions,
            @Reference ModuleGate gate,
            @Reference ModuleFailures failures) {
        this.access = access;
        this.accounts = accounts;
        this.sessions = sessions;
        this.gate = gate;
        this.failures = failures;
    }

    @Override
    public Scope enter(VaadinSession session) {
        Optional<Caller> caller = SessionCaller.of(session).flatMap(known -> refreshed(session, known));
        Access.Scope scope = access.enter(caller.orElse(null));
        return scope::close;
    }

    /** With the rights of now; while the database is away, with those of before. */
    private Optional<Caller> refreshed(VaadinSession session, Caller known) {
        try {
            if (!sessions.isOpen(SessionCaller.id(session), VaadinRequest.getCurrent() != null)) {
                throw new NotSignedInException();
            }
            Caller now = accounts.refresh(known).in(known.locale());
            if (!now.equals(known)) {
                SessionCaller.put(session, now);
            }
            return Optional.of(now);
        } catch (NotSignedInException | SignInRefusedException e) {
            SessionCaller.clear(session);
            return Optional.empty();
        } catch (UnavailableException e) {
            return Optional.of(known);
        }
    }

    @Override
    public void beforeView(BeforeEnterEvent event, Bundle provider) {
        UI ui = event.getUI();
        String path = event.getLocation().getPath();
        Optional<Caller> caller = SessionCaller.of(ui.getSession());
        caller.map(Caller::locale).or(Cookies::language).ifPresent(language -> Languages.speak(ui, language));
        if (caller.isEmpty()) {
            if (!path.equals(Paths.SIGN_IN) && !isOpenToAll(path)) {
                toSignIn(event);
            }
        } else if (isOpenToAll(path)) {
            // whoever is signed in here may open a link for somebody else, or ask for a trial
            return;
        } else if (SessionCaller.mustChangePassword(ui.getSession())) {
            if (!path.equals(Paths.FIRST_PASSWORD)) {
                event.forwardTo(Paths.FIRST_PASSWORD);
            }
        } else if (SessionCaller.mustEnrol(ui.getSession())) {
            if (!path.equals(Paths.SECOND_FACTOR)) {
                event.forwardTo(Paths.SECOND_FACTOR);
            }
        } else if (path.equals(Paths.SIGN_IN) || path.equals(Paths.SECOND_FACTOR)) {
            event.forwardTo(Paths.WORKBENCH);
        } else if (!gate.isOpen(caller.get().tenantId(), Leaving.module(provider))) {
            event.forwardTo(Paths.WORKBENCH);
            Notices.show("shell.view.notOpen");
        }
    }

    private static boolean isOpenToAll(String path) {
        return path.startsWith(Paths.INVITATION + "/")
                || path.equals(Paths.TRIAL)
                || path.startsWith(Paths.TRIAL + "/");
    }

    private static void toSignIn(BeforeEnterEvent event) {
        String wanted = Paths.returnTo(event.getLocation().getPathWithQueryParameters());
        event.forwardTo(
                Paths.SIGN_IN,
                wanted.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(Map.of("to", wanted)));
    }

    @Override
    public boolean isAnswer(Throwable error) {
        return error instanceof CrmException;
    }

    @Override
    public String blame(UI ui, Bundle provider, Throwable error, String reference) {
        String module = Blame.module(ui, provider, error);
        failures.record(module, reference);
        return module;
    }

    @Override
    public ErrorPage errorPage(UI ui, Failure failure) {
        boolean signedIn = SessionCaller.of(ui.getSession()).isPresent();
        return new ErrorPage(new ErrorPageContent(failure), signedIn);
    }

    @Override
    public void viewGone(UI ui) {
        Leaving.toWorkbench(ui);
        Notices.show("shell.view.gone");
    }

    @Override
    public void failed(UI ui, Failure failure) {
        Throwable error = failure.error();
        if (error instanceof NotSignedInException) {
            SignOut.expired(ui);
        } else if (error instanceof CrmException known) {
            Notices.error(known);
        } else if (failure.module().isEmpty() || failure.module().equals(Leaving.CORE)) {
            Notices.error("shell.failed", failure.reference());
        } else {
            Notices.error("shell.failed.module", ModuleNames.of(failure.module()), failure.reference());
        }
    }
}
