package org.tesseracrm.core.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinService;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.i18n.Text;

/** The language and the clock of the tab in charge of this thread. */
public final class Ui {

    private static final Logger LOG = LoggerFactory.getLogger(Ui.class);

    private Ui() {}

    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.getDefault() : ui.getLocale();
    }

    /** The label in the tab's language; the key where no tab is in charge. */
    public static String text(String key, Object... args) {
        if (VaadinService.getCurrent() == null) {
            return key;
        }
        return I18NProvider.translate(locale(), key, resolve(args));
    }

    /** A label with a count in it; {@code key.one} says it of exactly one. */
    public static String counted(String key, Page.Total total) {
        boolean one = total.value() == 1 && total.relation() == Page.Relation.eq;
        return text(one ? key + ".one" : key, formats().count(total));
    }

    public static String text(Text text) {
        return text(text.key(), text.args().toArray());
    }

    /** What an error says to the person; of wrong fields, what is wrong with each. */
    public static String text(CrmException error) {
        if (error instanceof InvalidInputException invalid && !invalid.errors().isEmpty()) {
            return invalid.errors().stream()
                    .map(each -> text(each.message()))
                    .distinct()
                    .collect(Collectors.joining(" "));
        }
        return text(error.text());
    }

    /** Asks the browser for its time zone where that is not known yet; what shows times then runs. */
    public static void zone(UI ui, Runnable known) {
        if (ui.getInternals().getExtendedClientDetails() == null) {
            ui.getPage().retrieveExtendedClientDetails(details -> known.run());
        }
    }

    /** The browser's time zone once it is known, until then the server's. */
    public static ZoneId zone() {
        UI ui = UI.getCurrent();
        var details = ui == null ? null : ui.getInternals().getExtendedClientDetails();
        return details == null || details.getTimeZoneId() == null
                ? ZoneId.systemDefault()
                : ZoneId.of(details.getTimeZoneId());
    }

    public static Formats formats() {
        return new Formats(locale(), zone());
    }

    /**
     * From a thread of the background into a tab: runs with its session locked, and not at all where the tab has gone meanwhile.
     */
    public static void push(UI ui, Runnable work) {
        try {
            ui.access(work::run);
        } catch (UIDetachedException gone) {
            LOG.trace("The tab has gone", gone);
        }
    }

    /** Opens a page. @param address within the product, may have a query: {@code contacts/customers?q=x} */
    public static void go(UI ui, String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            ui.navigate(address);
        } else {
            ui.navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
    }

    private static Object[] resolve(Object[] args) {
        Object[] resolved = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            resolved[i] = args[i] instanceof Text text ? text(text) : args[i];
        }
        return resolved;
    }
}
