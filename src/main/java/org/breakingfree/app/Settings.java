package org.breakingfree.app;

import java.nio.file.Path;
import java.util.Optional;
import org.breakingfree.db.ConnectionAddress;
import org.breakingfree.web.SiteAddress;

/// What an operator decides.
///
/// @param database empty when the site runs its own PostgreSQL
/// @param dataDir where the site keeps what it writes
/// @param leaveUrl where *Leave this site* leads
/// @param contactEmail shown where people are asked to write; empty when there is none
public record Settings(
        Optional<ConnectionAddress> database,
        String host,
        int port,
        SiteAddress address,
        Path dataDir,
        String leaveUrl,
        Optional<String> contactEmail) {}
