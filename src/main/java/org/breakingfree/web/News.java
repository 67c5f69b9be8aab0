package org.breakingfree.web;

import java.time.LocalDate;

/// Something new on the site, for those who follow it with a feed reader.
///
/// @param subject which thing it is about, as in `AuditEntry.subject`; part of the entry's lasting id
/// @param address neutral of language
public record News(String subject, LocalDate on, String title, String summary, String address) {}
