package org.tesseracrm.core.api.admin;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.job.Job;

/**
 * Takes people and departments over from the company's LDAP directory (A3). For the administrator. People are matched by their
 * sign-in names; who is not in the directory is listed and never removed.
 *
 * <p>Both {@link #preview} and the job of {@link #start} fail with an
 * {@link org.tesseracrm.core.api.error.UnavailableException} that names the remedy where the directory cannot be read.
 */
@ProviderType
public interface DirectoryImport {
    /** The most people that are read. */
    int MAX_PEOPLE = 20_000;

    /** The most lines of a preview. */
    int MAX_LINES = 1_000;

    /** Where the company's directory is; empty where the operator has set up none. Nothing secret. */
    Optional<Source> source();

    /**
     * Reads the directory and rehearses the import.
     *
     * @throws org.tesseracrm.core.api.error.NotFoundException where no directory is set up
     */
    Preview preview();

    /**
     * Starts the import as a job.
     *
     * @throws org.tesseracrm.core.api.error.NotFoundException where no directory is set up
     */
    Job start();

    /**
     * @param url such as {@code ldaps://ad.example:636}
     * @param base name of the entry below which people are sought
     */
    record Source(String url, String base) {}

    /**
     * What an import would do now.
     *
     * @param people found in the directory
     * @param unchanged how many of them are here as the directory says
     * @param lines by kind, then by name; at most {@link #MAX_LINES}
     * @param more how many lines were left out
     */
    record Preview(long people, long unchanged, List<Line> lines, long more) {
        public Preview {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param user sign-in name; empty for a department
     * @param fields what changes of a person: {@code name}, {@code email}, {@code mobile}
     * @param from department that it leaves, empty where none
     * @param to department that it comes to, empty where none
     * @param reason in the caller's language, why it is refused; empty otherwise
     */
    record Line(Kind kind, String user, String name, List<String> fields, String from, String to, String reason) {
        public Line {
            fields = List.copyOf(fields);
        }
    }

    /** What would become of a person or a department. Labels: {@code core.directory.kind.CREATED} and so on. */
    enum Kind {
        REFUSED,
        CREATED,
        MOVED,
        CHANGED,
        DEPARTMENT_CREATED,
        DEPARTMENT_MOVED,
        /** Works here, but is not in the directory. Nothing is done. */
        ABSENT;

        public String label() {
            return "core.directory.kind." + name();
        }
    }
}
