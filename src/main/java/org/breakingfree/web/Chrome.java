package org.breakingfree.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/// What every page needs besides its own content: its language and address, the words of the site,
/// the addresses of its files, and the numbers in the safety bar.
///
/// @param path the neutral path, without a language: `/laws`
public record Chrome(Language language, String path, Frame frame) {

    /// What is the same for every page.
    ///
    /// @param leaveUrl the neutral site that *Leave this site* leads to
    public record Frame(SiteAddress site, Assets assets, SafetyNumbers safety, String leaveUrl) {}

    /// The words for `key` in the visitor's language; see [Messages].
    public String text(String key, Object... arguments) {
        return Messages.text(language, key, arguments);
    }

    /// The words for a count: `key.one` for one, `key.many` otherwise, with the number as `{0}`.
    public String count(String key, long count) {
        return text(count == 1 ? key + ".one" : key + ".many", number(count));
    }

    /// The address of another page in the visitor's language.
    public String address(String neutralPath) {
        return language.address(neutralPath);
    }

    /// This page's own address, without the host.
    public String here() {
        return address(path);
    }

    /// This page's address in the other language.
    public String elsewhere() {
        return language.other().address(path);
    }

    /// The full address of a page in a language, as search engines and feeds need it.
    public String absolute(Language in, String neutralPath) {
        return frame.site().publicUrl() + in.address(neutralPath);
    }

    /// The address of a file under `static/`, such as `css/site.css`, with its fingerprint.
    public String asset(String name) {
        return frame.assets().address(name);
    }

    public SafetyNumbers safety() {
        return frame.safety();
    }

    /// Where *Leave this site* leads first, so that the server can have the browser forget its copies of our pages.
    public String leaveAddress() {
        return "/leave";
    }

    /// Where it leads in the end; asked directly when our own server does not answer.
    public String leaveUrl() {
        return frame.leaveUrl();
    }

    /// For `aria-current` of a menu's link: `page` for this page, `true` for one above it, otherwise null.
    public @Nullable String current(String neutralPath) {
        if (path.equals(neutralPath)) {
            return "page";
        }
        return isWithin(neutralPath) ? "true" : null;
    }

    /// Whether this page, or one below it, is what a menu item leads to.
    public boolean isWithin(String neutralPath) {
        return path.equals(neutralPath) || path.startsWith(neutralPath + "/");
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /// A date as precise as a source gives it, in words: August 14, 2026; August 2026; 2026.
    ///
    /// @param given `2026-08-14`, `2026-08` or `2026`; anything else is answered as it is
    public String date(String given) {
        try {
            return switch (given.length()) {
                case 10 -> date(LocalDate.parse(given));
                case 7 ->
                    YearMonth.parse(given)
                            .format(DateTimeFormatter.ofLocalizedPattern("yMMMM")
                                    .withLocale(language.locale()));
                default -> given;
            };
        } catch (DateTimeParseException _) {
            return given;
        }
    }

    /// A day in words: November 20, 2026; 20 de noviembre de 2026.
    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }
}
