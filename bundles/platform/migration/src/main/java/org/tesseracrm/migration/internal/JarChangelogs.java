package org.tesseracrm.migration.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.ui.LoggerUIService;

/** The changelogs in a jar that is not installed, read and not run. */
final class JarChangelogs {
    private final Manifest manifest;
    private final Map<String, byte[]> files = new HashMap<>();

    private JarChangelogs(Manifest manifest) {
        this.manifest = manifest;
    }

    static JarChangelogs read(InputStream file) throws IOException {
        try (JarInputStream jar = new JarInputStream(file, false)) {
            if (jar.getManifest() == null) {
                throw new IOException("no manifest");
            }
            JarChangelogs read = new JarChangelogs(jar.getManifest());
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                if (!entry.isDirectory() && !entry.getName().endsWith(".class")) {
                    read.files.put(entry.getName(), jar.readAllBytes());
                }
            }
            return read;
        }
    }

    List<Changelog> changelogs() {
        String header = manifest.getMainAttributes().getValue(Changelog.HEADER);
        return header == null ? List.of() : Changelog.parse(header);
    }

    /** Names of the change sets, as {@link ChangeSetName} has them. */
    Set<String> changeSets(Changelog changelog) throws IOException {
        Set<String> names = new HashSet<>();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader liquibase = DatabaseChangeLog.class.getClassLoader();
        // Liquibase looks for its own parts there
        thread.setContextClassLoader(liquibase);
        try (JarResources resources = new JarResources(files)) {
            Map<String, Object> scope = new HashMap<>();
            scope.put(Scope.Attr.classLoader.name(), liquibase);
            scope.put(Scope.Attr.resourceAccessor.name(), resources);
            scope.put(Scope.Attr.ui.name(), new LoggerUIService());
            scope.put("liquibase.analytics.enabled", false);
            Scope.child(scope, () -> {
                DatabaseChangeLog parsed = ChangeLogParserFactory.getInstance()
                        .getParser(changelog.path(), resources)
                        .parse(changelog.path(), new ChangeLogParameters(), resources);
                for (ChangeSet set : parsed.getChangeSets()) {
                    names.add(ChangeSetName.of(set.getFilePath(), set.getId(), set.getAuthor()));
                }
            });
            return names;
        } catch (Exception e) {
            throw new IOException(Causes.reason(e), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
