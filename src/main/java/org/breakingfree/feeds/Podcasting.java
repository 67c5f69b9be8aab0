package org.breakingfree.feeds;

import com.rometools.rome.feed.CopyFrom;
import com.rometools.rome.feed.module.ModuleImpl;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/// What a feed or one of its episodes says in one of the vocabularies of podcasting, as a module of ROME. It keeps the
/// elements as they stand there; [Extensions] reads them.
public final class Podcasting extends ModuleImpl {

    private static final long serialVersionUID = 1;

    static final List<Namespace> VOCABULARIES = List.of(Names.ITUNES, Names.PODCAST, Names.PODLOVE, Names.MEDIA);

    private transient List<Element> elements;

    Podcasting(Namespace vocabulary, List<Element> elements) {
        super(Podcasting.class, vocabulary.getURI());
        this.elements = List.copyOf(elements);
    }

    List<Element> elements() {
        return elements;
    }

    @Override
    public Class<? extends CopyFrom> getInterface() {
        return Podcasting.class;
    }

    /// ROME copies modules for its simpler view of a feed. The elements are never changed, so they are shared.
    @Override
    public Podcasting clone() {
        return new Podcasting(Namespace.getNamespace(getUri()), elements);
    }

    @Override
    public void copyFrom(CopyFrom other) {
        elements = ((Podcasting) other).elements;
    }
}
