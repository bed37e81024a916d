package org.tesseracrm.core.internal.service.upload;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.admin.ModuleUploads.Signature;

/** What is known of an uploaded version besides its jars, beside them. */
final class KeptFile {
    private static final String NAME = "upload.properties";

    private KeptFile() {}

    static void write(Path folder, Parcel parcel, Instant at) throws IOException {
        Properties said = new Properties();
        said.setProperty("module", parcel.module());
        said.setProperty("version", parcel.version());
        said.setProperty("vendor", parcel.vendor());
        said.setProperty(
                "bundles", parcel.bundles().stream().map(BundleFile::name).collect(Collectors.joining(",")));
        said.setProperty("signature", parcel.seal().kind().name());
        said.setProperty("signer", parcel.seal().signer());
        said.setProperty("at", at.toString());
        try (Writer writer = Files.newBufferedWriter(folder.resolve(NAME))) {
            said.store(writer, "An uploaded module; kept by the server");
        }
    }

    /** Nothing where the folder holds no uploaded version. */
    static Optional<Kept> read(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(NAME))) {
            return Optional.empty();
        }
        Properties said = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(NAME))) {
            said.load(reader);
        }
        List<String> bundles = List.of(said.getProperty("bundles", "").split(","));
        return Optional.of(new Kept(
                said.getProperty("module", ""),
                said.getProperty("version", ""),
                said.getProperty("vendor", ""),
                folder,
                bundles.stream().map(name -> folder.resolve(name + ".jar")).toList(),
                bundles,
                Signature.valueOf(said.getProperty("signature", "NONE")),
                said.getProperty("signer", ""),
                Instant.parse(said.getProperty("at"))));
    }
}
