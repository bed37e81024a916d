package org.tesseracrm.core.internal.service.attachment;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.service.Settings;

/** What {@code etc/org.tesseracrm.attachments.cfg} and the environment say, which wins. */
@Component(service = AttachmentSettings.class, configurationPid = "org.tesseracrm.attachments")
public final class AttachmentSettings {
    private static final int CLAMD_PORT = 3310;

    /** Keys of the configuration. */
    public @interface Config {
        /** Where new files are kept: {@code disk} or {@code s3}; those from before stay where they are. */
        String storage() default "disk";

        /** For disk: the folder; empty: {@code attachments} in the data folder. All nodes need the same. */
        String folder() default "";

        /** For s3: address of the service, such as {@code https://s3.example}. */
        String s3Endpoint() default "";

        String s3Region() default "us-east-1";

        String s3Bucket() default "";

        String s3AccessKey() default "";

        String s3SecretKey() default "";

        /** Whether the bucket stands in the path, as with MinIO, or before the host's name. */
        boolean s3PathStyle() default true;

        /** What keys begin with. */
        String s3Prefix() default "";

        /** Address of a virus scanner that speaks clamd's protocol, {@code host:port}; empty: nothing is scanned. */
        String clamd() default "";
    }

    private final UnaryOperator<String> environment;
    private final Path data;
    private volatile Config config;

    @Activate
    public AttachmentSettings(Config config, @Reference Settings settings) {
        this(config, settings.data(), System::getenv);
    }

    AttachmentSettings(Config config, Path data, UnaryOperator<String> environment) {
        this.config = config;
        this.data = data;
        this.environment = environment;
    }

    @Modified
    void modified(Config changed) {
        this.config = changed;
    }

    /** Files on their way in; beside the folder where they are kept, so that they need only be moved. */
    Path incoming() {
        return folder().resolve("incoming");
    }

    Path folder() {
        String folder = text("CRM_ATTACHMENTS", config.folder());
        return folder.isEmpty() ? data.resolve("attachments") : Path.of(folder);
    }

    boolean inS3() {
        return text("CRM_ATTACHMENT_STORAGE", config.storage()).equalsIgnoreCase("s3");
    }

    /** Empty unless endpoint, bucket and keys are all given. */
    Optional<S3Place> s3() {
        String endpoint = text("CRM_S3_ENDPOINT", config.s3Endpoint()).replaceAll("/+$", "");
        String bucket = text("CRM_S3_BUCKET", config.s3Bucket());
        String accessKey = text("CRM_S3_ACCESS_KEY", config.s3AccessKey());
        String secretKey = text("CRM_S3_SECRET_KEY", config.s3SecretKey());
        if (endpoint.isEmpty() || bucket.isEmpty() || accessKey.isEmpty() || secretKey.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new S3Place(
                endpoint,
                text("CRM_S3_REGION", config.s3Region()),
                bucket,
                accessKey,
                secretKey,
                config.s3PathStyle(),
                config.s3Prefix().strip()));
    }

    /** @throws IllegalArgumentException where what is given is no address */
    Optional<InetSocketAddress> clamd() {
        String address = text("CRM_CLAMD", config.clamd());
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int colon = address.lastIndexOf(':');
        return Optional.of(
                colon < 0
                        ? InetSocketAddress.createUnresolved(address, CLAMD_PORT)
                        : InetSocketAddress.createUnresolved(
                                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))));
    }

    private String text(String variable, String configured) {
        String value = environment.apply(variable);
        return (value == null || value.isBlank() ? configured : value).strip();
    }
}
