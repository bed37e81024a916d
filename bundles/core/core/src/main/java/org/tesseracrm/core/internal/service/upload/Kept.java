package org.tesseracrm.core.internal.service.upload;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.tesseracrm.core.api.admin.ModuleUploads.Signature;

/**
 * A version of a module that was uploaded, in its folder.
 *
 * @param jars that of the bundle which declares the module first
 * @param bundles their symbolic names
 */
public record Kept(
        String module,
        String version,
        String vendor,
        Path folder,
        List<Path> jars,
        List<String> bundles,
        Signature signature,
        String signer,
        Instant at) {}
