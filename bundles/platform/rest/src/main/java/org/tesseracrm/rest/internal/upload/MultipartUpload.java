package org.tesseracrm.rest.internal.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.ProblemException;
import org.tesseracrm.rest.Upload;
import org.tesseracrm.rest.internal.http.SpooledBody;
import org.tesseracrm.rest.internal.json.JsonErrors;

/** The parts of one body, by name; of several with one name the first. */
final class MultipartUpload implements Upload {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Upload.File> files = new HashMap<>();
    private final ObjectMapper mapper;

    MultipartUpload(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void add(String name, String text) {
        texts.putIfAbsent(name == null ? "" : name, text);
    }

    void add(String name, String fileName, SpooledBody content) {
        files.putIfAbsent(name == null ? "" : name, new Part(withoutFolders(fileName), content));
    }

    @Override
    public Upload.File file(String name) {
        Upload.File file = files.get(name);
        if (file == null) {
            throw ProblemException.invalid(name, "required", Text.of("rest.field.fileMissing"));
        }
        return file;
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    @Override
    public <T> Optional<T> json(String name, Class<T> type) {
        String text = content(name);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(mapper.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw JsonErrors.explain(e);
        }
    }

    /** Some clients send JSON as a file. */
    private String content(String name) {
        Upload.File file = files.get(name);
        if (file == null) {
            return texts.get(name);
        }
        try (InputStream in = file.open()) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String withoutFolders(String name) {
        return name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private record Part(String name, SpooledBody content) implements Upload.File {
        @Override
        public long size() {
            return content.size();
        }

        @Override
        public InputStream open() throws IOException {
            return content.open();
        }
    }
}
