package org.breakingfree.map;

import java.util.Optional;

/// What an operator may add to the map under the map. Both are off unless set up, and each visitor turns them on or
/// not.
public record OperatorMaps(Optional<Streets> streets, Optional<ExternalTiles> external) {

    /// The site's own map only.
    public static final OperatorMaps NONE = new OperatorMaps(Optional.empty(), Optional.empty());
}
