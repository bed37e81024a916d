package org.tesseracrm.web.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLayout;
import java.util.Optional;
import org.tesseracrm.web.UiHost;

/** Shown where a view should be: the host's page, or a plain one of our own. */
abstract class SheetPage extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient Platform platform;
    private transient Runnable build = () -> {};
    private String title = "";

    SheetPage(Platform platform) {
        this.platform = platform;
        setSizeFull();
    }

    final Platform platform() {
        return platform;
    }

    final String text(UI ui, String key, Object... params) {
        return platform.labels().getTranslation(key, ui.getLocale(), params);
    }

    /** Filled when it is attached, for only then the frame knows its tab. */
    final void show(UI ui, UiHost.Failure failure, String titleKey, String textKey) {
        title = text(ui, titleKey);
        build = () -> {
            removeAll();
            Optional<UiHost.ErrorPage> page =
                    platform.routes().ready() ? platform.host().errorPage(ui, failure) : Optional.empty();
            if (page.isPresent()) {
                add(framed(ui, page.get()));
            } else {
                add(plain(ui, titleKey, textKey, failure.reference()));
            }
        };
    }

    private Component framed(UI ui, UiHost.ErrorPage page) {
        Component frame = page.framed()
                ? platform.routes()
                        .frame()
                        .map(source -> platform.lives().make(source, "", ui))
                        .orElse(null)
                : null;
        if (frame == null) {
            return page.content();
        }
        ((RouterLayout) frame).showRouterLayoutContent(page.content());
        return frame;
    }

    private Component plain(UI ui, String titleKey, String textKey, String reference) {
        Div sheet = new Div(new H1(text(ui, titleKey)), new Paragraph(text(ui, textKey, reference)));
        if (platform.routes().ready()) {
            sheet.add(new Anchor(".", text(ui, "web.toStart")));
        }
        sheet.addClassName("t-sheet");
        Div page = new Div(sheet);
        page.addClassName("t-sheet-page");
        return page;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        build.run();
        build = () -> {};
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
