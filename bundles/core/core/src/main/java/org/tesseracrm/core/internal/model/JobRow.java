package org.tesseracrm.core.internal.model;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tesseracrm.core.api.job.Job.State;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;

/** A job. Written by the one thread that runs it, so it has no version. */
@Entity
@Table(name = "core_job")
public class JobRow {
    @Id
    private long id;

    @Column(name = "tenant_id")
    private long tenantId;

    @Column(name = "user_id")
    private long userId;

    /** Of which server, so that after its death one knows what died with it. */
    private String node;

    private String language;

    private String kind;

    private String label;

    @Enumerated(EnumType.STRING)
    private State state;

    private long done;

    private long total;

    private String result;

    @Column(name = "error_count")
    private long errorCount;

    private String message;

    @Column(name = "cancel_asked")
    private boolean cancelAsked;

    /** Whether it is paused, where others are broken off. */
    private boolean lasting;

    @Column(name = "pause_asked")
    private boolean pauseAsked;

    /** With {@link #cancelAsked}: what is done stays. */
    @Column(name = "keep_asked")
    private boolean keepAsked;

    /** The job that this one takes back; null for others. */
    @Column(name = "of_job")
    private Long ofJob;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "started_at")
    private LocalDateTime startedAt;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    protected JobRow() {}

    public JobRow(Stamp stamp, String node, String language, String kind, String label, boolean lasting, Long ofJob) {
        this.id = Ids.next();
        this.tenantId = stamp.tenantId();
        this.userId = stamp.by();
        this.node = node;
        this.language = language;
        this.kind = kind;
        this.label = label;
        this.lasting = lasting;
        this.ofJob = ofJob;
        this.state = State.WAITING;
        this.result = "";
        this.message = "";
        this.createdAt = Utc.of(stamp.at());
    }

    public long getId() {
        return id;
    }

    public long getTenantId() {
        return tenantId;
    }

    public long getUserId() {
        return userId;
    }

    public String getLanguage() {
        return language;
    }

    public String getKind() {
        return kind;
    }

    public String getLabel() {
        return label;
    }

    public State getState() {
        return state;
    }

    public long getDone() {
        return done;
    }

    public long getTotal() {
        return total;
    }

    public String getResult() {
        return result;
    }

    public long getErrorCount() {
        return errorCount;
    }

    public String getMessage() {
        return message;
    }

    public boolean isCancelAsked() {
        return cancelAsked;
    }

    public boolean isPauseAsked() {
        return pauseAsked;
    }

    public boolean isKeepAsked() {
        return keepAsked;
    }

    public boolean isLasting() {
        return lasting;
    }

    public Long getOfJob() {
        return ofJob;
    }

    public Instant getStartedAt() {
        return Utc.instant(startedAt);
    }

    public Instant getEndedAt() {
        return Utc.instant(endedAt);
    }

    public void begin(Instant at) {
        this.state = State.RUNNING;
        if (startedAt == null) {
            this.startedAt = Utc.of(at);
        }
    }

    public void pause(String text) {
        this.state = State.PAUSED;
        this.message = text;
    }

    public void resume() {
        this.state = State.WAITING;
        this.pauseAsked = false;
        this.message = "";
    }

    public void askToPause() {
        this.pauseAsked = true;
    }

    public void progress(long nowDone, long nowTotal, long errors) {
        this.done = nowDone;
        this.total = nowTotal;
        this.errorCount = errors;
    }

    public void askToCancel(boolean keep) {
        // who has asked to take it back is not overruled by a later click
        this.keepAsked = keep && (!cancelAsked || keepAsked);
        this.cancelAsked = true;
    }

    public void end(State how, String counts, String text, Instant at) {
        this.state = how;
        this.result = counts;
        this.message = text;
        this.endedAt = Utc.of(at);
    }
}
