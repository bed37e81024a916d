package org.tesseracrm.shell.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.i18n.Messages;

/** The languages one can choose, and the choice. */
@Component(service = Languages.class)
public final class Languages {
    private final Access access;
    private final AccountService accounts;
    private final Messages messages;

    @Activate
    public Languages(@Reference Access access, @Reference AccountService accounts, @Reference Messages messages) {
        this.access = access;
        this.accounts = accounts;
        this.messages = messages;
    }

    public Iterable<Locale> all() {
        return messages.locales();
    }

    /** The language by its own name. */
    public static String name(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage())
                ? "简体中文"
                : language.getDisplayLanguage(language);
    }

    /** At once in all tabs, and the next time too. */
    public void choose(UI ui, Locale language) {
        VaadinSession session = ui.getSession();
        Optional<Caller> caller = SessionCaller.of(session);
        if (caller.isPresent()) {
            accounts.chooseLanguage(language);
            Caller now = caller.get().in(language);
            SessionCaller.put(session, now);
            // pages that ask services again are answered in the new language
            try (Access.Scope scope = access.enter(now)) {
                speak(ui, language);
            }
        } else {
            speak(ui, language);
        }
        Cookies.remember(ui, Cookies.LANGUAGE, language.toLanguageTag());
    }

    /** In all tabs of the session. */
    public static void speak(UI ui, Locale language) {
        if (!language.equals(ui.getLocale())) {
            ui.getSession().setLocale(language);
        }
        ui.getPage().executeJs("document.documentElement.lang = $0", language.toLanguageTag());
    }
}
