package vn.vanthu.web;

/** One page, or a few that belong together: routes in, view record and template out. */
interface Page {

    void addTo(Routes routes);
}
