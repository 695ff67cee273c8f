package vn.vanthu.registry;

import java.time.LocalDate;

/**
 * A document that another one took the place of (văn bản thay thế).
 *
 * @param number of the old one: "61/2018/NĐ-CP"
 * @param replacedBy number of the new one
 * @param title what the new one is about
 * @param date of the new one
 */
public record Replacement(
        String number, String replacedBy, String title, LocalDate date, String source) {}
