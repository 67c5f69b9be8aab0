package org.breakingfree.podcast;

import java.util.Map;
import java.util.Set;

/// The categories of Apple Podcasts, which all directories use. A feed with any other is refused by some.
final class Categories {

    private static final Map<String, Set<String>> ALL = Map.ofEntries(
            Map.entry("Arts", Set.of("Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts")),
            Map.entry(
                    "Business",
                    Set.of("Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit")),
            Map.entry("Comedy", Set.of("Comedy Interviews", "Improv", "Stand-Up")),
            Map.entry("Education", Set.of("Courses", "How To", "Language Learning", "Self-Improvement")),
            Map.entry("Fiction", Set.of("Comedy Fiction", "Drama", "Science Fiction")),
            Map.entry("Government", Set.of()),
            Map.entry("History", Set.of()),
            Map.entry(
                    "Health & Fitness",
                    Set.of("Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality")),
            Map.entry("Kids & Family", Set.of("Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids")),
            Map.entry(
                    "Leisure",
                    Set.of(
                            "Animation & Manga",
                            "Automotive",
                            "Aviation",
                            "Crafts",
                            "Games",
                            "Hobbies",
                            "Home & Garden",
                            "Video Games")),
            Map.entry("Music", Set.of("Music Commentary", "Music History", "Music Interviews")),
            Map.entry(
                    "News",
                    Set.of(
                            "Business News",
                            "Daily News",
                            "Entertainment News",
                            "News Commentary",
                            "Politics",
                            "Sports News",
                            "Tech News")),
            Map.entry(
                    "Religion & Spirituality",
                    Set.of("Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality")),
            Map.entry(
                    "Science",
                    Set.of(
                            "Astronomy",
                            "Chemistry",
                            "Earth Sciences",
                            "Life Sciences",
                            "Mathematics",
                            "Natural Sciences",
                            "Nature",
                            "Physics",
                            "Social Sciences")),
            Map.entry(
                    "Society & Culture",
                    Set.of("Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships")),
            Map.entry(
                    "Sports",
                    Set.of(
                            "Baseball",
                            "Basketball",
                            "Cricket",
                            "Fantasy Sports",
                            "Football",
                            "Golf",
                            "Hockey",
                            "Rugby",
                            "Running",
                            "Soccer",
                            "Swimming",
                            "Tennis",
                            "Volleyball",
                            "Wilderness",
                            "Wrestling")),
            Map.entry("Technology", Set.of()),
            Map.entry("True Crime", Set.of()),
            Map.entry(
                    "TV & Film",
                    Set.of("After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews")));

    private Categories() {}

    /// @param category `Education` or, within one, `Society & Culture > Documentary`
    static boolean contains(String category) {
        var levels = category.split(" > ", 2);
        var within = ALL.get(levels[0]);
        return within != null && (levels.length == 1 || within.contains(levels[1]));
    }
}
