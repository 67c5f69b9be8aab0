package org.breakingfree.web;

/// Where the site is reached from outside.
///
/// @param publicUrl scheme and host, without a slash at the end
public record SiteAddress(String publicUrl) {

    public boolean isSecure() {
        return publicUrl.startsWith("https:");
    }
}
