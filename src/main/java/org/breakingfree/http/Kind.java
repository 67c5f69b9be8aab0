package org.breakingfree.http;

/// What an answer is to a browser, a cache and a listener's app; it decides the headers.
public enum Kind {

    /// An HTML page. Never stored: a page that can be read back from a disk cache has been kept for the wrong reader.
    PAGE,

    /// The map's page. Leaflet writes markup, which needs one Trusted Types policy more than other pages.
    MAP_PAGE,

    /// A page that plays sound from servers of somebody else, which it names. It may ask these and no other.
    SOUND_PAGE,

    /// A page made to stand in a frame of any other site. It has no script and no form.
    EMBED,

    /// A feed, a transcript, public data: asked for again each time, compared by ETag, readable from any site.
    OPEN_DATA,

    /// Sound, pictures, documents: as open data, but not readable by other sites' scripts. Served in ranges.
    MEDIA,

    /// Data that only our own pages load.
    OWN_DATA,

    /// Own data whose address says where or for what a visitor looked: as pages, never stored.
    PASSING_DATA,

    /// A file whose name changes when its bytes do.
    ASSET;

    public boolean isPage() {
        return this == PAGE || this == MAP_PAGE || this == SOUND_PAGE || this == EMBED;
    }

    /// Whether the answer carries a validator and may be answered with 304.
    public boolean isRevalidated() {
        return this == OPEN_DATA || this == MEDIA || this == OWN_DATA || this == PASSING_DATA;
    }
}
