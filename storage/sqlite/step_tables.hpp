// The tables as one step needs them: finds what the step is decided on, in memory where it can, and writes
// what comes of it. Used by the writer's thread alone.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "storage/sqlite/case_cache.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/definitions.hpp"
#include "storage/sqlite/registers.hpp"
#include "storage/steps/take_step.hpp"

namespace overens::storage {

class StepTables : public StepRows {
  public:
    StepTables(Connection& connection, Definitions& definitions, Registers& registers, std::size_t most_cases,
               std::size_t most_items)
        : connection_(connection),
          definitions_(definitions),
          registers_(registers),
          cases_(most_cases, most_items) {}

    std::optional<KeptReply> find_reply(const std::string& collaboration, const RepeatGuard& guard) override;
    std::shared_ptr<const Register> find_register(const std::string& collaboration) override;
    Standing find_standing(const std::string& collaboration, const std::string& account) override;
    void use_up_links(const CaseKey& key, int task) override;
    bool errand_waits(std::int64_t number) override;
    void finish_errand(std::int64_t number) override;
    OpenCase* find_case(const CaseKey& key) override;
    std::shared_ptr<const Definition> find_definition(const std::string& collaboration,
                                                      const std::string& lifecycle,
                                                      std::optional<int> version) override;
    OpenCase& begin_case(const CaseKey& key, std::shared_ptr<const Definition> definition) override;
    void drop_case(const CaseKey& key) override;
    void write(const TakenStep& taken) override;

    // Number of the entry written last.
    std::int64_t last_entry() const { return last_entry_; }

    // The register has been written anew.
    void forget_register(const std::string& collaboration) { known_.erase(collaboration); }
    // Around commits; see WriterListener.
    void keep_what_is_held() { held_.clear(); }
    void forget_what_is_held();

  private:
    struct Known {
        std::int64_t number = 0;
        std::shared_ptr<const Register> reg;
    };

    const Known* find_collaboration(const std::string& id);
    CachedCase* fold_from_entries(const CaseKey& key, CaseRef ref);
    void write_new_case(CachedCase& cached, const TakenStep& taken);
    void write_title(const CachedCase& cached, const TakenStep& taken);

    Connection& connection_;
    Definitions& definitions_;
    Registers& registers_;
    CaseCache cases_;
    std::map<std::string, Known> known_;
    std::vector<CaseKey> held_;  // asked for since the last commit
    std::int64_t last_entry_ = 0;
};

}  // namespace overens::storage
