package org.tesseracrm.core.internal.directory;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** A company's directory as {@code etc/org.tesseracrm.core.ldap-<company>.cfg} says; one component for each such file. */
@Component(
        service = DirectorySource.class,
        configurationPid = "org.tesseracrm.core.ldap",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DirectorySource {
    /** Keys of the configuration. Empty ones are as usual for the kind of directory. */
    public @interface Config {
        /** Code of the company. */
        String company() default "";

        /** {@code openldap} or {@code activedirectory}. */
        String kind() default "openldap";

        /** {@code ldaps://host:636} or {@code ldap://host:389}. */
        String url() default "";

        /** Whether a connection by {@code ldap://} is encrypted before anything is said. */
        boolean startTls() default true;

        /** Who asks; empty: anonymous. */
        String bindDn() default "";

        String bindPassword() default "";

        /** Below which entry people are sought. */
        String baseDn() default "";

        /** Which of the entries are people. */
        String filter() default "";

        String userAttribute() default "";

        /** As the other ones: several parted by commas, the first that says something counts. */
        String nameAttribute() default "";

        String mailAttribute() default "";

        String mobileAttribute() default "";

        String departmentAttribute() default "";

        /** Holds the manager's distinguished name. */
        String managerAttribute() default "";

        int connectSeconds() default 10;

        int readSeconds() default 60;

        /** How many entries are asked for at a time. */
        int pageSize() default 500;
    }

    private final DirectorySettings settings;

    @Activate
    public DirectorySource(Config config) {
        this.settings = DirectorySettings.of(config);
    }

    DirectorySettings settings() {
        return settings;
    }
}
