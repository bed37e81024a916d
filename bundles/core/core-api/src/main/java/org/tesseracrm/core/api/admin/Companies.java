package org.tesseracrm.core.api.admin;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.job.Job;
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

    /**
     * Name, state, expiry, quota and time zone. A trial that becomes formal keeps its data.
     *
     * @throws org.tesseracrm.core.api.error.InvalidInputException on the field that is wrong
     */
    Company change(String id, long version, Change change);

    /**
     * Fills a company with demo departments, people and each module's demo records, as a job. People and records that are there
     * stay; what is there from an earlier time is not made twice. Modules that the demo needs are enabled.
     *
     * @param password with which all the demo people sign in
     * @throws org.tesseracrm.core.api.error.InvalidInputException on {@code password} where it is too weak
     * @throws org.tesseracrm.core.api.error.ConflictException where the company has too few places
     */
    Job fillWithDemo(String id, String password);

    /** Labels: {@code core.company.TRIAL} and {@code core.company.FORMAL}. */
    enum State {
        TRIAL,
        FORMAL
    }

    /**
     * @param startsOn, expiresOn in the company's time zone; it can be used through the last of them
     * @param users how many work there now
     * @param logo id of its picture, for {@link Pictures#logoOf}
     */
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
            String timeZone,
            Optional<String> logo) {}

    /**
     * @param code what people type at sign-in: letters, digits, {@code -} and {@code _}
     * @param language such as {@code zh-CN}
     * @param adminPassword empty: a one-time link is made with which he chooses his own
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

    /** @param timeZone such as {@code Asia/Shanghai}; where its days begin, the last one too */
    record Change(String name, State state, Optional<LocalDate> expiresOn, int userQuota, String timeZone) {}

    /**
     * @param user the administrator's sign-in name
     * @param invitation his one-time link, shown now and never again; empty where a password was typed
     */
    record Created(Company company, String user, Optional<Invitations.Issued> invitation) {}
}
