package org.breakingfree.feeds;

import com.rometools.rome.feed.module.Module;
import com.rometools.rome.io.ModuleParser;
import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;

/// Hands ROME the vocabularies of podcasting, one parser each; they are named in `rome.properties`, and ROME makes them
/// by their names.
public abstract class PodcastingParser implements ModuleParser {

    private final Namespace vocabulary;

    private PodcastingParser(Namespace vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Apple's `itunes:`.
    public static final class Itunes extends PodcastingParser {
        public Itunes() {
            super(Names.ITUNES);
        }
    }

    /// Podcasting 2.0's `podcast:`.
    public static final class Podcast extends PodcastingParser {
        public Podcast() {
            super(Names.PODCAST);
        }
    }

    /// Podlove's simple chapters.
    public static final class Chapters extends PodcastingParser {
        public Chapters() {
            super(Names.PODLOVE);
        }
    }

    /// Yahoo's `media:`.
    public static final class Media extends PodcastingParser {
        public Media() {
            super(Names.MEDIA);
        }
    }

    @Override
    public String getNamespaceUri() {
        return vocabulary.getURI();
    }

    @Override
    public Module parse(Element element, Locale locale) {
        return new Podcasting(
                vocabulary,
                element.getChildren().stream()
                        .filter(child -> child.getNamespace().equals(vocabulary))
                        .toList());
    }
}
