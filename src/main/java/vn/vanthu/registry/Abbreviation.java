package vn.vanthu.registry;

/**
 * A short form in general use (chữ viết tắt): {@code CCHC}, {@code cải cách hành chính}. One short
 * form may have several rows.
 */
public record Abbreviation(String shortForm, String longForm, String source) {}
