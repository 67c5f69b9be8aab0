package org.breakingfree.web;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.breakingfree.http.Answer;
import org.breakingfree.http.Answers;
import org.breakingfree.http.FrontDoor;
import org.breakingfree.http.Ready;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a visitor sees instead of a page: what went wrong in plain words, in their language, and
/// where to go from here. Each is rendered once and kept, so that it is there when all else fails.
public final class ErrorPages implements FrontDoor.Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /// Statuses with words of their own; any other is told as 400 or 500.
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 410, 413, 414, 415, 429, 431, 500, 503);

    /// `error/show.jte`
    public record Page(Chrome chrome, int status) {

        public String title() {
            return chrome.text("error." + status + ".title");
        }

        public String help() {
            return chrome.text("error." + status + ".help");
        }
    }

    private final Views views;
    private final Answers answers;
    private final Function<String, Chrome> chrome;

    public ErrorPages(Views views, Answers answers, Function<String, Chrome> chrome) {
        this.views = views;
        this.answers = answers;
        this.chrome = chrome;
    }

    @Override
    public Ready refusal(int status, String address) {
        var told = TOLD.contains(status) ? status : status < 500 ? 400 : 500;
        var language = Language.of(address);
        var name = "error " + told + " " + language.tag();
        var known = answers.find(name);
        if (known != null) {
            return known;
        }
        try {
            var ticket = answers.ticket();
            var page = new Page(chrome.apply(language.address("/")), told);
            return answers.keep(name, withAdvice(views.page(told, "error/show", page)), ticket);
        } catch (RuntimeException problem) {
            LOG.warn("An error page could not be rendered: {}", problem.toString());
            return answers.once(withAdvice(plain(told, language)));
        }
    }

    /// Renders every error page that is not kept yet.
    public void prepare() {
        for (var status : TOLD) {
            for (var language : Language.values()) {
                refusal(status, language.address("/"));
            }
        }
    }

    private static Answer withAdvice(Answer answer) {
        return switch (answer.status()) {
            case 405 -> answer.withHeader("Allow", "GET, HEAD");
            case 429, 503 -> answer.withHeader("Retry-After", "5");
            default -> answer;
        };
    }

    /// Words that need neither the database nor a template.
    private static Answer plain(int status, Language language) {
        var words = Messages.text(language, "error." + status + ".title") + "\n\n"
                + Messages.text(language, "error." + status + ".help") + "\n";
        return new Answer(
                status,
                "text/plain; charset=utf-8",
                org.breakingfree.http.Kind.PAGE,
                new Answer.Body.Bytes(Answer.utf8(words)),
                null,
                Map.of(),
                Set.of());
    }
}
