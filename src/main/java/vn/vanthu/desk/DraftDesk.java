package vn.vanthu.desk;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.desk.AuditLog.Deed;
import vn.vanthu.desk.NoDraftException.Why;
import vn.vanthu.draft.Decision;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.Proposal;
import vn.vanthu.draft.Review;
import vn.vanthu.library.LibraryException;

/**
 * Where drafts are worked on (bàn soạn thảo): begun from documents of the library, decided place by
 * place, written as Word files. What was made is remembered for a while; it can always be made
 * again.
 */
public final class DraftDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DraftDesk.class);

    /** Letters of one's own words at one place. */
    public static final int LONGEST_WORDS = 5_000;

    /** Drafts that are remembered as they were made. */
    private static final int REMEMBERED = 16;

    private static final int AT_ONCE = 2;
    private static final int WAITING = 32;

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Duration patience;

    private final ReadingRoom room;
    private final AuditLog audit;
    private final InstantSource clock;
    private final DraftStore store;
    private final ThreadPoolExecutor workers;

    /** Used last comes last. */
    private final Map<String, Making> made = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    public DraftDesk(ReadingRoom room, AuditLog audit, InstantSource clock) {
        this(room, audit, clock, PATIENCE);
    }

    /**
     * @param patience how long somebody waits for a draft before being told that it is still being
     *     made
     */
    DraftDesk(ReadingRoom room, AuditLog audit, InstantSource clock, Duration patience) {
        this.patience = patience;
        this.room = room;
        this.audit = audit;
        this.clock = clock;
        this.store = new DraftStore(room.root());
        this.workers =
                new ThreadPoolExecutor(
                        AT_ONCE,
                        AT_ONCE,
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(WAITING),
                        Thread.ofPlatform().daemon().name("drafts-", 0).factory());
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * A draft as it is now.
     *
     * @param review null as long as the draft is being made
     */
    public record Opened(DraftSession session, @Nullable Review review) {}

    /**
     * Begins a draft.
     *
     * @throws NoDraftException when it cannot be made of these documents
     */
    public DraftSession begin(String who, DraftRequest request)
            throws IOException, NoDraftException {
        var session = DraftMaker.session(room, store.fresh(), who, clock.instant(), request);
        awaited(session);
        store.keep(session);
        audit.write(who, Deed.DRAFT, session.title());
        return session;
    }

    /** All that somebody works on, the newest first. */
    public List<DraftSession> of(String who) throws IOException {
        return store.of(who);
    }

    /**
     * One of them.
     *
     * @throws NoDraftException when there is none of that id, it is another's, or a document that
     *     it is made from is gone
     */
    public Opened open(String who, String id) throws IOException, NoDraftException {
        DraftSession session = find(who, id);
        return new Opened(
                session,
                awaited(session).map(each -> each.review(session.decisions())).orElse(null));
    }

    /**
     * Decides some places alike.
     *
     * @param places ids of proposals
     * @param decision null to take back what was decided
     * @throws NoDraftException when there is no such draft or place, or the decision is none
     */
    public synchronized Opened decide(
            String who, String id, List<String> places, @Nullable Decision decision)
            throws IOException, NoDraftException {
        Opened opened = open(who, id);
        Review review = opened.review();
        if (review == null) {
            throw new NoDraftException(Why.WRONG, "Dự thảo đang được soạn. Chờ một lát.");
        }
        var decisions = new LinkedHashMap<>(opened.session().decisions());
        for (String place : places) {
            Proposal proposal =
                    review.proposals().stream()
                            .filter(each -> each.id().equals(place))
                            .findFirst()
                            .orElseThrow(() ->
                                    new NoDraftException(
                                            Why.GONE, "Dự thảo không có chỗ này. Tải lại trang."));
            if (decision == null) {
                decisions.remove(place);
            } else {
                requireFitting(proposal, decision);
                decisions.put(place, decision);
            }
        }
        DraftSession session = opened.session().decided(decisions);
        store.keep(session);
        return open(who, id);
    }

    private static void requireFitting(Proposal proposal, Decision decision)
            throws NoDraftException {
        if (decision instanceof Decision.Reworded(var words)) {
            if (!proposal.rewordable()) {
                throw new NoDraftException(
                        Why.WRONG, "Chỗ này chỉ chấp nhận hoặc bỏ được, không ghi lời khác được.");
            }
            if (words.isEmpty()) {
                throw new NoDraftException(
                        Why.WRONG, "Chưa ghi lời thay vào. Ghi lời, hoặc chọn bỏ thay đổi này.");
            }
            if (words.length() > LONGEST_WORDS) {
                throw new NoDraftException(
                        Why.WRONG, "Lời thay vào dài quá " + LONGEST_WORDS + " ký tự.");
            }
        }
    }

    /**
     * The draft with all that was decided, as a Word file.
     *
     * @param clean whether changes against the prior plan are taken in and not tracked
     * @param author of comments and tracked changes
     */
    public byte[] docx(String who, String id, boolean clean, String author)
            throws IOException, NoDraftException {
        Opened opened = open(who, id);
        Review review = opened.review();
        if (review == null) {
            throw new NoDraftException(Why.WRONG, "Dự thảo đang được soạn. Chờ một lát.");
        }
        Draft draft = clean ? review.draft().accepted() : review.draft();
        String template = opened.session().kind().template(draft);
        byte[] docx = BundledTemplates.fill(template, draft.scope(), author);
        audit.write(
                who,
                Deed.DRAFT,
                opened.session().title() + (clean ? ": bản sạch" : ": bản theo dõi thay đổi"));
        return docx;
    }

    public void discard(String who, String id) throws IOException, NoDraftException {
        store.remove(find(who, id).id());
        synchronized (made) {
            made.remove(id);
        }
    }

    private DraftSession find(String who, String id) throws IOException, NoDraftException {
        return store.find(who, id)
                .orElseThrow(() ->
                        new NoDraftException(
                                Why.GONE, "Không có bản đang soạn này, hoặc đã bị bỏ."));
    }

    /** Empty where it takes longer than one waits. */
    private Optional<MadeDraft> awaited(DraftSession session) throws IOException, NoDraftException {
        try {
            return Optional.of(making(session).get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            synchronized (made) {
                made.remove(session.id());
            }
            switch (failed.getCause()) {
                case NoDraftException no -> throw no;
                case LibraryException no -> throw no;
                case IOException no -> throw no;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    /**
     * A draft that was made, or is being made.
     *
     * @param edition of the library that it is made from
     */
    private record Making(long edition, CompletableFuture<MadeDraft> draft) {}

    private CompletableFuture<MadeDraft> making(DraftSession session)
            throws IOException, NoDraftException {
        long edition = edition();
        synchronized (made) {
            var known = made.get(session.id());
            if (known != null && (known.edition() == edition || !known.draft().isDone())) {
                return known.draft();
            }
            var future = new CompletableFuture<MadeDraft>();
            try {
                workers.execute(() -> make(session, future));
            } catch (RejectedExecutionException busy) {
                throw new NoDraftException(
                        Why.TOO_MUCH, "Đang có nhiều dự thảo được soạn cùng lúc. Thử lại sau.");
            }
            made.put(session.id(), new Making(edition, future));
            forget();
            return future;
        }
    }

    private long edition() throws IOException {
        try (var visit = room.enter()) {
            return visit.edition();
        }
    }

    private void make(DraftSession session, CompletableFuture<MadeDraft> future) {
        long since = System.nanoTime();
        try {
            future.complete(DraftMaker.made(room, session));
            LOG.debug("drafted in {} ms", (System.nanoTime() - since) / 1_000_000);
        } catch (IOException | NoDraftException | RuntimeException | StackOverflowError failed) {
            future.completeExceptionally(failed);
        }
    }

    /** Those that were not used for longest; never one that is being made. */
    private void forget() {
        var old = new ArrayList<String>();
        for (var each : made.entrySet()) {
            if (made.size() - old.size() > REMEMBERED && each.getValue().draft().isDone()) {
                old.add(each.getKey());
            }
        }
        old.forEach(made::remove);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
