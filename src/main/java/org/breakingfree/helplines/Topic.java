package org.breakingfree.helplines;

import java.util.Arrays;
import java.util.Optional;

/// What a helpline is about, in the order in which a visitor of this site may need it.
public enum Topic {
    EMERGENCY,
    TRAFFICKING,
    LEAVING,
    DOMESTIC_VIOLENCE,
    SEXUAL_VIOLENCE,
    VIOLENCE_AGAINST_WOMEN,
    CHILDREN,
    HARM_BY_CRIME,
    HUMAN_RIGHTS,
    PEOPLE_WHO_SELL_OR_BUY,
    MEN_WHO_BUY,
    STOPPING_ONESELF;

    /// The topic for the words in the data file, `men who buy`.
    static Optional<Topic> of(String words) {
        return Arrays.stream(values())
                .filter(topic -> topic.words().equals(words))
                .findFirst();
    }

    /// As it stands in the data file.
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /// The message that names it.
    public String key() {
        return "helplines.topic." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
