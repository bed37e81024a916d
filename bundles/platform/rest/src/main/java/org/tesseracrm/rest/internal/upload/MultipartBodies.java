package org.tesseracrm.rest.internal.upload;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.ProblemException;
import org.tesseracrm.rest.Upload;
import org.tesseracrm.rest.internal.http.RestRequest;
import org.tesseracrm.rest.internal.http.SpooledBody;

/** Reads {@code multipart/form-data} part by part; a body that breaks off is refused and not half taken. */
@Consumes(MediaType.MULTIPART_FORM_DATA)
public final class MultipartBodies implements MessageBodyReader<Upload> {
    private static final int MOST_PARTS = 50;
    private static final int IN_MEMORY = 64 << 10;

    private final ObjectMapper mapper;
    private final Path folder;
    private final Supplier<HttpServletRequest> request;

    public MultipartBodies(ObjectMapper mapper, Path folder, Supplier<HttpServletRequest> request) {
        this.mapper = mapper;
        this.folder = folder;
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        RestRequest current = RestRequest.of(request.get());
        MultipartUpload upload = new MultipartUpload(mapper);
        JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> parser = new JakartaServletFileUpload<>();
        parser.setHeaderCharset(StandardCharsets.UTF_8);
        try {
            FileItemInputIterator parts = parser.getItemIterator(current);
            for (int count = 0; parts.hasNext(); count++) {
                if (count == MOST_PARTS) {
                    throw new ProblemException(
                            400, "malformedMultipart", Text.of("rest.error.multipartParts", MOST_PARTS));
                }
                take(parts.next(), upload, current);
            }
        } catch (FileUploadException e) {
            throw new ProblemException(400, "malformedMultipart", Text.of("rest.error.multipart"));
        }
        return upload;
    }

    private void take(FileItemInput part, MultipartUpload upload, RestRequest current) throws IOException {
        try (InputStream in = part.getInputStream()) {
            if (part.isFormField()) {
                byte[] bytes = in.readNBytes(IN_MEMORY + 1);
                if (bytes.length > IN_MEMORY) {
                    throw ProblemException.invalid(
                            part.getFieldName(), "tooLong", Text.of("rest.field.tooLong", IN_MEMORY >> 10));
                }
                upload.add(part.getFieldName(), new String(bytes, StandardCharsets.UTF_8));
            } else {
                SpooledBody content = current.closing(SpooledBody.read(in, IN_MEMORY, folder));
                upload.add(part.getFieldName(), part.getName(), content);
            }
        }
    }
}
