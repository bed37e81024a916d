package org.tesseracrm.core.api.job;

import java.nio.file.Path;

/** A file that a job made. @param name as it is to be called by who fetches it */
public record JobFile(Path file, String name, String contentType) {}
