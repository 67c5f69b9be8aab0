package org.breakingfree.embedding;

import java.util.Optional;
import org.breakingfree.web.Visit;

/// What can be shown of a page in other sites' pages.
///
/// @param title of what is shown
/// @param width that it likes, in pixels
public record Embedding(String title, Frame frame, int width, int height) {

    /// A feature that has pages which can be embedded.
    @FunctionalInterface
    public interface Source {

        /// Empty when the page is none of the feature's, or has nothing to embed.
        ///
        /// @param page a visit of the page itself
        /// @throws io.javalin.http.GoneResponse when it was taken down
        Optional<Embedding> find(Visit page);
    }

    Embedding within(int mostWidth, int mostHeight) {
        return new Embedding(title, frame, Math.min(width, mostWidth), Math.min(height, mostHeight));
    }
}
