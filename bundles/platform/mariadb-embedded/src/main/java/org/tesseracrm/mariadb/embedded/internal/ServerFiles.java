package org.tesseracrm.mariadb.embedded.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the server reads when it starts. */
final class ServerFiles {
    static final String USER = "crm";
    static final String HOST = "127.0.0.1";
    static final String DATABASE = "crm";

    private ServerFiles() {}

    static String configuration(Folder folder, Binaries binaries, ServerSettings settings, int port) {
        Map<String, String> options = new LinkedHashMap<>(common(folder.data(), folder.temporary(), binaries));
        options.put("log_error", quoted(folder.log()));
        options.put("pid_file", quoted(folder.root().resolve("server.pid")));
        // relative to the data directory: a full path may be longer than a socket's name can be
        options.put("socket", "server.sock");
        options.put("bind_address", HOST);
        options.put("port", String.valueOf(port));
        options.put("skip_name_resolve", "1");
        // nobody listens on the way; making a certificate costs 6 seconds at each start
        options.put("skip_ssl", "1");
        options.put("max_connections", String.valueOf(settings.maxConnections()));
        options.put("max_allowed_packet", "64M");
        options.put("innodb_buffer_pool_size", settings.bufferPool());
        // a smaller one is full before a page has changed twice: an import would write each page again and again
        options.put("innodb_log_file_size", settings.log());
        options.put("innodb_flush_log_at_trx_commit", "1");
        options.put("sql_mode", "STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION");
        options.put("performance_schema", "OFF");
        options.put("aria_pagecache_buffer_size", "16M");
        options.put("key_buffer_size", "1M");
        options.put("local_infile", "0");
        options.put("symbolic_links", "0");
        options.put("log_warnings", "1");
        return "# Written at each start; what may be changed stands in etc/org.tesseracrm.mariadb.embedded.cfg\n[mariadbd]\n"
                + options.entrySet().stream()
                        .map(option -> option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    static String url(int port) {
        return "jdbc:mariadb://" + HOST + ":" + port + "/" + DATABASE + "?sslMode=disable";
    }

    /** What a first run and every later one agree on. */
    static Map<String, String> common(Path data, Path temporary, Binaries binaries) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("basedir", quoted(binaries.home()));
        options.put("datadir", quoted(data));
        options.put("tmpdir", quoted(temporary));
        options.put("lc_messages_dir", quoted(binaries.share()));
        options.put("character_sets_dir", quoted(binaries.share().resolve("charsets")));
        options.put("character_set_server", "utf8mb4");
        options.put("collation_server", "utf8mb4_uca1400_nopad_as_ci");
        options.put("skip_log_bin", "1");
        return options;
    }

    /**
     * Run by the server before it listens, the first time and when it refused the account: so a lost password file mends
     * itself. The account is the only one; it owns the product's database and nothing else.
     */
    static String initSql(String password) {
        String account = "'" + USER + "'@'" + HOST + "'";
        return "create user if not exists " + account + ";\n"
                + "alter user " + account + " identified by '" + password + "';\n"
                + "grant all privileges on `" + DATABASE + "`.* to " + account + ";\n";
    }

    /** Option files know comments and escapes. */
    private static String quoted(Path path) {
        return "\"" + path.toString().replace('\\', '/').replace("\"", "\\\"") + "\"";
    }
}
