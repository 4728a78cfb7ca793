// Accounts, grants, absences and credentials, in memory. Any thread: it has a lock of its own.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "engine/ports/account_store.hpp"
#include "engine/ports/case_store.hpp"

namespace overens::storage {

class MemoryAccounts : public AccountStore {
  public:
    // `knows_collaboration` is called without the lock of this object.
    explicit MemoryAccounts(std::function<bool(const std::string&)> knows_collaboration)
        : knows_collaboration_(std::move(knows_collaboration)) {}

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
    std::vector<Absence> absences_naming(const std::string& stand_in) const override;
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
    // The links to the task only show from now on.
    void mark_links_used(const CaseKey& key, int task);
    bool remove_credential(const std::string& hash) override;
    void remove_ended_credentials(Instant before) override;

    void note_access(const AccessNote& note) override;
    std::vector<AccessNote> access_notes(const std::string& account, int limit) const override;
    int remove_access_notes(Instant before) override;

  private:
    // Called with the lock.
    Standing standing_by_link(const std::string& collaboration, const std::string& id) const;
    std::vector<Absence> found_naming(const std::string& stand_in) const;
    std::vector<Grant> grants_of(const std::string& collaboration, const std::string& account) const;

    std::function<bool(const std::string&)> knows_collaboration_;
    mutable std::mutex mutex_;
    std::map<std::string, Account> accounts_;                                   // by id
    std::map<std::string, OutsideIdentity> outside_;                            // by account
    std::map<std::pair<std::string, std::string>, std::vector<Grant>> grants_;  // collaboration, account
    std::map<std::string, std::vector<Absence>> absences_;                      // by who is away
    // By collaboration and account, then by case and item.
    std::map<std::pair<std::string, std::string>, std::map<std::pair<std::string, int>, Day>> snoozes_;
    std::map<std::string, Credential> credentials_;  // by hash
    std::vector<AccessNote> notes_;                  // oldest first
};

}  // namespace overens::storage
