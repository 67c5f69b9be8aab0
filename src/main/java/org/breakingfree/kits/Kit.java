package org.breakingfree.kits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A seminar kit as its authors wrote it, read and checked, before any file is made of it.
///
/// @param code names the kit in addresses and file names, such as `general-60`; ASCII, no word that betrays a reader
/// @param minutes the length of the session
/// @param edition semantic version of the content, such as `1.0.0`
/// @param datedOn the day of this edition; the only date that goes into its files
/// @param review who has reviewed it, by role, and who has not yet; printed on every cover
/// @param documents the Markdown documents by name: `guide`, `handouts`, `card`, `survey`
public record Kit(
        Cover cover,
        String edition,
        LocalDate datedOn,
        String review,
        String license,
        List<Step> agenda,
        List<Slide> slides,
        Map<String, Document> documents) {

    /// What stands on the outside of a kit.
    public record Cover(
            String code,
            String title,
            String subtitle,
            String summary,
            String audience,
            int minutes,
            String language) {}

    /// One step of the hour: `minutes` long, slides `firstSlide` to `lastSlide`, `summary` in a sentence for the
    /// public page, `body` in Markdown for the run sheet.
    public record Step(
            int minutes, String title, int firstSlide, int lastSlide, String summary, String body, int line) {}

    /// One Markdown document: its title, and its text with headings from `##` down.
    public record Document(String title, String body) {}

    Document document(String name) {
        return documents.get(name);
    }
}
