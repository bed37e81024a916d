package org.tesseracrm.announcements.internal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.tesseracrm.announcements.internal.service.AnnouncementNews;
import org.tesseracrm.announcements.internal.service.AnnouncementNews.Topic;
import org.tesseracrm.core.api.module.Registration;

/** Follows news for as long as a component is shown, in its tab, as its person. */
final class Live {
    private final AnnouncementNews news;
    private final Supplier<List<Topic>> topics;
    private final Runnable refresh;
    private final List<Registration> listening = new ArrayList<>();

    private Live(AnnouncementNews news, Supplier<List<Topic>> topics, Runnable refresh) {
        this.news = news;
        this.topics = topics;
        this.refresh = refresh;
    }

    /** @param topics asked for when the component is attached */
    static Live follow(Component owner, AnnouncementNews news, Supplier<List<Topic>> topics, Runnable refresh) {
        Live live = new Live(news, topics, refresh);
        owner.addAttachListener(event -> live.start(event.getUI()));
        owner.addDetachListener(event -> live.stop());
        return live;
    }

    /** The component shows something else now. */
    void turn(Component owner) {
        owner.getUI().ifPresent(this::start);
    }

    private void start(UI ui) {
        stop();
        topics.get().forEach(topic -> listening.add(news.listen(topic, () -> tell(ui))));
    }

    private void tell(UI ui) {
        try {
            ui.access(this::refreshIfShown);
        } catch (UIDetachedException e) {
            // closed in this moment; its detach listener has closed the registration or is about to
        }
    }

    private void refreshIfShown() {
        if (!listening.isEmpty()) {
            Removal.bear(refresh);
        }
    }

    private void stop() {
        listening.forEach(Registration::close);
        listening.clear();
    }
}
