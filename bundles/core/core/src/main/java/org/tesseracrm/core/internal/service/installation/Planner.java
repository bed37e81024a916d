package org.tesseracrm.core.internal.service.installation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    private final Pasts pasts;

    @Activate
    public Planner(
            @Reference Features features,
            @Reference Tiles tiles,
            @Reference InstalledModules declared,
            @Reference Pasts pasts) {
        this.features = features;
        this.tiles = tiles;
        this.declared = declared;
        this.pasts = pasts;
    }

    /**
     * @param target the version that is to run, null where none is
     * @param problem why it cannot be done
     */
    record Draft(Action action, ModuleFeature target, List<Step> own, List<Step> others, Optional<Text> problem) {
        static Draft impossible(Action action, String why, Object... args) {
            return new Draft(
                    action, null, List.of(), List.of(), Optional.of(Text.of("core.installation." + why, args)));
        }

        Draft refused(Text why) {
            return new Draft(action, target, own, others, Optional.of(why));
        }
    }

    /**
     * Quick, and without whether it would resolve.
     *
     * @param version empty: the newest other than that which runs
     */
    Draft draft(String module, Action action, String version) {
        List<ModuleFeature> versions = features.of(module);
        Optional<ModuleFeature> runs =
                versions.stream().filter(ModuleFeature::installed).findFirst();
        boolean foreign =
                versions.isEmpty() || runs.isEmpty() && !tiles.of(module).isEmpty();
        if (foreign && action != Action.RESTART) {
            return Draft.impossible(action, "noFeature");
        }
        Optional<ModuleFeature> wanted = versions.stream()
                .filter(each ->
                        version.isEmpty() ? !each.installed() : each.version().equals(version))
                .findFirst();
        return switch (action) {
            case INSTALL ->
                runs.isPresent()
                        ? Draft.impossible(action, "isInstalled")
                        : wanted.map(this::install).orElseGet(() -> missing(action, version));
            case CHANGE ->
                runs.isEmpty()
                        ? Draft.impossible(action, "isNotInstalled")
                        : wanted.map(each -> change(runs.get(), each)).orElseGet(() -> missing(action, version));
            case REMOVE -> runs.map(this::remove).orElseGet(() -> Draft.impossible(action, "isNotInstalled"));
            case RESTART -> restart(module);
        };
    }

    private static Draft missing(Action action, String version) {
        return version.isEmpty() ? Draft.impossible(action, "noOther") : Draft.impossible(action, "noVersion", version);
    }

    /** Modules that are installed and stand on that one. */
    List<String> neededBy(String module) {
        Set<String> needed = new TreeSet<>(tiles.users(module));
        features.modules().stream()
                .filter(each -> each.installed() && each.needs().contains(module))
                .forEach(each -> needed.add(each.module()));
        declared.all().values().stream()
                .filter(each -> each.requires().contains(module))
                .forEach(each -> needed.add(each.id()));
        return List.copyOf(needed);
    }

    private Draft install(ModuleFeature feature) {
        return withAdded(feature, new Draft(Action.INSTALL, feature, List.of(), List.of(), tooOld(feature)));
    }

    private Draft change(ModuleFeature from, ModuleFeature to) {
        if (from.id().equals(to.id())) {
            return Draft.impossible(Action.CHANGE, "isRunning", to.version());
        }
        List<Bundle> gone = bundles(from);
        Set<Bundle> interrupted = new LinkedHashSet<>(tiles.dependents(gone));
        Standing.on(features.modules(), from.module(), tiles).forEach(each -> interrupted.addAll(bundles(each)));
        Draft draft = new Draft(
                Action.CHANGE,
                to,
                steps(Effect.REMOVE, gone),
                steps(Effect.REFRESH, List.copyOf(interrupted)),
                tooOld(to));
        return withAdded(to, draft);
    }

    private Draft withAdded(ModuleFeature feature, Draft draft) {
        List<Step> own = new ArrayList<>(draft.own());
        List<Step> others = new ArrayList<>(draft.others());
        features.added(feature).forEach((location, file) -> {
            List<Step> steps = feature.locations().contains(location) ? own : others;
            steps.add(new Step(Effect.INSTALL, file.bundle(), file.version()));
        });
        return new Draft(draft.action(), feature, own, others, draft.problem());
    }

    /** A newer version may have done something to the tables that this one knows nothing of. */
    private Optional<Text> tooOld(ModuleFeature feature) {
        try {
            List<String> unknown = pasts.against(feature);
            return unknown.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Text.of(
                            "core.installation.tooOld", feature.version(), unknown.size(), Pasts.shown(unknown)));
        } catch (IOException e) {
            return Optional.of(Text.of("core.installation.historyUnreadable", e.getMessage()));
        }
    }

    /** The draft, and whether what is to be installed finds all that it needs. */
    Draft tried(String module, Action action, String version) {
        Draft draft = draft(module, action, version);
        if (draft.target() == null || draft.problem().isPresent()) {
            return draft;
        }
        return resolves(draft.target()).map(draft::refused).orElse(draft);
    }

    private Optional<Text> resolves(ModuleFeature feature) {
        try {
            features.check(feature);
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(Fault.of(e).text());
        }
    }

    private Draft remove(ModuleFeature feature) {
        List<String> needed = neededBy(feature.module());
        if (!needed.isEmpty()) {
            return Draft.impossible(Action.REMOVE, "isNeeded", String.join(", ", needed));
        }
        List<Bundle> gone = bundles(feature);
        return new Draft(
                Action.REMOVE,
                null,
                steps(Effect.REMOVE, gone),
                steps(Effect.REFRESH, tiles.dependents(gone)),
                Optional.empty());
    }

    private List<Bundle> bundles(ModuleFeature feature) {
        return features.freed(feature).stream()
                .flatMap(location -> tiles.at(location).stream())
                .toList();
    }

    private Draft restart(String module) {
        List<Bundle> bundles = tiles.of(module);
        if (bundles.isEmpty()) {
            return Draft.impossible(Action.RESTART, "isNotInstalled");
        }
        List<Step> steps = new ArrayList<>(steps(Effect.STOP, bundles));
        steps.addAll(steps(Effect.START, bundles));
        return new Draft(Action.RESTART, null, steps, List.of(), Optional.empty());
    }

    private static List<Step> steps(Effect effect, List<Bundle> bundles) {
        return bundles.stream()
                .map(bundle -> new Step(
                        effect, bundle.getSymbolicName(), bundle.getVersion().toString()))
                .toList();
    }
}
