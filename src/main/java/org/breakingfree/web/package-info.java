/// What every page needs: language, messages, assets, templates, routes, error pages.
@NullMarked
package org.breakingfree.web;

import org.jspecify.annotations.NullMarked;
