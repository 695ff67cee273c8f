package vn.vanthu.web;

import java.util.List;

/** The entries of the menu, in its order. */
enum Menu {
    SEARCH("Tìm kiếm", "/tim-kiem"),
    DOCUMENTS("Văn bản", "/van-ban"),
    COMPARE("So sánh", "/so-sanh"),
    TRACK("Theo dõi", "/theo-doi"),
    DRAFT("Soạn thảo", "/soan-thao"),
    CHECK("Kiểm tra", "/kiem-tra"),
    LIBRARY("Kho", "/kho");

    static final List<Menu> ALL = List.of(values());

    private final String title;
    private final String path;

    Menu(String title, String path) {
        this.title = title;
        this.path = path;
    }

    String title() {
        return title;
    }

    String path() {
        return path;
    }
}
