// Notices on their way, settings and webhooks, in memory. Any thread: it has a lock of its own.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "engine/ports/outbox_store.hpp"

namespace overens::storage {

class MemoryOutbox : public OutboxStore {
  public:
    // `knows_collaboration` is called without the lock of this object.
    explicit MemoryOutbox(std::function<bool(const std::string&)> knows_collaboration)
        : knows_collaboration_(std::move(knows_collaboration)) {}

    void add_fanout(const NoticeSource& source);

    std::vector<Fanout> fanouts(int limit) const override;
    void spread(const std::vector<SpreadPiece>& pieces) override;
    std::vector<Parcel> due_parcels(Instant now, int most_receivers, int most_each) const override;
    std::optional<Instant> next_due() const override;
    std::optional<Instant> last_mailed(const std::string& mailbox) const override;
    void save_deliveries(const std::vector<Delivery>& deliveries) override;
    std::vector<Delivery> left_sending() const override;
    Rows<Delivery> deliveries(const OutboxFilter& filter, Page page) const override;
    std::optional<Delivery> delivery(const std::string& id) const override;
    int remove_settled_deliveries(Instant before) override;
    Inbox inbox(const std::string& account, bool unread_only, Page page) const override;
    bool mark_read(const std::string& account, const std::string& id,
                   std::optional<Instant> read_at) override;
    void mark_all_read(const std::string& account, Instant until, Instant read_at) override;

    NoticeSettings notice_settings(const std::string& account) const override;
    void save_notice_settings(const std::string& account, const NoticeSettings& settings) override;
    std::vector<Webhook> webhooks(const std::string& collaboration) const override;
    bool save_webhook(const Webhook& webhook) override;
    bool remove_webhook(const std::string& collaboration, const std::string& id) override;

  private:
    template <class Test>
    std::vector<Delivery> found(Test test) const;

    std::function<bool(const std::string&)> knows_collaboration_;
    mutable std::mutex mutex_;
    std::map<std::int64_t, Fanout> fanouts_;
    std::map<std::int64_t, Delivery> deliveries_;  // by number
    std::map<std::string, std::int64_t> by_id_;
    std::map<std::string, NoticeSettings> settings_;                   // by account
    std::map<std::pair<std::string, std::string>, Webhook> webhooks_;  // by collaboration and id
    std::int64_t last_fanout_ = 0, last_delivery_ = 0;
};

}  // namespace overens::storage
