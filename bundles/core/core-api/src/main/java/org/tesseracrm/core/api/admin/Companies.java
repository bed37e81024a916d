package org.tesseracrm.core.api.admin;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.query.Page;

/** The companies of the installation (企业账户), A1. For the operator only. */
@ProviderType
public interface Companies {
    /** Those whose code or name contains the text, by code. */
    Page<Company> list(String text, int limit, String cursor);

    Company find(String id);

    /** With its first administrator, who is a boss, and the modules that the configuration names. */
    Created create(NewCompany company);

    /** Nobody of it can sign in or go on until it is resumed; its data stays. */
    Company setSuspended(String id, long version, boolean suspended);

    /** Name, state, expiry and quota. */
    Company change(String id, long version, Change change);

    enum State {
        TRIAL,
        FORMAL
    }

    /** @param users how many work there now */
    record Company(
            String id,
            long version,
            String code,
            String name,
            State state,
            boolean suspended,
            LocalDate startsOn,
            Optional<LocalDate> expiresOn,
            int userQuota,
            int users,
            String language,
            String timeZone) {}

    /**
     * @param code what people type at sign-in: letters, digits, {@code -} and {@code _}
     * @param language such as {@code zh-CN}
     * @param adminPassword empty: one is made and handed back
     */
    record NewCompany(
            String code,
            String name,
            State state,
            Optional<LocalDate> expiresOn,
            int userQuota,
            String language,
            String timeZone,
            String adminUser,
            String adminName,
            String adminPassword) {
        @Override
        public String toString() {
            return "NewCompany[" + code + "]";
        }
    }

    record Change(String name, State state, Optional<LocalDate> expiresOn, int userQuota) {}

    /** @param password the administrator's first password, to be changed at the first sign-in */
    record Created(Company company, String user, String password) {
        @Override
        public String toString() {
            return "Created[" + company.code() + "]";
        }
    }
}
