package org.tesseracrm.web.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.stream.Stream;

/** Views and frames are made by Declarative Services, our own pages by hand, everything else as Vaadin does it. */
final class ViewInstantiator extends DefaultInstantiator {
    private static final long serialVersionUID = 1;

    private final transient Platform platform;

    ViewInstantiator(VaadinService service, Platform platform) {
        super(service);
        this.platform = platform;
    }

    @Override
    public Stream<VaadinServiceInitListener> getServiceInitListeners() {
        return Stream.of(new Tabs(platform));
    }

    @Override
    public I18NProvider getI18NProvider() {
        return platform.labels();
    }

    @Override
    public <T extends HasElement> T createRouteTarget(Class<T> type, NavigationEvent event) {
        if (type == NoViewPage.class) {
            return type.cast(new NoViewPage(platform));
        }
        if (type == FailurePage.class) {
            return type.cast(new FailurePage(platform));
        }
        Component view = platform.routes()
                .source(type)
                .map(source -> platform.lives().make(source, event.getUI()))
                .orElse(null);
        if (view == null) {
            throw new NotFoundException(type.getName() + " has gone");
        }
        return type.cast(view);
    }
}
