// Notices on their way, what people have chosen about them, and webhooks, as rows. Writes are jobs of the one
// writer, like every other.
#pragma once

#include "engine/ports/outbox_store.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/readers.hpp"
#include "storage/sqlite/writer.hpp"

namespace overens::storage {

// Within the transaction of a step that tells somebody something; one of the two numbers is 0.
void write_fanout(Connection& connection, std::int64_t collaboration, std::int64_t case_number,
                  std::int64_t meeting_number, std::int64_t sequence);

// Both must outlive it.
class SqliteOutbox : public OutboxStore {
  public:
    SqliteOutbox(Writer& writer, Readers& readers) : writer_(writer), readers_(readers) {}

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
    Writer& writer_;
    Readers& readers_;
};

}  // namespace overens::storage
