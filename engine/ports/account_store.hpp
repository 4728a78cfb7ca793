// Where accounts, what they are granted, and what they sign in with are kept. Beside the cases, not part of
// their history: names and secrets can be removed here without a case's log losing anything.
//
// No secret is kept: passwords as argon2id writes them, everything else as a hash.
//
// Threads and errors as for CaseStore. What a write is about is judged inside its transaction where it can
// clash: login names are unique, and a one-time key is used up by one only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/access/account.hpp"
#include "engine/access/standing.hpp"

namespace overens {

// Something that shows who comes: a session of a browser, a token of a program, or a key for one time.
struct Credential {
    enum class Kind {
        session,    // after signing in; ends when it has not been used for a while, or at its end
        token,      // made by hand for a program, with what it may do
        first_key,  // lets one make the first account, or a new password, once
        link        // lets whoever holds it do one task for who is asked, without an account
    };
    std::string hash;  // of the secret; unique in the installation
    Kind kind = Kind::session;
    std::string id;               // as it is spoken of: "k7m2x9qd"
    std::string account;          // whose; empty for the key to the first account
    std::string title{};          // what it is for, as its maker wrote it
    bool reads_only = false;      // a token that may not change anything
    std::string collaboration{};  // a token for this one alone; empty: all that the account has
    Instant made_at;
    Instant ends_at;
    Instant last_used_at;
    // Of a link: the task, and as what whoever holds it acts. `title` says to whom it was given.
    std::string case_id{};
    int task = 0;
    std::string role{}, of{};
    std::string made_by{};    // of a link: an account, or "system" for one in a mail
    std::string opened_by{};  // of a session: "password", or "outside" by another service

    bool operator==(const Credential&) const = default;
};

// What happened to accounts and sign-in, for who looks after the installation. Kept one to two years by the
// authority's own decision; nothing else rests on it.
struct AccessNote {
    Instant at;
    std::string account;  // whom it is about; empty: nobody known
    std::string by;       // who did it; empty: nobody signed in
    std::string what;     // "signed_in", "sign_in_failed", "granted", …
    std::string detail;   // what is needed to understand it; never a secret

    bool operator==(const AccessNote&) const = default;
};

// A task that somebody has put aside in their own list. Nobody else's list changes, nor when it is due.
struct Snooze {
    std::string case_id;
    int item = 0;
    Day until;  // from that day it stands in the list again

    bool operator==(const Snooze&) const = default;
};

class AccountStore {
  public:
    virtual ~AccountStore() = default;

    virtual std::optional<Account> account(const std::string& id) const = 0;
    virtual std::optional<Account> account_named(const std::string& login_name) const = 0;
    // By login name.
    virtual std::vector<Account> accounts() const = 0;
    // New, or in place of what it was, but for its password. False: another account has that login name;
    // nothing is changed.
    virtual bool save_account(const Account& account) = 0;
    // False: there is no such account, or it is closed; nothing is changed.
    virtual bool set_password(const std::string& id, const std::string& password) = 0;

    // How the account signs in elsewhere, if it does, and whose account it is that does so.
    virtual std::optional<OutsideIdentity> outside_identity(const std::string& account) const = 0;
    virtual std::optional<Account> account_signed_in_as(const OutsideIdentity& identity) const = 0;
    // In place of the one before; absent: it no longer signs in so. False: another account does, or there is
    // no such account; nothing is changed.
    virtual bool save_outside_identity(const std::string& account,
                                       const std::optional<OutsideIdentity>& identity) = 0;

    // What the account is granted in the collaboration, in the order given.
    virtual std::vector<Grant> grants(const std::string& collaboration, const std::string& account) const = 0;
    // In place of those before. False: there is no such collaboration or account.
    virtual bool save_grants(const std::string& collaboration, const std::string& account,
                             const std::vector<Grant>& grants) = 0;
    // Accounts that have been granted something in the collaboration, whenever; by id.
    virtual std::vector<std::string> granted_accounts(const std::string& collaboration) const = 0;

    // When the account is away, first day first.
    virtual std::vector<Absence> absences(const std::string& account) const = 0;
    // Of others, in which they name the account as who stands in; by who is away.
    virtual std::vector<Absence> absences_naming(const std::string& stand_in) const = 0;
    // In place of those before. False: there is no such account.
    virtual bool save_absences(const std::string& account, const std::vector<Absence>& absences) = 0;

    // What the account has put aside in the collaboration, by case and item.
    virtual std::vector<Snooze> snoozes(const std::string& collaboration,
                                        const std::string& account) const = 0;
    // In place of the one before of that task; those of the account that ended before `today` are forgotten.
    // False: there is no such collaboration or account.
    virtual bool save_snooze(const std::string& collaboration, const std::string& account,
                             const Snooze& snooze, Day today) = 0;
    // False: there was none.
    virtual bool remove_snooze(const std::string& collaboration, const std::string& account,
                               const std::string& case_id, int item) = 0;

    // As a step's transaction sees it too. Without grants when there is no such account or collaboration. The
    // id of a link is an account that holds one role, in its case alone.
    virtual Standing standing(const std::string& collaboration, const std::string& account) const = 0;

    virtual std::optional<Credential> credential(const std::string& hash) const = 0;
    // Of one account (of the first key: an empty one), newest first.
    virtual std::vector<Credential> credentials(const std::string& account) const = 0;
    // Links to tasks of the case, newest first.
    virtual std::vector<Credential> links(const std::string& collaboration,
                                          const std::string& case_id) const = 0;
    virtual void add_credential(const Credential& credential) = 0;
    // It has been used; one that has been removed stays so.
    virtual void touch_credential(const std::string& hash, Instant last_used_at, Instant ends_at) = 0;
    // False: it was not there, or somebody else has removed it first.
    virtual bool remove_credential(const std::string& hash) = 0;
    // Those that ended before.
    virtual void remove_ended_credentials(Instant before) = 0;

    virtual void note_access(const AccessNote& note) = 0;
    // Newest first, at most `limit`; about one account or what it did, or all when it is empty.
    virtual std::vector<AccessNote> access_notes(const std::string& account, int limit) const = 0;
    // Those before. The number removed.
    virtual int remove_access_notes(Instant before) = 0;
};

}  // namespace overens
