package org.tesseracrm.core.internal.service.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is. Its content decides; its name only says which of several kinds with the same kind of content it is, as with documents
 * that are archives inside. So what is called a document and is a program counts as a program.
 */
final class ContentKinds {
    /** Shown by browsers in a page; none of them can carry a script that runs there. */
    private static final Set<String> SHOWN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "application/pdf");

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-dosexec",
            "application/x-msdownload",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-ms-installer",
            "application/x-ms-shortcut",
            "application/x-bat",
            "application/x-sh",
            "application/javascript",
            "text/javascript",
            "text/x-vbscript",
            "application/java-archive",
            "application/java-vm",
            "application/vnd.android.package-archive",
            "application/x-msi",
            "application/hta");

    /** What systems run by the end of its name, whatever is in it. */
    private static final Set<String> PROGRAM_ENDS = Set.of(
            "exe", "dll", "com", "scr", "cpl", "pif", "msi", "msp", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js",
            "jse", "mjs", "wsf", "wsh", "hta", "lnk", "reg", "scf", "jar", "apk", "sh", "command", "app", "deb", "rpm");

    private static final Set<String> DOCUMENTS = Set.of(
            "application/pdf",
            "application/rtf",
            "application/x-tika-msoffice",
            "application/x-tika-ooxml",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "application/vnd.ms-outlook",
            "message/rfc822");

    /** These alone: below plain text stand pages, drawings and scripts of all kinds. */
    private static final Set<String> TEXTS = Set.of("text/plain", "text/csv");

    private ContentKinds() {}

    /** Read at the first need: a hundred milliseconds and some megabytes. */
    private static final class Known {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes(ContentKinds.class.getClassLoader());
    }

    static String of(String name, Path file) throws IOException {
        Metadata facts = new Metadata();
        facts.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return Known.TYPES.detect(content, facts).getBaseType().toString();
        }
    }

    static boolean mayShow(String type) {
        return SHOWN.contains(type);
    }

    static boolean isProgram(String name, String type) {
        return PROGRAM_ENDS.contains(FileNames.end(name)) || isOne(type, PROGRAMS);
    }

    /** A picture, or what offices write. */
    static boolean isDocument(String name, String type) {
        boolean picture = type.startsWith("image/") && !type.equals("image/svg+xml");
        boolean document = TEXTS.contains(type) || isOne(type, DOCUMENTS);
        return (picture || document) && !isProgram(name, type);
    }

    /** It, or a kind of it. */
    private static boolean isOne(String type, Set<String> kinds) {
        MediaTypeRegistry registry = Known.TYPES.getMediaTypeRegistry();
        for (MediaType each = MediaType.parse(type); each != null; each = registry.getSupertype(each)) {
            if (kinds.contains(each.toString())) {
                return true;
            }
        }
        return false;
    }
}
