// Where notices on their way are kept, what people have chosen about them, and the programs that are told of
// what happens. A step that tells somebody something leaves one row here, in its own transaction; whoever
// spreads it makes the deliveries of it, piece by piece.
//
// Nothing else rests on these rows: they can be disposed of without a case's log losing anything.
//
// Threads and errors as for CaseStore.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/notices/delivery.hpp"
#include "engine/notices/etiquette.hpp"
#include "engine/ports/case_store.hpp"

namespace overens {

// A step whose news have not yet all become deliveries.
struct Fanout {
    std::int64_t number = 0;  // in the order of the steps
    NoticeSource source;
    std::string spread_to;  // the key of the last delivery made; empty: none yet
    bool operator==(const Fanout&) const = default;
};

// Some deliveries of a step, and how far it has come with them; `done`: it is gone.
struct SpreadPiece {
    Fanout fanout;
    std::vector<Delivery> deliveries;
    bool done = false;
};

// A program that is told what happens, over HTTP, signed with the secret; while secrets are changed, with
// both.
struct Webhook {
    std::string collaboration;
    std::string id;
    std::string url;
    std::string title;   // what it is for, as its maker wrote it
    std::string secret;  // as the receiver has it, "whsec_…": needed in the clear to sign with
    std::string former_secret{};
    std::optional<Instant> former_until{};  // until when the former one signs too
    bool paused = false;
    Instant made_at;
    bool operator==(const Webhook&) const = default;
};

// What is to be sent to one receiver now: in order, and nothing else to that receiver meanwhile.
struct Parcel {
    Channel channel = Channel::mail;
    std::string receiver;
    std::vector<Delivery> deliveries;
};

struct OutboxFilter {
    std::optional<machines::DeliveryState> state;
    std::string receiver;   // empty: all
    std::string account{};  // whose, where no receiver is given; empty: all
};

struct Inbox {
    Rows<Delivery> rows;  // newest first
    std::int64_t unread = 0;
};

class OutboxStore {
  public:
    virtual ~OutboxStore() = default;

    // Oldest first, at most `limit`.
    virtual std::vector<Fanout> fanouts(int limit) const = 0;
    // All of them in one transaction; deliveries that are there already are left out.
    virtual void spread(const std::vector<SpreadPiece>& pieces) = 0;

    // Who can be sent something now, the longest waiting first, at most `most_receivers`, each with at most
    // `most_each` deliveries in the order they were queued. Left out: who is being sent something, and who
    // rests after a failure. What failed together comes together again, and nothing with it.
    virtual std::vector<Parcel> due_parcels(Instant now, int most_receivers, int most_each) const = 0;
    // When something is due next, besides what is being sent; none: nothing waits.
    virtual std::optional<Instant> next_due() const = 0;
    // The last moment at which that mailbox was sent a mail; none: never, or long ago.
    virtual std::optional<Instant> last_mailed(const std::string& mailbox) const = 0;
    // In place of what they were, by number; those that are gone stay so.
    virtual void save_deliveries(const std::vector<Delivery>& deliveries) = 0;
    // Those that a sender left behind while sending.
    virtual std::vector<Delivery> left_sending() const = 0;

    // Mail and webhooks, newest first.
    virtual Rows<Delivery> deliveries(const OutboxFilter& filter, Page page) const = 0;
    virtual std::optional<Delivery> delivery(const std::string& id) const = 0;
    // What has been settled, or read, before. The number removed.
    virtual int remove_settled_deliveries(Instant before) = 0;

    virtual Inbox inbox(const std::string& account, bool unread_only, Page page) const = 0;
    // By the id of the delivery; `read_at` none: unread again. False: it is not in that inbox.
    virtual bool mark_read(const std::string& account, const std::string& id,
                           std::optional<Instant> read_at) = 0;
    // All of it that was queued by then.
    virtual void mark_all_read(const std::string& account, Instant until, Instant read_at) = 0;

    // What is usual when the account has chosen nothing.
    virtual NoticeSettings notice_settings(const std::string& account) const = 0;
    virtual void save_notice_settings(const std::string& account, const NoticeSettings& settings) = 0;

    // By id.
    virtual std::vector<Webhook> webhooks(const std::string& collaboration) const = 0;
    // In place of what it was. False: there is no such collaboration.
    virtual bool save_webhook(const Webhook& webhook) = 0;
    // With what was on its way to it. False: it is not there.
    virtual bool remove_webhook(const std::string& collaboration, const std::string& id) = 0;
};

}  // namespace overens
