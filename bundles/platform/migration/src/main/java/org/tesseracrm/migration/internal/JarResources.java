package org.tesseracrm.migration.internal;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;

/** The files of a jar, in memory. */
final class JarResources extends AbstractResourceAccessor {
    private final Map<String, byte[]> files;

    JarResources(Map<String, byte[]> files) {
        this.files = files;
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        String folder = BundleResources.plain(path);
        String start = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        List<Resource> resources = new ArrayList<>();
        files.keySet().stream()
                .filter(name -> name.startsWith(start))
                .filter(name -> recursive || name.indexOf('/', start.length()) < 0)
                .forEach(name -> resources.add(new Entry(name)));
        resources.sort(Comparator.comparing(Resource::getPath));
        return resources;
    }

    @Override
    public List<Resource> getAll(String path) {
        String name = BundleResources.plain(path);
        return files.containsKey(name) ? List.of(new Entry(name)) : null;
    }

    @Override
    public List<String> describeLocations() {
        return List.of("a jar");
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private final class Entry extends AbstractResource {
        Entry(String path) {
            super(path, URI.create("jar-entry:/" + path.replace(" ", "%20")));
        }

        @Override
        public InputStream openInputStream() throws IOException {
            byte[] content = files.get(getPath());
            if (content == null) {
                throw new FileNotFoundException(getPath());
            }
            return new ByteArrayInputStream(content);
        }

        @Override
        public boolean exists() {
            return files.containsKey(getPath());
        }

        @Override
        public Resource resolve(String other) {
            return new Entry(BundleResources.plain(resolvePath(other)));
        }

        @Override
        public Resource resolveSibling(String other) {
            return new Entry(BundleResources.plain(resolveSiblingPath(other)));
        }
    }
}
