// One step of a case, from the request to what is to be written: the part of `transact` that is the same in
// every store. What differs, how things are found and written, is behind StepRows.
//
// Order of the checks: an earlier reply to the same request; the collaboration; the errand that it carries
// out; the case or, for a new one, its lifecycle; the version. Then the step itself decides.
#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/ports/case_store.hpp"
#include "storage/steps/case_summary.hpp"
#include "storage/steps/item_rows.hpp"

namespace overens::storage {

// How long the reply to a request is kept for when it comes again.
inline constexpr std::int64_t reply_kept_ms = 48LL * 60 * 60 * 1000;

// A case in memory, folded up to its newest entry.
struct OpenCase {
    CaseKey key;
    Case subject;
    std::shared_ptr<const Definition> definition;
    ItemRows items;
};

struct KeptReply {
    std::string body_hash;
    Receipt receipt;
};

struct TimerChange {
    std::string timer;
    std::optional<Day> day;  // none: no longer set
};

// What a step that changed something comes to. Views what the caller holds.
struct TakenStep {
    const StepRequest& request;
    const OpenCase& open;
    const Decided& decided;
    CaseSummary summary;
    std::vector<ItemRow> items;       // new or changed
    std::vector<TimerChange> timers;  // new or changed
    std::vector<Errand> errands;      // notices among them
    Receipt receipt;
};

// A store's rows as one step needs them, inside the transaction that the step is taken in.
class StepRows {
  public:
    virtual ~StepRows() = default;

    virtual std::optional<KeptReply> find_reply(const std::string& collaboration,
                                                const RepeatGuard& guard) = 0;
    // Null when there is no such collaboration.
    virtual std::shared_ptr<const Register> find_register(const std::string& collaboration) = 0;
    // What the account may do in the collaboration.
    virtual Standing find_standing(const std::string& collaboration, const std::string& account) = 0;
    virtual void use_up_links(const CaseKey& key, int task) = 0;
    virtual bool errand_waits(std::int64_t number) = 0;
    virtual void finish_errand(std::int64_t number) = 0;

    // Null when there is no such case. Lives until the case is dropped or another one is asked for.
    virtual OpenCase* find_case(const CaseKey& key) = 0;
    // A version, or the newest; null when there is none.
    virtual std::shared_ptr<const Definition> find_definition(const std::string& collaboration,
                                                              const std::string& lifecycle,
                                                              std::optional<int> version) = 0;
    // A new and empty case; as for find_case.
    virtual OpenCase& begin_case(const CaseKey& key, std::shared_ptr<const Definition> definition) = 0;
    // Forgets what memory holds of the case: it may differ from what is written.
    virtual void drop_case(const CaseKey& key) = 0;

    virtual void write(const TakenStep& taken) = 0;
};

// Throws what `step` and `rows` throw, and StoreFailure when the step does not fit the case; the case has
// then been dropped from memory, and the caller takes back what was written.
std::expected<Receipt, Refusal> take_step(StepRows& rows, const StepRequest& request, const Decider& decider);

}  // namespace overens::storage
