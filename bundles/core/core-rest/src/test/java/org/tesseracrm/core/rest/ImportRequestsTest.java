package org.tesseracrm.core.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.core.api.imports.ImportOptions.Duplicates;
import org.tesseracrm.core.api.imports.Imports;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.Answer;
import org.tesseracrm.rest.Upload;

class ImportRequestsTest {
    private final Recorded imports = new Recorded();

    /** Takes every file; starts, unless it is told to refuse. */
    private static final class Recorded implements Imports {
        final List<String> uploads = new ArrayList<>();
        final List<String> discarded = new ArrayList<>();
        ImportOptions options;
        boolean refuse;

        @Override
        public Preview upload(String target, String fileName, InputStream content) {
            uploads.add(target + " " + fileName);
            return new Preview(
                    "u1", fileName, "UTF-8", true, List.of(), List.of(), 0, Map.of(), List.of(), List.of(), null,
                    false);
        }

        @Override
        public Preview preview(String uploadId, boolean header) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Job start(String uploadId, ImportOptions chosen) {
            if (refuse) {
                throw InvalidInputException.of("mapping", "unknown", Text.of("x"));
            }
            options = chosen;
            return new Job(
                    "17", "import", "a.csv", Job.State.WAITING, 0, 0, Map.of(), 0, "", Instant.EPOCH, Instant.EPOCH);
        }

        @Override
        public void discard(String uploadId) {
            discarded.add(uploadId);
        }
    }

    private record Body(Optional<ImportRequests.Options> options) implements Upload {
        @Override
        public File file(String name) {
            return new File() {
                @Override
                public String name() {
                    return "a.csv";
                }

                @Override
                public long size() {
                    return 0;
                }

                @Override
                public InputStream open() {
                    return new ByteArrayInputStream(new byte[0]);
                }
            };
        }

        @Override
        public Optional<String> text(String name) {
            return Optional.empty();
        }

        @Override
        public <T> Optional<T> json(String name, Class<T> type) {
            return options.map(type::cast);
        }
    }

    @Test
    void theJobIsWatchedAtItsPlace() {
        Answer.Accepted<Job> answer = ImportRequests.begin(imports, "contacts/customers", new Body(Optional.empty()));

        assertEquals("/api/v1/core/jobs/17", answer.location());
        assertEquals(List.of("contacts/customers a.csv"), imports.uploads);
        assertEquals(new ImportOptions(Map.of(), Duplicates.SKIP, null, false, null, false), imports.options);
        assertTrue(imports.discarded.isEmpty());
    }

    @Test
    void optionsThatAreLeftOutAreTheUsual() {
        ImportRequests.begin(
                imports,
                "contacts/customers",
                new Body(Optional.of(
                        new ImportRequests.Options(Map.of("Name", "name"), null, "taxNumber", true, null, null))));

        assertEquals(
                new ImportOptions(Map.of("Name", "name"), Duplicates.SKIP, "taxNumber", true, null, false),
                imports.options);
    }

    @Test
    void whatIsRefusedIsNotKept() {
        imports.refuse = true;

        assertThrows(
                InvalidInputException.class,
                () -> ImportRequests.begin(imports, "contacts/customers", new Body(Optional.empty())));
        assertEquals(List.of("u1"), imports.discarded);
    }
}
