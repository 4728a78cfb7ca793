#include "storage/memory/memory_accounts.hpp"

#include <algorithm>
#include <iterator>
#include <ranges>

#include "engine/access/stand_ins.hpp"

namespace overens::storage {
namespace {

bool newer(const Credential& left, const Credential& right) {
    return left.made_at != right.made_at ? left.made_at > right.made_at : left.id < right.id;
}

}  // namespace

std::optional<Account> MemoryAccounts::account(const std::string& id) const {
    const std::lock_guard lock(mutex_);
    const auto found = accounts_.find(id);
    return found == accounts_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Account> MemoryAccounts::account_named(const std::string& login_name) const {
    const std::lock_guard lock(mutex_);
    for (const auto& [unused, each] : accounts_) {
        if (each.login_name == login_name) return each;
    }
    return std::nullopt;
}

std::vector<Account> MemoryAccounts::accounts() const {
    const std::lock_guard lock(mutex_);
    std::vector<Account> accounts;
    for (const auto& [unused, each] : accounts_) accounts.push_back(each);
    std::ranges::sort(accounts, {}, &Account::login_name);
    return accounts;
}

bool MemoryAccounts::save_account(const Account& account) {
    const std::lock_guard lock(mutex_);
    for (const auto& [id, each] : accounts_) {
        if (each.login_name == account.login_name && id != account.id) return false;
    }
    const auto [kept, is_new] = accounts_.emplace(account.id, account);
    if (!is_new) {
        const std::string password = kept->second.password;
        kept->second = account;
        kept->second.password = password;
    }
    return true;
}

bool MemoryAccounts::set_password(const std::string& id, const std::string& password) {
    const std::lock_guard lock(mutex_);
    const auto found = accounts_.find(id);
    const bool open = found != accounts_.end() && !found->second.closed;
    if (open) found->second.password = password;
    return open;
}

std::optional<OutsideIdentity> MemoryAccounts::outside_identity(const std::string& account) const {
    const std::lock_guard lock(mutex_);
    const auto found = outside_.find(account);
    return found == outside_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Account> MemoryAccounts::account_signed_in_as(const OutsideIdentity& identity) const {
    const std::lock_guard lock(mutex_);
    for (const auto& [account, each] : outside_) {
        if (each == identity) return accounts_.at(account);
    }
    return std::nullopt;
}

bool MemoryAccounts::save_outside_identity(const std::string& account,
                                           const std::optional<OutsideIdentity>& identity) {
    const std::lock_guard lock(mutex_);
    if (!accounts_.contains(account)) return false;
    if (!identity) {
        outside_.erase(account);
        return true;
    }
    for (const auto& [other, each] : outside_) {
        if (each == *identity && other != account) return false;
    }
    outside_[account] = *identity;
    return true;
}

std::vector<Grant> MemoryAccounts::grants(const std::string& collaboration,
                                          const std::string& account) const {
    const std::lock_guard lock(mutex_);
    return grants_of(collaboration, account);
}

bool MemoryAccounts::save_grants(const std::string& collaboration, const std::string& account,
                                 const std::vector<Grant>& grants) {
    if (!knows_collaboration_(collaboration)) return false;
    const std::lock_guard lock(mutex_);
    if (!accounts_.contains(account)) return false;
    grants_[{collaboration, account}] = grants;
    return true;
}

std::vector<std::string> MemoryAccounts::granted_accounts(const std::string& collaboration) const {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> accounts;
    for (const auto& [key, grants] : grants_) {
        if (key.first == collaboration && !grants.empty()) accounts.push_back(key.second);
    }
    return accounts;
}

std::vector<Absence> MemoryAccounts::absences(const std::string& account) const {
    const std::lock_guard lock(mutex_);
    const auto found = absences_.find(account);
    return found == absences_.end() ? std::vector<Absence>{} : found->second;
}

std::vector<Absence> MemoryAccounts::absences_naming(const std::string& stand_in) const {
    const std::lock_guard lock(mutex_);
    return found_naming(stand_in);
}

std::vector<Absence> MemoryAccounts::found_naming(const std::string& stand_in) const {
    std::vector<Absence> found;
    for (const auto& [unused, absences] : absences_) {
        std::ranges::copy_if(absences, std::back_inserter(found),
                             [&](const Absence& each) { return each.stand_in == stand_in; });
    }
    return found;
}

bool MemoryAccounts::save_absences(const std::string& account, const std::vector<Absence>& absences) {
    const std::lock_guard lock(mutex_);
    const bool known = accounts_.contains(account) && std::ranges::all_of(absences, [&](const Absence& each) {
                           return accounts_.contains(each.stand_in);
                       });
    if (known) absences_[account] = absences;
    return known;
}

std::vector<Snooze> MemoryAccounts::snoozes(const std::string& collaboration,
                                            const std::string& account) const {
    const std::lock_guard lock(mutex_);
    std::vector<Snooze> all;
    const auto found = snoozes_.find({collaboration, account});
    if (found == snoozes_.end()) return all;
    for (const auto& [task, until] : found->second) all.push_back({task.first, task.second, until});
    return all;
}

bool MemoryAccounts::save_snooze(const std::string& collaboration, const std::string& account,
                                 const Snooze& snooze, Day today) {
    // The store asks for accounts while it holds its own lock: it is asked before ours is taken.
    if (!knows_collaboration_(collaboration)) return false;
    const std::lock_guard lock(mutex_);
    if (!accounts_.contains(account)) return false;
    for (auto& [key, all] : snoozes_) {
        if (key.second == account) std::erase_if(all, [&](const auto& each) { return each.second < today; });
    }
    snoozes_[{collaboration, account}][{snooze.case_id, snooze.item}] = snooze.until;
    return true;
}

bool MemoryAccounts::remove_snooze(const std::string& collaboration, const std::string& account,
                                   const std::string& case_id, int item) {
    const std::lock_guard lock(mutex_);
    const auto found = snoozes_.find({collaboration, account});
    return found != snoozes_.end() && found->second.erase({case_id, item}) > 0;
}

Standing MemoryAccounts::standing(const std::string& collaboration, const std::string& account) const {
    const std::lock_guard lock(mutex_);
    const auto found = accounts_.find(account);
    if (found == accounts_.end()) return standing_by_link(collaboration, account);
    Standing standing{account, found->second.closed};
    standing.grants = grants_of(collaboration, account);
    const auto naming = [&](const std::string& stand_in) { return found_naming(stand_in); };
    const auto grants_if_open = [&](const std::string& away) {
        const auto absent = accounts_.find(away);
        const bool open = absent != accounts_.end() && !absent->second.closed;
        return open ? grants_of(collaboration, away) : std::vector<Grant>{};
    };
    standing.instead = stood_in_for(account, {naming, grants_if_open});
    return standing;
}

std::optional<Credential> MemoryAccounts::credential(const std::string& hash) const {
    const std::lock_guard lock(mutex_);
    const auto found = credentials_.find(hash);
    return found == credentials_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<Credential> MemoryAccounts::credentials(const std::string& account) const {
    const std::lock_guard lock(mutex_);
    std::vector<Credential> found;
    for (const auto& [unused, each] : credentials_) {
        if (each.account == account) found.push_back(each);
    }
    std::ranges::sort(found, newer);
    return found;
}

std::vector<Credential> MemoryAccounts::links(const std::string& collaboration,
                                              const std::string& case_id) const {
    const std::lock_guard lock(mutex_);
    std::vector<Credential> found;
    for (const auto& [unused, each] : credentials_) {
        const bool fits = each.kind == Credential::Kind::link && each.collaboration == collaboration;
        if (fits && each.case_id == case_id) found.push_back(each);
    }
    std::ranges::sort(found, newer);
    return found;
}

void MemoryAccounts::add_credential(const Credential& credential) {
    const std::lock_guard lock(mutex_);
    credentials_.emplace(credential.hash, credential);
}

void MemoryAccounts::touch_credential(const std::string& hash, Instant last_used_at, Instant ends_at) {
    const std::lock_guard lock(mutex_);
    const auto found = credentials_.find(hash);
    if (found == credentials_.end()) return;
    found->second.last_used_at = last_used_at;
    found->second.ends_at = ends_at;
}

void MemoryAccounts::mark_links_used(const CaseKey& key, int task) {
    const std::lock_guard lock(mutex_);
    for (auto& [unused, each] : credentials_) {
        const bool is_one = each.kind == Credential::Kind::link && each.task == task;
        if (is_one && each.case_id == key.id && each.collaboration == key.collaboration)
            each.reads_only = true;
    }
}

bool MemoryAccounts::remove_credential(const std::string& hash) {
    const std::lock_guard lock(mutex_);
    return credentials_.erase(hash) > 0;
}

void MemoryAccounts::remove_ended_credentials(Instant before) {
    const std::lock_guard lock(mutex_);
    std::erase_if(credentials_, [&](const auto& each) { return each.second.ends_at < before; });
}

void MemoryAccounts::note_access(const AccessNote& note) {
    const std::lock_guard lock(mutex_);
    notes_.push_back(note);
}

std::vector<AccessNote> MemoryAccounts::access_notes(const std::string& account, int limit) const {
    const std::lock_guard lock(mutex_);
    std::vector<AccessNote> found;
    for (const AccessNote& each : notes_ | std::views::reverse) {
        if (static_cast<int>(found.size()) >= limit) break;
        if (account.empty() || each.account == account || each.by == account) found.push_back(each);
    }
    return found;
}

int MemoryAccounts::remove_access_notes(Instant before) {
    const std::lock_guard lock(mutex_);
    return static_cast<int>(std::erase_if(notes_, [&](const AccessNote& each) { return each.at < before; }));
}

Standing MemoryAccounts::standing_by_link(const std::string& collaboration, const std::string& id) const {
    for (const auto& [unused, each] : credentials_) {
        const bool fits = each.kind == Credential::Kind::link && each.collaboration == collaboration;
        if (!fits || each.id != id) continue;
        Standing standing{id, false, {{each.role, each.of, each.case_id}}};
        standing.used_up = each.reads_only;
        const auto maker = accounts_.find(each.made_by);
        standing.closed = maker != accounts_.end() && maker->second.closed;
        return standing;
    }
    return {};
}

std::vector<Grant> MemoryAccounts::grants_of(const std::string& collaboration,
                                             const std::string& account) const {
    const auto found = grants_.find({collaboration, account});
    return found == grants_.end() ? std::vector<Grant>{} : found->second;
}

}  // namespace overens::storage
