package org.tesseracrm.core.internal.service.installation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tesseracrm.core.api.admin.Installation.Memory;

/**
 * The class loaders of bundles, from what the virtual machine prints.
 *
 * @param loaders by one of their classes and their address
 */
record LoaderTable(Map<String, Loader> loaders) {
    private static final String KIND = "BundleClassLoader";
    private static final Pattern STATS =
            Pattern.compile("(?m)^0x\\p{XDigit}+ +0x\\p{XDigit}+ +(0x\\p{XDigit}+) +(\\d+) +(\\d+) +\\d+ +(\\S.*)$"
                    + "(?:\\R +(\\d+) +(\\d+) +\\d+ +\\+ hidden classes)?");
    private static final Pattern LOADER = Pattern.compile("Loader Data: (0x\\p{XDigit}+)");
    private static final Pattern CLASS = Pattern.compile("Classes: ([\\w.$]+?)(?:\\$\\$.*)?$", Pattern.MULTILINE);

    /** @param type one of its classes */
    record Loader(String type, int classes, long bytes) {}

    static LoaderTable read(String stats, String classes) {
        Map<String, String> types = types(classes);
        Map<String, Loader> loaders = new HashMap<>();
        Matcher line = STATS.matcher(stats);
        while (line.find()) {
            String type = types.get(line.group(1));
            if (type != null && line.group(4).contains(KIND)) {
                loaders.put(
                        line.group(1),
                        new Loader(
                                type,
                                (int) (number(line.group(2)) + number(line.group(5))),
                                number(line.group(3)) + number(line.group(6))));
            }
        }
        return new LoaderTable(loaders);
    }

    /** The first class of each loader, by the loader's address. */
    private static Map<String, String> types(String classes) {
        Map<String, String> types = new HashMap<>();
        Matcher loader = LOADER.matcher(classes);
        while (loader.find()) {
            Matcher next = LOADER.matcher(classes);
            int end = next.find(loader.end()) ? next.start() : classes.length();
            Matcher type = CLASS.matcher(classes).region(loader.end(), end);
            if (type.find()) {
                types.put(loader.group(1), type.group(1));
            }
        }
        return types;
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** @param whose the module of a class, empty for none */
    Map<String, Memory> memory(Function<String, String> whose) {
        Map<String, Memory> memory = new HashMap<>();
        for (Loader loader : loaders.values()) {
            String module = whose.apply(loader.type());
            if (!module.isEmpty()) {
                memory.merge(
                        module,
                        new Memory(loader.classes(), loader.bytes(), 1),
                        (one, other) -> new Memory(
                                one.classes() + other.classes(),
                                one.bytes() + other.bytes(),
                                one.loaders() + other.loaders()));
            }
        }
        return memory;
    }
}
