package org.breakingfree.http;

import org.eclipse.jetty.http.HttpFields;

/// What one request gets of an answer: a status, headers, and a run of its bytes.
///
/// @param source where the bytes are
/// @param from the first byte, counted from 0
/// @param length how many bytes follow; 0 for an answer without a body
record Reply(int status, HttpFields headers, Answer.Body source, long from, long length) {}
