// What is known of the values that guards read, in one configuration.
#pragma once

#include "workflows/proving/configuration.hpp"
#include "workflows/proving/counts.hpp"

namespace overens::workflows::proving {

// Views the model and the configuration. One thread.
class KnownValues : public expressions::PossibleValues {
  public:
    KnownValues(const Model& model, const Configuration& at) : model_(model), at_(at) {}

    std::optional<expressions::Value> read(std::uint32_t slot) const override;
    std::size_t categories(std::uint32_t items) const override;
    const expressions::PossibleCategory& category(std::uint32_t items, std::size_t index) const override;
    bool is_single(std::uint32_t items) const override { return count_of(model_, at_, items).is_one(); }

  private:
    class Seen : public expressions::PossibleCategory {
      public:
        std::optional<expressions::Value> read(std::uint32_t slot) const override;
        const Model* model = nullptr;
        std::size_t kind = 0;
    };

    std::optional<expressions::Value> read_given(std::optional<std::size_t> tracked) const;
    std::optional<expressions::Value> read_ended(StateIndex state) const;
    std::optional<expressions::Value> read_item(WorkIndex work, std::uint32_t slot) const;

    const Model& model_;
    const Configuration& at_;
    mutable Seen seen_;
};

}  // namespace overens::workflows::proving
