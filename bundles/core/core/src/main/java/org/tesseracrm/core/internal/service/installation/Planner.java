package org.tesseracrm.core.internal.service.installation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.Installation.Action;
import org.tesseracrm.core.api.admin.Installation.Effect;
import org.tesseracrm.core.api.admin.Installation.Step;
import org.tesseracrm.core.internal.service.module.InstalledModules;
import org.tesseracrm.i18n.Text;

/**
 * Works out what an action would do. Karaf only prints what it would do; asked to resolve, it says whether that goes, and the wiring
 * says what hangs on a module.
 */
@Component(service = Planner.class)
public final class Planner {
    private final Features features;
    private final Tiles tiles;
    private final InstalledModules declared;

    @Activate
    public Planner(@Reference Features features, @Reference Tiles tiles, @Reference InstalledModules declared) {
        this.features = features;
        this.tiles = tiles;
        this.declared = declared;
    }

    /** @param problem why it cannot be done */
    record Draft(Action action, List<Step> own, List<Step> others, Optional<Text> problem) {
        static Draft impossible(Action action, Text why) {
            return new Draft(action, List.of(), List.of(), Optional.of(why));
        }
    }

    /** Quick, and without whether it would resolve. */
    Draft draft(String module, Action action) {
        Optional<ModuleFeature> feature = features.modules().stream()
                .filter(each -> each.module().equals(module))
                .findFirst();
        boolean installed = feature.map(ModuleFeature::installed).orElse(false);
        return switch (action) {
            case INSTALL ->
                installed
                        ? Draft.impossible(action, Text.of("core.installation.isInstalled"))
                        : feature.map(each -> install(each))
                                .orElseGet(() -> Draft.impossible(action, Text.of("core.installation.noFeature")));
            case REMOVE ->
                installed
                        ? remove(feature.orElseThrow())
                        : Draft.impossible(
                                action,
                                Text.of(
                                        tiles.of(module).isEmpty()
                                                ? "core.installation.isNotInstalled"
                                                : "core.installation.noFeature"));
            case RESTART -> restart(module);
        };
    }

    /** Modules that are installed and stand on that one. */
    List<String> neededBy(String module) {
        Set<String> byFeature = Set.copyOf(features.modules().stream()
                .filter(each -> each.installed() && each.needs().contains(module))
                .map(ModuleFeature::module)
                .toList());
        List<String> needed = new ArrayList<>(byFeature);
        declared.all().values().stream()
                .filter(each -> each.requires().contains(module) && !byFeature.contains(each.id()))
                .forEach(each -> needed.add(each.id()));
        needed.sort(Comparator.naturalOrder());
        return needed;
    }

    private Draft install(ModuleFeature feature) {
        List<Step> own = new ArrayList<>();
        List<Step> others = new ArrayList<>();
        features.added(feature.name()).forEach((location, file) -> {
            List<Step> steps = feature.locations().contains(location) ? own : others;
            steps.add(new Step(Effect.INSTALL, file.bundle(), file.version()));
        });
        return new Draft(Action.INSTALL, own, others, Optional.empty());
    }

    /** The draft, and whether what is to be installed finds all that it needs. */
    Draft tried(String module, Action action) {
        Draft draft = draft(module, action);
        if (action != Action.INSTALL || draft.problem().isPresent()) {
            return draft;
        }
        Optional<Text> problem = features.modules().stream()
                .filter(each -> each.module().equals(module))
                .findFirst()
                .flatMap(this::resolves);
        return new Draft(action, draft.own(), draft.others(), problem);
    }

    private Optional<Text> resolves(ModuleFeature feature) {
        try {
            features.check(feature.name());
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(Fault.of(e).text());
        }
    }

    private Draft remove(ModuleFeature feature) {
        List<String> needed = neededBy(feature.module());
        if (!needed.isEmpty()) {
            return Draft.impossible(Action.REMOVE, Text.of("core.installation.isNeeded", String.join(", ", needed)));
        }
        List<Bundle> gone = features.freed(feature.name()).stream()
                .flatMap(location -> tiles.at(location).stream())
                .toList();
        return new Draft(
                Action.REMOVE,
                steps(Effect.REMOVE, gone),
                steps(Effect.REFRESH, tiles.dependents(gone)),
                Optional.empty());
    }

    private Draft restart(String module) {
        List<Bundle> bundles = tiles.of(module);
        if (bundles.isEmpty()) {
            return Draft.impossible(Action.RESTART, Text.of("core.installation.isNotInstalled"));
        }
        List<Step> steps = new ArrayList<>(steps(Effect.STOP, bundles));
        steps.addAll(steps(Effect.START, bundles));
        return new Draft(Action.RESTART, steps, List.of(), Optional.empty());
    }

    private static List<Step> steps(Effect effect, List<Bundle> bundles) {
        return bundles.stream()
                .map(bundle -> new Step(
                        effect, bundle.getSymbolicName(), bundle.getVersion().toString()))
                .toList();
    }
}
