package dev.rampart.alert;

import dev.rampart.account.Account;
import dev.rampart.account.OpaqueToken;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a person wants by e-mail, and whether the address is known to be theirs. Without a row, nothing. */
@Entity
@Table(name = "alert_setting")
class AlertSetting extends PanacheEntityBase {
    static final DayOfWeek USUAL_DAY = DayOfWeek.MONDAY;
    static final int USUAL_HOUR = 8;

    /** How long the link that confirms an address works, and how soon it can be had again. */
    private static final Duration CONFIRMABLE = Duration.ofDays(2);

    private static final Duration PATIENCE = Duration.ofHours(1);

    @Id
    @Column(name = "account_id")
    public Long accountId;

    /** Whether each alert comes as a mail. */
    @Column(nullable = false)
    public boolean mails;

    /** Whether the week's digest does. */
    @Column(nullable = false)
    public boolean digests;

    /** 1 is Monday. */
    @Column(name = "digest_day", nullable = false)
    public int digestDay;

    @Column(name = "digest_hour", nullable = false)
    public int digestHour;

    /** Null while no digest is wanted. */
    @Column(name = "next_digest_at")
    public Instant nextDigestAt;

    @Column(name = "confirmed_email", length = 254)
    public String confirmedEmail;

    @Column(name = "confirm_hash", length = 64)
    public String confirmHash;

    /** The address to which the link went. */
    @Column(name = "confirm_email", length = 254)
    public String confirmEmail;

    @Column(name = "confirm_sent_at")
    public Instant confirmSentAt;

    /** Ends mails for whoever knows it, and does nothing else. */
    @Column(name = "leave_token", nullable = false, length = 64)
    public String leaveToken;

    /** What a person has before they choose anything; not stored. */
    static AlertSetting usual(long account) {
        AlertSetting setting = new AlertSetting();
        setting.accountId = account;
        setting.digestDay = USUAL_DAY.getValue();
        setting.digestHour = USUAL_HOUR;
        setting.leaveToken = OpaqueToken.random("").text();
        return setting;
    }

    static AlertSetting of(long account) {
        return AlertSetting.<AlertSetting>findByIdOptional(account).orElseGet(() -> usual(account));
    }

    /** The same, stored, to be changed: one after the other, also the first time. */
    static AlertSetting stored(long account) {
        Account.findById(account, LockModeType.PESSIMISTIC_WRITE);
        AlertSetting setting = findById(account, LockModeType.PESSIMISTIC_WRITE);
        if (setting == null) {
            setting = usual(account);
            setting.persist();
        }
        return setting;
    }

    static Optional<AlertSetting> leaving(String token) {
        return find("leaveToken", token).firstResultOptional();
    }

    static Optional<AlertSetting> confirming(String token, Instant now) {
        return find("confirmHash = ?1 and confirmSentAt > ?2", OpaqueToken.hash(token), now.minus(CONFIRMABLE))
                .firstResultOptional();
    }

    /** Of these people, those to whom alerts are mailed. */
    static List<Long> mailing(Collection<Long> accounts) {
        return find(
                        "select s.accountId from AlertSetting s join Account a on a.id = s.accountId"
                                + " where s.accountId in ?1 and s.mails and s.confirmedEmail = a.email",
                        accounts)
                .project(Long.class)
                .list();
    }

    /** Whose digest is due. */
    static List<Long> dueDigests(Instant now, int most) {
        return find("select accountId from AlertSetting where nextDigestAt <= ?1 order by nextDigestAt, accountId", now)
                .project(Long.class)
                .page(0, most)
                .list();
    }

    /** @param day 1 is Monday */
    void choose(boolean mails, boolean digests, int day, int hour, ZoneId zone, Instant now) {
        this.mails = mails;
        this.digests = digests;
        digestDay = day;
        digestHour = hour;
        nextDigestAt = digests ? DigestTime.next(now, DayOfWeek.of(day), hour, zone) : null;
        if (!mails) {
            Delivery.dropMails(accountId);
        }
    }

    public boolean wantsMail() {
        return mails || digests;
    }

    boolean confirmed(String email) {
        return email.equals(confirmedEmail);
    }

    /** Whether the address can be asked to confirm now: who signed up with someone else's cannot fill their mailbox. */
    boolean mayAsk(Instant now) {
        return confirmSentAt == null || !confirmSentAt.isAfter(now.minus(PATIENCE));
    }

    /** @return the token of a link that confirms the address; it cannot be had again */
    OpaqueToken ask(String email, Instant now) {
        OpaqueToken token = OpaqueToken.random("");
        confirmHash = token.hash();
        confirmEmail = email;
        confirmSentAt = now;
        return token;
    }

    /** The mail did not go: it can be asked for again at once. */
    void askedInVain() {
        confirmHash = null;
        confirmSentAt = null;
    }

    /** The address to which the link went, whatever the account's is by now. */
    void confirm() {
        confirmedEmail = confirmEmail;
        confirmHash = null;
    }

    /** No mail any more, of any kind. */
    void leave() {
        mails = false;
        digests = false;
        nextDigestAt = null;
        Delivery.dropMails(accountId);
        Digest.dropMails(accountId);
    }
}
