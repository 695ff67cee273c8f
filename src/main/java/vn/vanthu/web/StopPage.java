package vn.vanthu.web;

import io.javalin.http.Context;

/**
 * Ends the program, for who started it from a menu and has no terminal. Only where it serves this
 * machine alone.
 */
final class StopPage implements Page {

    static final String PATH = "/dung";

    private final Site site;
    private final Runnable stop;

    /**
     * @param stop returns at once; what is being answered is still answered
     */
    StopPage(Site site, Runnable stop) {
        this.site = site;
        this.stop = stop;
    }

    /**
     * @param working title of a job that is running; empty when there is none
     */
    record View(String working) {}

    @Override
    public void addTo(Routes routes) {
        routes.post(PATH, this::end);
    }

    private void end(Context ctx) {
        String working =
                site.jobs().all().stream()
                        .filter(job -> !job.progress().state().isOver())
                        .map(job -> job.title())
                        .findFirst()
                        .orElse("");
        site.screen().show(ctx, null, "stopped.jte", "Đã dừng", new View(working));
        stop.run();
    }
}
