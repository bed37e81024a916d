package org.tesseracrm.core.internal.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.tesseracrm.core.api.admin.ModuleUploads;

/** {@code crm:module-upload} */
@Service
@Command(
        scope = "crm",
        name = "module-upload",
        description = "Take a module from a file, a .jar or a .kar; it is not installed yet")
public final class ModuleUploadCommand extends AsOperator {
    @Reference
    private ModuleUploads uploads;

    @Argument(name = "file", description = "Path of the file on this machine", required = true)
    private String file;

    @Option(name = "--unsigned", description = "Also where nobody signed it whose key is trusted here")
    private boolean unsigned;

    @Override
    protected void run() throws IOException {
        Path path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new IllegalArgumentException("There is no file " + path + " that can be read.");
        }
        try (InputStream content = Files.newInputStream(path)) {
            ModuleUploads.Upload taken = uploads.take(path.getFileName().toString(), content, unsigned);
            terminal().println("Taken: " + taken.module() + " " + taken.version() + ", " + signed(taken));
        }
    }

    private static String signed(ModuleUploads.Upload taken) {
        return switch (taken.signature()) {
            case NONE -> "unsigned";
            case UNKNOWN -> "signed by " + taken.signer() + ", whose key is not trusted";
            case TRUSTED -> "signed by " + taken.signer();
        };
    }
}
