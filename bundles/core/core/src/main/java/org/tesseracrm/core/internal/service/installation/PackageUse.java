package org.tesseracrm.core.internal.service.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** A package that a bundle uses, as its manifest says it. */
record PackageUse(String name, VersionRange range) {
    /** Up to the next comma, or semicolon, that is not in quotation marks. */
    private static final Pattern CLAUSE = Pattern.compile("(?:[^,\"]|\"[^\"]*\")+");

    private static final Pattern PART = Pattern.compile("(?:[^;\"]|\"[^\"]*\")+");
    private static final Pattern VERSION = Pattern.compile("version\\s*=\\s*\"?([^\"]*)\"?");
    private static final VersionRange ANY =
            new VersionRange(VersionRange.LEFT_CLOSED, Version.emptyVersion, null, VersionRange.RIGHT_OPEN);

    /** Those without which it does not resolve; Java's own are always there. */
    static List<PackageUse> needed(String header) {
        List<PackageUse> needed = new ArrayList<>();
        for (String clause : parts(CLAUSE, header)) {
            VersionRange range = ANY;
            boolean optional = false;
            for (String part : parts(PART, clause)) {
                Matcher version = VERSION.matcher(part);
                optional |= part.replaceAll("[\\s\"]", "").equals("resolution:=optional");
                range = version.matches() ? range(version.group(1)) : range;
            }
            if (!optional) {
                for (String name : names(clause)) {
                    if (!name.startsWith("java.")) {
                        needed.add(new PackageUse(name, range));
                    }
                }
            }
        }
        return needed;
    }

    static List<String> names(String header) {
        List<String> names = new ArrayList<>();
        for (String clause : parts(CLAUSE, header)) {
            parts(PART, clause).stream().filter(part -> !part.contains("=")).forEach(names::add);
        }
        return names;
    }

    private static VersionRange range(String said) {
        try {
            return new VersionRange(said.strip());
        } catch (IllegalArgumentException e) {
            return ANY;
        }
    }

    private static List<String> parts(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(each -> each.group().strip())
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
