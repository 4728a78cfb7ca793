// Where collaborations, their organisations, bodies and meetings are kept, and the lifecycles they use.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/access/standing.hpp"
#include "engine/cases/act.hpp"
#include "engine/cases/refusal.hpp"
#include "engine/register/register.hpp"

namespace overens {

class RegisterStore {
  public:
    virtual ~RegisterStore() = default;

    virtual std::vector<std::string> collaborations() const = 0;
    // As it is now, shared by all who read it; nullptr: there is no such collaboration.
    virtual std::shared_ptr<const Register> read_register(const std::string& collaboration) const = 0;
    // Puts the whole register in place of the one before and keeps the old one in the log with `act`.
    // `revision` must be the newest (0 for a new collaboration), else it is refused as stale (code
    // "version_changed"). In a collaboration that is there `asker` must still be let.
    virtual std::optional<Refusal> write_register(const Register& reg, std::int64_t revision, const Act& act,
                                                  const Asker& asker = {}) = 0;
    virtual std::int64_t register_revision(const std::string& collaboration) const = 0;
    // When the newest revision was recorded. Absent: there is no such collaboration.
    virtual std::optional<Instant> register_written_at(const std::string& collaboration) const = 0;
};

// A lifecycle as it was published: the file and the fragments that it uses, word for word.
struct LifecycleText {
    std::string text;
    std::map<std::string, std::string> fragments;
};

// Makes a definition of a published text; throws if it cannot, since only readable texts are published.
using DefinitionReader = std::function<std::shared_ptr<const Definition>(const LifecycleText&)>;

struct PublishedLifecycle {
    std::string name;
    int version = 0;
    std::string hash;
    Instant published_at;
    LifecycleText text;
};

// One that somebody is working on: it can be read, and may fail the proof. No case follows a draft.
struct LifecycleDraft {
    std::string name;
    Instant saved_at;
    LifecycleText text;
};

class LifecycleStore {
  public:
    virtual ~LifecycleStore() = default;

    // Newest version of each, by name.
    virtual std::vector<PublishedLifecycle> lifecycles(const std::string& collaboration) const = 0;
    // A version, or the newest.
    virtual std::optional<PublishedLifecycle> lifecycle(const std::string& collaboration,
                                                        const std::string& name,
                                                        std::optional<int> version) const = 0;
    // What changes them is refused to an `asker` who is no longer let, and in a collaboration that is not
    // there (code "collaboration_not_found").
    //
    // A draft of that name has become this version, and goes. The same number with another hash is refused
    // (code "version_taken"); with the same hash nothing changes.
    virtual std::optional<Refusal> publish(const std::string& collaboration,
                                           const PublishedLifecycle& published, const Asker& asker = {}) = 0;
    // By name.
    virtual std::vector<LifecycleDraft> drafts(const std::string& collaboration) const = 0;
    // In place of the one before of that name.
    virtual std::optional<Refusal> save_draft(const std::string& collaboration, const LifecycleDraft& draft,
                                              const Asker& asker = {}) = 0;
    // Refused where there is none (code "draft_not_found").
    virtual std::optional<Refusal> remove_draft(const std::string& collaboration, const std::string& name,
                                                const Asker& asker = {}) = 0;
    // The definition itself, from memory when it was made before.
    virtual std::shared_ptr<const Definition> definition(const std::string& collaboration,
                                                         const std::string& name,
                                                         std::optional<int> version) const = 0;
};

}  // namespace overens
