package org.tesseracrm.shell.internal.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.AccountService;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.admin.Pictures;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.ui.Picture;

/** On top of the navigation: the company's logo and name, leading home. */
final class Brand extends Anchor {
    private static final Logger LOG = LoggerFactory.getLogger(Brand.class);

    private final AccountService accounts;
    private final Pictures pictures;
    private final Span company = new Span();
    private final Div mark = new Div();
    private String shown;

    Brand(AccountService accounts, Pictures pictures) {
        this.accounts = accounts;
        this.pictures = pictures;
        setHref("");
        getElement().setAttribute("router-link", true);
        addClassName("t-brand");
        company.addClassName("t-company");
        mark.getElement().setAttribute("aria-hidden", "true");
        add(mark, company);
    }

    void show(Caller caller) {
        String name = caller.company();
        Optional<String> logo = Optional.empty();
        try {
            name = accounts.companyName();
            logo = pictures.logo().map(Pictures.Picture::id);
        } catch (CrmException e) {
            LOG.debug("The frame stands without the database too", e);
        }
        company.setText(name);
        getElement().setAttribute("title", name);
        mark(logo.orElse(""));
    }

    private void mark(String logo) {
        if (logo.equals(shown)) {
            return;
        }
        shown = logo;
        mark.removeAll();
        mark.setClassName("t-brand-logo", !logo.isEmpty());
        if (logo.isEmpty()) {
            mark.add(new Span("T"));
        } else {
            Image image = new Image(
                    Picture.png(() -> pictures.logo().map(Pictures.Picture::png).orElse(null)), "");
            image.addClassName("t-logo");
            mark.add(image);
        }
    }
}
