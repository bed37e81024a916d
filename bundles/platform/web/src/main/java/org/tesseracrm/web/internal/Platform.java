package org.tesseracrm.web.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the servlet and its parts need of the long-lived services. */
@Component(service = Platform.class)
public record Platform(
        Host host, Scopes scopes, Routes routes, LiveViews lives, OpenTabs tabs, Sessions sessions, Labels labels) {
    @Activate
    public Platform(
            @Reference Host host,
            @Reference Scopes scopes,
            @Reference Routes routes,
            @Reference LiveViews lives,
            @Reference OpenTabs tabs,
            @Reference Sessions sessions,
            @Reference Labels labels) {
        this.host = host;
        this.scopes = scopes;
        this.routes = routes;
        this.lives = lives;
        this.tabs = tabs;
        this.sessions = sessions;
        this.labels = labels;
    }
}
