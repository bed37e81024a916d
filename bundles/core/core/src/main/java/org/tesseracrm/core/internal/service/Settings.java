package org.tesseracrm.core.internal.service;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/** What {@code etc/org.tesseracrm.core.cfg}, the start script and the environment say. */
@Component(service = Settings.class, configurationPid = "org.tesseracrm.core")
public final class Settings {
    /** Keys of the configuration. */
    public @interface Config {
        /** What a new company has switched on; parted by commas. */
        String defaultModules() default "contacts";

        /** Whether there shall be a demo company; {@code -Dtessera.demo=true} says it too. */
        boolean demo() default false;

        /** Modules whose records the demo company has before it counts as there; parted by commas. */
        String demoModules() default "contacts";

        /** How long a token is good unless its owner says otherwise. */
        int tokenDays() default 90;

        /** The longest that its owner can say. */
        int longestTokenDays() default 365;

        /** Proxies whose {@code X-Forwarded-For} is believed; addresses parted by commas. */
        String trustedProxies() default "127.0.0.1,::1";

        /** Whether anybody may apply for a trial. */
        boolean trials() default false;

        /** How many days a trial lasts, and for how many people. */
        int trialDays() default 30;

        int trialUsers() default 10;

        /** How long a module may take to start before it is put in quarantine. */
        int moduleStartSeconds() default 60;

        /** The largest file of a module that is taken. */
        int moduleUploadMegabytes() default 100;

        /** Encrypts the secrets of second factors: 32 bytes in Base64; empty: a file of the data folder. */
        String secretKey() default "";
    }

    private volatile Config config;
    private final BundleContext context;

    @Activate
    public Settings(Config config, BundleContext context) {
        this.config = config;
        this.context = context;
    }

    /** What is read anew each time may change without restarting all that asks here. */
    @Modified
    void modified(Config changed) {
        this.config = changed;
    }

    public Set<String> defaultModules() {
        return words(config.defaultModules());
    }

    public boolean demo() {
        return config.demo() || Boolean.parseBoolean(context.getProperty("tessera.demo"));
    }

    public Set<String> demoModules() {
        return words(config.demoModules());
    }

    public int tokenDays() {
        return config.tokenDays();
    }

    public int longestTokenDays() {
        return Math.max(config.longestTokenDays(), config.tokenDays());
    }

    public Set<String> trustedProxies() {
        return words(config.trustedProxies());
    }

    /** Whether anybody may apply for a trial. */
    public boolean trials() {
        return environment("CRM_TRIALS").map(Boolean::parseBoolean).orElseGet(config::trials);
    }

    public int trialDays() {
        return Math.max(1, config.trialDays());
    }

    public int trialUsers() {
        return Math.max(1, config.trialUsers());
    }

    /** {@code -Dtessera.moduleStartSeconds} comes before the configuration. */
    public int moduleStartSeconds() {
        String asked = context.getProperty("tessera.moduleStartSeconds");
        return Math.max(1, asked == null || asked.isBlank() ? config.moduleStartSeconds() : Integer.parseInt(asked));
    }

    public long moduleUploadBytes() {
        return (long) Math.max(1, config.moduleUploadMegabytes()) << 20;
    }

    /** All nodes of an installation need the same; empty: this node makes its own. */
    public Optional<String> secretKey() {
        return environment("CRM_SECRET_KEY")
                .or(() -> Optional.of(config.secretKey().strip()))
                .filter(key -> !key.isEmpty());
    }

    public Optional<String> adminPassword() {
        return environment("CRM_ADMIN_PASSWORD");
    }

    public Optional<String> demoPassword() {
        return environment("CRM_DEMO_PASSWORD");
    }

    /** The folder whose content outlives an upgrade; the embedded database keeps its files there too. */
    public Path data() {
        String folder = context.getProperty("tessera.data");
        return folder == null || folder.isBlank()
                ? Path.of(context.getProperty("karaf.base"), "tessera-data")
                : Path.of(folder);
    }

    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : text.split(",")) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank());
    }
}
