package org.tesseracrm.core.internal.service.rehearsal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.Installation;
import org.tesseracrm.core.api.admin.Installation.Module;
import org.tesseracrm.core.api.upgrade.UpgradeCheck.Company;
import org.tesseracrm.core.api.upgrade.UpgradeCheck.Finding;
import org.tesseracrm.core.internal.service.installation.WantedModules;
import org.tesseracrm.core.internal.service.module.ModuleStates;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** The modules as they are now, and what of uploads, companies' choices and contracts they do not answer any more. */
@Component(service = Fit.class)
public final class Fit {
    private final Installation installation;
    private final WantedModules wanted;
    private final Companies companies;
    private final Messages messages;

    @Activate
    public Fit(
            @Reference Installation installation,
            @Reference WantedModules wanted,
            @Reference Companies companies,
            @Reference Messages messages) {
        this.installation = installation;
        this.wanted = wanted;
        this.companies = companies;
        this.messages = messages;
    }

    /** Ids of the modules that run. */
    Set<String> running() {
        return installation.modules().stream()
                .filter(each -> each.state() == Installation.State.RUNNING)
                .map(Module::id)
                .collect(Collectors.toSet());
    }

    /** @param ran those that ran before: what was amiss already is not said */
    void say(Set<String> ran, Locale language, Facts facts) {
        Map<String, Module> modules =
                installation.modules().stream().collect(Collectors.toMap(Module::id, each -> each, (a, b) -> a));
        for (Module module : new TreeMap<>(modules).values()) {
            String name = facts.next("module");
            facts.say(name + "id", module.id());
            facts.say(name + "name", module.name());
            facts.say(name + "version", module.version());
            facts.say(name + "state", module.state());
            facts.say(name + "problem", module.problem());
        }
        uploads(modules, language, facts);
        for (Company company : companies.all()) {
            Set<String> gone = new TreeSet<>(companies.enabled(company));
            gone.removeIf(module -> ModuleStates.isFixed(module) || !ran.contains(module) || runs(modules, module));
            gone.forEach(module -> finding(
                    facts,
                    language,
                    Finding.warning(Text.of("core.rehearsal.enabledGone", company.name(), company.code(), module))));
            Set<String> unknown = new TreeSet<>(companies.contract(company));
            unknown.removeAll(gone);
            unknown.removeIf(
                    module -> ModuleStates.isFixed(module) || !ran.contains(module) || modules.containsKey(module));
            unknown.forEach(module -> finding(
                    facts,
                    language,
                    Finding.note(Text.of("core.rehearsal.contractGone", company.name(), company.code(), module))));
        }
    }

    private void uploads(Map<String, Module> modules, Locale language, Facts facts) {
        wanted.versions().forEach((id, version) -> {
            Module module = modules.get(id);
            if (module == null) {
                finding(facts, language, Finding.failure(Text.of("core.rehearsal.moduleGone", id)));
            } else if (!version.isEmpty() && !version.equals(module.version())) {
                String why = module.versions().stream()
                        .filter(each -> each.version().equals(version))
                        .map(Installation.Version::problem)
                        .findFirst()
                        .orElse("");
                finding(
                        facts,
                        language,
                        Finding.failure(
                                why.isEmpty()
                                        ? Text.of("core.rehearsal.uploadGone", module.name(), version)
                                        : Text.of("core.rehearsal.uploadFails", module.name(), version, why)));
            }
        });
    }

    private void finding(Facts facts, Locale language, Finding finding) {
        String name = facts.next("finding");
        facts.say(name + "severity", finding.severity());
        facts.say(name + "text", messages.text(language, finding.text()));
    }

    private static boolean runs(Map<String, Module> modules, String id) {
        Module module = modules.get(id);
        return module != null && module.state() == Installation.State.RUNNING;
    }
}
