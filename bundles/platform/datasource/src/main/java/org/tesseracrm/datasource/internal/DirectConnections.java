package org.tesseracrm.datasource.internal;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.tesseracrm.datasource.DatabaseAccess;

/**
 * Connections outside the pool and outside any transaction: for migrations, which may run longer than the pool's patience
 * and would starve it, and for the question whether the database is there. Makes the database when it is missing.
 */
final class DirectConnections implements DataSource {
    /** NOPAD and accent-sensitive: 'a' is not 'a ', 'e' is not 'é', and rare Chinese characters differ from each other. */
    static final String COLLATION = "utf8mb4_uca1400_nopad_as_ci";

    private static final int UNKNOWN_DATABASE = 1049;

    private final Driver driver;
    private final DatabaseAccess access;
    private final JdbcUrl url;

    DirectConnections(Driver driver, DatabaseAccess access) {
        this.driver = driver;
        this.access = access;
        this.url = Session.settle(JdbcUrl.parse(access.url()));
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return connect(url);
        } catch (SQLException e) {
            if (e.getErrorCode() != UNKNOWN_DATABASE) {
                throw e;
            }
            create();
            return connect(url);
        }
    }

    /** Asks for a sign of life, and gives up soon. */
    void ping() throws SQLException {
        JdbcUrl impatient = url.with("connectTimeout", "1500").with("socketTimeout", "1500");
        try (Connection connection = connect(impatient);
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private void create() throws SQLException {
        try (Connection connection = connect(url.withDatabase(""));
                Statement statement = connection.createStatement()) {
            statement.execute("create database if not exists `" + url.database().replace("`", "``")
                    + "` character set utf8mb4 collate " + COLLATION);
            LoggerFactory.getLogger(getClass()).info("Made the database {}", url.database());
        }
    }

    private Connection connect(JdbcUrl to) throws SQLException {
        Properties who = new Properties();
        who.setProperty("user", access.user());
        who.setProperty("password", access.password());
        Connection connection = driver.connect(to.toString(), who);
        if (connection == null) {
            throw new SQLException("The driver does not take " + to, "08001");
        }
        return connection;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // the driver logs through slf4j
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // said in the URL
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("Not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
