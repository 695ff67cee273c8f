package vn.vanthu.web;

import org.jspecify.annotations.Nullable;

/**
 * What stands about the content of every page.
 *
 * @param title of the page, without the program's name
 * @param current the entry of the menu that the page belongs to; null for none
 * @param token for the page's forms
 * @param account who is signed in; null where nobody has to be
 * @param style address of the style sheet
 * @param script address of the script
 */
record Frame(
        String title,
        @Nullable Menu current,
        String token,
        @Nullable String account,
        String style,
        String script) {}
