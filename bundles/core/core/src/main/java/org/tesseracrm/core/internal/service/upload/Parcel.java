package org.tesseracrm.core.internal.service.upload;

import java.util.List;

/** What a file brings: the bundles of one module, that which declares it first. */
public record Parcel(List<BundleFile> bundles, Seal seal) {
    public String module() {
        return bundles.get(0).module();
    }

    public String version() {
        return bundles.get(0).version();
    }

    public String vendor() {
        return bundles.get(0).vendor();
    }
}
