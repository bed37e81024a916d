package org.tesseracrm.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** A module's jar, looked at from outside. */
final class ModuleFile {
    private ModuleFile() {}

    /** Its module's id; empty where it says none, or is no jar that can be read: the server says then what is wrong with it. */
    static String id(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            String id = manifest == null ? null : manifest.getMainAttributes().getValue("Tessera-Module");
            return id == null ? "" : id.strip();
        } catch (IOException | SecurityException e) {
            return "";
        }
    }
}
