package org.tesseracrm.shell.internal.operator.modules;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.admin.Installation;
import org.tesseracrm.core.api.admin.Installation.Action;
import org.tesseracrm.core.api.admin.Installation.Module;
import org.tesseracrm.core.api.admin.Installation.Version;
import org.tesseracrm.core.api.admin.ModuleUploads;
import org.tesseracrm.core.api.admin.ModuleUploads.Upload;
import org.tesseracrm.core.ui.DroppedFile;
import org.tesseracrm.core.ui.FileDrop;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/** Takes a module as a file: looks at it, shows what was found, and keeps it once the operator says so. */
@Tag("section")
final class ModuleUpload extends HtmlContainer {
    private final ModuleUploads uploads;
    private final Installation installation;
    private final ModuleActions actions;

    ModuleUpload(ModuleUploads uploads, Installation installation, ModuleActions actions) {
        this.uploads = uploads;
        this.installation = installation;
        this.actions = actions;
        addClassNames("t-card", "t-stack", "t-module-upload");
        add(
                new H2(Ui.text("shell.installed.upload")),
                Words.small(Ui.text("shell.installed.upload.hint", uploads.maxBytes() >> 20)),
                new FileDrop(
                        "core.ui.import.choose",
                        "shell.installed.upload.type",
                        uploads.maxBytes(),
                        this::look,
                        ".jar",
                        ".kar"));
    }

    private void look(DroppedFile file) {
        Map<String, String> names = installation.modules().stream().collect(Collectors.toMap(Module::id, Module::name));
        new UploadDialog(file.read(uploads::inspect), names, unsigned -> take(file, unsigned), file::close).open();
    }

    private Runnable take(DroppedFile file, boolean unsigned) {
        Upload taken = file.read((name, content) -> uploads.take(name, content, unsigned));
        Notices.show("shell.installed.upload.taken", taken.name(), taken.version());
        return () -> next(taken);
    }

    /** Offers to install it, or to change to it. An older version than that which runs may be meant for another day. */
    private void next(Upload taken) {
        actions.ended();
        Module module = installation.find(taken.module());
        List<String> versions = module.versions().stream().map(Version::version).toList();
        Optional<Version> runs =
                module.versions().stream().filter(Version::installed).findFirst();
        if (runs.isEmpty()) {
            actions.ask(module, Action.INSTALL, taken.version());
        } else if (versions.indexOf(taken.version())
                < versions.indexOf(runs.get().version())) {
            actions.ask(module, Action.CHANGE, taken.version());
        }
    }
}
