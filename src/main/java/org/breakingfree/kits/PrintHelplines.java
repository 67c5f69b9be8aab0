package org.breakingfree.kits;

import java.util.List;

/// Helplines in print: a number that never breaks, and a table that says for each where we found it.
final class PrintHelplines {
    private PrintHelplines() {}

    /// The number alone, as a link for those who read on a screen.
    static String number(KitFacts.Phone phone) {
        return "<a class=\"tel\" title=\"%s\" href=\"tel:%s\">%s</a>"
                .formatted(Escape.xml("Call " + phone.name()), phone.dialable(), Escape.xml(phone.number()));
    }

    static String table(List<KitFacts.Phone> phones) {
        var rows = new StringBuilder();
        for (var phone : phones) {
            rows.append("<tr><td><strong>%s</strong><br/>%s%s</td><td>%s</td><td>%s</td></tr>"
                    .formatted(
                            Escape.xml(phone.name()),
                            number(phone),
                            text(phone),
                            Escape.xml(Quotes.sentence(phone.whoItIsFor()) + hours(phone)),
                            source(phone)));
        }
        return "<table class=\"helplines\"><thead><tr><th scope=\"col\">Helpline</th><th scope=\"col\">Who it is for</th>"
                + "<th scope=\"col\">Where we found it</th></tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private static String text(KitFacts.Phone phone) {
        if (phone.textTo().isBlank() || phone.textTo().equals(phone.number())) {
            return "";
        }
        var word = phone.textWord().isBlank() ? "" : phone.textWord() + " to ";
        return "<br/>Text " + Escape.xml(word) + "<span class=\"tel\">" + Escape.xml(phone.textTo()) + "</span>";
    }

    private static String hours(KitFacts.Phone phone) {
        return phone.hours().isBlank() ? "" : " " + Quotes.sentence(phone.hours());
    }

    private static String source(KitFacts.Phone phone) {
        var rung = phone.rungOn().isBlank() ? "We have not called it yet." : "We called it on " + phone.rungOn() + ".";
        var dated = phone.sourceDate().isBlank() ? "no date given" : phone.sourceDate();
        return Escape.xml("%s, %s. %s".formatted(phone.publisher(), dated, rung));
    }
}
