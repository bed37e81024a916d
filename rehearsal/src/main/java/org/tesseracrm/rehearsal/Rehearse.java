package org.tesseracrm.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.tesseracrm.datasource.DatabaseAccess;
import org.tesseracrm.mariadb.embedded.internal.StandaloneServer;

/** One rehearsal, from the copy to the report. Whoever ends the program in the middle ends the copy too. */
final class Rehearse {
    private final Order order;
    private final Words words;
    private final PrintStream out;
    private final Map<String, String> environment;
    private volatile CopyFolder folder;
    private volatile StandaloneServer database;
    private volatile CopyServer server;
    private volatile boolean broken;
    private boolean cleaned;

    Rehearse(Order order, Words words, PrintStream out, Map<String, String> environment) {
        this.order = order;
        this.words = words;
        this.out = out;
        this.environment = environment;
    }

    Report go() throws NotPossible, IOException, InterruptedException, SQLException {
        try {
            return play();
        } catch (NotPossible | IOException | SQLException e) {
            // whatever broke first, that is why
            if (folder != null) {
                folder.requireRoom();
            }
            throw e;
        }
    }

    private Report play() throws NotPossible, IOException, InterruptedException, SQLException {
        long begun = System.nanoTime();
        Production production = Production.find(order.data(), order.running(), environment);
        Report report = new Report(order.subjects(), production, order.ofModules());
        folder = CopyFolder.make(work(), production.bytes() + bytesOfSubject());
        say("say.folder", folder.root());
        Distribution distribution = distribution();
        distribution.requireRehearsals();
        Map<String, InstalledModules.Module> installed = InstalledModules.of(order.data(), order.running());
        Tables before = copy(production, report);
        folder.takeFiles(order.data());
        if (order.ofModules()) {
            takeDeployed(report);
        }
        folder.takeSettings(distribution.home());
        folder.writeScript(
                order.ofModules() ? order.subjects() : List.of(),
                order.ofModules() ? Set.of() : installed.keySet(),
                words.language().toLanguageTag());
        say(order.ofModules() ? "say.startSame" : "say.startNew");
        server = CopyServer.start(folder, distribution.home());
        Judge judge = new Judge(report, words);
        try {
            judge.hear(server.await(), installed);
            Tables after = Tables.of(embedded());
            report.tables.addAll(TableRules.between(before, after));
            report.findings.addAll(TableRules.findings(report.tables, words));
        } catch (CopyServer.CoreBroken e) {
            judge.coreBroken(e.getMessage());
        }
        report.kept = order.keep() ? folder.root() : null;
        report.keptPort = server.port();
        clean();
        report.totalMillis = millisSince(begun);
        return report;
    }

    private Path work() {
        if (order.work() != null) {
            return order.work();
        }
        Path beside = order.data().getParent();
        return beside != null && Files.isWritable(beside) ? beside : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private long bytesOfSubject() throws IOException {
        return order.ofModules() ? 0 : Distribution.bytes(order.subjects().get(0));
    }

    private Distribution distribution() throws IOException, NotPossible, InterruptedException {
        if (order.ofModules()) {
            return new Distribution(order.running());
        }
        return Distribution.of(order.subjects().get(0), folder.distribution());
    }

    private Tables copy(Production production, Report report)
            throws IOException, NotPossible, InterruptedException, SQLException {
        say("say.copy." + production.kind(), words.size(production.bytes()));
        long begun = System.nanoTime();
        if (production.kind() == Production.Kind.STOPPED) {
            takeFiles(production);
        }
        database = StandaloneServer.start(folder.data());
        Tables before;
        try (Connection to = Production.connect(database.access())) {
            if (production.kind() != Production.Kind.STOPPED) {
                try (Connection from = Production.connect(production.access())) {
                    DatabaseCopy copy = new DatabaseCopy(from, to);
                    copy.run();
                    copy.left().forEach(each -> report.findings.add(Finding.note(words.text("copy.left", each))));
                }
            }
        }
        before = Tables.of(database.access());
        database.close();
        database = null;
        report.copyMillis = millisSince(begun);
        report.copyBytes = Trees.size(folder.data().resolve("mariadb/data"));
        report.copiedRows = before.all();
        report.copiedTables = before.rows().size();
        say(
                "say.copied",
                report.copiedTables,
                report.copiedRows,
                words.size(report.copyBytes),
                words.time(report.copyMillis));
        return before;
    }

    /** Files that nobody writes: where production starts meanwhile, they fit together no more. */
    private void takeFiles(Production production) throws IOException, NotPossible {
        Path from = production.data().resolve("mariadb");
        Path to = folder.data().resolve("mariadb");
        Trees.copy(from.resolve("data"), to.resolve("data"));
        Trees.file(from.resolve("password"), to.resolve("password"));
        Trees.file(from.resolve("version"), to.resolve("version"));
        if (Production.isLocked(from)) {
            throw new NotPossible("copy.started");
        }
    }

    private void takeDeployed(Report report) throws IOException {
        Set<String> modules = new TreeSet<>();
        for (Path each : order.subjects()) {
            modules.add(ModuleFile.id(each));
        }
        for (String each : folder.takeDeployed(order.data(), modules)) {
            report.findings.add(Finding.note(words.text("copy.deployed", each)));
        }
    }

    private DatabaseAccess embedded() throws IOException {
        Path files = folder.data().resolve("mariadb");
        return new DatabaseAccess(
                "jdbc:mariadb://127.0.0.1:"
                        + Files.readString(files.resolve("port")).strip() + "/crm?sslMode=disable",
                "crm",
                Files.readString(files.resolve("password")).strip());
    }

    /** The program is told to end. */
    void breakOff() {
        synchronized (this) {
            if (cleaned) {
                return;
            }
        }
        broken = true;
        clean();
        say(order.keep() ? "main.brokenKept" : "main.broken");
    }

    boolean isBrokenOff() {
        return broken;
    }

    /** At the end, and in the middle. */
    synchronized void clean() {
        if (cleaned || folder == null) {
            return;
        }
        cleaned = true;
        if (database != null) {
            database.close();
        }
        if (order.keep()) {
            if (server != null) {
                server.close();
            }
            return;
        }
        if (server != null) {
            server.cutOff();
        }
        CopyServer.endDatabase(folder.data().resolve("mariadb"));
        try {
            folder.close();
        } catch (IOException e) {
            say("say.left", folder.root());
        }
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private void say(String key, Object... arguments) {
        out.println(words.text(key, arguments));
    }
}
