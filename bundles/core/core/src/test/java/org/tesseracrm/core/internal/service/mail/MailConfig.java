package org.tesseracrm.core.internal.service.mail;

import java.lang.annotation.Annotation;

/** What the annotation says where no file does. */
final class MailConfig implements MailSettings.Config {
    @Override
    public String host() {
        return "";
    }

    @Override
    public int port() {
        return 587;
    }

    @Override
    public String user() {
        return "";
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public String from() {
        return "";
    }

    @Override
    public boolean starttls() {
        return true;
    }

    @Override
    public int giveUpDays() {
        return 2;
    }

    @Override
    public String publicUrl() {
        return "";
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return MailSettings.Config.class;
    }
}
