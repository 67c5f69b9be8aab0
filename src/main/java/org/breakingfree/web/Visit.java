package org.breakingfree.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakingfree.http.Form;

/// One request for a page or a file, as features see it: what is asked, and in which language.
/// There is deliberately no way to learn anything about who asks.
///
/// @param query the parameters of the address
public record Visit(Context context, Chrome chrome, Map<String, List<String>> query) {

    public Visit(Context context, Chrome chrome) {
        this(context, chrome, context.queryParamMap());
    }

    /// A part of the path: `code` of `/laws/{code}`.
    public String part(String name) {
        return context.pathParam(name);
    }

    /// A parameter of the query; empty when it is missing or blank.
    public Optional<String> parameter(String name) {
        return parameters(name).stream()
                .limit(1)
                .filter(value -> !value.isBlank())
                .map(String::strip)
                .findFirst();
    }

    public List<String> parameters(String name) {
        return query.getOrDefault(name, List.of());
    }

    /// What was sent with a form.
    public Form form() {
        return context.attribute(Form.ATTRIBUTE) instanceof Form form ? form : new Form(Map.of());
    }

    /// Ends the visit with the page that helps people on who followed a wrong address.
    public NotFoundResponse notFound() {
        return new NotFoundResponse();
    }
}
