/**
 * The toolkit in a browser: pages rendered here, with a little script and style of our own. Only
 * this package knows the HTTP library and the template engine.
 *
 * <p>A {@link vn.vanthu.web.Page} adds its routes; it makes a view record of what was asked and
 * shows it with a template of {@code src/main/jte}. Templates are compiled into this package.
 */
@NullMarked
package vn.vanthu.web;

import org.jspecify.annotations.NullMarked;
