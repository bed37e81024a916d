package org.tesseracrm.mariadb.embedded.internal;

import java.util.Locale;

/** For which machine a server was built. */
record Platform(String system, String processor) {
    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String system = name.startsWith("mac") ? "macos" : name.startsWith("windows") ? "windows" : "linux";
        return new Platform(
                system,
                switch (osArch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "arm64", "aarch64" -> "aarch64";
                    default -> osArch;
                });
    }

    boolean isWindows() {
        return system.equals("windows");
    }

    @Override
    public String toString() {
        return system + "-" + processor;
    }
}
