package org.breakingfree.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;

/// One request for a page or a file, as features see it: what is asked, and in which language.
/// There is deliberately no way to learn anything about who asks.
public record Visit(Context context, Chrome chrome) {

    /// A part of the path: `code` of `/laws/{code}`.
    public String part(String name) {
        return context.pathParam(name);
    }

    /// A parameter of the query; empty when it is missing or blank.
    public Optional<String> parameter(String name) {
        var value = context.queryParam(name);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    public List<String> parameters(String name) {
        return context.queryParams(name);
    }

    /// Ends the visit with the page that helps people on who followed a wrong address.
    public NotFoundResponse notFound() {
        return new NotFoundResponse();
    }
}
