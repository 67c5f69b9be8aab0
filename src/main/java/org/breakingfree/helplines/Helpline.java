package org.breakingfree.helplines;

import java.time.LocalDate;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.text.Source;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// A number a person can ring.
///
/// @param key names it in texts, as in `{helpline:us-national}`; never changes
/// @param name as its operator calls it
/// @param rungOn the last day one of us rang it and was answered as expected; null when nobody has
/// @param confidence how sure its source makes us: `high`, `medium` or `low`
public record Helpline(
        String key,
        @Nested Place place,
        Topic topic,
        String name,
        @Nested Contact contact,
        @Nested Details details,
        @Nested("source") Source source,
        @Nullable LocalDate rungOn,
        String confidence) {

    /// Whom it serves.
    ///
    /// @param country ISO 3166-1 alpha-2, or `EU`
    /// @param region ISO 3166-2 when it serves only a part of the country; otherwise empty
    public record Place(String country, String region) {}

    /// @param phone one number, as people write it there
    /// @param phoneTwo a second number, or empty
    /// @param textTo the number or short code for text messages, or empty
    /// @param textKeyword the word to send, or empty
    /// @param chatUrl a page with a chat, or null
    public record Contact(
            String phone,
            String phoneTwo,
            String textTo,
            String textKeyword,
            @Nullable SafeUrl chatUrl) {}

    /// What its sources say of it; each may be empty, and most is said in English and in Spanish.
    ///
    /// @param operator who answers
    /// @param languages those in which it answers
    public record Details(
            String operator,
            String languages,
            String hoursEn,
            String hoursEs,
            String audienceEn,
            String audienceEs,
            String noteEn,
            String noteEs) {

        /// Lines of the police take reports; they do not counsel.
        public boolean isPolice() {
            return operator.startsWith("police") || operator.startsWith("law enforcement");
        }
    }

    public boolean isNational() {
        return place.region().isEmpty();
    }

    public String dialed() {
        return dialed(contact.phone());
    }

    /// What follows `tel:`: digits, and a plus where the number starts with one.
    public static String dialed(String phone) {
        return phone.replaceAll("[^0-9+]", "");
    }
}
