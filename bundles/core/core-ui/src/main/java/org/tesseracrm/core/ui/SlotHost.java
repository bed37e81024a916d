package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.module.Contribution;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.web.Fragment;
import org.tesseracrm.web.Slot;
import org.tesseracrm.web.UiFailures;
import org.tesseracrm.web.UiHost;

/**
 * The fragments of one slot while its page is attached: those that stay keep their component and so what was typed in them, those
 * that go are given back.
 */
public final class SlotHost {
    private static final Logger LOG = LoggerFactory.getLogger(SlotHost.class);

    private final Contributions contributions;
    private final String slot;
    private final Predicate<Contribution<?>> which;
    private final Consumer<Fragment> prepare;
    private final Consumer<List<Part>> show;
    private final Map<Object, Held> held = new HashMap<>();
    private ContributionSet<Fragment> set;
    private Registration listening;

    /**
     * A fragment in its place.
     *
     * @param key stays the same while the fragment does
     * @param title key of its heading, empty for none
     */
    public record Part(Object key, String module, String title, Component component) {}

    private record Held(Registration lease, Part part, SlotPlace place) {}

    /**
     * @param prepare called once for each fragment before it is shown
     * @param show called with all parts in order whenever they change
     */
    public SlotHost(
            Component owner,
            Contributions contributions,
            String slot,
            Consumer<Fragment> prepare,
            Consumer<List<Part>> show) {
        this(owner, contributions, slot, any -> true, prepare, show);
    }

    /** @param which of those that are open to the person are wanted; asked whenever something comes or goes */
    public SlotHost(
            Component owner,
            Contributions contributions,
            String slot,
            Predicate<Contribution<?>> which,
            Consumer<Fragment> prepare,
            Consumer<List<Part>> show) {
        this.contributions = contributions;
        this.slot = slot;
        this.which = which;
        this.prepare = prepare;
        this.show = show;
        owner.addAttachListener(event -> start(event.getUI()));
        owner.addDetachListener(event -> stop());
    }

    private void start(UI ui) {
        set = contributions.of(Fragment.class);
        listening = set.onChange(() -> Ui.push(ui, this::refresh));
        refresh();
    }

    private void stop() {
        listening.close();
        set.close();
        set = null;
        held.values().forEach(each -> each.lease().close());
        held.clear();
    }

    private void refresh() {
        if (set == null) {
            return;
        }
        Map<Object, Held> before = new HashMap<>(held);
        held.clear();
        List<Part> parts = new ArrayList<>();
        for (Contribution<Fragment> contribution : set.open()) {
            if (slot.equals(contribution.property(Slot.PREFIX_ + "name")) && which.test(contribution)) {
                Object key = contribution.properties().getOrDefault("service.id", contribution);
                Held kept = before.remove(key);
                Optional.ofNullable(kept).or(() -> lease(key, contribution)).ifPresent(each -> {
                    held.put(key, each);
                    parts.add(each.part());
                });
            }
        }
        show.accept(parts);
        // only now, for what it does when it is attached may fail
        held.values().forEach(each -> each.place().fill());
        before.values().forEach(each -> {
            each.part().component().removeFromParent();
            each.lease().close();
        });
    }

    private Optional<Held> lease(Object key, Contribution<Fragment> contribution) {
        Optional<Contribution.Lease<Fragment>> lease = Optional.empty();
        try {
            lease = contribution.lease();
            if (lease.isPresent() && lease.get().get() instanceof Component component) {
                prepare.accept(lease.get().get());
                return Optional.of(held(key, contribution, lease.get(), SlotPlace.of(component)));
            }
            if (lease.isEmpty() && set.open().contains(contribution)) {
                return failed(
                        key,
                        contribution,
                        new IllegalStateException("A part of module " + contribution.module() + " for slot " + slot
                                + " could not be made; the entry before this one says why"));
            }
        } catch (RuntimeException | Error e) {
            lease.ifPresent(Registration::close);
            return failed(key, contribution, e);
        }
        lease.ifPresent(Registration::close);
        return Optional.empty();
    }

    private Optional<Held> failed(Object key, Contribution<Fragment> contribution, Throwable error) {
        UiHost.Failure failure = UiFailures.told(provider(contribution), error);
        if (failure.isAnswer()) {
            // it may not be shown for this record, or to this person
            LOG.debug("Module {} shows nothing in slot {}", contribution.module(), slot, error);
            return Optional.empty();
        }
        return Optional.of(held(key, contribution, () -> {}, SlotPlace.failed(contribution.module(), failure)));
    }

    private static Bundle provider(Contribution<Fragment> contribution) {
        return contribution.properties().get(Constants.SERVICE_BUNDLEID) instanceof Long id
                ? FrameworkUtil.getBundle(SlotHost.class).getBundleContext().getBundle(id)
                : null;
    }

    private static Held held(Object key, Contribution<Fragment> contribution, Registration lease, SlotPlace place) {
        String title = contribution.property(Slot.PREFIX_ + "title");
        return new Held(lease, new Part(key, contribution.module(), title, place), place);
    }
}
