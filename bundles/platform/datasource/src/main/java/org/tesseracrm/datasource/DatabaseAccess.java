package org.tesseracrm.datasource;

/** Where the database listens, and as whom to speak to it. The URL carries neither user nor password. */
public record DatabaseAccess(String url, String user, String password) {
    /** Without the password: this ends up in logs. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
