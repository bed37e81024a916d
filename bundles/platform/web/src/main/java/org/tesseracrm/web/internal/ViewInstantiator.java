package org.tesseracrm.web.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.stream.Stream;
import org.tesseracrm.web.View;

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

    /**
     * Flow takes the view that stands there for the next record of its kind too. Ours are made for one address: one that is left
     * for another is told apart by a class that no route has. Frames stay.
     */
    @Override
    public Class<?> getApplicationClass(Object instance) {
        return instance instanceof View && isLeft(instance) ? Left.class : super.getApplicationClass(instance);
    }

    private boolean isLeft(Object view) {
        UI ui = UI.getCurrent();
        Destination going = Destination.of(ui);
        return going != null
                && platform.lives()
                        .address(view)
                        .filter(address -> !address.equals(going.path()))
                        .isPresent();
    }

    /** What the class of a view is taken for that is about to be left. */
    private static final class Left {}

    @Override
    public <T extends HasElement> T createRouteTarget(Class<T> type, NavigationEvent event) {
        if (type == NoViewPage.class) {
            return type.cast(new NoViewPage(platform));
        }
        if (type == FailurePage.class) {
            return type.cast(new FailurePage(platform));
        }
        Source source = platform.routes().source(type).orElse(null);
        Component view = source == null
                ? null
                : platform.lives().make(source, event.getLocation().getPath(), event.getUI());
        if (view == null) {
            if (source != null && source.stays()) {
                throw new NotMadeException(type);
            }
            throw new NotFoundException(type.getName() + " has gone");
        }
        return type.cast(view);
    }
}
