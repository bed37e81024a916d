package org.tesseracrm.announcements.internal.model;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Basic;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.Table;
import org.tesseracrm.core.api.query.SearchText;
import org.tesseracrm.core.api.record.BusinessRow;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;

/** An announcement; its text is plain, and lists do without it. */
@Entity
@Table(name = "announcements_announcement")
public class Announcement extends BusinessRow {
    private static final int EXCERPT = 120;
    private static final int SEARCHED = 2_000;

    private String title;

    @Basic(fetch = FetchType.LAZY)
    private String body;

    private String excerpt;

    @Column(name = "search_text")
    private String searchText;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean pinned;

    @Column(name = "valid_until")
    private LocalDateTime validUntil;

    @Column(name = "published_at")
    private LocalDateTime publishedAt;

    @Column(name = "published_by")
    private Long publishedBy;

    protected Announcement() {}

    /** A draft. */
    public Announcement(Stamp stamp, String title, String body, boolean pinned, Instant validUntil) {
        super(stamp);
        this.state = State.DRAFT;
        write(stamp, title, body, pinned, validUntil);
    }

    public final void write(Stamp stamp, String newTitle, String newBody, boolean newPinned, Instant newValidUntil) {
        title = newTitle;
        body = newBody;
        excerpt = excerpt(newBody);
        searchText = SearchText.of(SEARCHED, newTitle, newBody);
        pinned = newPinned;
        validUntil = Utc.of(newValidUntil);
        changed(stamp);
    }

    public void publish(Stamp stamp) {
        state = State.PUBLISHED;
        publishedAt = Utc.of(stamp.at());
        publishedBy = stamp.by();
        changed(stamp);
    }

    public void withdraw(Stamp stamp) {
        state = State.WITHDRAWN;
        changed(stamp);
    }

    private static String excerpt(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= EXCERPT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }

    public String getTitle() {
        return title;
    }

    public String getBody() {
        return body;
    }

    public String getExcerpt() {
        return excerpt;
    }

    public State getState() {
        return state;
    }

    public boolean isPinned() {
        return pinned;
    }

    public Instant getValidUntil() {
        return Utc.instant(validUntil);
    }

    public Instant getPublishedAt() {
        return Utc.instant(publishedAt);
    }

    public Long getPublishedBy() {
        return publishedBy;
    }
}
