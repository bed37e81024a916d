package org.tesseracrm.migration.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import org.osgi.framework.Bundle;

/** The files in a bundle; a class loader could not list them. */
final class BundleResources extends AbstractResourceAccessor {
    private final Bundle bundle;

    BundleResources(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        String folder = plain(path);
        Enumeration<URL> found = bundle.findEntries(folder, "*", recursive);
        List<Resource> resources = new ArrayList<>();
        if (found != null) {
            for (URL url : Collections.list(found)) {
                if (!url.getPath().endsWith("/")) {
                    resources.add(new Entry(plain(url.getPath()), url));
                }
            }
        }
        resources.sort(Comparator.comparing(Resource::getPath));
        return resources;
    }

    @Override
    public List<Resource> getAll(String path) {
        URL url = bundle.getEntry(plain(path));
        return url == null ? null : List.of(new Entry(plain(path), url));
    }

    @Override
    public List<String> describeLocations() {
        return List.of(bundle.toString());
    }

    @Override
    public void close() {
        // nothing is held open
    }

    static String plain(String path) {
        String slashes = path.replace('\\', '/').replaceFirst("^classpath:", "");
        return URI.create(slashes.replaceFirst("^/+", "")).normalize().toString();
    }

    private final class Entry extends AbstractResource {
        private final URL url;

        Entry(String path, URL url) {
            super(path, URI.create("bundle:" + bundle.getBundleId() + "/" + path));
            this.url = url;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            if (url == null) {
                throw new FileNotFoundException(getPath() + " in " + bundle);
            }
            return url.openStream();
        }

        @Override
        public boolean exists() {
            return url != null;
        }

        @Override
        public Resource resolve(String other) {
            return at(resolvePath(other));
        }

        @Override
        public Resource resolveSibling(String other) {
            return at(resolveSiblingPath(other));
        }

        private Resource at(String path) {
            String target = plain(path);
            return new Entry(target, bundle.getEntry(target));
        }
    }
}
