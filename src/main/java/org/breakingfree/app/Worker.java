package org.breakingfree.app;

/// What works beside the answers to visitors, on a thread of its own, as long as the doors are open.
///
/// @param starting begins the work
/// @param stopping ends it, also when it was never begun
record Worker(Runnable starting, Runnable stopping) {}
