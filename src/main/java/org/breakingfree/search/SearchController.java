package org.breakingfree.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.breakingfree.http.Answer;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.breakingfree.web.Visit;

/// `/search?q=`: one box over everything.
public final class SearchController {

    private static final int LONGEST_QUESTION = 200;
    private static final int MOST_PAGES = 20;

    private final Search search;
    private final Views views;
    private final UnaryOperator<String> shows;

    /// @param shows answers in which show the episode at an address is; empty when it is in none
    public SearchController(Search search, Views views, UnaryOperator<String> shows) {
        this.search = search;
        this.views = views;
        this.shows = shows;
    }

    public void routes(PublicRoutes routes) {
        routes.page("/search", this::index);
    }

    private Answer index(Visit visit) {
        var words = visit.parameter("q").orElse("").replace('\0', ' ');
        var where = Where.of(visit.parameter("in").orElse(""));
        if (words.length() > LONGEST_QUESTION) {
            return answer(visit, 400, "", "search.too_long", where, List.of(), 1);
        }
        var page = visit.parameter("page").flatMap(SearchController::pageNumber).orElse(1);
        var hits = words.isEmpty()
                ? List.<SearchHit>of()
                : search.find(visit.chrome().language(), words, where, page);
        return answer(visit, 200, words, "", where, hits, page);
    }

    private Answer answer(
            Visit visit, int status, String words, String problem, Where where, List<SearchHit> hits, int page) {
        var chrome = visit.chrome();
        var total = hits.isEmpty() ? 0 : hits.getFirst().total();
        var suggestion = words.isEmpty() || !hits.isEmpty()
                ? ""
                : search.suggest(chrome.language(), words).orElse("");
        var results = results(hits, words);
        var next = (long) page * Search.PAGE_SIZE < total && page < MOST_PAGES ? page + 1 : 0;
        var model = new SearchPages.Index(
                chrome, words, problem, where == Where.PODCASTS, total, results, suggestion, page - 1, next);
        return views.page(status, "search/index", model, "search").withHeader("X-Robots-Tag", "noindex");
    }

    private List<SearchPages.Result> results(List<SearchHit> hits, String words) {
        var known = new HashMap<String, String>();
        return hits.stream()
                .map(hit -> {
                    var snippet = Snippet.of(hit.body(), words).stream()
                            .map(run -> new SearchPages.Piece(run.text(), run.hit()))
                            .toList();
                    return new SearchPages.Result(hit.kind(), hit.address(), hit.title(), show(hit, known), snippet);
                })
                .toList();
    }

    private String show(SearchHit hit, Map<String, String> known) {
        return hit.kind().equals("episode") || hit.kind().equals("transcript")
                ? known.computeIfAbsent(hit.address().replaceFirst("[?#].*", ""), shows)
                : "";
    }

    private static java.util.Optional<Integer> pageNumber(String text) {
        return text.matches("[0-9]{1,3}")
                ? java.util.Optional.of(Math.clamp(Integer.parseInt(text), 1, MOST_PAGES))
                : java.util.Optional.empty();
    }
}
