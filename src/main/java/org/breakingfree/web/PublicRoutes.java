package org.breakingfree.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.breakingfree.http.Answer;
import org.breakingfree.http.Answers;
import org.breakingfree.http.FrontDoor;
import org.breakingfree.http.ServletReply;

/// Where features say which addresses they answer.
///
/// A file asked for with the query `download` is kept too: it is the same file, to be saved.
///
/// A handler turns a visit into an [Answer] and nothing else. An answer with status 200 and topics to a request
/// without a query is kept, and the handler is not asked again until what it was made from changes.
public final class PublicRoutes {

    @FunctionalInterface
    public interface Handler {
        Answer answer(Visit visit);
    }

    private final RoutesConfig routes;
    private final Answers answers;
    private final Function<String, Chrome> chrome;
    private final List<String> all = new ArrayList<>();
    private final Set<String> forms = new HashSet<>();

    /// @param chrome makes what surrounds the page at a path
    public PublicRoutes(RoutesConfig routes, Answers answers, Function<String, Chrome> chrome) {
        this.routes = routes;
        this.answers = answers;
        this.chrome = chrome;
    }

    /// A page at `path` in English and at `/es` + `path` in Spanish.
    public void page(String path, Handler handler) {
        for (var language : Language.values()) {
            file(language.address(path), handler);
        }
    }

    /// A file that is the same in every language: a feed, data, sound.
    public void file(String path, Handler handler) {
        all.add(path);
        routes.get(path, context -> send(context, handler));
    }

    /// Takes what is sent to `path` with a form, in English and, at `/es` + `path`, in Spanish. See [Visit#form].
    /// The answer is for the one who sent it and is never kept.
    public void form(String path, Handler handler) {
        for (var language : Language.values()) {
            var address = language.address(path);
            forms.add(address);
            routes.post(
                    address,
                    context -> ServletReply.send(
                            answers.once(handler.answer(new Visit(context, chrome.apply(address)))), context));
        }
    }

    /// The paths to which a form may be sent; to all others nothing can be sent.
    public Set<String> forms() {
        return Set.copyOf(forms);
    }

    /// An answer that is always the same. It needs neither the database nor a turn: it is there whatever happens.
    public void constant(String path, Answer answer) {
        answers.keepForGood(path, answer);
        file(path, _ -> answer);
    }

    /// Every route, in the order in which they were given.
    public List<String> all() {
        return List.copyOf(all);
    }

    private void send(Context context, Handler handler) {
        var ticket = answers.ticket();
        var path = context.req().getRequestURI();
        var query = context.queryString();
        var answer = handler.answer(new Visit(context, chrome.apply(path)));
        var isFinished = answer.status() == 200
                && !answer.topics().isEmpty()
                && !(answer.body() instanceof Answer.Body.Streamed)
                && (query == null || query.equals(FrontDoor.SAVED) && answer.body() instanceof Answer.Body.OnDisk);
        var address = query == null ? path : path + "?" + query;
        ServletReply.send(isFinished ? answers.keep(address, answer, ticket) : answers.once(answer), context);
    }
}
