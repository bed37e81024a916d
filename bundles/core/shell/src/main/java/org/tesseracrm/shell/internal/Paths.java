package org.tesseracrm.shell.internal;

/** Addresses that the shell itself sends people to. */
public final class Paths {
    public static final String WORKBENCH = "";
    public static final String SIGN_IN = "sign-in";
    public static final String FIRST_PASSWORD = "first-password";
    public static final String SECOND_FACTOR = "second-factor";
    public static final String INVITATION = "invitation";
    public static final String TRIAL = "trial";
    public static final String PROFILE = "profile";
    public static final String JOBS = "jobs";
    public static final String MODULES = "admin/modules";
    public static final String USERS = "admin/users";
    public static final String SIGN_IN_POLICY = "admin/sign-in";
    public static final String ORGANISATION = "organisation";
    public static final String ORGANISATION_IMPORT = "organisation/import";
    public static final String ORGANISATION_DIRECTORY = "organisation/directory";
    public static final String POSITIONS = "admin/positions";
    public static final String MATRIX = "admin/permissions";
    public static final String FIELDS = "admin/fields";
    public static final String DICTIONARY = "admin/dictionary";
    public static final String NUMBERS = "admin/numbers";
    public static final String WHY = "why";
    public static final String AUDIT = "admin/audit";
    public static final String COMPANIES = "operator/companies";
    public static final String TRIALS = "operator/trials";
    public static final String MAILS = "operator/mails";
    public static final String INSTALLED = "operator/modules";

    private Paths() {}

    /** Where to go after sign-in: only within the product, whatever the address says. */
    public static String returnTo(String wanted) {
        if (wanted == null
                || wanted.isBlank()
                || wanted.startsWith("/")
                || wanted.startsWith(SIGN_IN)
                || wanted.startsWith(INVITATION)
                || wanted.equals(TRIAL)
                || wanted.startsWith(TRIAL + "/")
                || wanted.contains("\\")
                || wanted.contains("//")
                || wanted.matches("(?s).*[\\p{Cntrl}].*")
                || wanted.matches("^[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return WORKBENCH;
        }
        return wanted;
    }
}
