package org.breakingfree.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.text.SafeUrl;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/// The one door to PostgreSQL.
///
/// There are two ways in: [#read] and [#write]. A write cannot be opened without an [AuditEntry],
/// and the entry commits or rolls back together with the work, so nothing in the database changes
/// without a line saying who changed it. What a visitor sends in has a way of its own, [#receive], and so has what
/// the program notes for itself, [#remember].
///
/// A database that is gone or hangs never holds a request for long: taking a connection waits two
/// seconds, a statement three, a socket five; after that the work fails.
public final class Database implements AutoCloseable {

    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T in(Handle handle);
    }

    private static final int CONNECTIONS = 8;
    private static final long WAIT_FOR_CONNECTION_MILLIS = 2_000;

    private final ConnectionAddress address;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(ConnectionAddress address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool)
                .registerArrayType(String.class, "text")
                .registerColumnMapper(SafeUrl.class, (row, column, _) -> safeUrl(row.getString(column)))
                .registerRowMapper(RECORDS);
    }

    /// Prepares the pool. Nothing is asked of the server yet, so this succeeds while it is away.
    public static Database open(ConnectionAddress address) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        config.setDataSourceProperties(timeouts(address.properties()));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        // Auto-commit stays on: JDBI takes a connection without it for one already in a transaction.
        return new Database(address, new HikariDataSource(config));
    }

    private static Properties timeouts(Properties properties) {
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty(
                "options", "-c statement_timeout=3s -c lock_timeout=2s -c idle_in_transaction_session_timeout=10s");
        return properties;
    }

    /// Runs `work` in a read-only transaction.
    public <T extends @Nullable Object> T read(Work<T> work) {
        return jdbi.withHandle(handle -> {
            // Travels with the first statement; a statement of its own would cost a round trip.
            handle.setReadOnly(true);
            return handle.inTransaction(work::in);
        });
    }

    /// Reads much at once, such as all of a large table, without the statement limit.
    public <T extends @Nullable Object> T readAtLength(Work<T> work) {
        return read(handle -> {
            handle.execute("set local statement_timeout = 0");
            return work.in(handle);
        });
    }

    /// Runs `work` and records `entry`, both or neither.
    public <T extends @Nullable Object> T write(AuditEntry entry, Work<T> work) {
        return jdbi.inTransaction(handle -> {
            var result = work.in(handle);
            entry.record(handle);
            return result;
        });
    }

    /// Runs one long piece of work, such as the first import, without the statement limit.
    public <T extends @Nullable Object> T writeAtLength(AuditEntry entry, Work<T> work) {
        return write(entry, handle -> {
            handle.execute("set local statement_timeout = 0");
            return work.in(handle);
        });
    }

    /// Keeps what a visitor sends in. It is the one change that leaves no line in the audit log: the log says who of
    /// us did what at which second, and of a visitor neither may be known.
    public <T extends @Nullable Object> T receive(Work<T> work) {
        return jdbi.inTransaction(work::in);
    }

    /// Keeps what the program notes for itself, such as when a feed was asked last. It is nothing that anybody decided,
    /// no page shows it, and a line for each would bury the lines that somebody wants to read.
    public <T extends @Nullable Object> T remember(Work<T> work) {
        return jdbi.inTransaction(work::in);
    }

    /// A connection outside the pool, for migrating or for listening; the caller closes it.
    public Connection dedicatedConnection() throws SQLException {
        var properties = address.properties();
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(address.jdbcUrl(), properties);
    }

    /// Whether the server answers now, asked with the limits above.
    public boolean answers() {
        try {
            return read(handle ->
                    handle.createQuery("select true").mapTo(boolean.class).one());
        } catch (RuntimeException _) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /// An address that may be missing is stored as an empty text and read as null.
    private static @Nullable SafeUrl safeUrl(@Nullable String text) {
        return text == null || text.isEmpty() ? null : new SafeUrl(text);
    }

    /// Maps any record by its component names: `checkedOn` reads the column `checked_on`.
    private static final RowMapperFactory RECORDS = (type, config) -> type instanceof Class<?> c && c.isRecord()
            ? ConstructorMapper.factory(c).build(type, config)
            : Optional.empty();
}
