package org.breakingfree.laws;

import java.util.List;

/// All laws and all events, as the data files have them.
public record LawTable(List<Law> laws, List<LawEvent> events) {}
