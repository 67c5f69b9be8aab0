package org.breakingfree.podcast;

/// Where the files of an episode are fetched: under its random name, never under its title.
final class ListenAddresses {

    private ListenAddresses() {}

    static String transcript(Episode episode, String language, String extension) {
        return "/podcasts/transcripts/" + episode.name() + "." + language + "." + extension;
    }

    static String chapters(Episode episode) {
        return "/podcasts/chapters/" + episode.name() + ".json";
    }
}
