package org.breakingfree.map;

import java.util.Optional;
import org.breakingfree.embedding.Embedding;
import org.breakingfree.web.Visit;

/// The map of a filter, for programs that ask how to embed it.
public record MapEmbedding(Places places) implements Embedding.Source {

    @Override
    public Optional<Embedding> find(Visit page) {
        if (!page.chrome().path().equals("/map")) {
            return Optional.empty();
        }
        var atlas = places.atlas();
        return Filter.of(page, atlas).map(filter -> new TakeLinks(page.chrome(), atlas, filter).embedding());
    }
}
