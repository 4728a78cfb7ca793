// What the names in a guard come to in one case at one moment.
#pragma once

#include "engine/cases/case.hpp"
#include "engine/expressions/expression.hpp"

namespace overens {

// Views the definition and the case: both must outlive it, and the case must not change while it is in use.
// One thread.
class CaseValues : public expressions::Values {
  public:
    CaseValues(const Definition& definition, const Case& subject, Day today);

    expressions::Value read(std::uint32_t slot) const override;
    std::size_t categories(std::uint32_t items) const override;
    const expressions::Category& category(std::uint32_t items, std::size_t index) const override;

  private:
    // One category of items, seen by the slots of the definition.
    class Seen : public expressions::Category {
      public:
        std::int64_t count() const override { return category_->count; }
        expressions::Value read(std::uint32_t slot) const override;
        const Definition* definition_ = nullptr;
        const overens::Category* category_ = nullptr;
    };

    const StateStanding* state(std::size_t index) const;
    const WorkStanding* work(std::size_t index) const;
    expressions::Value read_field(const std::string& name) const;
    expressions::Value read_state(const SlotMeaning& slot) const;
    expressions::Value read_work(const SlotMeaning& slot) const;
    std::int64_t late_items(const WorkStanding& work) const;
    std::int64_t sum_of_answers(const WorkStanding& work, const std::string& part) const;

    const Definition& definition_;
    const Case& subject_;
    Day today_;
    mutable Seen seen_;
};

}  // namespace overens
