package org.tesseracrm.announcements.internal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.announcements.internal.service.AnnouncementNews;
import org.tesseracrm.announcements.internal.service.AnnouncementNews.Announced;
import org.tesseracrm.announcements.internal.service.AnnouncementRecord;
import org.tesseracrm.announcements.internal.service.AnnouncementService;
import org.tesseracrm.announcements.internal.service.AnnouncementType;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.ui.Confirm;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.RecordPage;
import org.tesseracrm.core.ui.RecycleBin;
import org.tesseracrm.core.ui.Section;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** An announcement: opening it is reading it. Follows what happens to it while it is open. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = Paths.RECORD)
public final class AnnouncementView extends RecordPage implements View, BeforeEnterObserver {
    private final Access access;
    private final CompanyZone zone;
    private final AnnouncementService announcements;
    private final ReceiptsPanel receipts;
    private final Span state = new Span();
    private final PlainText body = new PlainText();
    private final Span published = new Span();
    private final Span validUntil = new Span();
    private final Span updated = new Span();
    private final Button edit;
    private final Button delete;
    private final Button withdraw;
    private final Button publish;
    private final Button purge;
    private final Button restore;
    private AnnouncementRecord record;

    @Activate
    public AnnouncementView(
            @Reference Access access,
            @Reference CompanyZone zone,
            @Reference AnnouncementService announcements,
            @Reference AnnouncementNews news) {
        this.access = access;
        this.zone = zone;
        this.announcements = announcements;
        besideTitle(state);
        edit = action("announcements.edit", VaadinIcon.EDIT, () -> go(Paths.edit(record.id())));
        delete = action("announcements.delete", VaadinIcon.TRASH, this::delete);
        withdraw = action("announcements.withdraw", VaadinIcon.ARROW_BACKWARD, this::withdraw);
        purge = action("announcements.purge", VaadinIcon.CLOSE, this::purge);
        publish = primary("announcements.publish", VaadinIcon.MEGAPHONE, this::publish);
        restore = primary("announcements.restore", VaadinIcon.ARROW_BACKWARD, this::restore);
        purge.addThemeVariants(ButtonVariant.LUMO_ERROR);
        wideFields();
        Section text = section("announcements.field.body");
        text.add(body);
        text.setVisible(true);
        section("announcements.about")
                .component("announcements.about.published", published)
                .component("announcements.field.validUntil", validUntil)
                .component("announcements.field.updatedAt", updated);
        receipts = new ReceiptsPanel(announcements, news, access.caller().tenantId());
        if (access.may(AnnouncementService.WRITE)) {
            tab("announcements.receipts", receipts);
        }
        labels().on(this::render);
        Live.follow(this, news, () -> List.of(new Announced(access.caller().tenantId())), this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getRouteParameters().get("id").orElse(""));
    }

    private void open(String id) {
        AnnouncementRecord found = announcements.get(id);
        if (found.readAt() == null && is(found, AnnouncementService.PUBLISHED) && !isDeleted(found)) {
            announcements.markRead(id);
        }
        show(found);
    }

    /** What others do to it is seen at once; where it was taken away, one is told and led back. */
    private void follow() {
        try {
            open(record.id());
        } catch (CrmException e) {
            Notices.show("announcements.gone", record.title());
            go(Paths.LIST);
        }
    }

    private void show(AnnouncementRecord shown) {
        if (record == null || isDeleted(record) != isDeleted(shown)) {
            back(
                    isDeleted(shown) ? RecycleBin.path(AnnouncementType.ID) : Paths.LIST,
                    isDeleted(shown) ? "announcements.bin" : "announcements.module.name");
        }
        record = shown;
        render();
        receipts.show(shown);
    }

    private void render() {
        if (record == null) {
            return;
        }
        titleText(record.title());
        StateLabels.show(state, isDeleted(record) ? "deleted" : record.state());
        body.show(record.body());
        published.setText(who(record.publishedByName(), record.publishedAt()));
        validUntil.setText(
                record.validUntil() == null
                        ? Ui.text("announcements.forever")
                        : Ui.formats().date(AnnouncementForm.lastDay(record.validUntil(), zone.zone())));
        updated.setText(who(record.updatedByName(), record.updatedAt()));
        boolean live = !isDeleted(record);
        boolean author = access.may(AnnouncementService.WRITE) && live;
        boolean keeper = access.may(AnnouncementService.DELETE);
        boolean isPublished = is(record, AnnouncementService.PUBLISHED);
        edit.setVisible(author);
        publish.setVisible(author && !isPublished);
        withdraw.setVisible(author && isPublished);
        delete.setVisible(keeper && live);
        restore.setVisible(keeper && !live);
        purge.setVisible(keeper && !live);
    }

    private static boolean is(AnnouncementRecord record, String state) {
        return state.equals(record.state());
    }

    private static boolean isDeleted(AnnouncementRecord record) {
        return record.deletedAt() != null;
    }

    private static String who(String name, Instant at) {
        return at == null
                ? "–"
                : Ui.text(
                        "announcements.who",
                        name == null ? "" : name,
                        Ui.formats().dateTime(at));
    }

    private void publish() {
        Confirm.ask(
                Text.of("announcements.publish"),
                Text.of("announcements.publish.what", record.title()),
                Text.of("announcements.publish"),
                () -> {
                    show(announcements.publish(record.id(), OptionalLong.of(record.version())));
                    Notices.show("announcements.publish.done");
                });
    }

    private void withdraw() {
        Confirm.ask(
                Text.of("announcements.withdraw"),
                Text.of("announcements.withdraw.what", record.title()),
                Text.of("announcements.withdraw"),
                () -> {
                    show(announcements.withdraw(record.id(), OptionalLong.of(record.version())));
                    Notices.show("announcements.withdraw.done");
                });
    }

    private void delete() {
        String id = record.id();
        announcements.delete(List.of(id));
        Notices.undo(() -> announcements.restore(List.of(id)), "announcements.delete.done", record.title());
        go(Paths.LIST);
    }

    private void restore() {
        announcements.restore(List.of(record.id()));
        show(announcements.get(record.id()));
        Notices.show("announcements.restore.done", record.title());
    }

    private void purge() {
        Confirm.danger(
                Text.of("announcements.purge"),
                Text.of("announcements.purge.what", record.title()),
                Text.of("announcements.purge"),
                () -> {
                    announcements.purge(List.of(record.id()));
                    go(RecycleBin.path(AnnouncementType.ID));
                });
    }
}
