package org.tesseracrm.mariadb.embedded.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which server wrote the data last. An older one must not touch it; within one series (11.4) both ways are fine. */
final class DataVersion {
    private DataVersion() {}

    static void check(Folder folder, String brought) throws IOException, Trouble {
        Path file = folder.version();
        if (!Files.exists(file)) {
            return;
        }
        String written = Files.readString(file).strip();
        if (isNewerSeries(written, brought)) {
            throw new Trouble("The data folder " + folder.product() + " was written by MariaDB " + written
                    + ", newer than the " + brought
                    + " that comes with this version: start the newer version of Tessera CRM on it.");
        }
    }

    static boolean isNewerSeries(String written, String brought) {
        int[] a = series(written);
        int[] b = series(brought);
        return a[0] > b[0] || a[0] == b[0] && a[1] > b[1];
    }

    private static int[] series(String version) {
        String[] parts = version.split("[.-]");
        try {
            return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return new int[] {0, 0};
        }
    }
}
