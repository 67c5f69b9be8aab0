package org.breakingfree.map;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakingfree.web.Chrome;

/// What is asked for, in words, for what leaves this site: pictures, frames and files.
///
/// What somebody typed is never repeated in them. A picture of ours that says any words, or any number to call, could
/// be had by whoever asks for it.
record FilterWords(Chrome chrome, Atlas atlas, Filter filter) {

    /// `Services and Federal cases · Minnesota`
    String title() {
        var parts = new ArrayList<String>();
        parts.add(kinds());
        parts.add(filter.within()
                .map(area -> new PlaceText(chrome.language()).full(area, atlas))
                .orElse(chrome.text("take.everywhere")));
        years().ifPresent(parts::add);
        filter.language()
                .map(code -> chrome.text(
                        "take.language",
                        Locale.of(code).getDisplayLanguage(chrome.language().locale())))
                .ifPresent(parts::add);
        if (!filter.text().isEmpty()) {
            parts.add(chrome.text("take.text"));
        }
        return String.join(" · ", parts);
    }

    private Optional<String> years() {
        var from = filter.from().map(String::valueOf);
        var to = filter.to().map(String::valueOf);
        if (from.isPresent() && to.isPresent()) {
            return Optional.of(from.equals(to) ? from.get() : from.get() + "–" + to.get());
        }
        return from.map(year -> chrome.text("take.from", year)).or(() -> to.map(year -> chrome.text("take.to", year)));
    }

    private String kinds() {
        if (filter.kinds().size() == PlaceKind.values().length) {
            return chrome.text("take.all");
        }
        return filter.layers().stream().flatMap(this::kinds).collect(Collectors.joining(", "));
    }

    /// A layer by its name, and a part of one by the names of its kinds.
    private Stream<String> kinds(Layer layer) {
        return filter.isPartOf(layer)
                ? PlaceKind.in(layer).stream().filter(filter::shows).map(kind -> chrome.text("map.kind." + kind.key()))
                : Stream.of(chrome.text("map.layer." + layer.key()));
    }

    /// The state or country asked for, or empty.
    String region() {
        return filter.within().map(Area::region).orElse("");
    }

    /// What a circle stands for.
    String circles() {
        return chrome.text(region().startsWith("US-") ? "take.circles.state" : "take.circles");
    }

    /// All that a picture of it shows: each state and country, by name and never by size.
    String description(Tally tally) {
        var text = new PlaceText(chrome.language());
        var regions = tally.byRegion().entrySet().stream()
                .map(region -> chrome.text(
                        "map.region",
                        text.name(atlas.areas().get(region.getKey())),
                        chrome.count("map.records", region.getValue())))
                .sorted(Collator.getInstance(chrome.language().locale()))
                .collect(Collectors.joining("; "));
        return summary(tally) + (regions.isEmpty() ? "." : ". " + regions + ".");
    }

    /// `964 records in 611 areas`
    String summary(Tally tally) {
        return chrome.text(
                "map.summary", chrome.count("map.records", tally.total()), chrome.count("map.areas", tally.areas()));
    }
}
