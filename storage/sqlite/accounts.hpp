// Accounts, grants, absences and credentials as rows. Writes are jobs of the one writer, like every other.
#pragma once

#include "engine/ports/account_store.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/readers.hpp"
#include "storage/sqlite/writer.hpp"

namespace overens::storage {

// What the account may do in the collaboration, as the rows of this transaction have it.
Standing read_standing(Connection& connection, const std::string& collaboration, const std::string& account);

// The same by a link, whose id stands for an account; without grants when there is none.
Standing standing_by_link(Connection& connection, const std::string& collaboration, const std::string& id);

// The link only shows from now on.
void mark_links_used(Connection& connection, const CaseKey& key, int task);

// Both must outlive it.
class SqliteAccounts : public AccountStore {
  public:
    SqliteAccounts(Writer& writer, Readers& readers) : writer_(writer), readers_(readers) {}

    std::optional<Account> account(const std::string& id) const override;
    std::optional<Account> account_named(const std::string& login_name) const override;
    std::vector<Account> accounts() const override;
    bool save_account(const Account& account) override;
    bool set_password(const std::string& id, const std::string& password) override;

    std::optional<OutsideIdentity> outside_identity(const std::string& account) const override;
    std::optional<Account> account_signed_in_as(const OutsideIdentity& identity) const override;
    bool save_outside_identity(const std::string& account,
                               const std::optional<OutsideIdentity>& identity) override;

    std::vector<Grant> grants(const std::string& collaboration, const std::string& account) const override;
    bool save_grants(const std::string& collaboration, const std::string& account,
                     const std::vector<Grant>& grants) override;
    std::vector<std::string> granted_accounts(const std::string& collaboration) const override;
    std::vector<Absence> absences(const std::string& account) const override;
    bool save_absences(const std::string& account, const std::vector<Absence>& absences) override;
    Standing standing(const std::string& collaboration, const std::string& account) const override;

    std::vector<Snooze> snoozes(const std::string& collaboration, const std::string& account) const override;
    bool save_snooze(const std::string& collaboration, const std::string& account, const Snooze& snooze,
                     Day today) override;
    bool remove_snooze(const std::string& collaboration, const std::string& account,
                       const std::string& case_id, int item) override;

    std::optional<Credential> credential(const std::string& hash) const override;
    std::vector<Credential> credentials(const std::string& account) const override;
    std::vector<Credential> links(const std::string& collaboration,
                                  const std::string& case_id) const override;
    void add_credential(const Credential& credential) override;
    void touch_credential(const std::string& hash, Instant last_used_at, Instant ends_at) override;
    bool remove_credential(const std::string& hash) override;
    void remove_ended_credentials(Instant before) override;

    void note_access(const AccessNote& note) override;
    std::vector<AccessNote> access_notes(const std::string& account, int limit) const override;
    int remove_access_notes(Instant before) override;

  private:
    Writer& writer_;
    Readers& readers_;
};

}  // namespace overens::storage
