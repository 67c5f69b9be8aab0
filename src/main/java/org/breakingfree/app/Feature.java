package org.breakingfree.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.breakingfree.web.News;
import org.breakingfree.web.PublicRoutes;

/// What the program needs to know of a feature, said in one place: [Features] has a method for each.
///
/// @param topic what `AuditEntry.subject` says when something of it changes
/// @param routes adds what it answers
/// @param content reads its starting content
/// @param eachStart reads files again, at each start on a database that has its starting content
/// @param pages the neutral paths of its pages that search engines may list
/// @param files the paths of its feeds, data and other files worth having ready
/// @param news what is new of it
/// @param onChange runs on every node after something of it changed
/// @param isDaily whether the end of a day changes it too
record Feature(
        String topic,
        Consumer<PublicRoutes> routes,
        List<StartingContent.Part> content,
        Runnable eachStart,
        Supplier<List<String>> pages,
        Supplier<List<String>> files,
        Supplier<List<News>> news,
        Runnable onChange,
        boolean isDaily) {

    static Feature of(String topic, Consumer<PublicRoutes> routes) {
        return new Feature(topic, routes, List.of(), () -> {}, List::of, List::of, List::of, () -> {}, false);
    }

    Feature content(StartingContent.Part part) {
        var more = new ArrayList<>(content);
        more.add(part);
        return new Feature(topic, routes, List.copyOf(more), eachStart, pages, files, news, onChange, isDaily);
    }

    Feature atEachStart(Runnable action) {
        return new Feature(topic, routes, content, action, pages, files, news, onChange, isDaily);
    }

    Feature pages(String... paths) {
        return pages(() -> List.of(paths));
    }

    Feature pages(Supplier<List<String>> paths) {
        return new Feature(topic, routes, content, eachStart, paths, files, news, onChange, isDaily);
    }

    Feature files(String... paths) {
        return files(() -> List.of(paths));
    }

    Feature files(Supplier<List<String>> paths) {
        return new Feature(topic, routes, content, eachStart, pages, paths, news, onChange, isDaily);
    }

    Feature news(Supplier<List<News>> news) {
        return new Feature(topic, routes, content, eachStart, pages, files, news, onChange, isDaily);
    }

    Feature onChange(Runnable action) {
        return new Feature(topic, routes, content, eachStart, pages, files, news, action, isDaily);
    }

    /// The end of a day changes it too, as if something of it had been changed.
    Feature daily() {
        return new Feature(topic, routes, content, eachStart, pages, files, news, onChange, true);
    }
}
