package org.breakingfree.search;

import java.util.List;
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

    public SearchController(Search search, Views views) {
        this.search = search;
        this.views = views;
    }

    public void routes(PublicRoutes routes) {
        routes.page("/search", this::index);
    }

    private Answer index(Visit visit) {
        var words = visit.parameter("q").orElse("").replace('\0', ' ');
        if (words.length() > LONGEST_QUESTION) {
            return answer(visit, 400, "", "search.too_long", List.of(), 1);
        }
        var page = visit.parameter("page").flatMap(SearchController::pageNumber).orElse(1);
        var hits = words.isEmpty()
                ? List.<SearchHit>of()
                : search.find(visit.chrome().language(), words, page);
        return answer(visit, 200, words, "", hits, page);
    }

    private Answer answer(Visit visit, int status, String words, String problem, List<SearchHit> hits, int page) {
        var chrome = visit.chrome();
        var total = hits.isEmpty() ? 0 : hits.getFirst().total();
        var suggestion = words.isEmpty() || !hits.isEmpty()
                ? ""
                : search.suggest(chrome.language(), words).orElse("");
        var results = hits.stream().map(hit -> result(hit, words)).toList();
        var next = (long) page * Search.PAGE_SIZE < total && page < MOST_PAGES ? page + 1 : 0;
        var model = new SearchPages.Index(chrome, words, problem, total, results, suggestion, page - 1, next);
        return views.page(status, "search/index", model, "search").withHeader("X-Robots-Tag", "noindex");
    }

    private static SearchPages.Result result(SearchHit hit, String words) {
        var snippet = Snippet.of(hit.body(), words).stream()
                .map(run -> new SearchPages.Piece(run.text(), run.hit()))
                .toList();
        return new SearchPages.Result(hit.kind(), hit.address(), hit.title(), snippet);
    }

    private static java.util.Optional<Integer> pageNumber(String text) {
        return text.matches("[0-9]{1,3}")
                ? java.util.Optional.of(Math.clamp(Integer.parseInt(text), 1, MOST_PAGES))
                : java.util.Optional.empty();
    }
}
