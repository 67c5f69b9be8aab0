package org.breakingfree.kits;

import java.util.List;

/// Helplines in print: a number that never breaks, and a table that says for each where we found it.
final class PrintHelplines {
    private PrintHelplines() {}

    /// The number alone, as a link for those who read on a screen.
    static String number(KitFacts.Phone phone, PrintWords words) {
        return "<a class=\"tel\" title=\"%s\" href=\"tel:%s\">%s</a>"
                .formatted(words.xml("call", phone.name()), phone.dialable(), Escape.xml(phone.number()));
    }

    static String table(List<KitFacts.Phone> phones, PrintWords words) {
        var rows = new StringBuilder();
        for (var phone : phones) {
            rows.append("<tr><td><strong>%s</strong><br/>%s%s</td><td>%s</td><td>%s</td></tr>"
                    .formatted(
                            Escape.xml(phone.name()),
                            number(phone, words),
                            text(phone, words),
                            Escape.xml(Quotes.sentence(phone.whoItIsFor()) + hours(phone)),
                            source(phone, words)));
        }
        return "<table class=\"helplines\"><thead><tr>"
                + head(words.xml("helpline"))
                + head(words.xml("who_it_is_for"))
                + head(words.xml("found"))
                + "</tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private static String head(String words) {
        return "<th scope=\"col\">" + words + "</th>";
    }

    private static String text(KitFacts.Phone phone, PrintWords words) {
        if (phone.textTo().isBlank() || phone.textTo().equals(phone.number())) {
            return "";
        }
        var write = phone.textWord().isBlank() ? words.xml("text") : words.xml("text_word", phone.textWord());
        return "<br/>" + write + " <span class=\"tel\">" + Escape.xml(phone.textTo()) + "</span>";
    }

    private static String hours(KitFacts.Phone phone) {
        return phone.hours().isBlank() ? "" : " " + Quotes.sentence(phone.hours());
    }

    private static String source(KitFacts.Phone phone, PrintWords words) {
        var called = phone.rungOn().isBlank() ? words.text("not_called") : words.text("called", phone.rungOn());
        var dated = phone.sourceDate().isBlank() ? words.text("no_date") : phone.sourceDate();
        return Escape.xml("%s, %s. %s".formatted(phone.publisher(), dated, called));
    }
}
