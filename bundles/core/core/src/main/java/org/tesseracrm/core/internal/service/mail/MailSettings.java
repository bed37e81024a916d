package org.tesseracrm.core.internal.service.mail;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/** What {@code etc/org.tesseracrm.mail.cfg} and the environment say, which wins. */
@Component(service = MailSettings.class, configurationPid = "org.tesseracrm.mail")
public final class MailSettings {
    private static final int IMPLICIT_TLS = 465;

    /** Keys of the configuration. */
    public @interface Config {
        String host() default "";

        /** 465 speaks TLS from the first byte. */
        int port() default 587;

        /** Empty: the server wants no sign-in. */
        String user() default "";

        String password() default "";

        /** The sender's address. */
        String from() default "";

        /** Whether the connection must become encrypted; false only for a server of one's own network. */
        boolean starttls() default true;

        /** How many days a mail is tried; links in mail are good for three. */
        int giveUpDays() default 2;

        /** Where people reach the product, such as {@code https://crm.example}; links in mail begin with it. */
        String publicUrl() default "";
    }

    private final UnaryOperator<String> environment;
    private volatile Config config;

    @Activate
    public MailSettings(Config config) {
        this(config, System::getenv);
    }

    MailSettings(Config config, UnaryOperator<String> environment) {
        this.config = config;
        this.environment = environment;
    }

    @Modified
    void modified(Config changed) {
        this.config = changed;
    }

    /** Empty unless host, sender and public address are all given. */
    Optional<Account> account() {
        String host = text("CRM_SMTP_HOST", config.host());
        String from = text("CRM_SMTP_FROM", config.from());
        if (host.isEmpty() || from.isEmpty() || publicUrl().isEmpty()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(text("CRM_SMTP_PORT", Integer.toString(config.port())));
        boolean starttls = Boolean.parseBoolean(text("CRM_SMTP_STARTTLS", Boolean.toString(config.starttls())));
        Encryption encryption =
                port == IMPLICIT_TLS ? Encryption.TLS : starttls ? Encryption.STARTTLS : Encryption.NONE;
        return Optional.of(new Account(
                host,
                port,
                text("CRM_SMTP_USER", config.user()),
                text("CRM_SMTP_PASSWORD", config.password()),
                from,
                encryption));
    }

    int giveUpDays() {
        return Math.max(1, config.giveUpDays());
    }

    /** Without a slash at its end; empty where it is not given. */
    String publicUrl() {
        return text("CRM_PUBLIC_URL", config.publicUrl()).replaceAll("/+$", "");
    }

    private String text(String variable, String configured) {
        String value = environment.apply(variable);
        return (value == null || value.isBlank() ? configured : value).strip();
    }

    enum Encryption {
        TLS,
        STARTTLS,
        NONE
    }

    /** @param user empty: without a sign-in */
    record Account(String host, int port, String user, String password, String from, Encryption encryption) {
        @Override
        public String toString() {
            return "Account[" + host + ":" + port + "]";
        }
    }
}
